import { Button, Group, Kbd, Stack, Switch, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useAddress } from '../../components/address.js';
import type { Difference } from '../../comparison/differences.js';
import { DifferenceBlock } from './difference-block.js';

/** Rules, conditions and tables beside what they were, with a counter and a way from one difference to the next. */
export function DifferencesSection({
  differences,
  names,
}: {
  readonly differences: readonly Difference[];
  readonly names: { readonly before: string; readonly after: string };
}) {
  const [{ only }, setAddress] = useAddress(['only']);
  const isOnly = only === 'differences';
  const changed = differences.filter(({ kind }) => kind !== 'same');
  const { current, go } = useStepping(changed);
  useHotkeys([
    ['n', () => go(1)],
    ['p', () => go(-1)],
  ]);
  const shown = isOnly ? changed : differences;
  return (
    <Stack gap="sm" component="section" aria-labelledby="beside-title">
      <Group justify="space-between" className="compare-bar" gap="sm">
        <Title order={2} id="beside-title">
          Side by side, in words
        </Title>
        <Group gap="sm" className="no-print">
          <Switch
            label="Only differences"
            checked={isOnly}
            onChange={(event) => setAddress({ only: event.currentTarget.checked ? 'differences' : undefined })}
          />
          <Text size="sm" className="numeric" role="status">
            {changed.length === 0 ? 'no differences' : `${current + 1} of ${changed.length}`}
          </Text>
          <Button.Group>
            <Button size="xs" variant="default" onClick={() => go(-1)} disabled={changed.length === 0}>
              <IconChevronUp size={16} aria-hidden /> Previous&nbsp;<Kbd size="xs">p</Kbd>
            </Button>
            <Button size="xs" variant="default" onClick={() => go(1)} disabled={changed.length === 0}>
              <IconChevronDown size={16} aria-hidden /> Next&nbsp;<Kbd size="xs">n</Kbd>
            </Button>
          </Button.Group>
        </Group>
      </Group>
      {shown.length === 0 && <Text size="sm">Nothing differs.</Text>}
      {shown.map((difference) => (
        <DifferenceBlock
          key={difference.id}
          difference={difference}
          names={names}
          isCurrent={changed[current]?.id === difference.id}
        />
      ))}
    </Stack>
  );
}

/** Which difference one is at: by the keys and buttons, or by a link to one (`#rule-…`). */
function useStepping(changed: readonly Difference[]) {
  const { hash, key } = useLocation();
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    const id = decodeURIComponent(hash.slice(1));
    if (id === '') return;
    show(id);
    setCurrent(changed.findIndex((one) => one.id === id));
    // Going to the same link again scrolls again.
  }, [hash, key, changed]);
  const go = (by: 1 | -1): void => {
    if (changed.length === 0) return;
    const next = current < 0 ? (by > 0 ? 0 : changed.length - 1) : (current + by + changed.length) % changed.length;
    setCurrent(next);
    const target = changed[next];
    if (target !== undefined) show(target.id);
  };
  return { current, go };
}

function show(id: string): void {
  const block = document.getElementById(id);
  block?.scrollIntoView({ block: 'start' });
  block?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}
