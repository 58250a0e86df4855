import { approvalLifetime } from '../../../core/lifecycle/index.js';
import type { Schemas } from '../../api/client.js';
import { isFileDraft } from '../../rules/file-draft.js';

/** Why evidence or an approval no longer counts, or soon will not. */
export interface Stale {
  readonly code:
    'LAPSED' | 'PARENT_NOT_IN_FORCE' | 'DOCUMENTS_CHANGED' | 'APPROVAL_OLD' | 'APPROVAL_ENDS' | 'CENSUS_OLD';
  /** `over`: it counts no longer; `soon`: it is to be looked at. */
  readonly weight: 'over' | 'soon';
  readonly words: string;
  readonly whatToDo: string;
}

export type StaleVersion = Pick<
  Schemas['VersionDto'],
  'state' | 'author' | 'parent' | 'catalogueDigest' | 'guardRailsDigest' | 'approvals' | 'submittedAt' | 'endComment'
>;

export interface Around {
  /** Numbers of the versions in force. */
  readonly inForce: readonly number[];
  /** What a draft submitted now would be judged with; null while it is not known. */
  readonly current: { readonly catalogueDigest: string; readonly guardRailsDigest: string } | null;
  /** When the census that is shown was counted; null where there is none. */
  readonly censusAt: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

const hour = 3_600_000;
const warnAhead = 2 * 86_400_000;
const censusLifetime = 86_400_000;

/** Everything that makes what approvers read or said no longer count, worst first. */
export function staleOf(version: StaleVersion, around: Around): readonly Stale[] {
  const { state } = version;
  if (state === 'lapsed') return [lapsed(version)];
  if (state !== 'draft' && state !== 'submitted' && state !== 'approved' && state !== 'scheduled') return [];
  return [
    ...parentGone(version, around),
    ...(state === 'draft' ? [] : [...documentsChanged(version, around), ...censusOld(version, around)]),
    ...(state === 'approved' || state === 'scheduled' ? approvalOld(version, around) : []),
  ].sort((one, other) => Number(one.weight === 'soon') - Number(other.weight === 'soon'));
}

function lapsed({ endComment }: StaleVersion): Stale {
  return {
    ...{ code: 'LAPSED', weight: 'over' },
    words: `This version has lapsed${endComment === null ? '' : `: ${endComment}`}.`,
    whatToDo: 'Make a new draft from it; that is compared with what is in force.',
  };
}

function parentGone(version: StaleVersion, { inForce }: Around): readonly Stale[] {
  const { parent, state } = version;
  if (inForce.length === 0 || (parent !== null && inForce.includes(parent))) return [];
  const made = parent === null ? 'It was made from no version' : `It was made from version ${parent}`;
  const now = inForce.length === 1 ? `version ${inForce[0]}` : `versions ${inForce.join(', ')}`;
  return [
    {
      ...{ code: 'PARENT_NOT_IN_FORCE', weight: 'over' },
      words: `${made}, and in force is ${now}. What it changes was told against a version that no longer decides.`,
      whatToDo:
        state !== 'draft'
          ? 'It lapses within moments. Make a new draft from it.'
          : isFileDraft(version)
            ? 'It comes from a file and takes no other parent. Make a new draft from it, and compare that with what is in force.'
            : 'Open the draft, compare it with what is in force, and take that as its parent.',
    },
  ];
}

function documentsChanged({ catalogueDigest, guardRailsDigest }: StaleVersion, { current }: Around): readonly Stale[] {
  if (current === null) return [];
  const changed = [
    ...(catalogueDigest === current.catalogueDigest ? [] : ['the fact catalogue']),
    ...(guardRailsDigest === current.guardRailsDigest ? [] : ['the guard rails']),
  ];
  if (changed.length === 0) return [];
  const words = changed.join(' and ');
  return [
    {
      ...{ code: 'DOCUMENTS_CHANGED', weight: 'soon' },
      words: `${words.charAt(0).toUpperCase()}${words.slice(1)} changed since it was submitted. It would run with the earlier ones, which its evidence names.`,
      whatToDo: 'To have it judged with those of today, make a new draft from it and submit that.',
    },
  ];
}

function approvalOld({ approvals }: StaleVersion, { now }: Around): readonly Stale[] {
  const ends = Math.max(
    ...approvals.filter(({ valid }) => valid).map(({ approvedAt }) => Date.parse(approvedAt) + approvalLifetime),
  );
  if (ends > now + warnAhead) return [];
  if (ends > now) {
    return [
      {
        ...{ code: 'APPROVAL_ENDS', weight: 'soon' },
        words: `Its approval counts for 14 days and ends in ${hoursInWords(ends - now)}.`,
        whatToDo: 'An approver can approve it again, which renews it.',
      },
    ];
  }
  return [
    {
      ...{ code: 'APPROVAL_OLD', weight: 'over' },
      words: 'No approval of it counts: each is older than 14 days, or is for another text or other evidence.',
      whatToDo: 'An approver reads it again and approves it again; otherwise it lapses.',
    },
  ];
}

function censusOld({ submittedAt }: StaleVersion, { censusAt, now }: Around): readonly Stale[] {
  if (censusAt === null) return [];
  const isBefore = submittedAt !== null && censusAt < submittedAt;
  if (!isBefore && Date.parse(censusAt) + censusLifetime > now) return [];
  return [
    {
      ...{ code: 'CENSUS_OLD', weight: 'soon' },
      words: isBefore
        ? 'The devices were counted before this version was submitted.'
        : 'The devices were counted more than a day ago; what we know of them has moved on.',
      whatToDo: 'Count them again in the comparison.',
    },
  ];
}

function hoursInWords(milliseconds: number): string {
  const hours = Math.floor(milliseconds / hour);
  return hours < 1 ? 'less than an hour' : hours === 1 ? 'one hour' : `${hours} hours`;
}
