import { count } from '../../components/numbers.js';
import type { Action } from './action-queries.js';

export type StageStatus = 'done' | 'now' | 'ahead' | 'never';

export interface Stage {
  readonly name: string;
  readonly status: StageStatus;
  /** Who, or how far. */
  readonly note: string;
}

type Facts = Pick<
  Action,
  | 'state'
  | 'items'
  | 'plannedBy'
  | 'parties'
  | 'partiesMissing'
  | 'rehearsal'
  | 'rehearsalDigest'
  | 'decision'
  | 'startedBy'
  | 'progress'
>;

/** The way of a corrective action, stage by stage. */
export function stagesOf(action: Facts): readonly Stage[] {
  const { state, parties, partiesMissing, rehearsal, rehearsalDigest, decision, startedBy } = action;
  const ended = state === 'rejected' || state === 'withdrawn';
  const planned = state !== 'planning' && action.items > 0;
  const answered = planned && partiesMissing.length === 0;
  const rehearsed = rehearsalDigest !== null;
  const approved = decision?.decision === 'approved';
  const status = (done: boolean, now: boolean): StageStatus =>
    done ? 'done' : ended ? 'never' : now ? 'now' : 'ahead';
  return [
    {
      name: 'Planned',
      status: status(state !== 'planning' && state !== 'withdrawn' ? true : planned, state === 'planning'),
      note: `by ${action.plannedBy}`,
    },
    {
      name: 'Parties',
      status: status(answered, planned),
      note: planned ? `${parties.length - partiesMissing.length} of ${parties.length} have answered` : '',
    },
    {
      name: 'Rehearsed',
      status: status(rehearsed, planned),
      note: rehearsed || rehearsal !== null ? `asked for by ${rehearsal?.startedBy ?? '–'}` : '',
    },
    {
      name: 'Approved',
      status: status(approved, answered && rehearsed),
      note: decision === null ? '' : `${decision.decision} by ${decision.decidedBy}`,
    },
    running(action, status(hasRun(state), approved)),
    {
      name: 'Done',
      status: status(state === 'applied' || state === 'rolled-back', false),
      note: endNote(state, startedBy),
    },
  ];
}

const hasRun = (state: Facts['state']): boolean =>
  state === 'applied' || state === 'aborted' || state === 'rolled-back' || state === 'rolling-back';

function running({ state, startedBy, progress }: Facts, status: StageStatus): Stage {
  const far = `${count(progress.done)} of ${count(progress.of)}`;
  const by = startedBy === null ? '' : `started by ${startedBy}`;
  if (state === 'paused') return { name: 'Paused', status: 'now', note: far };
  if (state === 'applying') return { name: 'Running', status: 'now', note: far };
  if (state === 'rolling-back') return { name: 'Rolling back', status: 'now', note: far };
  if (state === 'aborted') return { name: 'Aborted', status: 'never', note: by };
  return { name: 'Running', status, note: by };
}

function endNote(state: Facts['state'], startedBy: string | null): string {
  if (state === 'applied') return startedBy === null ? '' : 'all slots were gone through';
  if (state === 'rolled-back') return 'rolled back';
  if (state === 'aborted') return 'ended before all were done';
  return '';
}
