import { ActionIcon, Code, Group, NativeSelect, Select, Text, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconExternalLink, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { RuleProps } from 'react-querybuilder';
import { wordsOfPhrase } from '../../../core/diff/index.js';
import { below } from '../../../core/language/index.js';
import { useBuilder } from './builder-context.js';
import type { BuilderRule } from './builder-query.js';
import { jsonField, namedField, placeOf } from './builder-query.js';
import { withField, withOperator } from './comparison-edits.js';
import { ConditionCoverage } from './condition-coverage.js';
import { conditionNames } from './condition-edits.js';
import { diagnosticsBelow } from './draft-reading.js';
import { faultText, useEditor } from './editor-context.js';
import { FactSelect } from './fact-select.js';
import { operatorsFor } from './field-operators.js';
import { ruleFromRqb, withMember } from './rqb-query.js';
import { ComparedValue } from './compared-value.js';

/** One condition: a fact, how it is compared, and with what; or a named condition; or JSON that is kept as it is. */
export const ConditionRow = memo(function ConditionRow({
  rule: given,
  path,
  actions,
  disabled,
  parentDisabled,
}: RuleProps) {
  const { pointer, query, replace } = useBuilder();
  const { draft, fields } = useEditor();
  const rule = ruleFromRqb(given);
  const place = placeOf(rule.id);
  const at = place === null ? null : `${pointer}${place}`;
  const faults = at === null ? [] : diagnosticsBelow(draft.reading.diagnostics, at);
  const isDisabled = disabled === true || parentDisabled === true;
  const set = (next: BuilderRule): void => replace(withMember(query, path, next));
  const isFirst = path.at(-1) === 0 && path.length === 1;
  return (
    <div className={`condition-row${faults.length > 0 ? ' condition-faulty' : ''}`} data-place={at ?? undefined}>
      <div className="condition-fields">
        {rule.field === jsonField ? (
          <KeptJson value={rule.value} />
        ) : (
          <>
            <FactSelect
              value={rule.field}
              disabled={isDisabled}
              onChange={(field) => set(withField(rule, field, fields))}
            />
            {rule.field === namedField ? (
              <NamedSelect rule={rule} disabled={isDisabled} onChange={set} />
            ) : (
              <>
                <NativeSelect
                  size="xs"
                  className="condition-operator"
                  aria-label="How it is compared"
                  disabled={isDisabled}
                  value={rule.operator}
                  data={operatorsFor(fields.get(rule.field), rule.operator).map(({ operator, label }) => ({
                    value: operator,
                    label,
                  }))}
                  onChange={(event) => set(withOperator(rule, event.currentTarget.value, fields))}
                />
                <ComparedValue rule={rule} disabled={isDisabled} onChange={set} />
              </>
            )}
          </>
        )}
        <Group gap={0} wrap="nowrap" className="condition-actions">
          {at !== null && <ConditionCoverage at={at} />}
          <RowAction
            label="Move this condition up"
            disabled={isDisabled || isFirst}
            onClick={() => actions.moveRule(path, 'up')}
          >
            <IconArrowUp size={14} aria-hidden />
          </RowAction>
          <RowAction
            label="Move this condition down"
            disabled={isDisabled}
            onClick={() => actions.moveRule(path, 'down')}
          >
            <IconArrowDown size={14} aria-hidden />
          </RowAction>
          <RowAction label="Remove this condition" disabled={isDisabled} onClick={() => actions.onRuleRemove(path)}>
            <IconTrash size={14} aria-hidden />
          </RowAction>
        </Group>
      </div>
      {faults.map((each) => (
        <Text key={`${each.pointer} ${each.code}`} size="xs" c="var(--mantine-color-error)">
          {faultText(each)}
        </Text>
      ))}
    </div>
  );
});

function NamedSelect({
  rule,
  disabled,
  onChange,
}: {
  readonly rule: BuilderRule;
  readonly disabled: boolean;
  readonly onChange: (rule: BuilderRule) => void;
}) {
  const { draft, goTo } = useEditor();
  const name = typeof rule.value === 'string' ? rule.value : '';
  const names = [...new Set([...conditionNames(draft.reading.form), ...(name === '' ? [] : [name])])];
  return (
    <Group gap={4} wrap="nowrap" className="condition-value">
      <Select
        size="xs"
        className="grows"
        aria-label="Which named condition"
        searchable
        disabled={disabled}
        value={name === '' ? null : name}
        placeholder="Choose a named condition"
        data={names.map((each) => ({ value: each, label: wordsOfPhrase(each) }))}
        onChange={(value) => onChange({ ...rule, value: value ?? '' })}
      />
      {name !== '' && (
        <RowAction
          label={`Open the named condition ${wordsOfPhrase(name)}`}
          disabled={false}
          onClick={() => goTo(below('/conditions', name))}
        >
          <IconExternalLink size={14} aria-hidden />
        </RowAction>
      )}
    </Group>
  );
}

/** What the builder has no form for: shown, kept, and edited as JSON. */
function KeptJson({ value }: { readonly value: unknown }) {
  return (
    <div className="condition-json">
      <Text size="xs" c="dimmed">
        This part can only be edited as JSON; it is kept as it is.
      </Text>
      <Code block>{JSON.stringify(value, null, 2)}</Code>
    </div>
  );
}

function RowAction({
  label,
  disabled,
  onClick,
  children,
}: {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={26} variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
