import { Table } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { DecidedCase } from '../../../core/evidence/index.js';
import { Sign } from '../../components/badges.js';
import { answerInWords, caseKey, hasFailed } from './case-words.js';

/** The cases of one file: failing ones first; each opens its trace. */
export function CaseTable({
  cases,
  onOpen,
}: {
  readonly cases: readonly DecidedCase[];
  readonly onOpen: (of: DecidedCase) => void;
}) {
  const failingFirst = [...cases].sort((one, other) => Number(hasFailed(other)) - Number(hasFailed(one)));
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={`Cases of ${cases[0]?.file ?? ''}`}>
      <Table verticalSpacing={4} highlightOnHover miw={760} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={96}>
              Result
            </Table.Th>
            <Table.Th scope="col">Case</Table.Th>
            <Table.Th scope="col" w={190}>
              Expected
            </Table.Th>
            <Table.Th scope="col" w={190}>
              Got
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {failingFirst.map((each) => (
            <Table.Tr key={caseKey(each)}>
              <Table.Td>
                {hasFailed(each) ? (
                  <Sign tone="bad" icon={<IconX size={14} />} words="fails" />
                ) : (
                  <Sign tone="good" icon={<IconCheck size={14} />} words="passes" />
                )}
              </Table.Td>
              <Table.Th scope="row" fw={400}>
                <button type="button" className="named-condition" onClick={() => onOpen(each)}>
                  {each.case.name}
                </button>
              </Table.Th>
              <Table.Td>{answerInWords(each.case.expect.verdict, each.case.expect.responseCode)}</Table.Td>
              <Table.Td>{answerInWords(each.decision.verdict, each.decision.responseCode)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
