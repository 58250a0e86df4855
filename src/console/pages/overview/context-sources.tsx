import { Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconClockExclamation } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import { Ago, spanText } from '../../components/instant.js';
import { counted } from '../../components/numbers.js';
import { Known } from './known.js';
import type { Overview } from './overview-queries.js';
import { Section } from './section.js';

type Source = Overview['contextSources'][number];

const kinds: Readonly<Record<Source['kind'], readonly [string, string]>> = {
  device: ['device', 'devices'],
  networkOperatorRegistration: ['network-operator registration', 'network-operator registrations'],
  supplierRegistration: ['supplier registration', 'supplier registrations'],
  party: ['party', 'parties'],
};

/** How old what we know is, against what the fact catalogue accepts. */
export function ContextSources({
  overview,
  failed,
}: {
  readonly overview: Overview | undefined;
  readonly failed: boolean;
}) {
  return (
    <Section title="Context sources">
      <Known answer={overview} failed={failed}>
        {({ contextSources }) => (
          <Stack gap="sm">
            {contextSources.length === 0 && <Text size="sm">No source has sent anything yet.</Text>}
            {contextSources.map((source) => (
              <Row key={`${source.kind} ${source.source}`} source={source} />
            ))}
          </Stack>
        )}
      </Known>
    </Section>
  );
}

function Row({ source }: { readonly source: Source }) {
  const { kind, records, staleRecords, observedAt, maximumAgeSeconds, fresh } = source;
  const [one, many] = kinds[kind];
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <Stack gap={0}>
        <Text size="sm" fw={600} className="breakable">
          {counted(records, one, many)}
        </Text>
        {staleRecords > 0 && <Text size="xs">{counted(staleRecords, 'is', 'are')} too old to decide on</Text>}
        <Text size="xs" c="dimmed">
          from {source.source}, seen <Ago at={observedAt} />
        </Text>
        <Text size="xs" c="dimmed">
          {maximumAgeSeconds === null ? 'counts at any age' : `counts until it is ${spanText(maximumAgeSeconds)} old`}
        </Text>
      </Stack>
      {fresh ? (
        <Sign tone="good" icon={<IconCheck size={14} />} words="fresh" />
      ) : (
        <Sign tone="bad" icon={<IconClockExclamation size={14} />} words="too old" />
      )}
    </Group>
  );
}
