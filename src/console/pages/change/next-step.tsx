import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Ago, Instant } from '../../components/instant.js';
import { LinkButton } from '../../components/link-button.js';
import { StepButton } from '../../components/step-button.js';
import { MakeDraftButton } from '../../rules/make-draft.js';
import { isFileDraft } from '../../rules/file-draft.js';
import type { OfferedStep, PersonStep } from '../../rules/people-and-steps.js';
import { nextStep, offeredSteps } from '../../rules/people-and-steps.js';
import type { Version } from '../../rules/version-queries.js';
import { useMe } from '../../session/session.js';

export type DialogStep = Exclude<PersonStep, 'edit'>;

/** What comes next, who does it, and what this person may do; why not, in words and not only on a button. */
export function NextStep({
  name,
  version,
  whyNotApprove,
  onStep,
}: {
  readonly name: string;
  readonly version: Version;
  /** Why nobody can approve at the moment: the digests do not match, or are not read yet. */
  readonly whyNotApprove: string | null;
  readonly onStep: (step: DialogStep) => void;
}) {
  const me = useMe();
  const offered = offeredSteps(version, me).map((one) =>
    one.step === 'approve' && one.whyNot === null ? { ...one, whyNot: whyNotApprove } : one,
  );
  const next = nextStep(version);
  const reasons = [...new Set(offered.flatMap(({ whyNot }) => whyNot ?? []))];
  const canAny = offered.some(({ whyNot }) => whyNot === null);
  const isOver = ['superseded', 'rejected', 'withdrawn', 'lapsed'].includes(version.state);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="next-title">
      <Stack gap="sm">
        <Title order={2} id="next-title" size="h3">
          Next step
        </Title>
        <Text size="sm" aria-live="polite">
          {next === null ? <Standing version={version} /> : next.words}
        </Text>
        {offered.length > 0 && (
          <Group gap="xs">
            {offered.map((one) => (
              <OfferedButton
                key={one.step}
                name={name}
                version={version.version}
                offered={one}
                onStep={onStep}
                main={next?.step === one.step}
              />
            ))}
          </Group>
        )}
        {(isOver || isFileDraft(version)) && (
          <div>
            <MakeDraftButton
              name={name}
              from={version.version}
              label="Make a draft from it"
              variant="default"
              size="xs"
            />
          </div>
        )}
        {reasons.length > 0 && (
          <Stack gap={4} data-why-not>
            <Text size="sm" fw={600}>
              {canAny ? 'What you may not do, and why' : `Why you (${me.person}) may not`}
            </Text>
            {reasons.map((reason) => (
              <Text size="sm" c="dimmed" key={reason}>
                {offered.flatMap(({ verb, whyNot }) => (whyNot === reason ? [verb] : [])).join(', ')}: {reason}
              </Text>
            ))}
          </Stack>
        )}
      </Stack>
    </Paper>
  );
}

function OfferedButton({
  name,
  version,
  offered: { step, verb, whyNot },
  onStep,
  main,
}: {
  readonly name: string;
  readonly version: number;
  readonly offered: OfferedStep;
  readonly onStep: (step: DialogStep) => void;
  readonly main: boolean;
}) {
  if (step === 'edit') {
    if (whyNot !== null) return null;
    return (
      <LinkButton to={`/rule-sets/${name}/versions/${version}/edit`} size="xs" variant="default">
        {verb}
      </LinkButton>
    );
  }
  return (
    <StepButton whyNot={whyNot} onClick={() => onStep(step)} size="xs" variant={main ? 'filled' : 'default'}>
      {verb}
    </StepButton>
  );
}

/** Of a version that waits for nobody. */
function Standing({ version: { state, plans, endedBy, endedAt } }: { readonly version: Version }) {
  const pending = plans.findLast((plan) => plan.state === 'pending');
  switch (state) {
    case 'scheduled':
      return pending === undefined ? (
        <>Its plan is due; it takes effect within a second.</>
      ) : (
        <>
          Nobody has to do anything. It takes effect <Instant at={pending.effectiveFrom} /> (
          <Ago at={pending.effectiveFrom} />
          {pending.cohorts === null ? '' : `, for ${pending.cohorts.join(', ')}`}).
        </>
      );
    case 'active':
      return <>It decides. To change what decides, make a draft, or go back to an earlier version.</>;
    case 'superseded':
      return <>Another version decides. An activator can go back to this one.</>;
    default:
      return (
        <>
          It is {state}
          {endedBy === null || endedBy === 'anchorgate' ? '' : ` by ${endedBy}`}
          {endedAt !== null && (
            <>
              {' '}
              (<Ago at={endedAt} />)
            </>
          )}
          . What is right in it begins again as a draft.
        </>
      );
  }
}
