import { Group, NumberInput, SegmentedControl } from '@mantine/core';

const minutesMost = 240;
const usual = [
  { value: '15', label: '15 min' },
  { value: '60', label: '1 h' },
  { value: '120', label: '2 h' },
  { value: '240', label: '4 h' },
];

/** For how long: a usual length by one click, or any number of minutes up to four hours. */
export function DurationField({
  minutes,
  onChange,
}: {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}) {
  return (
    <Group align="flex-end" gap="sm">
      <NumberInput
        label="For so many minutes"
        min={1}
        max={minutesMost}
        allowDecimal={false}
        clampBehavior="strict"
        value={minutes}
        onChange={(value) => onChange(Number(value) || 1)}
        w={170}
      />
      <SegmentedControl
        aria-label="Usual lengths"
        data={usual}
        value={String(minutes)}
        onChange={(value) => onChange(Number(value))}
      />
    </Group>
  );
}
