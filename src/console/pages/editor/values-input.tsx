import { MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { isJsonList } from './json-edit.js';
import type { ValueProps } from './value-input.js';
import { placeholders, useSuggestions } from './value-input.js';

const label = 'The values that it is compared with';

/** Several values, by an input that fits the fact's type. */
export function ValuesInput({ field, value, disabled, onChange }: ValueProps) {
  const suggestions = useSuggestions(field);
  const look = { size: 'xs', className: 'grows', 'aria-label': label, disabled } as const;
  if (!isJsonList(value)) {
    return (
      <TextInput
        {...look}
        value={typeof value === 'string' ? value : JSON.stringify(value)}
        onChange={(event) => onChange([event.currentTarget.value])}
      />
    );
  }
  const texts = value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  const isNumeric = field?.types[0] === 'integer' || value.some((each) => typeof each === 'number');
  if (field !== undefined && field.values.length > 0 && texts.every((each) => field.values.includes(each))) {
    return (
      <MultiSelect
        {...look}
        placeholder={texts.length === 0 ? 'Choose' : ''}
        value={texts}
        data={[...field.values]}
        onChange={onChange}
      />
    );
  }
  const read = (text: string): unknown => {
    if (isNumeric && /^-?[0-9]{1,15}$/.test(text)) return Number(text);
    return text === 'true' || text === 'false' ? (field?.types[0] === 'boolean' ? text === 'true' : text) : text;
  };
  return (
    <TagsInput
      {...look}
      placeholder={texts.length === 0 ? (placeholders[field?.types[0] ?? ''] ?? 'Type, then Enter') : ''}
      acceptValueOnBlur
      value={texts}
      data={[...suggestions]}
      onChange={(next) => onChange(next.map(read))}
    />
  );
}
