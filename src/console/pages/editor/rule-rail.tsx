import { ActionIcon, Button, Group, ScrollArea, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { wordsOfMember, wordsOfPhrase } from '../../../core/diff/index.js';
import { below } from '../../../core/language/index.js';
import { conditionNames, withNewCondition } from './condition-edits.js';
import { diagnosticsBelow } from './draft-reading.js';
import { useEditor } from './editor-context.js';
import { listAt } from './json-edit.js';
import { ruleFieldsOf, rulesPath, withNewRule } from './rule-edits.js';
import { sectionOf } from './sections.js';
import { tableNames, withNewTable } from './table-edits.js';
import type { Place } from './use-place.js';

/** Everything that the draft holds, each with its faults and how far the cases cover it; in the order of the file. */
export function RuleRail({ place }: { readonly place: Place }) {
  const { draft, goTo, documents, lastForm: form } = useEditor();
  const section = sectionOf(place.pointer, form);
  const rules = listAt(form, rulesPath).map(ruleFieldsOf);
  const addRule = (): void => {
    const after = section.kind === 'rule' ? section.index : rules.length - 1;
    draft.edit('new rule', (json) => withNewRule(json, after));
    goTo(`/rules/${after + 1}`);
  };
  const addCondition = (): void => {
    const { name } = withNewCondition(form);
    draft.edit('new condition', (json) => withNewCondition(json).form);
    goTo(below('/conditions', name));
  };
  const addTable = (): void => {
    const key = documents.catalogue.facts.find(({ type }) => type.name === 'srv')?.path ?? '';
    const { name } = withNewTable(form, key);
    draft.edit('new table', (json) => withNewTable(json, key).form);
    goTo(below('/tables', name));
  };
  const add = draft.mayEdit && draft.reading.form !== null;
  return (
    <nav className="editor-rail" aria-label="Parts of the draft">
      <ScrollArea className="editor-rail-scroll" type="auto">
        <RailItem
          pointer=""
          isHere={section.kind === 'about'}
          label="About this version"
          faultsOf={['/title', '/basis', '/name', '/version']}
        />
        <RailHead label={`Rules (${rules.length})`} add="Add a rule" onAdd={add ? addRule : null} />
        {rules.map((rule, index) => (
          <RailItem
            key={index}
            pointer={`/rules/${index}`}
            isHere={section.kind === 'rule' && section.index === index}
            label={rule.name === '' ? '(no name)' : wordsOfPhrase(rule.name)}
            note={`${rule.kind === 'waiver' ? 'waiver' : rule.responseCode === '' ? 'no code' : rule.responseCode}${rule.mode === 'warn' || rule.mode === 'off' ? `, ${rule.mode}` : ''} · priority ${rule.priority ?? '–'}`}
            mark={<RuleCoverageMark name={rule.name} />}
          />
        ))}
        <RailHead
          label={`Named conditions (${conditionNames(form).length})`}
          add="Add a named condition"
          onAdd={add ? addCondition : null}
        />
        {conditionNames(form).map((name) => (
          <RailItem
            key={name}
            pointer={below('/conditions', name)}
            isHere={section.kind === 'condition' && section.name === name}
            label={wordsOfPhrase(name)}
          />
        ))}
        <RailHead label={`Tables (${tableNames(form).length})`} add="Add a table" onAdd={add ? addTable : null} />
        {tableNames(form).map((name) => (
          <RailItem
            key={name}
            pointer={below('/tables', name)}
            isHere={section.kind === 'table' && section.name === name}
            label={wordsOfMember(name)}
          />
        ))}
      </ScrollArea>
    </nav>
  );
}

function RailHead({
  label,
  add,
  onAdd,
}: {
  readonly label: string;
  readonly add: string;
  readonly onAdd: (() => void) | null;
}) {
  return (
    <Group justify="space-between" wrap="nowrap" className="rail-head">
      <Text size="xs" fw={650} c="dimmed" component="h2">
        {label}
      </Text>
      {onAdd !== null && (
        <Tooltip label={add}>
          <ActionIcon size={24} variant="subtle" color="gray" aria-label={add} onClick={onAdd}>
            <IconPlus size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}

function RailItem({
  pointer,
  isHere,
  label,
  note,
  mark,
  faultsOf,
}: {
  readonly pointer: string;
  readonly isHere: boolean;
  readonly label: string;
  readonly note?: string;
  readonly mark?: ReactNode;
  /** Whose faults it tells; its own place where absent. */
  readonly faultsOf?: readonly string[];
}) {
  const { draft, goTo } = useEditor();
  const faults = (faultsOf ?? [pointer]).flatMap((each) => diagnosticsBelow(draft.reading.diagnostics, each)).length;
  const item = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isHere) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <Button
      ref={item}
      variant={isHere ? 'filled' : 'subtle'}
      color={isHere ? 'grid' : 'gray'}
      fullWidth
      justify="flex-start"
      className="rail-item"
      aria-current={isHere ? 'true' : undefined}
      onClick={() => goTo(pointer)}
      rightSection={
        faults > 0 ? (
          <span className={`rail-mark${isHere ? '' : ' sign-bad'}`}>
            <IconAlertTriangle size={14} aria-hidden />
            {faults}
            <span className="unseen"> {faults === 1 ? 'fault' : 'faults'}</span>
          </span>
        ) : (
          mark
        )
      }
    >
      <span className="rail-words">
        <span className="rail-label">{label}</span>
        {note !== undefined && <span className="rail-note">{note}</span>}
      </span>
    </Button>
  );
}

/** How many of a rule's comparisons the cases cover. */
function RuleCoverageMark({ name }: { readonly name: string }) {
  const { runs } = useEditor();
  const coverage = runs.run?.coverage.rules.find(({ rule }) => rule === name);
  if (coverage === undefined) return null;
  const { covered, conditions } = coverage;
  return (
    <Tooltip label={`The cases show ${covered} of its ${conditions} comparisons both ways`}>
      <span className="rail-mark numeric">
        {covered === conditions ? <IconCheck size={14} aria-hidden /> : null}
        {covered}/{conditions}
        <span className="unseen"> covered</span>
      </span>
    </Tooltip>
  );
}
