import type { VersionLife } from './people-and-steps.js';

/** What somebody did to a version. */
export interface PartTaken {
  readonly did: 'began' | 'helped to write' | 'submitted' | 'approved' | 'planned' | 'rejected' | 'withdrew' | 'ended';
  readonly person: string;
  /** Null where only the fact is known. */
  readonly at: string | null;
  readonly comment: string | null;
}

/** Who did what to a version, in the order of its life. */
export function partsTaken(version: VersionLife): readonly PartTaken[] {
  const { author, contributors, createdAt, submittedBy, submittedAt, approvals, plans } = version;
  const helpers = contributors.filter((person) => person !== author && person !== submittedBy);
  return [
    { did: 'began', person: author, at: createdAt, comment: null },
    ...helpers.map((person) => ({ did: 'helped to write' as const, person, at: null, comment: null })),
    ...(submittedBy === null
      ? []
      : [{ did: 'submitted' as const, person: submittedBy, at: submittedAt, comment: null }]),
    ...approvals.map(({ approver, approvedAt, comment }) => ({
      ...{ did: 'approved' as const, person: approver, at: approvedAt, comment: textOrNull(comment) },
    })),
    ...plans.map(({ plannedBy, plannedAt, comment }) => ({
      ...{ did: 'planned' as const, person: plannedBy, at: plannedAt, comment: textOrNull(comment) },
    })),
    ...ending(version),
  ];
}

function ending({ state, endedBy, endedAt, endComment }: VersionLife): readonly PartTaken[] {
  if (endedBy === null) return [];
  const did = state === 'rejected' ? 'rejected' : state === 'withdrawn' ? 'withdrew' : 'ended';
  return [{ did, person: endedBy, at: endedAt, comment: endComment === null ? null : textOrNull(endComment) }];
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
