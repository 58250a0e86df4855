import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useFoundDevices, useFoundParties } from './context-queries.js';

const pauseMilliseconds = 200;

interface FoundSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A device, searched by the beginning of its ID or by its whole meter point number. */
export function DeviceSelect(props: FoundSelectProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, pauseMilliseconds);
  const found = useFoundDevices(search);
  const lines = new Map(
    (found.data ?? []).map(({ deviceId, deviceType, status, cohort, mpxn }) => {
      const about = [deviceType, status, cohort, mpxn].filter((each) => each !== null).join(' · ');
      return [deviceId, { label: deviceId, about }] as const;
    }),
  );
  return <FoundSelect {...props} placeholder="00-DB-12-34-… or MPAN" lines={lines} typed={typed} onType={setTyped} />;
}

/** A party, searched by name, MPID or entity ID. `onParty` is told its roles too. */
export function PartySelect({
  onParty,
  name,
  ...props
}: Omit<FoundSelectProps, 'onChange'> & {
  /** Of the chosen one, where it is known already. */
  readonly name?: string | undefined;
  readonly onParty: (entityId: string | undefined, userRoles: readonly string[]) => void;
}) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed === name ? '' : typed, pauseMilliseconds);
  const found = useFoundParties(search);
  const parties = found.data ?? [];
  const lines = new Map(
    parties.map(({ entityId, name: label, mpids, userRoles, status }) => {
      const about = [...mpids, ...userRoles, ...(status === 'active' ? [] : [status])].join(' · ');
      return [entityId, { label, about }] as const;
    }),
  );
  if (props.value !== undefined && name !== undefined && !lines.has(props.value)) {
    lines.set(props.value, { label: name, about: '' });
  }
  return (
    <FoundSelect
      {...props}
      placeholder="Name, MPID or entity ID"
      lines={lines}
      typed={typed}
      onType={setTyped}
      onChange={(value) => onParty(value, parties.find(({ entityId }) => entityId === value)?.userRoles ?? [])}
    />
  );
}

interface Line {
  readonly label: string;
  readonly about: ReactNode;
}

function FoundSelect({
  lines,
  typed,
  onType,
  value,
  onChange,
  ...look
}: FoundSelectProps & {
  readonly placeholder: string;
  readonly lines: ReadonlyMap<string, Line>;
  readonly typed: string;
  readonly onType: (text: string) => void;
}) {
  const all = new Map(lines);
  // What was chosen stays chosen when the next search does not find it.
  if (value !== undefined && !all.has(value)) all.set(value, { label: value, about: '' });
  return (
    <Select
      {...look}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Clear: ${look.label}`, tabIndex: 0, 'aria-hidden': false }}
      data={[...all].map(([id, { label }]) => ({ value: id, label }))}
      // The service has searched.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={onType}
      nothingFoundMessage="Nothing found"
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      renderOption={({ option }) => (
        <div>
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed">
            {all.get(option.value)?.about}
          </Text>
        </div>
      )}
    />
  );
}
