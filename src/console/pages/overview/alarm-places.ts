import type { Alarm } from './overview-queries.js';

interface Place {
  readonly label: string;
  readonly to: string;
}

/** Where one looks after it; null where no page of the console helps. */
export function placeOfAlarm({ code, subject }: Pick<Alarm, 'code' | 'subject'>): Place | null {
  const [, id = ''] = subject.split('/');
  switch (code) {
    case 'GUARD_RAILS_FIRED':
      return { label: 'To the refusals', to: '/decisions?verdict=refuse' };
    case 'SECOND_OPINION_DISAGREES':
    case 'DECISIONS_NOT_COUNTED':
      return { label: 'To the decisions', to: '/decisions' };
    case 'ANCHOR_SLOT_DRIFT':
      return { label: 'To the list of drift', to: '/corrective-actions' };
    case 'CORRECTIVE_ACTION_WAITING':
      return { label: 'To the correction', to: `/corrective-actions/${id}` };
    case 'IMPORT_HELD':
    case 'IMPORT_FAILED':
      return { label: 'To the file', to: `/imports/${id}` };
    case 'BREAK_GLASS_IN_FORCE':
      return { label: 'To break-glass', to: '/break-glass' };
    case 'PLAN_NOT_LOADABLE':
      return { label: 'To the rule sets', to: '/rule-sets' };
    case 'CONTEXT_SOURCE_STALE':
      return { label: 'To the imports', to: '/imports' };
    case 'REPLICA_NOT_READY':
    case 'REPLICA_VANISHED':
    case 'REPLICA_EPOCH_BEHIND':
    case 'REPLICA_NEEDS_ATTENTION':
      return null;
  }
}
