import { ActionIcon, Group, Select, Stack, Tooltip } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { StepButton } from '../../components/step-button.js';
import type { Version } from '../../rules/version-queries.js';

/** Two versions to be compared: at first the one in force, or the last but one, with the newest. */
export function ComparePicker({
  name,
  versions,
  inForce,
}: {
  readonly name: string;
  /** The newest first; two at least. */
  readonly versions: readonly Version[];
  readonly inForce: number | null;
}) {
  const navigate = useNavigate();
  const newest = versions[0]?.version ?? 0;
  const other = versions[1]?.version ?? 0;
  const [before, setBefore] = useState(String(inForce === null || inForce === newest ? other : inForce));
  const [after, setAfter] = useState(String(newest));
  const data = versions.map(({ version, state }) => ({
    value: String(version),
    label: `${version} · ${state}`,
  }));
  const swap = (): void => {
    setBefore(after);
    setAfter(before);
  };
  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Select
          label="Before"
          size="sm"
          data={data}
          value={before}
          allowDeselect={false}
          onChange={(v) => setBefore(v ?? before)}
        />
        <Tooltip label="Exchange them">
          <ActionIcon variant="default" size={36} aria-label="Exchange before and after" onClick={swap}>
            <IconArrowsExchange size={16} />
          </ActionIcon>
        </Tooltip>
        <Select
          label="After"
          size="sm"
          data={data}
          value={after}
          allowDeselect={false}
          onChange={(v) => setAfter(v ?? after)}
        />
      </Group>
      <StepButton
        size="sm"
        variant="default"
        whyNot={before === after ? 'Choose two different versions.' : null}
        onClick={() => void navigate(`/rule-sets/${name}/compare/${before}/${after}`)}
      >
        Compare
      </StepButton>
    </Stack>
  );
}
