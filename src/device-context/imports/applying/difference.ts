import type { EntityManager } from 'typeorm';
import type { RegistrationKind } from '../../registration.entity.js';
import type { ChangeSample, ImportCounts, ParticipantCounts } from '../import-row.js';

/** One file that was read whole: what its lines say, and of whom. */
export interface Read {
  readonly id: string;
  readonly attempt: number;
  readonly kind: RegistrationKind;
  readonly type: 'refresh' | 'update';
  readonly source: string;
  /** RFC 3339: when the sender saw what the file says. */
  readonly createdAt: string;
  readonly mpids: readonly string[];
  readonly staged: number;
  /** No meter point is in the file twice. */
  readonly ascending: boolean;
  readonly rejected: number;
  /** Rejected lines whose meter point nobody could read. */
  readonly unreadable: number;
}

export interface Difference {
  readonly counts: ImportCounts;
  /** Nothing is known of this kind of registration: every line is new, and the table of differences stays empty. */
  readonly isFirst: boolean;
  /** Lines about a registration that an earlier line of the file is about. */
  readonly repeated: number;
  readonly older: number;
}

const sampleSize = 20;
const staged = ({ id }: Read): string => `import_staged_${id}`;
const delta = ({ id }: Read): string => `import_delta_${id}`;

/** Comparing joins every line with everything known; more memory would help little and cost others. */
export const forSets = `set local work_mem = '128MB'; set local synchronize_seqscans = off; set local jit = off`;

/**
 * Whether what is unchanged is told registration by registration. A refresh confirms all of a participant in one row,
 * unless some of its lines were rejected: those must not count as seen.
 */
export const tellsEach = (read: Read): boolean => read.type === 'update' || read.rejected > 0;

/**
 * What a file would change of what is known, into its table of differences.
 *
 * A registration that a refresh of its participant by the same source no longer has: `vanished`, if it is in force or
 * will be. What ended before the file was made need not be in it, and a rejected line leaves what is known of its meter
 * point alone; where a rejected line's meter point cannot be read, nothing vanishes.
 */
export async function findDifference(manager: EntityManager, read: Read): Promise<Difference> {
  await manager.query(forSets);
  await manager.query('select reset_import_delta($1)', [read.id]);
  const repeated = read.ascending ? 0 : await countRepeated(manager, read);
  if (repeated === 0 && (await isFirstOf(manager, read))) {
    const participants = await countParticipants(manager, read, read.mpids, true);
    const counts = { added: read.staged, changed: 0, withdrawn: 0, unchanged: 0, participants, sample: [] };
    return { counts, isFirst: true, repeated: 0, older: 0 };
  }
  await compareLines(manager, read, repeated > 0);
  if (read.type === 'refresh' && read.unreadable === 0) await findVanished(manager, read);
  return await count(manager, read, repeated);
}

const sameKey = (a: string, b: string): string =>
  `${a}.mpxn = ${b}.mpxn and coalesce(${a}.role, '') = coalesce(${b}.role, '') and ${a}.effective_from = ${b}.effective_from`;

async function isFirstOf(manager: EntityManager, { kind, type }: Read): Promise<boolean> {
  if (type === 'update') return false;
  const [found] = await manager.query<readonly { known: boolean }[]>(
    'select exists (select from registration where kind = $1 and superseded_at is null) as known',
    [kind],
  );
  return found?.known === false;
}

async function countRepeated(manager: EntityManager, read: Read): Promise<number> {
  const [found] = await manager.query<readonly { repeated: string }[]>(
    `select coalesce(sum(lines - 1), 0) as repeated from (
       select count(*) as lines from ${staged(read)} group by mpxn, role, effective_from having count(*) > 1) each`,
  );
  return Number(found?.repeated);
}

/** The first of lines about the same registration counts. */
const firstLines = (read: Read): string =>
  `(select distinct on (mpxn, role, effective_from) * from ${staged(read)} order by mpxn, role, effective_from, line)`;

async function compareLines(manager: EntityManager, read: Read, hasRepeated: boolean): Promise<void> {
  if (hasRepeated) {
    await manager.query(
      `insert into ${delta(read)} (line, mpxn, role, mpid, effective_from, attributes, verdict)
       select line, mpxn, role, mpid, effective_from, '{}', 'repeated' from (
         select *, row_number() over (partition by mpxn, role, effective_from order by line) as nth from ${staged(read)}
       ) each where nth > 1`,
    );
  }
  await manager.query(
    `insert into ${delta(read)}
     select line, mpxn, role, mpid, effective_from, effective_until, attributes, verdict, version_id, known_mpid from (
       select s.*, c.version_id, c.mpid as known_mpid,
         case when s.action = 'remove' then
                case when c.version_id is null or c.withdrawn then null
                     when c.observed_at > $2 then 'older' else 'removed' end
              when c.version_id is null then 'added'
              when c.withdrawn or (c.mpid, c.effective_until, c.attributes)
                   is distinct from (s.mpid, s.effective_until, s.attributes)
              then case when c.observed_at > $2 then 'older' else 'changed' end
              when (c.source <> $3 or $4) and c.observed_at < $2 then 'refreshed' end as verdict
       from ${hasRepeated ? firstLines(read) : staged(read)} s
       left join registration c on ${sameKey('s', 'c')} and c.kind = $1 and c.superseded_at is null
     ) compared where verdict is not null`,
    [read.kind, read.createdAt, read.source, tellsEach(read)],
  );
}

async function findVanished(manager: EntityManager, read: Read): Promise<void> {
  await manager.query(
    `insert into ${delta(read)}
     select null, c.mpxn, c.role, c.mpid, c.effective_from, c.effective_until, c.attributes, 'vanished', c.version_id, c.mpid
     from registration c
     where c.superseded_at is null and c.kind = $1 and c.source = $2 and c.mpid = any($3) and not c.withdrawn
       and (c.effective_until is null or c.effective_until > $4) and c.observed_at <= $4
       and not exists (select from ${staged(read)} s where ${sameKey('s', 'c')})
       and not exists (select from import_rejection r
                       where r.import_id = $5 and r.attempt = $6 and r.mpxn = c.mpxn)`,
    [read.kind, read.source, read.mpids, read.createdAt, read.id, read.attempt],
  );
}

async function count(manager: EntityManager, read: Read, repeated: number): Promise<Difference> {
  const rows = await manager.query<readonly { verdict: string; rows: string }[]>(
    `select verdict, count(*) as rows from ${delta(read)} group by verdict`,
  );
  const of = (verdict: string): number => Number(rows.find((row) => row.verdict === verdict)?.rows ?? 0);
  const others = await manager.query<readonly { mpid: string }[]>(
    `select distinct known_mpid as mpid from ${delta(read)}
     where verdict in ('changed', 'removed') and known_mpid <> all($1)`,
    [read.mpids],
  );
  const mpids = [...read.mpids, ...others.map(({ mpid }) => mpid)];
  const participants = read.type === 'refresh' ? await countParticipants(manager, read, mpids, false) : [];
  const sample = await manager.query<ChangeSample[]>(
    `select line::float8 as line, mpxn, verdict as change, mpid, known_mpid as "knownMpid" from ${delta(read)}
     where verdict in ('added', 'changed', 'removed', 'vanished') order by line nulls first limit ${sampleSize}`,
  );
  const [added, changed, removed, older] = [of('added'), of('changed'), of('removed'), of('older')];
  const unchanged = read.staged - repeated - added - changed - removed - older;
  const counts = { added, changed, withdrawn: removed + of('vanished'), unchanged, participants, sample };
  return { counts, isFirst: false, repeated, older };
}

/** A registration that goes from one participant to another is a change of both. */
async function countParticipants(
  manager: EntityManager,
  read: Read,
  mpids: readonly string[],
  isFirst: boolean,
): Promise<readonly ParticipantCounts[]> {
  if (isFirst) return mpids.map((mpid) => ({ mpid, known: 0, added: 0, changed: 0, withdrawn: 0 }));
  const rows = await manager.query<readonly Readonly<Record<keyof ParticipantCounts, string>>[]>(
    `select m.mpid, coalesce(k.known, 0) as known, coalesce(d.added, 0) as added, coalesce(d.changed, 0) as changed,
       coalesce(d.withdrawn, 0) as withdrawn
     from unnest($1::text[]) m(mpid)
     left join (select mpid, count(*) as known from registration
                where superseded_at is null and kind = $2 and mpid = any($1) and not withdrawn
                  and (effective_until is null or effective_until > $3) group by mpid) k using (mpid)
     left join (select mpid, count(*) filter (where verdict = 'added') as added,
                  count(*) filter (where verdict = 'changed') as changed,
                  count(*) filter (where verdict in ('removed', 'vanished')) as withdrawn
                from (select mpid, verdict from ${delta(read)}
                      union all
                      select known_mpid, verdict from ${delta(read)} where known_mpid <> mpid) each
                group by mpid) d using (mpid)
     order by m.mpid`,
    [mpids, read.kind, read.createdAt],
  );
  return rows.map((row) => ({
    ...{ mpid: row.mpid, known: Number(row.known), added: Number(row.added) },
    ...{ changed: Number(row.changed), withdrawn: Number(row.withdrawn) },
  }));
}
