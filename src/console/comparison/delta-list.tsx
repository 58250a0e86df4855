import { Group, Stack, Text } from '@mantine/core';
import type { Delta } from '../../core/diff/index.js';
import { TextLink } from '../components/link-button.js';
import { DifferenceSign } from './difference-sign.js';
import { placeOf } from './differences.js';

/** Every change as a sentence that can be read aloud; each leads to its place in the comparison. */
export function DeltaList({
  deltas,
  to = '',
}: {
  readonly deltas: readonly Delta[];
  /** The address of the comparison; empty when it is this page. */
  readonly to?: string;
}) {
  if (deltas.length === 0) return <Text size="sm">Nothing differs.</Text>;
  return (
    <Stack gap={6} component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
      {deltas.map((delta, i) => (
        <Group component="li" key={i} gap="sm" wrap="nowrap" align="flex-start">
          <span style={{ flex: '0 0 6.5rem' }}>
            <DifferenceSign kind={delta.kind} />
          </span>
          <TextLink to={`${to}#${placeOf(delta)}`} size="sm" c="inherit" underline="hover">
            {delta.sentence}
          </TextLink>
        </Group>
      ))}
    </Stack>
  );
}
