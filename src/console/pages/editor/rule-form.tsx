import { ActionIcon, Group, SegmentedControl, Stack, Text, Textarea, Title, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ruleTitle } from '../../rules/rule-in-words.js';
import { ConditionsBuilder } from './conditions-builder.js';
import { useEditor, useFaultText } from './editor-context.js';
import { listAt, textAt, valueAt, withValue, withoutValue } from './json-edit.js';
import { NameInput } from './name-input.js';
import { OtherFaults } from './other-faults.js';
import { PriorityInput, RequirementFields, WaiverFields } from './rule-effect-fields.js';
import {
  ruleFieldsOf,
  rulesPath,
  withKind,
  withoutRule,
  withRuleCopied,
  withRuleMoved,
  withRuleRenamed,
  withRuleRenamedInCases,
} from './rule-edits.js';
import { RuleSentence } from './rule-sentence.js';

/** One rule: what it is called, what must hold, what it does, and why. */
export function RuleForm({ index }: { readonly index: number }) {
  const { draft } = useEditor();
  const rule = listAt(draft.reading.form, rulesPath)[index];
  const fields = ruleFieldsOf(rule);
  const at = `/rules/${index}`;
  const path = [...rulesPath, index];
  const nameFault = useFaultText(`${at}/name`);
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2}>{fields.name === '' ? 'A rule without a name' : ruleTitle(fields.name)}</Title>
        {draft.mayEdit && <RuleActions index={index} />}
      </Group>
      <RuleSentence index={index} />
      <fieldset disabled={!draft.mayEdit} className="plain-fieldset">
        <Stack gap="md">
          <div className="rule-head-fields">
            <NameInput
              data-place={`${at}/name`}
              label="Name"
              description={`${fields.kind === 'waiver' ? 'What it lifts' : 'What must hold'}, as a phrase: words in lower case with hyphens`}
              value={fields.name}
              error={nameFault}
              onCommit={(name) =>
                draft.editBoth(`${at}/name`, (form, files) => [
                  withRuleRenamed(form, index, name),
                  withRuleRenamedInCases(files, form, index, name),
                ])
              }
            />
            <PriorityInput index={index} />
          </div>
          <Group gap="xs">
            <Text size="sm" fw={500} id="rule-kind">
              Kind
            </Text>
            <SegmentedControl
              size="xs"
              aria-labelledby="rule-kind"
              disabled={!draft.mayEdit}
              value={fields.kind}
              onChange={(kind) =>
                draft.edit(`${at}/event`, (form) => withKind(form, index, kind === 'waiver' ? 'waiver' : 'requirement'))
              }
              data={[
                { value: 'requirement', label: 'Requirement: must hold' },
                { value: 'waiver', label: 'Waiver: lifts requirements' },
              ]}
            />
          </Group>
          {fields.kind === 'waiver' ? <WaiverFields index={index} /> : <RequirementFields index={index} />}
          <div data-place={`${at}/conditions`}>
            <Title order={3}>{fields.kind === 'waiver' ? 'It applies when' : 'It holds when'}</Title>
            <ConditionsBuilder
              pointer={`${at}/conditions`}
              conditions={valueAt(rule, ['conditions'])}
              onChange={(conditions) =>
                draft.edit(`${at}/conditions`, (form) => withValue(form, [...path, 'conditions'], conditions))
              }
            />
          </div>
          <RuleText index={index} name="because" label="Because" description="Why, for an auditor" />
          <RuleText index={index} name="basis" label="Basis" description="Document and clause that ask for it" />
          <RuleText
            index={index}
            name="unverified"
            label="Unverified (optional)"
            description="The assumption that it rests on, where nothing published says so"
          />
          <OtherFaults pointer={at} shown={['/name', '/priority', '/conditions', '/event/params']} />
        </Stack>
      </fieldset>
    </Stack>
  );
}

function RuleText({
  index,
  name,
  label,
  description,
}: {
  readonly index: number;
  readonly name: 'because' | 'basis' | 'unverified';
  readonly label: string;
  readonly description: string;
}) {
  const { draft } = useEditor();
  const path = [...rulesPath, index, 'event', 'params', name];
  const pointer = `/rules/${index}/event/params/${name}`;
  const fault = useFaultText(pointer);
  return (
    <Textarea
      data-place={pointer}
      label={label}
      description={description}
      autosize
      minRows={1}
      value={textAt(draft.reading.form, path)}
      error={fault}
      onChange={(event) => {
        const { value } = event.currentTarget;
        draft.edit(pointer, (form) =>
          value === '' && name === 'unverified' ? withoutValue(form, path) : withValue(form, path, value),
        );
      }}
    />
  );
}

function RuleActions({ index }: { readonly index: number }) {
  const { draft, goTo } = useEditor();
  const last = listAt(draft.reading.form, rulesPath).length - 1;
  const move = (to: number): void => {
    draft.edit('order of rules', (form) => withRuleMoved(form, index, to));
    goTo(`/rules/${to}`);
  };
  return (
    <Group gap={2} wrap="nowrap">
      <Action
        label="Move up (Alt Up)"
        icon={<IconArrowUp size={16} />}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      />
      <Action
        label="Move down (Alt Down)"
        icon={<IconArrowDown size={16} />}
        disabled={index === last}
        onClick={() => move(index + 1)}
      />
      <Action
        label="Copy this rule"
        icon={<IconCopy size={16} />}
        onClick={() => {
          draft.edit('copy of a rule', (form) => withRuleCopied(form, index));
          goTo(`/rules/${index + 1}`);
        }}
      />
      <Action
        label="Remove this rule (Ctrl Z brings it back)"
        icon={<IconTrash size={16} />}
        onClick={() => {
          draft.edit('remove a rule', (form) => withoutRule(form, index));
          goTo(index === 0 ? '' : `/rules/${index - 1}`);
        }}
      />
    </Group>
  );
}

function Action({
  label,
  icon,
  disabled = false,
  onClick,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={30} aria-label={label} disabled={disabled} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
