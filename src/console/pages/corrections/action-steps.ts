import type { Me } from '../../session/session.js';
import type { Action, ActionState, Step } from './action-queries.js';

type Facts = Pick<
  Action,
  'state' | 'items' | 'plannedBy' | 'parties' | 'partiesMissing' | 'rehearsal' | 'rehearsalDigest' | 'decision'
>;
type Person = Pick<Me, 'person' | 'may'>;

/**
 * Why somebody cannot take a step now, in words for him; null: he can. The service decides in any case: this only tells
 * beforehand what it would say.
 */
export function whyNot(step: Step['step'], action: Facts, me: Person): string | null {
  return whyNotNow(step, action) ?? whyNotYou(step, action, me);
}

const notYet = 'It is still being planned.';

function whyNotNow(step: Step['step'], action: Facts): string | null {
  const { state } = action;
  if (!statesOf[step].includes(state)) {
    return state === 'planning' && step !== 'withdrawal' ? notYet : `Not while it is ${stateWords[state]}.`;
  }
  if (step === 'rehearsal' && action.rehearsal?.state === 'running') return 'A rehearsal is running.';
  if (step === 'rehearsal' && action.items === 0) return 'No slot is in the plan, so there is nothing to rehearse.';
  if (step !== 'approval') return null;
  if (action.partiesMissing.length > 0) {
    return `Not before every party has answered: ${action.partiesMissing.join(', ')} ${action.partiesMissing.length === 1 ? 'has' : 'have'} not.`;
  }
  return action.rehearsalDigest === null ? 'Not before it was rehearsed.' : null;
}

function whyNotYou(
  step: Step['step'],
  { plannedBy, parties, decision }: Facts,
  { person, may }: Person,
): string | null {
  const roles = rolesOf[step];
  if (!may(...roles)) return `Somebody with the role ${roles.join(' or ')} does this.`;
  if (step === 'approval' || step === 'rejection') {
    if (plannedBy === person) return 'You planned it. Another approver decides: four eyes.';
    if (parties.some(({ recordedBy }) => recordedBy === person)) {
      return 'You recorded what a party said. Another approver decides: four eyes.';
    }
  }
  if (step === 'start' && decision?.decidedBy === person)
    return 'You approved it. Another person starts it: four eyes.';
  return null;
}

/** In which states the service takes a step; of an answer of a party, in which it takes any. */
const statesOf: Readonly<Record<Step['step'], readonly ActionState[]>> = {
  consents: ['planned', 'approved', 'applying', 'paused'],
  rehearsal: ['planned'],
  approval: ['planned'],
  rejection: ['planned'],
  withdrawal: ['planning', 'planned', 'approved'],
  start: ['approved'],
  pause: ['applying'],
  resume: ['paused'],
  abort: ['applying', 'paused', 'rolling-back'],
  'roll-back': ['applied', 'aborted', 'paused', 'rolled-back'],
  reconciliation: ['applied', 'aborted', 'paused', 'rolled-back'],
};

const rolesOf: Readonly<Record<Step['step'], readonly ('corrector' | 'approver' | 'activator')[]>> = {
  consents: ['corrector'],
  rehearsal: ['corrector'],
  approval: ['approver'],
  rejection: ['approver'],
  withdrawal: ['corrector'],
  start: ['corrector', 'activator'],
  pause: ['corrector', 'activator'],
  resume: ['corrector', 'activator'],
  abort: ['corrector', 'activator'],
  'roll-back': ['corrector', 'activator'],
  reconciliation: ['corrector', 'activator'],
};

const stateWords: Readonly<Record<ActionState, string>> = {
  planning: 'being planned',
  planned: 'only planned',
  approved: 'approved and not started',
  rejected: 'rejected',
  applying: 'running',
  paused: 'paused',
  applied: 'done',
  aborted: 'aborted',
  'rolling-back': 'being rolled back',
  'rolled-back': 'rolled back',
  withdrawn: 'withdrawn',
};

/** Whether a step can still come, or come again: what never can is not shown. */
export const isAhead = (step: Step['step'], state: ActionState): boolean =>
  statesOf[step].some((wanted) => wanted === state || laterThan[state].includes(wanted));

const running: readonly ActionState[] = ['applying', 'paused', 'applied', 'aborted', 'rolling-back', 'rolled-back'];
const laterThan: Readonly<Record<ActionState, readonly ActionState[]>> = {
  planning: ['planned', 'approved'],
  planned: ['approved'],
  approved: [],
  rejected: [],
  applying: running,
  paused: running,
  applied: ['rolling-back', 'rolled-back'],
  aborted: ['rolling-back', 'rolled-back'],
  'rolling-back': ['rolled-back', 'aborted'],
  'rolled-back': ['rolling-back'],
  withdrawn: [],
};
