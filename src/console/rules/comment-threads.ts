import type { Schemas } from '../api/client.js';

/** A comment on a version, pinned to a rule or to the whole. */
export type VersionComment = Schemas['CommentDto'];

/** What was said first, and what was answered to it, to its answers, and so on. */
export interface Thread {
  readonly first: VersionComment;
  readonly answers: readonly VersionComment[];
}

/** Threads in the order in which they were begun; those that are open come first. */
export function threadsOf(comments: readonly VersionComment[]): readonly Thread[] {
  const byNumber = new Map(comments.map((each) => [each.comment, each]));
  const threads = new Map<string, { readonly first: VersionComment; readonly answers: VersionComment[] }>();
  for (const each of comments) {
    const first = beginningOf(each, byNumber);
    const thread = threads.get(first.comment) ?? { first, answers: [] };
    threads.set(first.comment, thread);
    if (each !== first) thread.answers.push(each);
  }
  return [...threads.values()].sort(
    (one, other) => Number(one.first.resolvedAt !== null) - Number(other.first.resolvedAt !== null),
  );
}

function beginningOf(comment: VersionComment, byNumber: ReadonlyMap<string, VersionComment>): VersionComment {
  let first = comment;
  const met = new Set<VersionComment>();
  while (first.answers !== null && !met.has(first)) {
    met.add(first);
    const before = byNumber.get(first.answers);
    // An answer to what is not in the list begins a thread of its own: nothing that was said is hidden.
    if (before === undefined) return first;
    first = before;
  }
  return first;
}

/** How many threads of a rule (null: of the whole version) are open, and how many there are. */
export function countThreads(
  threads: readonly Thread[],
  rule: string | null,
): { readonly open: number; readonly all: number } {
  const pinned = threads.filter(({ first }) => first.rule === rule);
  return { open: pinned.filter(({ first }) => first.resolvedAt === null).length, all: pinned.length };
}
