import { Code, Group, List, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { VerdictBadge } from '../../components/badges.js';
import { Instant } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Ticked } from '../../components/ticked.js';
import { SaveCaseButton } from '../../cases/save-case.js';
import type { VersionRead } from '../../rules/version-read.js';
import { ReasonList } from '../../trace/reason-list.js';
import type { DecisionTold } from '../../trace/rule-trace.js';
import type { SimulatedAnswer } from './parse-answer.js';
import { decidedBy } from './parse-answer.js';

const diagnosticsShown = 5;

/** What one version answers. */
export interface Answered {
  readonly read: UseQueryResult<VersionRead>;
  readonly answer: UseQueryResult<SimulatedAnswer | null>;
  /** The answer is of the question before: what is asked now is not answered yet. */
  readonly isOfBefore: boolean;
}

/** The answer of one version: verdict, code and reasons in words; or why there is none. */
export function AnswerCard({ answered: { read, answer, isOfBefore } }: { readonly answered: Answered }) {
  const version = read.data;
  const given = answer.isError ? null : (answer.data ?? null);
  return (
    <section
      aria-label={version === undefined ? 'Answer' : `Answer of version ${version.version.version}`}
      aria-busy={answer.isFetching || read.isFetching}
      className={`answer answer-${given?.verdict ?? 'waits'}`}
    >
      <Stack gap="xs">
        {version !== undefined && <Heading version={version} />}
        <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />
        {version !== undefined && !version.checked.ok && <DoesNotHold version={version} />}
        <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />
        {given !== null && version?.checked.ok === true && (
          <Stack gap="xs" className={isOfBefore ? 'of-before' : undefined}>
            {isOfBefore && <Text size="sm">The answer to the question before; this one is being asked.</Text>}
            <Group gap="xs" role="status">
              <VerdictBadge verdict={given.verdict} />
              {given.responseCode !== null && <Code>{given.responseCode}</Code>}
              <Text size="xs" c="dimmed">
                as of <Instant at={given.decidedAt} />
              </Text>
            </Group>
            <ReasonList reasons={given.reasons} />
            {given.advisories.length > 0 && (
              <>
                <Text size="sm" fw={600}>
                  Only warned of
                </Text>
                <ReasonList reasons={given.advisories} />
              </>
            )}
            {!isOfBefore && (
              <Group>
                <SaveCaseButton
                  ruleSet={version.version.name}
                  decided={decidedBy(given, version.documents.catalogue)}
                  preferred={version.version.version}
                />
              </Group>
            )}
          </Stack>
        )}
      </Stack>
    </section>
  );
}

function Heading({ version: { version } }: { readonly version: VersionRead }) {
  const { name, version: number, state, title } = version;
  return (
    <div>
      <Title order={2} size="md">
        <TextLink
          to={`/rule-sets/${name}/versions/${number}`}
          underline="always"
          inherit
        >{`Version ${number}`}</TextLink>{' '}
        <Text span size="sm" c="dimmed">
          {state}
        </Text>
      </Title>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
    </div>
  );
}

function DoesNotHold({ version }: { readonly version: VersionRead }) {
  const { name, version: number } = version.version;
  const diagnostics = version.checked.ok ? [] : version.checked.diagnostics;
  return (
    <>
      <Text size="sm">
        This draft does not hold, so it decides nothing.{' '}
        <TextLink to={`/rule-sets/${name}/versions/${number}/edit`} underline="always" size="sm">
          Mend it in the editor.
        </TextLink>
      </Text>
      <List size="sm">
        {diagnostics.slice(0, diagnosticsShown).map(({ pointer, message }) => (
          <List.Item key={`${pointer} ${message}`}>
            <Code>{pointer}</Code> <Ticked text={message} />
          </List.Item>
        ))}
        {diagnostics.length > diagnosticsShown && (
          <List.Item>and {diagnostics.length - diagnosticsShown} more</List.Item>
        )}
      </List>
    </>
  );
}

/** An answer as its tree is told; null while there is none. */
export function toldOf({ read, answer }: Answered, byHand: ReadonlySet<string>): DecisionTold | null {
  if (read.data?.checked.ok !== true || answer.isError || answer.data === null || answer.data === undefined)
    return null;
  const { explanation, sources, missing, decidedAt } = answer.data;
  const { guardRails, catalogue } = read.data.documents;
  return { explanation, decidedAt, sources, missing, byHand, ruleSet: read.data.checked.value, guardRails, catalogue };
}
