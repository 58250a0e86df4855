import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { canonicalJson } from '../../core/language/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import { AnchorSlotStore, AnchorSlotStoreRefused } from './anchor-slot-store.js';
import type { OperatorSlots, SlotCertificate, SlotChange, SlotChangeOutcome, SlotName } from './anchor-slot-store.js';
import { holdSame, isDescribedBy, parseSlotCertificate } from './slot-certificate.js';

/** Any constant of our own: whoever writes takes turns on it, for one short transaction each. */
const writeLock = 7_163_280_016;

interface StoredSlots {
  readonly device_id: Eui64;
  readonly slots: Readonly<Partial<Record<SlotName, unknown>>>;
}

/**
 * Anchor slots in our own tables, for as long as the S1SP's database is not reached through its interface. A slot that
 * was never changed here holds what the inventory says of it.
 */
export class OwnAnchorSlotStore extends AnchorSlotStore {
  constructor(private readonly source: DataSource) {
    super();
  }

  override async read(deviceIds: readonly Eui64[]): Promise<ReadonlyMap<Eui64, OperatorSlots>> {
    return await readSlots(this.source.manager, deviceIds);
  }

  override async change(key: string, changes: readonly SlotChange[]): Promise<readonly SlotChangeOutcome[]> {
    const digest = `sha256:${createHash('sha256').update(canonicalJson(changes)).digest('hex')}`;
    return await this.source.transaction('READ COMMITTED', async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [writeLock]);
      const made = await madeBefore(manager, key, digest);
      if (made !== undefined) return made;
      const found = await readSlots(manager, [...new Set(changes.map(({ deviceId }) => deviceId))]);
      const outcomes = changes.map((change) => outcomeOf(change, found.get(change.deviceId)));
      await write(
        manager,
        changes.filter((_, position) => outcomes[position]?.kind === 'applied'),
      );
      await manager.query('insert into anchor_slot_write (key, changes_digest, outcomes) values ($1, $2, $3)', [
        ...[key, digest],
        JSON.stringify(outcomes),
      ]);
      return outcomes;
    });
  }
}

/** What became of a change of a slot that holds what was found; compare-and-swap, without the swap. */
export function outcomeOf(change: SlotChange, slots: OperatorSlots | undefined): SlotChangeOutcome {
  const found = slots?.[change.slot];
  if (found === undefined) return { kind: 'unknown-device' };
  if (holdSame(found, change.replacement)) return { kind: 'already' };
  return isDescribedBy(found, change.expected) ? { kind: 'applied' } : { kind: 'conflict', found };
}

async function madeBefore(
  manager: EntityManager,
  key: string,
  digest: string,
): Promise<readonly SlotChangeOutcome[] | undefined> {
  const [made] = await manager.query<
    { readonly changes_digest: string; readonly outcomes: readonly SlotChangeOutcome[] }[]
  >('select changes_digest, outcomes from anchor_slot_write where key = $1', [key]);
  if (made !== undefined && made.changes_digest !== digest) {
    throw new AnchorSlotStoreRefused(
      `the key \`${key}\` came with other changes before; expected the same ones or a new key`,
    );
  }
  return made?.outcomes;
}

async function readSlots(
  manager: EntityManager,
  deviceIds: readonly Eui64[],
): Promise<ReadonlyMap<Eui64, OperatorSlots>> {
  const rows = await manager.query<readonly StoredSlots[]>(
    `select asked.device_id,
       coalesce(inventory.anchor_slots -> 'networkOperator', '{}') || coalesce(own.slots, '{}') as slots
     from unnest($1::text[]) as asked(device_id)
     left join device inventory on inventory.device_id = asked.device_id and inventory.superseded_at is null
     left join lateral (
       select jsonb_object_agg(slot, case when entity_id is not null
         then jsonb_build_object('entityId', entity_id, 'certificateId', certificate_id) end) as slots
       from anchor_slot where anchor_slot.device_id = asked.device_id
     ) own on true
     where inventory.device_id is not null or own.slots is not null`,
    [deviceIds],
  );
  return new Map(rows.map(({ device_id, slots }) => [device_id, slotsOf(slots)]));
}

function slotsOf(stored: StoredSlots['slots']): OperatorSlots {
  const { critical, nonCritical } = stored;
  return {
    ...(critical === undefined ? {} : { critical: storedCertificate(critical) }),
    ...(nonCritical === undefined ? {} : { nonCritical: storedCertificate(nonCritical) }),
  };
}

function storedCertificate(value: unknown): SlotCertificate | null {
  const certificate = parseSlotCertificate(value);
  invariant(certificate !== undefined, 'the checks of `anchor_slot` and of the feeds let in certificates only');
  return certificate;
}

async function write(manager: EntityManager, changes: readonly SlotChange[]): Promise<void> {
  if (changes.length === 0) return;
  await manager.query(
    `insert into anchor_slot (device_id, slot, entity_id, certificate_id)
     select device_id, slot, entity_id, certificate_id::jsonb
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as made(device_id, slot, entity_id, certificate_id)
     on conflict (device_id, slot) do update set entity_id = excluded.entity_id,
       certificate_id = excluded.certificate_id, changed_at = excluded.changed_at`,
    [
      changes.map(({ deviceId }) => deviceId),
      changes.map(({ slot }) => slot),
      changes.map(({ replacement }) => replacement?.entityId ?? null),
      changes.map(({ replacement }) => replacement?.certificateId && JSON.stringify(replacement.certificateId)),
    ],
  );
}
