import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { Sign } from '../../components/badges.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Instant, useNow } from '../../components/instant.js';
import { StepButton } from '../../components/step-button.js';
import { useMe } from '../../session/session.js';
import type { NamedBreakGlass } from '../../break-glass/break-glass-queries.js';
import { useLift, useReview } from '../../break-glass/break-glass-queries.js';
import { countdown, scopeInWords } from '../../break-glass/scope-in-words.js';

const second = 1_000;

/** One break-glass: what it refuses, who began it and why, how long still, and what may be done. */
export function BreakGlassCard({ one }: { readonly one: NamedBreakGlass }) {
  const now = useNow(second);
  const left = Date.parse(one.expiresAt) - now;
  const inForce = one.state === 'in-force' && left > 0;
  return (
    <Paper
      withBorder
      p="md"
      component="article"
      aria-label={`Break-glass ${one.id} of ${one.ruleSet}`}
      className={inForce ? 'alarm alarm-alarm' : undefined}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={6}>
          <Title order={3}>{scopeInWords(one, inForce ? 'is' : 'was')}</Title>
          <Text>“{one.reason}”</Text>
        </Stack>
        {inForce ? (
          <Stack gap={0} align="flex-end">
            <Text fw={700} size="xl" className="numeric" role="timer" aria-label="Time left" lh={1.2}>
              {countdown(left)}
            </Text>
            <Text size="xs" c="dimmed" className="unbroken">
              then it ends by itself
            </Text>
          </Stack>
        ) : (
          <Sign tone="quiet" icon={<IconClock size={14} />} words={one.state === 'lifted' ? 'lifted' : 'expired'} />
        )}
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        Number {one.id} of {one.ruleSet}, begun by {one.startedBy} <Instant at={one.startedAt} />;{' '}
        {one.liftedAt === null ? (
          <>
            {inForce ? 'ends by itself' : 'ended by itself'} <Instant at={one.expiresAt} />
          </>
        ) : (
          <>
            lifted by {one.liftedBy.join(' and ')} <Instant at={one.liftedAt} />
          </>
        )}
        .
      </Text>
      <Group mt="sm" gap="sm">
        {inForce ? <Lift one={one} /> : <Review one={one} />}
      </Group>
    </Paper>
  );
}

function Lift({ one }: { readonly one: NamedBreakGlass }) {
  const me = useMe();
  const lift = useLift();
  const [opened, setOpened] = useState(false);
  const first = one.liftedBy[0];
  const whyNot = !me.may('activator', 'approver')
    ? 'Two people who are activator or approver lift it together.'
    : first === me.person
      ? 'You have confirmed already. It takes a second person: another activator or approver.'
      : null;
  return (
    <>
      <StepButton variant="default" whyNot={whyNot} onClick={() => setOpened(true)}>
        {first === undefined ? 'End it early (first of two people)' : 'End it early (second of two people)'}
      </StepButton>
      <Text size="sm" flex={1} miw={220}>
        {first === undefined
          ? 'It takes two people to end it before its time.'
          : `${first} has confirmed that it may end. It waits for one more click, by another activator or approver.`}
      </Text>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={first === undefined ? 'Confirm, as the first of two people, that it may end?' : 'End this break-glass?'}
        verb={first === undefined ? 'Confirm' : 'End it now'}
        comment={{ label: 'Why it may end early', required: true }}
        pending={lift.isPending}
        error={lift.error}
        onConfirm={(comment) =>
          lift.mutate({ ruleSet: one.ruleSet, id: one.id, comment }, { onSuccess: () => setOpened(false) })
        }
      />
    </>
  );
}

function Review({ one }: { readonly one: NamedBreakGlass }) {
  const me = useMe();
  const review = useReview();
  const [opened, setOpened] = useState(false);
  const whyNot = !me.may('approver')
    ? 'An approver reviews it, another person than who began it.'
    : one.startedBy === me.person
      ? 'You began it; another approver reviews it.'
      : null;
  return (
    <>
      <StepButton variant="default" whyNot={whyNot} onClick={() => setOpened(true)}>
        Close the review
      </StepButton>
      <Text size="sm" flex={1} miw={220}>
        {whyNot ?? 'It waits for your review.'}
      </Text>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title="What did the review find?"
        verb="Close the review"
        comment={{ label: 'Whether it was needed, and what follows', required: true }}
        pending={review.isPending}
        error={review.error}
        onConfirm={(finding) =>
          review.mutate({ ruleSet: one.ruleSet, id: one.id, finding }, { onSuccess: () => setOpened(false) })
        }
      />
    </>
  );
}
