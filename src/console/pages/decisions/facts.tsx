import { Code, Table } from '@mantine/core';
import type { FactJson } from '../../../core/evaluation/index.js';
import { Age } from '../../trace/age.js';
import type { Sources } from '../../trace/explained.js';
import { sourceOf, valueText } from '../../trace/explained.js';

/** Every fact that the rules read, with where it came from. One that is not listed was unknown. */
export function Facts({
  facts,
  sources,
  decidedAt,
}: {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly sources: Sources;
  readonly decidedAt: string;
}) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Facts">
      <Table striped verticalSpacing={4}>
        <Table.Caption>A fact that is not listed was unknown.</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Fact</Table.Th>
            <Table.Th scope="col">Value</Table.Th>
            <Table.Th scope="col">Source</Table.Th>
            <Table.Th scope="col">Age when decided</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Object.entries(facts).map(([path, value]) => {
            const from = sourceOf(path, sources);
            return (
              <Table.Tr key={path}>
                <Table.Th scope="row" fw={400}>
                  <Code>{path}</Code>
                </Table.Th>
                {/* A record holds facts in the form that JSON carries them in. */}
                <Table.Td>{valueText(value as FactJson)}</Table.Td>
                <Table.Td>{from?.source ?? 'the command'}</Table.Td>
                <Table.Td>{from === undefined ? '–' : <Age of={from} at={decidedAt} />}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
