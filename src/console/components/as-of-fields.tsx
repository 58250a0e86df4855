import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useState } from 'react';
import type { AsOf } from './as-of.js';
import { asOfSentence, fieldOfInstant, instantOfField } from './as-of.js';

type Change = Readonly<{ validAt: string | undefined; knownAt?: string | undefined }>;

/** Asks of which time a page tells, and says in one sentence what is shown. Both instants belong in the address. */
export function AsOfFields({
  asOf,
  withKnownAt = true,
  onChange,
}: {
  readonly asOf: AsOf;
  readonly withKnownAt?: boolean;
  readonly onChange: (change: Change) => void;
}) {
  const isNow = asOf.validAt === undefined && asOf.knownAt === undefined;
  return (
    <Paper withBorder px="md" py="sm">
      <Stack gap={6}>
        <Fields
          key={`${asOf.validAt ?? ''} ${asOf.knownAt ?? ''}`}
          asOf={asOf}
          withKnownAt={withKnownAt}
          onChange={onChange}
        />
        <Group gap={6} wrap="nowrap" role="status">
          {!isNow && <IconClockPause size={16} aria-hidden="true" style={{ flexShrink: 0 }} />}
          <Text size="sm" fw={isNow ? 400 : 600}>
            {asOfSentence(asOf)}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}

function Fields({
  asOf,
  withKnownAt,
  onChange,
}: {
  readonly asOf: AsOf;
  readonly withKnownAt: boolean;
  readonly onChange: (change: Change) => void;
}) {
  const [validAt, setValidAt] = useState(fieldOfInstant(asOf.validAt));
  const [knownAt, setKnownAt] = useState(fieldOfInstant(asOf.knownAt));
  const none = withKnownAt ? { validAt: undefined, knownAt: undefined } : { validAt: undefined };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const known = withKnownAt ? { knownAt: instantOfField(knownAt) } : {};
        onChange({ validAt: instantOfField(validAt), ...known });
      }}
    >
      <Group align="flex-end" gap="sm">
        <InstantField label="How it was at (UTC)" value={validAt} onChange={setValidAt} />
        {withKnownAt && <InstantField label="As known at (UTC)" value={knownAt} onChange={setKnownAt} />}
        <Button type="submit" variant="default">
          Show
        </Button>
        {(asOf.validAt !== undefined || asOf.knownAt !== undefined) && (
          <Button variant="subtle" onClick={() => onChange(none)}>
            Back to now
          </Button>
        )}
      </Group>
    </form>
  );
}

function InstantField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <TextInput
      type="datetime-local"
      step={1}
      label={label}
      value={value}
      w={220}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
