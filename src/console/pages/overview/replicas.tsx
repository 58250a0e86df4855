import { Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Sign } from '../../components/badges.js';
import { Ago } from '../../components/instant.js';
import { Ticked } from '../../components/ticked.js';
import { Known } from './known.js';
import type { Overview } from './overview-queries.js';
import { Section } from './section.js';

type Replica = Overview['replicas'][number];

/** Every process that decides, and whether it decides by what is in force. */
export function Replicas({ overview, failed }: { readonly overview: Overview | undefined; readonly failed: boolean }) {
  return (
    <Section title="Replicas">
      <Known answer={overview} failed={failed}>
        {({ replicas, ruleSetEpochs }) => (
          <Stack gap="sm">
            {replicas.length === 0 && <Text size="sm">No replica has said yet that it runs.</Text>}
            {replicas.map((replica) => (
              <Row key={replica.replica} replica={replica} current={ruleSetEpochs} />
            ))}
          </Stack>
        )}
      </Known>
    </Section>
  );
}

function Row({ replica, current }: { readonly replica: Replica; readonly current: Overview['ruleSetEpochs'] }) {
  const behind = replica.epochs.filter(({ ruleSet, epoch }) =>
    current.some((each) => each.ruleSet === ruleSet && each.epoch > epoch),
  );
  const isWell = replica.ready && behind.length === 0;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
      <Stack gap={0} miw={0}>
        <Text size="sm" fw={600} className="breakable">
          {replica.replica}
        </Text>
        <Text size="xs" c="dimmed">
          {replica.isThisOne && 'answers you; '}heard of <Ago at={replica.seenAt} />, started{' '}
          <Ago at={replica.startedAt} />
        </Text>
        {replica.epochs.map(({ ruleSet, epoch }) => (
          <Text key={ruleSet} size="xs" c="dimmed" className="breakable">
            epoch {epoch} of {ruleSet}
          </Text>
        ))}
        {behind.map(({ ruleSet, epoch }) => (
          <Text size="xs" key={ruleSet}>
            is behind: still at epoch {epoch} of {ruleSet}
          </Text>
        ))}
        {replica.reasons.map((reason) => (
          <Text size="xs" key={reason} className="breakable">
            <Ticked text={reason} />
          </Text>
        ))}
      </Stack>
      {isWell ? (
        <Sign tone="good" icon={<IconCheck size={14} />} words="ready" />
      ) : (
        <Sign tone="bad" icon={<IconAlertTriangle size={14} />} words={replica.ready ? 'behind' : 'not ready'} />
      )}
    </Group>
  );
}
