import { useDebouncedValue } from '@mantine/hooks';
import { Alert, Code, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconArrowsSplit2, IconEqual } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { VerdictBadge } from '../../components/badges.js';
import { EmptyState } from '../../components/empty-state.js';
import { versionReadQuery } from '../../rules/version-read.js';
import { DecisionTree } from '../../trace/decision-tree.js';
import { TwoTrees } from '../../trace/two-trees.js';
import type { Answered } from './answers.js';
import { AnswerCard, toldOf } from './answers.js';
import { differenceInWords } from './difference-in-words.js';
import { EngineerMenu } from './engineer-menu.js';
import type { ReplacedFacts } from './question.js';
import type { Asked } from './simulation-queries.js';
import { useSimulation } from './simulation-queries.js';
import type { VersionChoice } from './version-choice.js';
import { simulatedRuleSet } from './version-choice.js';
import type { Simulator } from './use-simulator.js';

const pauseMilliseconds = 200;

/** The answer, or both answers beside each other, and how they come about. */
export function AnswersPanel({
  choice,
  simulator: { made, asOf },
  facts,
}: {
  readonly choice: VersionChoice;
  readonly simulator: Simulator;
  readonly facts: ReplacedFacts;
}) {
  const command = made?.ready === true ? made.command : null;
  // As text, because what is asked is made anew each time the page is drawn.
  const typed = JSON.stringify({ command, asOf, facts });
  const [text] = useDebouncedValue(typed, pauseMilliseconds);
  const question = useMemo(() => JSON.parse(text) as Question, [text]);
  const isTyped = typed !== text;
  const answered = useAnswered(choice, choice.version, question, isTyped);
  const other = useAnswered(choice, choice.against, question, isTyped);
  const byHand = useMemo(() => new Set(Object.keys(question.facts)), [question]);
  if (made?.ready === false) return <Lacks lacks={made.lacks} />;
  const told = toldOf(answered, byHand);
  const toldByOther = choice.against === null ? null : toldOf(other, byHand);
  const asked = askedOf(answered, question);
  const isBeside = choice.against !== null;
  return (
    <Stack gap="md">
      <Group justify="space-between" className="verdict-bar">
        <Group gap="sm">
          <Title order={2}>{isBeside ? 'Answers' : 'Answer'}</Title>
          {isBeside && <ShortVerdict answered={other} />}
          <ShortVerdict answered={answered} />
        </Group>
        <EngineerMenu asked={asked} />
      </Group>
      <div className="answers">
        {isBeside && <AnswerCard answered={other} />}
        <AnswerCard answered={answered} />
      </div>
      {isBeside && <Difference one={other} other={answered} />}
      {told !== null && (
        <Stack gap="xs" className={answered.isOfBefore || (isBeside && other.isOfBefore) ? 'of-before' : undefined}>
          <Title order={2}>How it was decided</Title>
          {toldByOther === null ? (
            <DecisionTree {...told} label="How it was decided" />
          ) : (
            <TwoTrees
              label="How both decided"
              one={{ name: `Version ${choice.against}`, told: toldByOther }}
              other={{ name: `Version ${choice.version}`, told }}
            />
          )}
        </Stack>
      )}
    </Stack>
  );
}

type Question = Pick<Asked, 'facts'> & {
  readonly command: Asked['command'] | null;
  readonly asOf: Pick<Asked, 'validAt' | 'knownAt'>;
};

/** @param isTyped - something else is asked already, and soon to be sent */
function useAnswered(
  { ruleSet }: VersionChoice,
  version: number | null,
  question: Question,
  isTyped: boolean,
): Answered {
  const read = useQuery({
    ...versionReadQuery(ruleSet ?? '', version ?? 0),
    enabled: ruleSet !== null && version !== null,
  });
  const asked = askedOf({ read }, question);
  const answer = useSimulation(asked);
  return { read, answer, isOfBefore: isTyped || answer.isPlaceholderData };
}

function askedOf({ read }: Pick<Answered, 'read'>, { command, asOf, facts }: Question): Asked | null {
  const ruleSet = read.data === undefined ? null : simulatedRuleSet(read.data);
  return command === null || ruleSet === null ? null : { ...asOf, command, ruleSet, facts };
}

function Lacks({ lacks }: { readonly lacks: readonly string[] }) {
  return (
    <EmptyState title="What is still to be said">
      <List>
        {lacks.map((each) => (
          <List.Item key={each}>{each}</List.Item>
        ))}
      </List>
    </EmptyState>
  );
}

/** Stays in sight while one scrolls through what is asked. */
function ShortVerdict({ answered: { read, answer, isOfBefore } }: { readonly answered: Answered }) {
  if (answer.isError || answer.data === null || answer.data === undefined) return null;
  const { verdict, responseCode } = answer.data;
  return (
    <Group gap={4} wrap="nowrap" className={isOfBefore ? 'of-before' : undefined}>
      <Text size="xs" c="dimmed">
        version {read.data?.version.version}
        {isOfBefore && ', before'}
      </Text>
      <VerdictBadge verdict={verdict} />
      {responseCode !== null && <Code>{responseCode}</Code>}
    </Group>
  );
}

function Difference({ one, other }: { readonly one: Answered; readonly other: Answered }) {
  const difference = differenceInWords(one, other);
  if (difference === null) return null;
  return (
    <Alert
      role="status"
      color={difference.differs ? 'grape' : 'gray'}
      variant="outline"
      icon={difference.differs ? <IconArrowsSplit2 /> : <IconEqual />}
    >
      <Text size="sm">{difference.words}</Text>
    </Alert>
  );
}
