import { ActionIcon, Group, Paper, Select, Text, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { asOfSentence, fieldOfInstant, instantOfField } from '../../components/as-of.js';
import type { AsOf } from '../../components/as-of.js';
import { ruleSetsQuery, versionsQuery } from '../../rules/version-queries.js';
import { AddressField } from './address-field.js';
import type { ChangeQuestion } from './question.js';
import type { VersionChoice } from './version-choice.js';

/** By which version is decided, beside which other, and as of when. */
export function VersionsBar({
  choice: { ruleSet, version, against },
  asOf,
  onChange,
}: {
  readonly choice: VersionChoice;
  readonly asOf: AsOf;
  readonly onChange: ChangeQuestion;
}) {
  const ruleSets = useQuery(ruleSetsQuery);
  const versions = useQuery({ ...versionsQuery(ruleSet ?? ''), enabled: ruleSet !== null });
  const choices = (versions.data ?? []).map(({ version: number, state, title }) => ({
    ...{ value: String(number), label: `Version ${number} (${state})`, title },
  }));
  return (
    <Paper withBorder px="md" py="sm" component="section" aria-label="Decided by">
      <Group gap="xs" align="flex-end">
        <Select
          label="Rule set"
          size="xs"
          w={200}
          data={(ruleSets.data ?? []).map(({ name }) => name)}
          value={ruleSet}
          allowDeselect={false}
          onChange={(name) => onChange({ ruleSet: name ?? undefined, version: undefined, against: undefined })}
        />
        <Select
          label="Version"
          size="xs"
          w={160}
          data={choices}
          value={version === null ? null : String(version)}
          allowDeselect={false}
          onChange={(value) => onChange({ version: value ?? undefined })}
        />
        <Tooltip label="Exchange them">
          <ActionIcon
            variant="default"
            size={30}
            aria-label="Exchange the two versions"
            disabled={against === null}
            onClick={() => onChange({ version: String(against ?? ''), against: String(version ?? '') })}
          >
            <IconArrowsExchange size={16} />
          </ActionIcon>
        </Tooltip>
        <Select
          label="Beside"
          placeholder="no other version"
          size="xs"
          w={175}
          data={choices.filter(({ value }) => value !== String(version))}
          value={against === null ? null : String(against)}
          clearable
          clearButtonProps={{ 'aria-label': 'No other version', tabIndex: 0, 'aria-hidden': false }}
          onChange={(value) => onChange({ against: value ?? undefined })}
        />
        <InstantField label="Decided at (UTC)" value={asOf.validAt} onCommit={(validAt) => onChange({ validAt })} />
        <InstantField label="As known at (UTC)" value={asOf.knownAt} onCommit={(knownAt) => onChange({ knownAt })} />
      </Group>
      <Text size="sm" c="dimmed" mt={6} role="status">
        {asOfSentence(asOf)} Nothing is recorded.
      </Text>
    </Paper>
  );
}

function InstantField({
  label,
  value,
  onCommit,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onCommit: (instant: string | undefined) => void;
}) {
  return (
    <AddressField
      type="datetime-local"
      step={1}
      size="xs"
      w={178}
      label={label}
      value={fieldOfInstant(value)}
      onCommit={(text) => onCommit(instantOfField(text))}
    />
  );
}
