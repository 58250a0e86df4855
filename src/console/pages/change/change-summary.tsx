import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { CensusControl, CensusFailed } from '../../census/census-control.js';
import { figuresInWords, figuresOf } from '../../census/census-figures.js';
import { ChangeTable } from '../../census/change-table.js';
import { DeltaList } from '../../comparison/delta-list.js';
import { PermitsMoreNotice } from '../../comparison/permits-more-notice.js';
import { variantsOf } from '../../comparison/variants.js';
import { Ago } from '../../components/instant.js';
import { TextLink } from '../../components/link-button.js';
import type { Version } from '../../rules/version-queries.js';
import type { VersionRead } from '../../rules/version-read.js';
import type { WhatChanges } from './what-changes.js';

/** What a change does: whether more is permitted, which devices flip, and every change as a sentence. */
export function ChangeSummary({
  name,
  life,
  read,
  parent,
  what,
}: {
  readonly name: string;
  readonly life: Version;
  readonly read: VersionRead;
  readonly parent: VersionRead | null;
  readonly what: WhatChanges;
}) {
  const compare = parent === null ? '' : `/rule-sets/${name}/compare/${parent.version.version}/${life.version}`;
  return (
    <Stack gap="lg">
      {what.deltas !== null && <PermitsMoreNotice permitsMore={what.permitsMore} />}
      {parent !== null && <Devices {...{ name, life, read, parent, what, compare }} />}
      <Stack gap="sm" component="section" aria-labelledby="deltas-title">
        <Group justify="space-between" align="baseline">
          <Title order={2} id="deltas-title" size="h3">
            {parent === null ? 'Everything in it is new' : `Changes from version ${parent.version.version}`}
          </Title>
          {what.summary !== '' && (
            <Text size="sm" c="dimmed">
              {what.summary}
            </Text>
          )}
        </Group>
        {what.deltas === null ? (
          <DoesNotHold name={name} version={life} />
        ) : (
          <DeltaList
            deltas={what.deltas}
            to={compare === '' ? `/rule-sets/${name}/versions/${life.version}` : compare}
          />
        )}
      </Stack>
    </Stack>
  );
}

function Devices({
  name,
  life,
  read,
  parent,
  what,
  compare,
}: Parameters<typeof ChangeSummary>[0] & { readonly parent: VersionRead; readonly compare: string }) {
  const { censuses, census } = what;
  return (
    <Stack gap="sm" component="section" aria-labelledby="devices-title">
      <Group justify="space-between">
        <Title order={2} id="devices-title" size="h3">
          Devices
        </Title>
        {censuses.mayRead && what.deltas !== null && (
          <CensusControl
            {...{ ruleSet: name, before: parent.version.version, after: life.version, underWay: censuses.underWay }}
            variants={variantsOf(read)}
            isFirst={census === null}
            whyNot={null}
          />
        )}
      </Group>
      <CensusFailed census={censuses.failed} />
      {census?.result ? (
        <>
          <Text size="sm">
            For {census.question.serviceReferenceVariant}, {figuresInWords(figuresOf(census.result))}. Counted{' '}
            <Ago at={census.decidedAt} />. <TextLink to={`${compare}?census=${census.id}`}>See each device</TextLink>.
          </Text>
          <ChangeTable result={census.result} />
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {censuses.mayRead
            ? 'The devices are not counted yet: it is not known which of them would be decided otherwise.'
            : 'Which devices are decided otherwise is shown to authors, approvers, auditors and correctors.'}
        </Text>
      )}
    </Stack>
  );
}

function DoesNotHold({ name, version }: { readonly name: string; readonly version: Version }) {
  return (
    <Alert color="orange" variant="outline" title="It cannot be put into words yet">
      This draft, or the version it was made from, has diagnostics.{' '}
      {version.state === 'draft' && (
        <TextLink to={`/rule-sets/${name}/versions/${version.version}/edit`}>Mend them in the editor.</TextLink>
      )}
    </Alert>
  );
}
