import { Drawer, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { DecidedCase } from '../../../core/evidence/index.js';
import { explain, outcomesOf } from '../../../core/evaluation/index.js';
import type { RuleSet } from '../../../core/language/index.js';
import { Sign } from '../../components/badges.js';
import { Ticked } from '../../components/ticked.js';
import { ruleTitle } from '../../rules/rule-in-words.js';
import type { VersionRead } from '../../rules/version-read.js';
import { DecisionTree } from '../../trace/decision-tree.js';
import type { CaseRun } from './case-run.js';
import { answerInWords, factsOf, hasFailed } from './case-words.js';

/** One case: what it expects, what was decided, how every rule came out, and on which facts. */
export function CaseDrawer({
  run,
  read,
  ruleSet,
  opened,
  onClose,
}: {
  readonly run: CaseRun;
  readonly read: VersionRead;
  readonly ruleSet: RuleSet;
  readonly opened: DecidedCase | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Drawer
      opened={opened !== undefined}
      onClose={onClose}
      position="right"
      size="min(860px, 100vw)"
      title={opened?.file}
      closeButtonProps={{ 'aria-label': 'Close the case' }}
    >
      {opened !== undefined && (
        <Stack gap="lg">
          <div>
            <Group gap="xs" mb={4}>
              {hasFailed(opened) ? (
                <Sign tone="bad" icon={<IconX size={14} />} words="fails" />
              ) : (
                <Sign tone="good" icon={<IconCheck size={14} />} words="passes" />
              )}
            </Group>
            <Title order={2}>{opened.case.name}</Title>
          </div>
          <ExpectedAndGot run={run} decided={opened} />
          <section aria-labelledby="case-trace">
            <Title order={3} id="case-trace" mb={4}>
              How it came to this
            </Title>
            <DecisionTree
              label="How every rule came out"
              explanation={explain(run.compiled, opened.context, opened.decision)}
              ruleSet={ruleSet}
              guardRails={read.documents.guardRails}
              catalogue={read.documents.catalogue}
            />
          </section>
          <section aria-labelledby="case-facts">
            <Title order={3} id="case-facts" mb={4}>
              On these facts
            </Title>
            <Facts decided={opened} />
          </section>
        </Stack>
      )}
    </Drawer>
  );
}

function ExpectedAndGot({ run, decided }: { readonly run: CaseRun; readonly decided: DecidedCase }) {
  const { expect } = decided.case;
  const got = new Map(outcomesOf(run.compiled, decided.decision).map(({ rule, outcome }) => [rule, outcome]));
  const rows = [
    {
      what: 'Answer',
      expected: answerInWords(expect.verdict, expect.responseCode),
      found: answerInWords(decided.decision.verdict, decided.decision.responseCode),
    },
    ...Object.entries(expect.outcomes ?? {}).map(([rule, expected]) => ({
      ...{ what: ruleTitle(rule), expected: String(expected), found: got.get(rule) ?? 'no such rule' },
    })),
  ];
  return (
    <>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">What</Table.Th>
            <Table.Th scope="col">Expected</Table.Th>
            <Table.Th scope="col">Got</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ what, expected, found }) => (
            <Table.Tr key={what}>
              <Table.Th scope="row" fw={400}>
                {what}
              </Table.Th>
              <Table.Td>{expected}</Table.Td>
              <Table.Td fw={expected === found ? 400 : 700}>
                {found}
                {expected !== found && ' ≠'}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {decided.differences.length > 0 && (
        <List size="sm">
          {decided.differences.map((difference) => (
            <List.Item key={difference}>
              <Ticked text={difference} />
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}

function Facts({ decided }: { readonly decided: DecidedCase }) {
  const without = decided.case.without ?? [];
  return (
    <>
      <Table verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Fact</Table.Th>
            <Table.Th scope="col">Value</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {factsOf(decided).map(({ path, text, isOwn }) => (
            <Table.Tr key={path}>
              <Table.Th scope="row" fw={isOwn ? 600 : 400} className="mono fact-cell">
                {path}
              </Table.Th>
              <Table.Td className="fact-cell" fw={isOwn ? 600 : 400}>
                {text}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt={4}>
        In bold: what this case states itself; the others are given for the whole file.
        {without.length > 0 && ` Unknown in this case: ${without.join(', ')}.`}
      </Text>
    </>
  );
}
