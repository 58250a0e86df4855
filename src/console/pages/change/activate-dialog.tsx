import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { TextLink } from '../../components/link-button.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { censusToTell } from '../../census/census-figures.js';
import { useCensuses } from '../../comparison/comparison-queries.js';
import { PermitsMoreNotice } from '../../comparison/permits-more-notice.js';
import type { PermitsMore } from '../../comparison/permits-more.js';
import { otherCohorts, permitsMoreOf } from '../../comparison/permits-more.js';
import { versionReadQuery } from '../../rules/version-read.js';
import type { VersionRead } from '../../rules/version-read.js';
import type { RuleSetInForce, Version } from '../../rules/version-queries.js';
import { CohortsField, cohortsOrAll } from './cohorts-field.js';
import { replacedBy } from './replaced.js';
import type { StepDialogProps } from './step-dialogs.js';

type Props = StepDialogProps & {
  readonly name: string;
  readonly version: Version;
  readonly ruleSet: RuleSetInForce;
};

/** Puts a version in force now; of a superseded one that is going back. Says what it replaces. */
export function ActivateDialog(props: Props) {
  const { name, version, ruleSet, opened } = props;
  const inForce = ruleSet.active.find(({ cohort }) => cohort === null)?.version ?? null;
  const after = useQuery({ ...versionReadQuery(name, version.version), enabled: opened });
  const before = useQuery({ ...versionReadQuery(name, inForce ?? 0), enabled: opened && inForce !== null });
  if (after.data !== undefined && (inForce === null || before.data !== undefined)) {
    return <Compared {...props} before={before.data ?? null} after={after.data} />;
  }
  return <Asking {...props} permitsMore={null} fault={after.error ?? before.error} />;
}

function Compared({
  before,
  after,
  ...props
}: Props & { readonly before: VersionRead | null; readonly after: VersionRead }) {
  const { current } = useCensuses(props.name, before, after);
  const old = before?.checked.ok ? { ruleSet: before.checked.value, documents: before.documents } : null;
  if (!after.checked.ok) return null;
  const others = otherCohorts(props.ruleSet.active, before?.version.version ?? null, after.version.version);
  const now = { ruleSet: after.checked.value, documents: after.documents };
  return <Asking {...props} permitsMore={permitsMoreOf(old, now, censusToTell(current), others)} fault={null} />;
}

function Asking({
  name,
  version,
  ruleSet,
  permitsMore,
  fault,
  ...dialog
}: Props & { readonly permitsMore: PermitsMore | null; readonly fault: unknown }) {
  const [cohorts, setCohorts] = useState<readonly string[]>([]);
  const [ticked, setTicked] = useState<string | null>(null);
  const { version: number, state } = version;
  const isBack = state === 'superseded';
  const tick = permitsMore?.tick ?? null;
  const inForce = ruleSet.active.find(({ cohort }) => cohort === null)?.version;
  return (
    <ConfirmDialog
      {...dialog}
      title={isBack ? `Go back to version ${number}` : `Activate version ${number} now`}
      verb={isBack ? 'Go back' : 'Activate'}
      comment={{ label: isBack ? 'Why it goes back' : 'Why now (optional)', required: isBack }}
      ready={permitsMore !== null && (tick === null || ticked === tick)}
      onConfirm={(comment) =>
        dialog.onAsk({ step: 'activate', cohorts: cohortsOrAll(cohorts), comment, expectedEpoch: ruleSet.epoch })
      }
    >
      <Stack gap="sm">
        <Text size="sm" data-replaces>
          {replacedBy(number, cohortsOrAll(cohorts), ruleSet)} Every replica loads and tests it first; that takes about
          a second.
        </Text>
        {inForce !== undefined && inForce !== number && (
          <TextLink to={`/rule-sets/${name}/compare/${inForce}/${number}`} size="sm">
            Compare with version {inForce}, which is in force
          </TextLink>
        )}
        <ProblemAlert error={fault} />
        {permitsMore !== null && <PermitsMoreNotice permitsMore={permitsMore} />}
        {tick !== null && (
          <Checkbox
            label={tick}
            checked={ticked === tick}
            onChange={(event) => setTicked(event.currentTarget.checked ? tick : null)}
          />
        )}
        <CohortsField ruleSet={ruleSet} value={cohorts} onChange={setCohorts} />
      </Stack>
    </ConfirmDialog>
  );
}
