import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDuration, formatInstant, parseDuration, parseInstant } from '../../../core/identifiers/index.js';
import type { ValueProps } from './value-input.js';

/** An instant in UTC, chosen or typed; what is no instant is shown as text. */
export function InstantInput({ value, disabled, onChange }: ValueProps) {
  const at = parseInstant(value);
  if (typeof value === 'string' && value !== '' && at === undefined) {
    return (
      <TextInput
        size="xs"
        className="grows"
        aria-label="The instant that it is compared with, as text"
        placeholder="2026-11-22T10:15:00.000Z"
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      className="grows"
      type="datetime-local"
      step={1}
      aria-label="The instant that it is compared with, in UTC"
      rightSection="UTC"
      rightSectionWidth={40}
      disabled={disabled}
      value={at === undefined ? '' : formatInstant(at).slice(0, 19)}
      onChange={(event) => {
        const { value: local } = event.currentTarget;
        const typed = parseInstant(`${local.length === 16 ? `${local}:00` : local}Z`);
        onChange(typed === undefined ? '' : formatInstant(typed));
      }}
    />
  );
}

const units = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const;

/** A span of time as a number of its unit; what is none is shown as text. */
export function DurationInput({ value, disabled, onChange }: ValueProps) {
  const span = parseDuration(value);
  const fitting = units.find(([, length]) => span !== undefined && span > 0 && span % length === 0) ?? units[1];
  const [chosen, setChosen] = useState<string>(fitting[0]);
  const [unit, length] = units.find(([name]) => name === chosen) ?? fitting;
  const isWhole = span !== undefined && span % length === 0;
  if (value !== '' && (span === undefined || (!isWhole && span % 1_000 !== 0))) {
    return (
      <TextInput
        size="xs"
        className="grows"
        aria-label="The span that it is compared with, as text"
        placeholder="P1DT2H"
        disabled={disabled}
        value={typeof value === 'string' ? value : JSON.stringify(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const shown = isWhole ? unit : 'seconds';
  const shownLength = isWhole ? length : 1_000;
  const set = (count: number | string, of: number): void => {
    if (typeof count === 'number' && Number.isSafeInteger(count * of)) onChange(formatDuration(count * of));
    else if (count === '') onChange('');
  };
  return (
    <>
      <NumberInput
        size="xs"
        className="grows"
        aria-label="How long"
        min={0}
        allowDecimal={false}
        allowNegative={false}
        disabled={disabled}
        value={span === undefined ? '' : span / shownLength}
        onChange={(count) => set(count, shownLength)}
      />
      <NativeSelect
        size="xs"
        aria-label="Unit of the span"
        disabled={disabled}
        value={shown}
        data={units.map(([name]) => name)}
        onChange={(event) => {
          const next = units.find(([name]) => name === event.currentTarget.value) ?? fitting;
          setChosen(next[0]);
          if (span !== undefined) set(span / shownLength, next[1]);
        }}
      />
    </>
  );
}
