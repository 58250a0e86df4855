import { Autocomplete, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { listAt, objectAt, textAt } from './json-edit.js';
import { useEditor } from './editor-context.js';
import type { FactField } from './fact-fields.js';
import { DurationInput, InstantInput } from './time-inputs.js';

export interface ValueProps {
  readonly field: FactField | undefined;
  readonly value: unknown;
  readonly disabled: boolean;
  readonly onChange: (value: unknown) => void;
}

const label = 'The value that it is compared with';
export const placeholders: Readonly<Record<string, string>> = {
  eui64: '90-B3-D5-1F-30-01-00-00',
  srv: '6.15.1',
  counter: '18446744073709551615',
  text: '',
};

/** One value, by an input that fits the fact's type. What it cannot hold is shown as text. */
export function ValueInput(props: ValueProps) {
  const { field, value, disabled, onChange } = props;
  const type = field !== undefined && field.types.length === 1 ? field.types[0] : undefined;
  const look = { size: 'xs', className: 'grows', 'aria-label': label, disabled } as const;
  if (type === 'enum' && field !== undefined && typeof value === 'string') {
    const strange = value === '' ? [{ value, label: 'Choose' }] : [{ value, label: value }];
    const known = field.values.map((each) => ({ value: each, label: each }));
    const data = field.values.includes(value) ? known : [...strange, ...known];
    return (
      <NativeSelect {...look} value={value} data={data} onChange={(event) => onChange(event.currentTarget.value)} />
    );
  }
  if (typeof value === 'boolean') {
    return (
      <NativeSelect
        {...look}
        value={String(value)}
        data={[
          { value: 'true', label: 'yes' },
          { value: 'false', label: 'no' },
        ]}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
      />
    );
  }
  if (typeof value === 'number' || type === 'integer') {
    return (
      <NumberInput
        {...look}
        allowDecimal={false}
        value={typeof value === 'number' || typeof value === 'string' ? value : ''}
        onChange={onChange}
      />
    );
  }
  if (type === 'instant') return <InstantInput {...props} />;
  if (type === 'duration') return <DurationInput {...props} />;
  return <TextValue {...props} type={type ?? 'text'} />;
}

function TextValue({ field, value, disabled, onChange, type }: ValueProps & { readonly type: string }) {
  const suggestions = useSuggestions(field);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const look = {
    size: 'xs',
    className: 'grows',
    'aria-label': label,
    disabled,
    placeholder: placeholders[type] ?? '',
  } as const;
  if (suggestions.length === 0) {
    return <TextInput {...look} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return <Autocomplete {...look} value={text} data={[...suggestions]} limit={50} onChange={onChange} />;
}

/** Values that the draft's tables know of a fact: the names of the rows that it picks. */
export function useSuggestions(field: FactField | undefined): readonly string[] {
  const { draft } = useEditor();
  if (field === undefined || field.values.length > 0) return field?.values ?? [];
  const tables = objectAt(draft.reading.form, ['tables']);
  const rows = Object.values(tables).flatMap((table) =>
    textAt(table, ['key']) === field.path ? Object.keys(objectAt(table, ['rows'])) : [],
  );
  const [table = '', column = ''] = field.path.split('.');
  const cells = Object.values(objectAt(tables[table], ['rows'])).flatMap((row) => {
    const cell = textAt(row, [column]);
    return cell === '' ? listAt(row, [column]).filter((each) => typeof each === 'string') : [cell];
  });
  return [...new Set([...rows, ...cells])];
}
