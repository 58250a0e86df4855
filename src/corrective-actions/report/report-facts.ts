import { unreachable } from '../../core/invariant.js';
import type { ActionDto } from '../read/action.dto.js';
import type { Item, ItemState } from '../read/item-list.js';
import { itemStates } from '../read/item-list.js';
import { totalOf } from '../read/item-tally.js';
import type { ItemCounts } from '../read/item-tally.js';

/** What a report says before it names devices. */
export interface Report {
  readonly action: ActionDto;
  /** Null: the report is of all parties. */
  readonly mpid: string | null;
  /** Items of that party by state. */
  readonly counts: ItemCounts;
  readonly madeAt: string;
}

/** What became of an item, in words for people. */
export function stateWords(state: ItemState): string {
  switch (state) {
    case 'pending':
      return 'not reached yet';
    case 'sent':
      return 'sent, no answer yet';
    case 'applied':
      return 'corrected';
    case 'already':
      return 'right already';
    case 'conflict':
      return 'left alone: the slot held something else than planned';
    case 'skipped':
      return 'left alone: not eligible when its turn came';
    case 'failed':
      return 'failed';
    case 'undoing':
      return 'being put back';
    case 'undone':
      return 'put back';
    case 'undo-refused':
      return 'not put back: changed since';
    default:
      return unreachable(state);
  }
}

type Pairs = readonly (readonly [string, string | number | null])[];

export const reportTitle = ({ action, mpid }: Report): string =>
  `Corrective action ${action.id}: ${action.title}${mpid === null ? '' : ` (${mpid})`}`;

/** What was planned, and by whom; digests say of which bytes. */
export function planFacts({ action, mpid, madeAt }: Report): Pairs {
  return [
    ['corrective action', action.id],
    ['title', action.title],
    ['reason', action.reason],
    ['party', mpid ?? 'all parties'],
    ['state', action.state],
    ['planned by', `${action.plannedBy} at ${action.plannedAt}`],
    [
      'selected, excluded',
      `${action.slotsSelected} slots were selected, ${action.excluded} of them left out of the plan`,
    ],
    ['plan digest', action.planDigest],
    ['rehearsal digest', action.rehearsalDigest],
    ['started by', action.startedBy],
    ['ended at', action.finishedAt],
    ['report made at', madeAt],
  ];
}

export function decisionFacts({ action: { decision } }: Report): Pairs {
  if (decision === null) return [['decision', 'none yet']];
  return [
    ['decision', `${decision.decision} by ${decision.decidedBy} at ${decision.decidedAt}`],
    ['comment', decision.comment],
    ['plan digest seen', decision.planDigest],
    ['rehearsal digest seen', decision.rehearsalDigest],
  ];
}

export const answerHead = [
  'party',
  'leaves',
  'placed',
  'answer',
  'signed by',
  'role',
  'reference',
  'recorded',
] as const;

/** The answers of the parties; of one party its own and those of whom it meets would be theirs to show. */
export function answerRows({ action, mpid }: Report): readonly (readonly (string | number | null)[])[] {
  return action.parties
    .filter((party) => mpid === null || party.mpid === mpid)
    .map(({ answer, recordedBy, recordedAt, ...party }) => [
      ...[party.mpid, party.leaves, party.placed, answer ?? 'no answer', party.signedBy, party.signedRole],
      ...[party.reference, recordedBy === null ? '' : `by ${recordedBy} at ${recordedAt}`],
    ]);
}

/** Every state with its number; the last row is their sum, which is what was planned. */
export function totalRows({ counts }: Report): readonly (readonly [string, number])[] {
  const rows = itemStates.map((state) => [`${state}: ${stateWords(state)}`, counts[state]] as const);
  return [...rows, ['planned: all of these', totalOf(counts)]];
}

export const itemHead = [
  ...(['position', 'device', 'slot', 'type', 'cohort', 'meter point', 'from', 'from entity', 'from serial'] as const),
  ...(['from issuer', 'to', 'to entity', 'to serial', 'to issuer', 'state', 'what became of it', 'reason'] as const),
  ...(['found entity', 'changed at', 'read back', 'read back at'] as const),
] as const;

export function itemCells(item: Item): readonly (string | number | null)[] {
  const { planned } = item;
  const { fromCertificate: from, toCertificate: to } = planned;
  return [
    ...[item.position, planned.deviceId, planned.slot, planned.deviceType, planned.cohort, planned.mpxn],
    ...[planned.fromMpid, from?.entityId ?? null, from?.certificateId?.serialNumber ?? null],
    ...[from?.certificateId?.issuer ?? null, planned.toMpid, to.entityId, to.certificateId?.serialNumber ?? null],
    ...[to.certificateId?.issuer ?? null, item.state, stateWords(item.state), item.reason, foundEntity(item.found)],
    ...[item.changedAt, item.reconciled, item.reconciledAt],
  ];
}

function foundEntity(found: unknown): string | null {
  if (typeof found !== 'object' || found === null || !('entityId' in found)) return null;
  return typeof found.entityId === 'string' ? found.entityId : null;
}
