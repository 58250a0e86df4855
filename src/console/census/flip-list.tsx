import { useInfiniteQuery } from '@tanstack/react-query';
import { Text } from '@mantine/core';
import { VerdictBadge } from '../components/badges.js';
import { CodeText } from '../components/code-text.js';
import { TextLink } from '../components/link-button.js';
import type { Column } from '../components/long-list.js';
import { LongList } from '../components/long-list.js';
import { senderInShort } from './census-figures.js';
import { flipsQuery } from './census-queries.js';
import type { Census, Flip, Outcome } from './census-reading.js';

/** The commands that two versions decide differently, a line each; every one can be opened in the simulator. */
export function FlipList({ census }: { readonly census: Census }) {
  const query = useInfiniteQuery(flipsQuery(census.id));
  const { question } = census;
  const [before, after] = [question.before.version, question.after.version];
  const columns: readonly Column<Flip>[] = [
    { name: 'Device', width: '14.75rem', cell: ({ deviceId }) => <CodeText text={deviceId} what="device ID" /> },
    { name: 'Sent by', width: 'minmax(8rem, 1fr)', cell: ({ sender }) => senderInShort(sender) },
    { name: 'Role', width: '2.5rem', cell: ({ userRole }) => userRole },
    { name: `Version ${before}`, width: '7.25rem', cell: (flip) => <OutcomeOf outcome={flip.before} /> },
    { name: `Version ${after}`, width: '7.25rem', cell: (flip) => <OutcomeOf outcome={flip.after} /> },
    { name: 'Cohort', width: '4rem', cell: ({ cohort }) => cohort ?? '–' },
    { name: 'Distributor', width: '5.5rem', cell: ({ distributor }) => distributor ?? '–' },
    {
      name: 'Try it',
      width: '6rem',
      cell: (flip) => (
        <TextLink to={simulatorAddress(flip, census)} size="sm">
          simulate
        </TextLink>
      ),
    },
  ];
  return (
    <LongList
      label="Commands that are decided otherwise"
      query={query}
      rowsOf={({ flips }) => flips}
      keyOf={({ line }) => String(line)}
      columns={columns}
      height="26rem"
      empty={<Text size="sm">No command is decided otherwise.</Text>}
    />
  );
}

function OutcomeOf({ outcome: { verdict, responseCode } }: { readonly outcome: Outcome }) {
  return (
    <span>
      <VerdictBadge verdict={verdict} /> {responseCode ?? ''}
    </span>
  );
}

function simulatorAddress({ deviceId, senderId, userRole }: Flip, { question }: Census): string {
  const search = new URLSearchParams({
    ...{ deviceId, originatorId: senderId, userRole, serviceReferenceVariant: question.serviceReferenceVariant },
    ...{ ruleSet: question.after.name, version: String(question.after.version) },
    against: String(question.before.version),
  });
  return `/simulator?${search}`;
}
