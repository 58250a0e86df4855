import { Accordion, Code, List, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { wordsOfPhrase } from '../../../core/diff/index.js';
import type { Evidence } from '../../../core/evidence/index.js';
import { Sign } from '../../components/badges.js';
import { Digest } from '../../components/code-text.js';
import { QueryState } from '../../components/query-state.js';
import { counted, number } from '../../census/census-figures.js';
import { evidenceQuery } from '../../rules/version-queries.js';
import { proofsQuery } from './change-queries.js';
import { DigestProof } from './digest-proof.js';
import { gatesOf } from './gates.js';

/** What the gates found at submission, with the digest that approvals name, computed again here. */
export function EvidenceView({ name, version }: { readonly name: string; readonly version: number }) {
  const evidence = useQuery(evidenceQuery(name, version));
  const proofs = useQuery(proofsQuery(name, version));
  return (
    <Stack gap="lg">
      <QueryState query={proofs} lines={2}>
        {({ content, evidence: proof }) => (
          <Stack gap={6}>
            <Text size="sm" c="dimmed">
              An approval names these two digests. They are computed here again, over the bytes that this browser
              received.
            </Text>
            <DigestProof what="Rules" proof={content} />
            <DigestProof what="Evidence" proof={proof} />
          </Stack>
        )}
      </QueryState>
      <QueryState query={evidence}>{(read) => <EvidenceRead evidence={read.evidence} />}</QueryState>
    </Stack>
  );
}

function EvidenceRead({ evidence }: { readonly evidence: Evidence }) {
  return (
    <>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Gates">
        <Table withTableBorder verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Gate</Table.Th>
              <Table.Th scope="col">Found</Table.Th>
              <Table.Th scope="col" w={130}>
                Result
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {gatesOf(evidence).map(({ name, found, passed }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={500}>
                  {name}
                </Table.Th>
                <Table.Td>{found}</Table.Td>
                <Table.Td>
                  {passed ? (
                    <Sign tone="good" icon={<IconCheck size={14} />} words="holds" />
                  ) : (
                    <Sign tone="unsure" icon={<IconAlertTriangle size={14} />} words="look at it" />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Uncovered evidence={evidence} />
      <Judged evidence={evidence} />
    </>
  );
}

const shownInWords = {
  neither: 'shown by no case',
  'only true': 'shown by a case only where it is true',
  'only false': 'shown by a case only where it is false',
} as const;

function Uncovered({ evidence: { coverage } }: { readonly evidence: Evidence }) {
  const { conditions, covered, uncovered, uncoveredNotListed, rules } = coverage;
  if (covered === conditions) return null;
  return (
    <Stack gap="xs">
      <Title order={3}>Conditions that no case decides</Title>
      <Text size="sm" c="dimmed">
        A condition is covered when one case turns on its being true and another on its being false.
      </Text>
      <Accordion variant="separated" multiple chevronPosition="left">
        {rules
          .filter((rule) => rule.covered < rule.conditions)
          .map((rule) => (
            <Accordion.Item key={rule.rule} value={rule.rule}>
              <Accordion.Control>
                <Text size="sm">
                  {wordsOfPhrase(rule.rule)}: {number(rule.conditions - rule.covered)} of{' '}
                  {counted(rule.conditions, 'condition')} not covered
                </Text>
              </Accordion.Control>
              <Accordion.Panel>
                <List size="sm">
                  {uncovered
                    .filter((one) => one.rule === rule.rule)
                    .map(({ pointer, through, leaf, shown }) => (
                      <List.Item key={[pointer, ...through].join(' ')}>
                        <Code>{leaf}</Code>, {shownInWords[shown]}
                      </List.Item>
                    ))}
                </List>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
      </Accordion>
      {uncoveredNotListed > 0 && <Text size="sm">and {number(uncoveredNotListed)} more that are not listed</Text>}
    </Stack>
  );
}

function Judged({ evidence }: { readonly evidence: Evidence }) {
  const { ruleSet, parent, catalogueDigest, guardRailsDigest, casesDigest, evaluatorVersion } = evidence;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Rules of this version', ruleSet.digest],
    [parent === null ? 'Version before' : `Version ${parent.version}, made from`, parent?.digest ?? null],
    ['Cases', casesDigest],
    ['Fact catalogue', catalogueDigest],
    ['Guard rails', guardRailsDigest],
  ];
  return (
    <Stack gap="xs">
      <Title order={3}>What was judged</Title>
      <Table withTableBorder verticalSpacing={4} maw={640}>
        <Table.Tbody>
          {rows.map(([what, digest]) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" fw={500}>
                {what}
              </Table.Th>
              <Table.Td>
                <Digest digest={digest} />
              </Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row" fw={500}>
              Evaluator
            </Table.Th>
            <Table.Td>{evaluatorVersion}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
