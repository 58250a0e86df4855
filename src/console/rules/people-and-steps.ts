import { unreachable } from '../../core/invariant.js';
import type { FourEyesFault, People, VersionState } from '../../core/lifecycle/index.js';
import { faultOfActivator, faultOfApprover, stepsFrom } from '../../core/lifecycle/index.js';
import type { Schemas } from '../api/client.js';
import type { Role } from '../session/session.js';
import { isFileDraft } from './file-draft.js';

/** What is needed of a version to tell its people and steps. */
export type VersionLife = Pick<
  Schemas['VersionDto'],
  | 'version'
  | 'state'
  | 'author'
  | 'contributors'
  | 'createdAt'
  | 'submittedAt'
  | 'submittedBy'
  | 'approvals'
  | 'plans'
  | 'endedBy'
  | 'endedAt'
  | 'endComment'
>;

/** What a person asks of a version; the rest of the transition table time does. */
export type PersonStep = 'edit' | 'submit' | 'approve' | 'reject' | 'schedule' | 'activate' | 'withdraw';

export interface Somebody {
  readonly person: string;
  readonly roles: readonly string[];
}

export interface OfferedStep {
  readonly step: PersonStep;
  /** On the button. */
  readonly verb: string;
  readonly role: Role;
  /** Why this person may not, in a sentence; null when he may. The server decides in any case. */
  readonly whyNot: string | null;
}

const verbs: Readonly<Record<PersonStep, string>> = {
  edit: 'Edit draft',
  submit: 'Submit',
  approve: 'Approve',
  reject: 'Reject',
  schedule: 'Schedule',
  activate: 'Activate now',
  withdraw: 'Withdraw',
};

/** The steps that people can take from where a version is, each with why this person may not take it. */
export function offeredSteps(version: VersionLife, somebody: Somebody): readonly OfferedStep[] {
  return possibleSteps(version).map((step) => {
    const role = roleFor(step, version.state);
    return { step, verb: verbOf(step, version.state), role, whyNot: whyNot(step, role, version, somebody) };
  });
}

function possibleSteps({ state, plans }: VersionLife): readonly PersonStep[] {
  const table = stepsFrom(state);
  const comes = plans.some((plan) => plan.state === 'pending');
  // An activation "now" is a plan one moment ahead, so it is possible where scheduling is. Of a version that is or was
  // in force only plans to come are withdrawn.
  return [
    ...(['edit', 'submit', 'approve', 'reject', 'schedule'] as const).filter((step) => table.includes(step)),
    ...(table.includes('schedule') ? (['activate'] as const) : []),
    ...(table.includes('withdraw') || ((state === 'active' || state === 'superseded') && comes)
      ? (['withdraw'] as const)
      : []),
  ];
}

/** The role that a step takes; withdrawing is an author's matter until a version is scheduled. */
export function roleFor(step: PersonStep, state: VersionState): Role {
  switch (step) {
    case 'edit':
    case 'submit':
      return 'author';
    case 'approve':
    case 'reject':
      return 'approver';
    case 'schedule':
    case 'activate':
      return 'activator';
    case 'withdraw':
      return state === 'draft' || state === 'submitted' || state === 'approved' ? 'author' : 'activator';
    default:
      return unreachable(step);
  }
}

function verbOf(step: PersonStep, state: VersionState): string {
  if (step === 'approve' && state !== 'submitted') return 'Approve again';
  if (state === 'superseded' && step === 'activate') return 'Go back to it now';
  if (step === 'withdraw' && (state === 'active' || state === 'superseded')) return 'Withdraw the coming plan';
  return verbs[step];
}

function whyNot(step: PersonStep, role: Role, version: VersionLife, { person, roles }: Somebody): string | null {
  if (!roles.includes(role))
    return `This takes the role ${role}, which you do not hold. Ask ${articleFor(role)} ${role}.`;
  if (step === 'edit' && isFileDraft(version)) {
    return `Version ${version.version} comes from a file. Change the file, or make a draft from it and edit that.`;
  }
  const people = peopleOf(version);
  if (step === 'approve') return faultInWords(faultOfApprover(person, people), version.version);
  if (step === 'schedule' || step === 'activate')
    return faultInWords(faultOfActivator(person, people), version.version);
  return null;
}

function faultInWords(fault: FourEyesFault | null, version: number): string | null {
  switch (fault) {
    case null:
      return null;
    case 'APPROVER_IS_AUTHOR':
      return `You wrote, edited or submitted version ${version}. An approver who had no part in it approves it.`;
    case 'APPROVER_IS_ACTIVATOR':
      return `You planned the activation of version ${version}. Another approver approves it.`;
    case 'ACTIVATOR_IS_AUTHOR':
      return `You wrote, edited or submitted version ${version}. An activator who had no part in it activates it.`;
    case 'ACTIVATOR_IS_APPROVER':
      return `You approved version ${version}. Another activator activates it.`;
    default:
      return unreachable(fault);
  }
}

export function peopleOf({ contributors, approvals, plans }: VersionLife): People {
  return {
    contributors,
    approvers: approvals.map(({ approver }) => approver),
    activators: plans.map(({ plannedBy }) => plannedBy),
  };
}

/** The step that a version waits for, and who takes it, as a sentence; null when it waits for nobody. */
export function nextStep(version: VersionLife): { readonly step: PersonStep; readonly words: string } | null {
  switch (version.state) {
    case 'draft':
      return {
        step: 'submit',
        words: isFileDraft(version)
          ? 'Its rules come from a file. An author submits it as it is, or makes a draft from it and edits that.'
          : 'An author finishes and submits it.',
      };
    case 'submitted':
      return {
        step: 'approve',
        words: `An approver who is none of ${listed(version.contributors)} approves or rejects it.`,
      };
    case 'approved': {
      const others = [...new Set([...version.contributors, ...version.approvals.map(({ approver }) => approver)])];
      return { step: 'schedule', words: `An activator who is none of ${listed(others)} schedules or activates it.` };
    }
    case 'scheduled':
    case 'active':
    case 'superseded':
    case 'rejected':
    case 'lapsed':
    case 'withdrawn':
      return null;
    default:
      return unreachable(version.state);
  }
}

function articleFor(role: Role): 'a' | 'an' {
  return /^[aeiou]/.test(role) ? 'an' : 'a';
}

function listed(people: readonly string[]): string {
  return people.length === 0 ? 'its authors' : people.join(', ');
}
