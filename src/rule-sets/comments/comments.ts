import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { invariant } from '../../core/invariant.js';
import { Problem } from '../../http/index.js';
import { readVersion } from '../version-row.js';
import type { CommentDto } from './comment.dto.js';

interface CommentRow {
  readonly comment_id: string;
  readonly rule: string | null;
  readonly text: string;
  readonly author: string;
  readonly written_at: Date;
  readonly answers: string | null;
  readonly resolved_by: string | null;
  readonly resolved_at: Date | null;
}

/** Which version is commented on. */
export interface Commented {
  readonly name: string;
  readonly version: number;
}

export interface CommentWritten extends Commented {
  readonly actor: Actor;
  readonly rule: string | null;
  readonly text: string;
  /** Number of the comment that it answers. */
  readonly answers: string | null;
}

export interface CommentSettled extends Commented {
  readonly actor: Actor;
  readonly comment: string;
}

/** They are read all at once and none is ever removed; a version that was spoken of so often wants a new version. */
const commentsMost = 500;

const selected = `select c.comment_id, c.rule, c.text, c.author, c.written_at, c.answers, r.resolved_by, r.resolved_at
  from version_comment c left join version_comment_resolution r using (comment_id)
  where c.name = $1 and c.version = $2`;

/** Comments on a version, oldest first. @throws Problem 404 */
export async function commentsOn(manager: EntityManager, { name, version }: Commented): Promise<readonly CommentDto[]> {
  await readVersion(manager, name, version);
  const rows = await manager.query<readonly CommentRow[]>(`${selected} order by c.comment_id`, [name, version]);
  return rows.map(describeComment);
}

/**
 * Adds a comment to a version, in whatever state it is.
 * @throws Problem 404 · 409 COMMENT_UNKNOWN when it answers none of this version · 409 COMMENTS_TOO_MANY
 */
export async function writeComment(manager: EntityManager, written: CommentWritten): Promise<CommentDto> {
  const { name, version, actor, rule, text, answers } = written;
  await readVersion(manager, name, version);
  if (answers !== null && (await findComment(manager, written, answers)) === undefined) {
    const detail = `found \`${answers}\` as \`answers\`; expected the number of a comment on this version`;
    throw new Problem(409, 'COMMENT_UNKNOWN', detail, [{ code: 'COMMENT_UNKNOWN', pointer: '/answers', detail }]);
  }
  await refuseMore(manager, written);
  const rows = await manager.query<readonly { readonly comment_id: string }[]>(
    `insert into version_comment (name, version, rule, text, author, answers) values ($1, $2, $3, $4, $5, $6)
     returning comment_id`,
    [name, version, rule, text, actor.person, answers],
  );
  const comment = rows[0]?.comment_id ?? '';
  await appendEntry(manager, {
    ...{ actor, action: 'comment-written', subject: `${name}/${version}`, outcome: 'done', reason: text },
    details: { comment, rule, answers },
  });
  return await commentOf(manager, written, comment);
}

async function refuseMore(manager: EntityManager, { name, version }: Commented): Promise<void> {
  const rows = await manager.query<readonly unknown[]>(
    'select from version_comment where name = $1 and version = $2 limit $3',
    [name, version, commentsMost],
  );
  if (rows.length < commentsMost) return;
  const detail = `version ${version} of \`${name}\` has ${commentsMost} comments; go on in a new version`;
  throw new Problem(409, 'COMMENTS_TOO_MANY', detail);
}

/**
 * Notes that a comment is settled. Who says it first is kept; saying it again changes nothing.
 * @throws Problem 404
 */
export async function settleComment(manager: EntityManager, settled: CommentSettled): Promise<CommentDto> {
  const { name, version, actor, comment } = settled;
  const found = await findComment(manager, settled, comment);
  if (found === undefined) {
    throw new Problem(404, 'NOT_FOUND', `version ${version} of \`${name}\` has no comment \`${comment}\``);
  }
  const added = await manager.query<readonly unknown[]>(
    `insert into version_comment_resolution (comment_id, resolved_by) values ($1, $2)
     on conflict do nothing returning comment_id`,
    [comment, actor.person],
  );
  if (added.length > 0) {
    await appendEntry(manager, {
      ...{ actor, action: 'comment-settled', subject: `${name}/${version}`, outcome: 'done' },
      details: { comment, rule: found.rule },
    });
  }
  return await commentOf(manager, settled, comment);
}

async function findComment(
  manager: EntityManager,
  { name, version }: Commented,
  comment: string,
): Promise<CommentDto | undefined> {
  const rows = await manager.query<readonly CommentRow[]>(`${selected} and c.comment_id = $3`, [
    name,
    version,
    comment,
  ]);
  return rows[0] && describeComment(rows[0]);
}

async function commentOf(manager: EntityManager, commented: Commented, comment: string): Promise<CommentDto> {
  const found = await findComment(manager, commented, comment);
  invariant(found !== undefined, 'a comment that was written is there: none is ever removed');
  return found;
}

const describeComment = (row: CommentRow): CommentDto => ({
  ...{ comment: row.comment_id, rule: row.rule, text: row.text, author: row.author },
  ...{ writtenAt: row.written_at.toISOString(), answers: row.answers },
  ...{ resolvedBy: row.resolved_by, resolvedAt: row.resolved_at?.toISOString() ?? null },
});
