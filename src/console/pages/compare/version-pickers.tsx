import { ActionIcon, Group, NativeSelect, Tooltip } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { versionsQuery } from '../../rules/version-queries.js';

/** Which two versions are compared; drafts too. */
export function VersionPickers({
  name,
  before,
  after,
}: {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}) {
  const navigate = useNavigate();
  const versions = useQuery(versionsQuery(name));
  const known = versions.data?.map(({ version, state }) => ({
    value: String(version),
    label: labelOf(version, state),
  }));
  const choices =
    known ?? [...new Set([before, after])].map((one) => ({ value: String(one), label: `version ${one}` }));
  const go = (one: number | string, other: number | string) =>
    void navigate(`/rule-sets/${name}/compare/${one}/${other}`, { preventScrollReset: true });
  return (
    <Group gap="xs" align="flex-end" className="no-print">
      <NativeSelect
        label="From"
        data={choices}
        value={String(before)}
        onChange={(event) => go(event.currentTarget.value, after)}
      />
      <Tooltip label="Exchange the two versions">
        <ActionIcon
          variant="default"
          size={36}
          aria-label="Exchange the two versions"
          onClick={() => go(after, before)}
        >
          <IconArrowsLeftRight size={18} />
        </ActionIcon>
      </Tooltip>
      <NativeSelect
        label="To"
        data={choices}
        value={String(after)}
        onChange={(event) => go(before, event.currentTarget.value)}
      />
    </Group>
  );
}

const labelOf = (version: number, state: string): string => `version ${version} (${state})`;
