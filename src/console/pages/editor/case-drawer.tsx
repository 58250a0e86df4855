import { Button, Drawer, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { IconCheck, IconPencil, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Explanation } from '../../../core/evaluation/index.js';
import { Sign } from '../../components/badges.js';
import { Ticked } from '../../components/ticked.js';
import { DecisionTree } from '../../trace/decision-tree.js';
import { CaseDialog } from './case-dialog.js';
import { caseAt, withoutCase } from './case-edits.js';
import type { CaseResult } from './case-runs.js';
import { useEditor } from './editor-context.js';
import { isJsonList, listAt, objectAt, textAt } from './json-edit.js';

/** One case: what it expects and got, on which facts, and how every rule came out. */
export function CaseDrawer({
  file,
  index,
  onClose,
}: {
  readonly file: string;
  readonly index: number | null;
  readonly onClose: () => void;
}) {
  const { draft, runs } = useEditor();
  const [editing, setEditing] = useState<'case' | 'file' | null>(index === null ? 'file' : null);
  const { cases } = draft.model.content;
  const json = index === null ? undefined : caseAt(cases, file, index);
  const result = runs.run?.results.find((each) => each.file === file && each.index === index);
  const remove = (): void => {
    if (index === null) return;
    draft.editCases('remove a case', (files) => withoutCase(files, file, index));
    onClose();
  };
  return (
    <>
      <Drawer
        opened={editing === null}
        onClose={onClose}
        position="right"
        size="min(860px, 100vw)"
        title={file}
        closeButtonProps={{ 'aria-label': 'Close the case' }}
      >
        <Stack gap="lg">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <Title order={2}>{textAt(json, ['name']) || 'A case that is not there any more'}</Title>
            {draft.mayEdit && json !== undefined && (
              <Group gap="xs" wrap="nowrap">
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconPencil size={14} aria-hidden />}
                  onClick={() => setEditing('case')}
                >
                  Edit
                </Button>
                <Button size="xs" variant="default" onClick={() => setEditing('file')}>
                  Edit its file
                </Button>
                <Button size="xs" variant="default" leftSection={<IconTrash size={14} aria-hidden />} onClick={remove}>
                  Remove
                </Button>
              </Group>
            )}
          </Group>
          {result === undefined ? (
            <Text size="sm">It runs when the rule set and its file have no faults.</Text>
          ) : (
            <Outcome result={result} expected={objectAt(json, ['expect'])} />
          )}
          {result !== undefined && <Trace result={result} />}
          <Facts given={objectAt(cases[file], ['given'])} json={json} />
        </Stack>
      </Drawer>
      {editing !== null && (
        <CaseDialog
          key={`${editing} ${file} ${index}`}
          about={editing === 'case' && index !== null ? { kind: 'case', file, index } : { kind: 'file', file }}
          onClose={() => {
            if (index === null) onClose();
            else setEditing(null);
          }}
        />
      )}
    </>
  );
}

function Outcome({
  result,
  expected,
}: {
  readonly result: CaseResult;
  readonly expected: Readonly<Record<string, unknown>>;
}) {
  const fails = result.differences.length > 0;
  const code = expected['responseCode'];
  const wanted = `${textAt(expected, ['verdict'])}${typeof code === 'string' ? ` with ${code}` : ''}`;
  const got = `${result.verdict}${result.responseCode === null ? '' : ` with ${result.responseCode}`}`;
  return (
    <section aria-label="What it expects and got">
      <Group gap="sm" mb={4}>
        {fails ? (
          <Sign tone="bad" icon={<IconX size={14} />} words="fails" />
        ) : (
          <Sign tone="good" icon={<IconCheck size={14} />} words="passes" />
        )}
        <Text size="sm">
          expected {wanted}; got {got}
        </Text>
      </Group>
      {fails && (
        <List size="sm">
          {result.differences.map((difference) => (
            <List.Item key={difference}>
              <Ticked text={difference} />
            </List.Item>
          ))}
        </List>
      )}
    </section>
  );
}

function Trace({ result }: { readonly result: CaseResult }) {
  const { runs, documents, draft } = useEditor();
  const { explain } = runs;
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void explain(result.file, result.index).then((answer) => {
      if (isCurrent) setExplanation(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [explain, result]);
  const { ruleSet } = draft.reading;
  if (explanation === null || ruleSet === null) return null;
  return (
    <section aria-labelledby="case-trace">
      <Title order={3} id="case-trace" mb={4}>
        How it came to this
      </Title>
      <DecisionTree
        explanation={explanation}
        ruleSet={ruleSet}
        guardRails={documents.guardRails}
        catalogue={documents.catalogue}
      />
    </section>
  );
}

function Facts({ given, json }: { readonly given: Readonly<Record<string, unknown>>; readonly json: unknown }) {
  const own = objectAt(json, ['with']);
  const without = listAt(json, ['without']);
  const facts = Object.entries({ ...given, ...own })
    .filter(([path]) => !without.includes(path))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return (
    <section aria-labelledby="case-facts">
      <Title order={3} id="case-facts" mb={4}>
        On these facts
      </Title>
      <Table verticalSpacing={3} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Fact</Table.Th>
            <Table.Th scope="col">Value</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {facts.map(([path, value]) => (
            <Table.Tr key={path}>
              <Table.Th scope="row" fw={path in own ? 650 : 400} className="case-fact">
                {path}
              </Table.Th>
              <Table.Td fw={path in own ? 650 : 400} className="case-fact">
                {valueText(value)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt={4}>
        In bold: what this case states itself; the others are given for the whole file.
        {without.length > 0 && ` Unknown in this case: ${without.join(', ')}.`}
      </Text>
    </section>
  );
}

function valueText(value: unknown): string {
  if (value === null) return 'stated to be none';
  if (isJsonList(value)) return value.length === 0 ? 'an empty list' : value.map(valueText).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
