import type { DataSource, EntityManager } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { ContextReader } from '../cache/context-reader.js';
import { Parties } from '../cache/parties.js';
import { readDevice, readParty, readRegistration } from '../cache/read-rows.js';
import type { DeviceRecord, PartyRecord, RegistrationRecord } from '../cache/records.js';
import type { AsOf } from './instants.js';
import type { PartySeen, RegistrationSeen, SeenVersion } from './read-as-of.js';
import { readDeviceAsOf, readPartiesAsOf, readRegistrationsAsOf } from './read-as-of.js';

/** To which device the command goes that is to be decided. */
export interface CommandAddresses {
  readonly targetId: Eui64;
}

/** What is known of one device, of its meter point, and of all parties, as of an instant. */
class AsOfContext implements ContextReader {
  readonly loaded = true;
  readonly #parties = new Parties();

  constructor(
    private readonly device: DeviceRecord | undefined,
    private readonly registrations: readonly RegistrationRecord[],
    parties: readonly PartyRecord[],
  ) {
    for (const party of parties) this.#parties.put(party);
  }

  lookupDevice(deviceId: Eui64): DeviceRecord | undefined {
    return this.device?.deviceId === deviceId ? this.device : undefined;
  }

  registrationsOf(mpxn: string): readonly RegistrationRecord[] {
    return this.device?.mpxn === mpxn ? this.registrations : [];
  }

  party(entityId: Eui64): PartyRecord | undefined {
    return this.#parties.get(entityId);
  }

  entityIdsOf(mpid: string, role: string): readonly Eui64[] | undefined {
    return this.#parties.entityIdsOf(mpid, role);
  }
}

/**
 * Reads from PostgreSQL, in one snapshot, what a decision about one command needs: the device as it was at `validAt`,
 * registrations and parties as known, all by what was recorded up to `knownAt`.
 * @param validAt - epoch milliseconds, when the decision is made
 * @param knownAt - epoch milliseconds; undefined: all that is known
 */
export async function contextAsOf(
  source: DataSource,
  { targetId }: CommandAddresses,
  validAt: number,
  knownAt: number | undefined,
): Promise<ContextReader> {
  return await source.transaction('REPEATABLE READ', async (manager) => {
    const device = await deviceRecord(manager, targetId, { validAt, knownAt });
    const mpxn = device?.mpxn;
    const registrations = typeof mpxn === 'string' ? await readRegistrationsAsOf(manager, mpxn, knownAt) : [];
    const parties = await readPartiesAsOf(manager, knownAt);
    return new AsOfContext(device, registrations.map(registrationRecord), parties.map(partyRecord));
  });
}

async function deviceRecord(manager: EntityManager, deviceId: Eui64, asOf: AsOf): Promise<DeviceRecord | undefined> {
  const row = await readDeviceAsOf(manager, deviceId, asOf);
  return row && readDevice({ ...row, ...seenIn(row) });
}

const partyRecord = (row: PartySeen): PartyRecord => readParty({ ...row, ...seenIn(row) });

const registrationRecord = (row: RegistrationSeen): RegistrationRecord =>
  readRegistration({
    ...row,
    ...seenIn(row),
    effective_from: row.effective_from.getTime(),
    effective_until: row.effective_until?.getTime() ?? null,
  });

/** What the readers of current rows take of a version: as it was seen at the instants asked for. */
const seenIn = (row: SeenVersion): { source: string; observed_at: number; sequence: number } => ({
  source: row.seen_by,
  observed_at: row.seen_at.getTime(),
  sequence: Number(row.sequence),
});
