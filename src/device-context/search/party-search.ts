import type { EntityManager } from 'typeorm';
import { idsBeginningWith } from './search-parameters.js';
import type { FoundPartiesDto } from './search.dto.js';

interface FoundRow {
  readonly entity_id: string;
  readonly name: string;
  readonly user_roles: readonly string[];
  readonly mpids: readonly string[];
  readonly status: string;
}

/**
 * Parties as they are known now, by name. There are some hundreds of them, so all are looked at.
 * @param after - entity ID of the last one seen; empty: from the first
 */
export async function findParties(
  manager: EntityManager,
  search: string,
  after: string,
  limit: number,
): Promise<FoundPartiesDto> {
  const typed = search.trim();
  const ids = typed === '' ? undefined : idsBeginningWith(typed);
  const rows = await manager.query<readonly FoundRow[]>(
    `select entity_id, name, user_roles, mpids, status from party
     where superseded_at is null
       and ($1 = '' or strpos(lower(name), lower($1)) > 0 or upper($1) = any (mpids) or entity_id between $2 and $3)
       and ($4 = '' or (lower(name), entity_id) > (
         select lower(last.name), last.entity_id from party last where last.superseded_at is null and last.entity_id = $4
       ))
     order by lower(name), entity_id limit $5`,
    [typed, ids?.first ?? null, ids?.last ?? null, after, limit + 1],
  );
  const page = rows.slice(0, limit);
  return {
    parties: page.map((row) => ({
      ...{ entityId: row.entity_id, name: row.name, userRoles: row.user_roles, mpids: row.mpids, status: row.status },
    })),
    next: rows.length > limit ? (page.at(-1)?.entity_id ?? null) : null,
  };
}
