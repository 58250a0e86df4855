import { useNavigate } from 'react-router';
import { LinkButton } from '../../components/link-button.js';
import { StepButton } from '../../components/step-button.js';
import { isFileDraft } from '../../rules/file-draft.js';
import { MakeDraftButton } from '../../rules/make-draft.js';
import { offeredSteps } from '../../rules/people-and-steps.js';
import type { Version } from '../../rules/version-queries.js';
import { useMe } from '../../session/session.js';

/** What can be done with a version from the page on which it is read. */
export function VersionActions({
  version,
  inForce,
}: {
  readonly version: Version;
  /** The version that decides for everybody; null when none does. */
  readonly inForce: number | null;
}) {
  const navigate = useNavigate();
  const me = useMe();
  const { name, version: number, state } = version;
  const at = `/rule-sets/${name}/versions/${number}`;
  const edit = offeredSteps(version, me).find(({ step }) => step === 'edit');
  const other = inForce === number ? version.parent : inForce;
  return (
    <>
      {other !== null && other !== number && (
        <LinkButton variant="default" to={`/rule-sets/${name}/compare/${other}/${number}`}>
          Compare with version {other}
        </LinkButton>
      )}
      <LinkButton variant="default" to={`/simulator?ruleSet=${encodeURIComponent(name)}&version=${number}`}>
        Simulate
      </LinkButton>
      {(state !== 'draft' || isFileDraft(version)) && (
        <MakeDraftButton variant="default" name={name} from={number} label="Draft from this" />
      )}
      <LinkButton variant={state === 'draft' ? 'default' : 'filled'} to={`${at}/change`}>
        {state === 'draft' ? 'Change page' : 'Change: people and steps'}
      </LinkButton>
      {edit !== undefined && (
        <StepButton whyNot={edit.whyNot} onClick={() => void navigate(`${at}/edit`)}>
          Edit draft
        </StepButton>
      )}
    </>
  );
}
