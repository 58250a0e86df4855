import { NativeSelect } from '@mantine/core';

/** One of a few, or none of them: a filter that lives in the address. */
export function ChooseOne({
  label,
  none,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  /** What no choice means: `any state`. */
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  return (
    <NativeSelect
      label={label}
      w={200}
      value={value ?? ''}
      data={[{ value: '', label: none }, ...options]}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}
