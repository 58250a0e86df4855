import type { EntityManager } from 'typeorm';
import type { PastActivationDto, PastActivationsDto } from '../rule-set.dto.js';
import { parseState } from './state-in-force.js';

interface Row {
  readonly epoch: number;
  readonly activated_at: Date;
  readonly state: string;
  readonly cause: 'plan' | 'break-glass' | 'lift' | 'expiry' | 'lapse' | null;
  readonly made_by: string | null;
  /** Of the plan that fell due last before it. */
  readonly comment: string | null;
  readonly at_once: boolean | null;
}

interface Glass {
  readonly id: number;
  readonly reason: string;
  readonly lifted: string | null;
}

/**
 * Past epochs of a rule set, newest first.
 * @param before - only epochs before this one; undefined: from the newest on
 */
export async function pastActivations(
  manager: EntityManager,
  name: string,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<PastActivationsDto> {
  const rows = await manager.query<readonly Row[]>(
    `select a.epoch::integer as epoch, a.activated_at, a.state, a.cause, a.made_by, p.comment, p.at_once
     from activation a left join lateral (
       select p.comment, p.effective_from <= p.planned_at + interval '1 second' as at_once from planned_activation p
       where a.cause = 'plan' and p.name = a.name and p.effective_from <= a.due_at
         and (p.withdrawn_at is null or p.withdrawn_at > a.activated_at)
       order by p.effective_from desc, p.plan_id desc limit 1
     ) as p on true
     where a.name = $1 and a.epoch < coalesce($2::bigint, 9223372036854775807) order by a.epoch desc limit $3`,
    [name, before ?? null, limit + 1],
  );
  const states = rows.map(({ state }) => parseState(state));
  const glasses = await glassesIn(manager, [...new Set(states.flatMap(({ breakGlass }) => breakGlass))]);
  const activations = rows.slice(0, limit).map((row, i): PastActivationDto => {
    const [now, earlier] = [states[i]?.breakGlass ?? [], states[i + 1]?.breakGlass ?? []];
    return {
      ...{ epoch: row.epoch, activatedAt: row.activated_at.toISOString(), breakGlasses: now },
      active: (states[i]?.assignments ?? []).map(({ cohort, version, digest }) => ({ cohort, version, digest })),
      ...{ cause: causeOf(row), by: row.made_by },
      comment: commentOf(row, glasses, {
        added: now.filter((id) => !earlier.includes(id)),
        gone: earlier.filter((id) => !now.includes(id)),
      }),
    };
  });
  return { activations, next: rows.length > limit ? String(activations.at(-1)?.epoch) : null };
}

function causeOf({ cause, at_once: atOnce }: Row): PastActivationDto['cause'] {
  switch (cause) {
    case 'plan':
      return atOnce === true ? 'activation' : 'schedule';
    case 'lift':
      return 'break-glass-lift';
    case 'expiry':
      return 'break-glass-end';
    case null:
      return 'unknown';
    default:
      return cause;
  }
}

function commentOf(
  { cause, comment }: Row,
  glasses: ReadonlyMap<number, Glass>,
  { added, gone }: { readonly added: readonly number[]; readonly gone: readonly number[] },
): string | null {
  const said = (ids: readonly number[], of: (glass: Glass) => string | null): string | null =>
    ids
      .flatMap((id) => glasses.get(id) ?? [])
      .map(of)
      .find((text) => text !== null && text !== '') ?? null;
  if (cause === 'break-glass') return said(added, ({ reason }) => reason);
  if (cause === 'lift') return said(gone, ({ lifted }) => lifted);
  return comment === '' ? null : comment;
}

async function glassesIn(manager: EntityManager, ids: readonly number[]): Promise<ReadonlyMap<number, Glass>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<readonly Glass[]>(
    `select b.break_glass_id::integer as id, b.reason, (
       select comment from break_glass_lift l where l.break_glass_id = b.break_glass_id order by lifted_at desc limit 1
     ) as lifted from break_glass b where b.break_glass_id = any($1::bigint[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
