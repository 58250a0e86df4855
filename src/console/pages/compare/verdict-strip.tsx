import { Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { CensusControl } from '../../census/census-control.js';
import { figuresInWords, figuresOf, senderInWords } from '../../census/census-figures.js';
import type { Census } from '../../census/census-reading.js';
import { Ago, Instant } from '../../components/instant.js';
import type { CensusesOfTwo } from '../../comparison/comparison-queries.js';
import { PermitsMoreNotice } from '../../comparison/permits-more-notice.js';
import type { PermitsMore } from '../../comparison/permits-more.js';
import { variantsOf } from '../../comparison/variants.js';
import type { VersionRead } from '../../rules/version-read.js';
import { useMe } from '../../session/session.js';

export interface VerdictStripProps {
  readonly name: string;
  readonly before: VersionRead;
  readonly after: VersionRead;
  /** "2 rules changed, 1 added". */
  readonly summary: string;
  readonly permitsMore: PermitsMore;
  readonly censuses: CensusesOfTwo;
  /** The one whose figures are shown. */
  readonly census: Census | null;
  readonly onChoose: (id: string) => void;
  readonly actions: ReactNode;
}

/** The whole comparison in one sentence, whether more is permitted, and when the devices were counted. */
export function VerdictStrip(props: VerdictStripProps) {
  const { summary, permitsMore, census, actions } = props;
  const devices = census?.result ? ` · ${figuresInWords(figuresOf(census.result))}` : '';
  return (
    <Paper withBorder p="md" component="section" aria-label="Verdict">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Text size="lg" fw={600} style={{ flex: '1 1 22rem' }} data-verdict>
            {capital(summary)}
            {devices}.
          </Text>
          {actions}
        </Group>
        <PermitsMoreNotice permitsMore={permitsMore} />
        <CensusLine {...props} />
      </Stack>
    </Paper>
  );
}

function CensusLine({ name, before, after, censuses, census, onChoose }: VerdictStripProps) {
  const me = useMe();
  const { mayRead, current, outdated, underWay } = censuses;
  if (!mayRead) {
    return (
      <Text size="sm" c="dimmed">
        Which devices are decided otherwise is shown to authors, approvers, auditors and correctors.
      </Text>
    );
  }
  const isDraftThere = [before, after].some(({ checked }) => !checked.ok);
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed" component="div">
        {census === null ? notCounted(outdated.length > 0) : <CountedWhen census={census} />}
      </Text>
      <Group gap="xs" className="no-print">
        {current.length > 1 && census !== null && (
          <NativeSelect
            size="xs"
            aria-label="Which count is shown"
            value={census.id}
            onChange={(event) => onChoose(event.currentTarget.value)}
            data={current.map(({ id, question, decidedAt }) => ({
              value: id,
              label: `${question.serviceReferenceVariant}, ${decidedAt?.slice(0, 16).replace('T', ' ') ?? ''}`,
            }))}
          />
        )}
        <CensusControl
          {...{ ruleSet: name, before: before.version.version, after: after.version.version, underWay }}
          variants={variantsOf(after)}
          isFirst={census === null}
          whyNot={whyNotCount(me.may('author', 'approver', 'auditor', 'corrector'), isDraftThere)}
        />
      </Group>
    </Group>
  );
}

function CountedWhen({ census }: { readonly census: Census }) {
  const { question, decidedAt, context, askedBy } = census;
  const moved = context !== null && context.to !== null && context.from !== context.to;
  return (
    <>
      Counted <Instant at={decidedAt} /> (<Ago at={decidedAt} />) for {askedBy}: {question.serviceReferenceVariant} sent
      by {question.senders.map(senderInWords).join('; ')}. What we know of devices moves on; count again for the figures
      of now.{moved && ' Some devices changed while it was counted.'}
    </>
  );
}

function notCounted(wasCounted: boolean): string {
  return wasCounted
    ? 'The devices were counted for an earlier text of a draft, which no longer counts.'
    : 'The devices are not counted yet.';
}

function whyNotCount(may: boolean, isDraftThere: boolean): string | null {
  if (!may) return 'Authors, approvers, auditors and correctors count devices.';
  return isDraftThere ? 'A draft with diagnostics cannot decide anything; mend them first.' : null;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
