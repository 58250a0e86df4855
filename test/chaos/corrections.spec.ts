import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { approvedAction } from '../fixtures/planned-action.js';
import { ownerOf } from '../fixtures/rule-set-replica.js';
import { actionState, batchEntries, digestsThatDiffer, itemCounts, summed } from './corrections-record.js';
import type { CorrectionsWorld, Lot } from './corrections-world.js';
import { failsOneInTwenty, leaving, other, placed, startCorrectionsWorld } from './corrections-world.js';

/** `CORRECTIONS_DEVICES=100000` is the full size. */
const devices = Number(process.env['CORRECTIONS_DEVICES'] ?? 5_000);
const kills = 5;
const large = devices > 20_000;
const batchSize = large ? 1_000 : 250;
const waitMilliseconds = 60_000 + devices * 15;
/** Counting items costs the database something too. */
const lookEveryMilliseconds = large ? 250 : 25;

describe(`a corrective action on ${devices} devices, over a store that fails in every way, killed ${kills} times`, () => {
  let world: CorrectionsWorld;
  let owner: Client;
  let id: string;
  beforeAll(
    async () => {
      world = await startCorrectionsWorld(devices);
      owner = await ownerOf(world.service.databaseUrl);
      id = await approvedAction(owner, { slots: world.slots, perSecond: large ? 10_000 : 2_500, batchSize });
      world.store.faultOf = failsOneInTwenty;
    },
    300_000 + devices * 5,
  );
  afterAll(async () => {
    await owner?.end();
    await world?.stop();
  });

  const slotsOf = (...lots: readonly Lot[]): CorrectionsWorld['slots'] =>
    world.slots.filter(({ lot }) => lots.includes(lot));
  const held = (slot: { readonly deviceId: string; readonly slot: string }): unknown =>
    world.store.ledger.slots.get(`${slot.deviceId}/${slot.slot}`);
  const effects = (slot: { readonly deviceId: string; readonly slot: string }): number =>
    world.store.ledger.effects.get(`${slot.deviceId}/${slot.slot}`) ?? 0;

  /** Slots of the inventory by what they hold. */
  const inventory = async (): Promise<ReadonlyMap<string, unknown>> => {
    const { rows } = await owner.query<{ place: string; holds: unknown }>(
      `select device_id || '/' || slot as place, anchor_slots -> 'networkOperator' -> slot as holds
       from device cross join unnest(array['critical', 'nonCritical']) slot where superseded_at is null`,
    );
    return new Map(rows.map(({ place, holds }) => [place, holds]));
  };

  async function ask(verb: string, body: object = {}): Promise<void> {
    const response = await fetch(`${world.service.url}/v1/corrective-actions/${id}/${verb}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await world.service.token('activator')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
  }

  /** Kills the service as soon as so many items came to a state, some milliseconds later, and starts it again. */
  async function killAfter(state: string, count: number): Promise<void> {
    await until(`${count} items are ${state}`, async () => ((await itemCounts(owner, id))[state] ?? 0) >= count);
    await pause(randomInt(120));
    await world.service.kill9();
    await world.service.restart();
  }

  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + waitMilliseconds; Date.now() < end; await pause(lookEveryMilliseconds))
      if (await holds()) return;
    const counts = JSON.stringify(await itemCounts(owner, id));
    throw new Error(`not within ${waitMilliseconds} ms: ${what}; ${counts}\n${world.service.logs().slice(-3_000)}`);
  }

  const untilCompared = (state: string): Promise<void> =>
    until(`the action is ${state} and compared`, async () => (await actionState(owner, id)) === state);

  it(
    'makes every correction once',
    async () => {
      const begun = Date.now();
      await ask('start');
      for (let kill = 1; kill <= kills; kill += 1) {
        await killAfter('applied', Math.floor((slotsOf('misplaced').length * kill) / (kills + 2)));
      }
      await untilCompared('applied');
      const seconds = (Date.now() - begun) / 1_000;
      const met = [...world.store.faults].map(([fault, count]) => `${fault} ${count}`).join(', ');
      process.stderr.write(`${world.slots.length} slots in ${seconds} s, ${world.store.requests} requests; ${met}\n`);

      const corrected = slotsOf('misplaced');
      expect(corrected.filter((slot) => held(slot) !== undefined && effects(slot) !== 1)).toEqual([]);
      expect(corrected.filter((slot) => JSON.stringify(held(slot)) !== JSON.stringify(placed))).toEqual([]);
      expect(world.store.ledger.effects.size).toBe(corrected.length);
      expect(slotsOf('changed').filter((slot) => held(slot) !== other)).toEqual([]);
      expect(slotsOf('not-in-service').filter((slot) => held(slot) !== leaving)).toEqual([]);
    },
    waitMilliseconds + 120_000,
  );

  it('adds up, in the table, in the inventory and in the audit trail', async () => {
    const expected = {
      applied: slotsOf('misplaced').length,
      already: slotsOf('right-already').length,
      conflict: slotsOf('changed').length,
      skipped: slotsOf('not-in-service').length,
      failed: slotsOf('not-in-store').length,
    };
    expect(await itemCounts(owner, id)).toEqual(expected);
    const batches = await batchEntries(owner, id);
    expect(summed(batches, 'corrections-judged', 'corrections-made')).toEqual(expected);
    const made = batches.filter(({ action }) => action === 'corrections-made');
    expect(new Set(made.map(({ batch }) => batch)).size).toBe(made.length);
    expect(await digestsThatDiffer(owner, id, made)).toEqual([]);
    const known = await inventory();
    const follows = slotsOf('misplaced', 'right-already').filter(
      ({ deviceId, slot }) => JSON.stringify(known.get(`${deviceId}/${slot}`)) !== JSON.stringify(placedAsStored),
    );
    expect(follows).toEqual([]);
    const { rows } = await owner.query(
      'select reconciled, count(*)::integer as count from corrective_action_item where action_id = $1 group by 1 order by 1',
      [id],
    );
    expect(rows).toEqual([
      { reconciled: 'right', count: expected.applied + expected.already },
      { reconciled: null, count: expected.conflict + expected.skipped + expected.failed },
    ]);
  }, 120_000);

  it(
    'puts back every slot that was not touched since, and none that was',
    async () => {
      const corrected = slotsOf('misplaced');
      const touched = new Set(corrected.filter((_, index) => index % 50 === 7));
      for (const { deviceId, slot } of touched) world.store.ledger.put(deviceId, slot, other);
      world.store.ledger.effects.clear();
      const begun = Date.now();
      await ask('roll-back', { reason: 'the parties want it back' });
      await killAfter('undone', Math.floor(corrected.length / 3));
      await untilCompared('rolled-back');
      process.stderr.write(`put back in ${(Date.now() - begun) / 1_000} s\n`);

      const untouched = corrected.filter((slot) => !touched.has(slot));
      expect(untouched.filter((slot) => JSON.stringify(held(slot)) !== JSON.stringify(leaving))).toEqual([]);
      expect(untouched.filter((slot) => effects(slot) !== 1)).toEqual([]);
      expect([...touched].filter((slot) => held(slot) !== other)).toEqual([]);
      expect(world.store.ledger.effects.size).toBe(untouched.length);

      const counts = await itemCounts(owner, id);
      const expected = { undone: untouched.length, 'undo-refused': touched.size };
      expect(counts).toMatchObject(expected);
      const undone = (await batchEntries(owner, id)).filter(({ action }) => action === 'corrections-undone');
      expect(summed(undone, 'corrections-undone')).toEqual(expected);
      expect(await digestsThatDiffer(owner, id, undone)).toEqual([]);
      const known = await inventory();
      expect(
        untouched.filter(
          ({ deviceId, slot }) => JSON.stringify(known.get(`${deviceId}/${slot}`)) !== JSON.stringify(leavingAsStored),
        ),
      ).toEqual([]);
    },
    waitMilliseconds + 120_000,
  );
});

/** `jsonb` orders the keys of an object by their length, then by their letters. */
const asStored = ({ entityId, certificateId }: typeof placed): object => ({
  entityId,
  certificateId: certificateId && { issuer: certificateId.issuer, serialNumber: certificateId.serialNumber },
});
const [placedAsStored, leavingAsStored] = [asStored(placed), asStored(leaving)];
