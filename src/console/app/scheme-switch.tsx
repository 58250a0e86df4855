import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';

export function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const now = useComputedColorScheme('light');
  const other = now === 'light' ? 'dark' : 'light';
  return (
    <Tooltip label={`To ${other} colours`}>
      <ActionIcon variant="default" size="lg" aria-label={`To ${other} colours`} onClick={() => setColorScheme(other)}>
        {now === 'light' ? <IconMoon size={18} /> : <IconSun size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}
