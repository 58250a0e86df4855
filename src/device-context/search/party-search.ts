import type { EntityManager } from 'typeorm';
import type { PartyPlace } from './search-parameters.js';
import { idsBeginningWith, partyPlaceText } from './search-parameters.js';
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
 * @param after - the last one seen, as it was called then; undefined: from the first
 */
export async function findParties(
  manager: EntityManager,
  search: string,
  after: PartyPlace | undefined,
  limit: number,
): Promise<FoundPartiesDto> {
  const typed = search.trim();
  const ids = typed === '' ? undefined : idsBeginningWith(typed);
  const rows = await manager.query<readonly FoundRow[]>(
    `select entity_id, name, user_roles, mpids, status from party
     where superseded_at is null
       and ($1 = '' or strpos(lower(name), lower($1)) > 0 or upper($1) = any (mpids) or entity_id between $2 and $3)
       and ($4::text is null or (lower(name), entity_id) > (lower($4), $5))
     order by lower(name), entity_id limit $6`,
    [typed, ids?.first ?? null, ids?.last ?? null, after?.name ?? null, after?.entityId ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    parties: page.map((row) => ({
      ...{ entityId: row.entity_id, name: row.name, userRoles: row.user_roles, mpids: row.mpids, status: row.status },
    })),
    next: rows.length > limit && last ? partyPlaceText({ name: last.name, entityId: last.entity_id }) : null,
  };
}
