import { NativeSelect } from '@mantine/core';
import type { BuilderRule } from './builder-query.js';
import { withOtherFact, withOwnValue } from './comparison-edits.js';
import { useEditor } from './editor-context.js';
import { comparableFields } from './fact-fields.js';
import { FactSelect } from './fact-select.js';
import { needsFact, rightSideOf } from './field-operators.js';
import { ValueInput } from './value-input.js';
import { ValuesInput } from './values-input.js';

/** What a fact is compared with: a value that is typed in, or another fact. */
export function ComparedValue({
  rule,
  disabled,
  onChange,
}: {
  readonly rule: BuilderRule;
  readonly disabled: boolean;
  readonly onChange: (rule: BuilderRule) => void;
}) {
  const { fields } = useEditor();
  const field = fields.get(rule.field);
  const right = rightSideOf(rule.operator);
  if (right === 'presence') {
    return (
      <NativeSelect
        size="xs"
        className="condition-value"
        aria-label="Whether there is a value"
        disabled={disabled}
        value={rule.value === false ? 'false' : 'true'}
        data={[
          { value: 'true', label: 'yes: there is a value' },
          { value: 'false', label: 'no: its source states that there is none' },
        ]}
        onChange={(event) => onChange({ ...rule, value: event.currentTarget.value === 'true' })}
      />
    );
  }
  const others = field === undefined ? [] : comparableFields(fields, field, right === 'list');
  const mayBeOwn = field === undefined || !needsFact(rule.operator, field) || rule.valueSource === 'value';
  return (
    <div className="condition-value">
      {(others.length > 0 || rule.valueSource === 'field') && (
        <NativeSelect
          size="xs"
          className="condition-source"
          aria-label="Compared with a value or with another fact"
          disabled={disabled}
          value={rule.valueSource}
          data={[
            ...(mayBeOwn ? [{ value: 'value', label: right === 'list' ? 'values' : 'value' }] : []),
            { value: 'field', label: 'fact' },
          ]}
          onChange={(event) =>
            onChange(event.currentTarget.value === 'field' ? withOtherFact(rule, fields) : withOwnValue(rule, fields))
          }
        />
      )}
      {rule.valueSource === 'field' ? (
        <FactSelect
          label="The fact that it is compared with"
          value={typeof rule.value === 'string' ? rule.value : ''}
          disabled={disabled}
          only={others}
          onChange={(value) => onChange({ ...rule, value })}
        />
      ) : right === 'list' ? (
        <ValuesInput
          field={field}
          value={rule.value}
          disabled={disabled}
          onChange={(value) => onChange({ ...rule, value })}
        />
      ) : (
        <ValueInput
          field={field}
          value={rule.value}
          disabled={disabled}
          onChange={(value) => onChange({ ...rule, value })}
        />
      )}
    </div>
  );
}
