import type { Eui64 } from '../../core/identifiers/index.js';
import { networkOperatorRole } from './context-reader.js';
import type { PartyRecord } from './records.js';

/** All parties, some hundreds, by entity ID and by the MPID and role they act in. */
export class Parties {
  readonly #byId = new Map<string, PartyRecord>();
  #revision = 0;
  #entityIds: ReadonlyMap<string, ReadonlyMap<string, readonly Eui64[]>> | null = null;

  put(party: PartyRecord): void {
    this.#byId.set(party.entityId, party);
    this.#entityIds = null;
    this.#revision += 1;
  }

  /** Another one after each change. */
  get revision(): number {
    return this.#revision;
  }

  get(entityId: Eui64): PartyRecord | undefined {
    return this.#byId.get(entityId);
  }

  all(): Iterable<PartyRecord> {
    return this.#byId.values();
  }

  get size(): number {
    return this.#byId.size;
  }

  /** As `ContextReader.entityIdsOf`. */
  entityIdsOf(mpid: string, role: string): readonly Eui64[] | undefined {
    this.#entityIds ??= entityIdsByRole(this.#byId.values());
    return this.#entityIds.get(role)?.get(mpid);
  }
}

function entityIdsByRole(parties: Iterable<PartyRecord>): ReadonlyMap<string, ReadonlyMap<string, readonly Eui64[]>> {
  const byRole = new Map<string, Map<string, readonly Eui64[]>>();
  for (const { entityId, userRoles, mpids } of parties) {
    const isOperator = userRoles.includes('ED') || userRoles.includes('GT');
    for (const role of isOperator ? [...userRoles, networkOperatorRole] : userRoles) {
      const byMpid = byRole.get(role) ?? new Map<string, readonly Eui64[]>();
      byRole.set(role, byMpid);
      for (const mpid of mpids) byMpid.set(mpid, [...(byMpid.get(mpid) ?? []), entityId].toSorted());
    }
  }
  return byRole;
}
