import { Stack, Text, Title } from '@mantine/core';
import { Ago } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { Ticked } from '../../components/ticked.js';
import { useMe } from '../../session/session.js';
import { Known } from './known.js';
import type { Overview, Review } from './overview-queries.js';
import { useFileDrafts } from './file-drafts.js';
import { forMe, placeOf, verbOf } from './reviews.js';
import { Section } from './section.js';

/** What waits for the person at the screen first, then for others. */
export function Waiting({ overview, failed }: { readonly overview: Overview | undefined; readonly failed: boolean }) {
  const me = useMe();
  const isFile = useFileDrafts(overview?.reviews ?? []);
  return (
    <Section title="Waiting for you">
      <Known answer={overview} failed={failed}>
        {({ reviews }) => {
          const mine = reviews.filter((review) => forMe(review, me));
          const others = reviews.filter((review) => !forMe(review, me));
          return (
            <Stack gap="sm">
              {mine.length === 0 && <Text size="sm">Nothing waits for you.</Text>}
              {mine.map((review) => (
                <Row key={keyOf(review)} review={review} isFile={isFile(review)} isMine />
              ))}
              {others.length > 0 && (
                <Title order={3} size="sm" mt="xs">
                  Waiting for others
                </Title>
              )}
              {others.map((review) => (
                <Row key={keyOf(review)} review={review} isFile={isFile(review)} isMine={false} />
              ))}
            </Stack>
          );
        }}
      </Known>
    </Section>
  );
}

const keyOf = ({ kind, subject }: Review): string => `${kind} ${subject}`;

function Row({
  review,
  isFile,
  isMine,
}: {
  readonly review: Review;
  readonly isFile: boolean;
  readonly isMine: boolean;
}) {
  return (
    <Stack gap={0}>
      <TextLink to={placeOf(review, isFile)} size="sm" fw={isMine ? 600 : 400} className="breakable">
        {verbOf(review, isFile)}
      </TextLink>
      <Text size="xs" lineClamp={2}>
        <Ticked text={review.title} />
      </Text>
      <Text size="xs" c="dimmed">
        {isMine ? 'waits' : `waits for ${withArticle(review.role)}`} since{' '}
        <Ago at={review.since} none="a time that is not known" />
      </Text>
    </Stack>
  );
}

/** `an author`, `a corrector` */
const withArticle = (role: string): string => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;
