import { Autocomplete, Checkbox, MultiSelect, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { wordsOfPhrase } from '../../../core/diff/index.js';
import { useEditor, useFaultText } from './editor-context.js';
import { listAt, withValue } from './json-edit.js';
import { requirementNames, ruleFieldsOf, rulesPath } from './rule-edits.js';

interface OfRule {
  readonly index: number;
}

function useRuleField(index: number, ...path: readonly string[]) {
  const { draft } = useEditor();
  const pointer = `/rules/${index}/${path.join('/')}`;
  return {
    draft,
    fields: ruleFieldsOf(listAt(draft.reading.form, rulesPath)[index]),
    pointer,
    fault: useFaultText(pointer),
    set: (value: unknown) => draft.edit(pointer, (form) => withValue(form, [...rulesPath, index, ...path], value)),
  };
}

export function PriorityInput({ index }: OfRule) {
  const { fields, pointer, fault, set } = useRuleField(index, 'priority');
  return (
    <NumberInput
      data-place={pointer}
      label="Priority"
      description="A higher one is decided first"
      min={1}
      allowDecimal={false}
      allowNegative={false}
      value={fields.priority ?? ''}
      error={fault}
      onChange={(value) => set(typeof value === 'number' ? value : value === '' ? null : value)}
    />
  );
}

/** What a requirement does when it does not hold. */
export function RequirementFields({ index }: OfRule) {
  const code = useRuleField(index, 'event', 'params', 'responseCode');
  const mode = useRuleField(index, 'event', 'params', 'mode');
  const used = listAt(code.draft.reading.form, rulesPath).map((rule) => ruleFieldsOf(rule).responseCode);
  return (
    <div className="effect-fields">
      <div data-place={mode.pointer}>
        <Text size="sm" fw={500} id="rule-mode">
          When it does not hold
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby="rule-mode"
          disabled={!mode.draft.mayEdit}
          value={mode.fields.mode}
          onChange={mode.set}
          data={[
            { value: 'enforce', label: 'Refuse' },
            { value: 'warn', label: 'Warn only' },
            { value: 'off', label: 'Record only (off)' },
          ]}
        />
        {mode.fault !== undefined && (
          <Text size="xs" c="var(--mantine-color-error)">
            {mode.fault}
          </Text>
        )}
      </div>
      <Autocomplete
        data-place={code.pointer}
        label="Response code"
        placeholder="E4"
        value={code.fields.responseCode}
        data={[...new Set(used)].filter((each) => each !== '').sort()}
        error={code.fault}
        onChange={code.set}
      />
    </div>
  );
}

/** What a waiver lifts. */
export function WaiverFields({ index }: OfRule) {
  const waives = useRuleField(index, 'event', 'params', 'waives');
  const whether = useRuleField(index, 'event', 'params', 'whenUndetermined');
  const names = [...new Set([...requirementNames(waives.draft.reading.form), ...waives.fields.waives])];
  return (
    <Stack gap="xs">
      <MultiSelect
        data-place={waives.pointer}
        label="Lifts these requirements"
        placeholder={waives.fields.waives.length === 0 ? 'Choose from the requirements of this version' : ''}
        searchable
        value={[...waives.fields.waives]}
        data={names.map((name) => ({ value: name, label: wordsOfPhrase(name) }))}
        error={waives.fault}
        onChange={waives.set}
      />
      <Checkbox
        data-place={whether.pointer}
        label="Also where they are undetermined"
        description="A requirement is undetermined when a fact it needs is unknown; without this, only a broken one is lifted"
        checked={whether.fields.whenUndetermined}
        error={whether.fault}
        onChange={(event) => whether.set(event.currentTarget.checked)}
      />
    </Stack>
  );
}
