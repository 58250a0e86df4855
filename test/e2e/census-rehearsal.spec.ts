import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { serviceActor } from '../../src/access/index.js';
import type { Rehearsal } from '../../src/census/index.js';
import { Rehearsals } from '../../src/census/index.js';
import { issueDemoCertificates } from '../../tools/demo/certificates.js';
import { feed } from '../../tools/demo/feeds.js';
import { demoParties } from '../../tools/demo/parties.js';
import type { DemoDevice } from '../../tools/demo/world.js';
import { makeDemoWorld } from '../../tools/demo/world.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';

const planDigest = `sha256:${'1'.repeat(64)}`;
const actor = serviceActor('anchorgate');

let running: RunningApp;
let database: Client;
let wrong: readonly DemoDevice[];
beforeAll(async () => {
  running = await startApp({ CENSUS_WORKERS: '0' });
  database = new Client({ connectionString: running.databaseUrl });
  await database.connect();
  const certificates = issueDemoCertificates(demoParties, 'rehearsal');
  const world = makeDemoWorld({ devices: 4_000, seed: 9, observedAt: Date.now(), certificates });
  wrong = world.devices.filter(({ meterPoint }) => meterPoint.slotOperator !== meterPoint.registeredOperator);
  const door = { url: running.url, token: await running.token('feed') };
  await feed(door, 'parties', world.parties);
  await feed(door, 'registrations', world.registrations);
  await feed(
    door,
    'devices',
    world.devices.map(({ line }) => line),
  );
}, 180_000);
afterAll(async () => {
  await database?.end();
  await running?.close();
});

interface Item {
  readonly device: DemoDevice;
  readonly slot: 'critical' | 'nonCritical';
}

/** A plan as it stands in its tables; not frozen without a digest. */
async function planned(items: readonly Item[], freeze = true): Promise<string> {
  const { rows } = await database.query<{ action_id: string }>(
    `insert into corrective_action (title, reason, selection, rule_set, context_sequence, per_second, batch_size, planned_by)
     values ('a rehearsed one', 'a test', '{}', '{}', 0, 100, 100, 'a planner') returning action_id`,
  );
  const id = rows[0]?.action_id ?? '';
  await database.query(
    `insert into corrective_action_item (action_id, position, device_id, slot, device_type, cohort, mpxn, to_mpid, to_certificate)
     select $1, row_number() over (), device, slot, type, cohort, mpxn, mpid, jsonb_build_object('entityId', entity)
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       with ordinality as item (device, slot, type, cohort, mpxn, mpid, entity, place)`,
    [
      id,
      items.map(({ device }) => device.line.deviceId),
      items.map(({ slot }) => slot),
      items.map(({ device }) => device.line.deviceType),
      items.map(({ device }) => device.line.cohort),
      items.map(({ device }) => device.line.mpxn),
      items.map(({ device }) => device.meterPoint.registeredOperator.mpid),
      items.map(({ device }) => device.meterPoint.registeredOperator.entityId),
    ],
  );
  if (freeze) {
    await database.query(
      `update corrective_action set state = 'planned', items = $2, plan_digest = $3 where action_id = $1`,
      [id, items.length, planDigest],
    );
  }
  return id;
}

async function rehearsed(action: string): Promise<Rehearsal> {
  const rehearsals = running.app.get(Rehearsals, { strict: false });
  const id = await rehearsals.rehearse(action, actor);
  for (;;) {
    const rehearsal = await rehearsals.resultOf(id);
    if (rehearsal.state !== 'queued' && rehearsal.state !== 'running') return rehearsal;
    await pause(50);
  }
}

/** The first device loses one slot only, so that from then on the items of a device lie across the ends of parts. */
const everySlot = (): readonly Item[] =>
  wrong.flatMap((device, i): readonly Item[] =>
    i === 0
      ? [{ device, slot: 'critical' }]
      : [
          { device, slot: 'critical' },
          { device, slot: 'nonCritical' },
        ],
  );

describe('a rehearsal', () => {
  it('is refused for an action that is not there, not frozen, or empty', async () => {
    const rehearsals = running.app.get(Rehearsals, { strict: false });
    await expect(rehearsals.rehearse('999999', actor)).rejects.toMatchObject({ status: 404 });
    const refused = { status: 409, code: 'REHEARSAL_NOT_POSSIBLE' };
    await expect(rehearsals.rehearse(await planned(everySlot(), false), actor)).rejects.toMatchObject(refused);
    await expect(rehearsals.rehearse(await planned([]), actor)).rejects.toMatchObject(refused);
  });

  it('shows that the wrong operator loses his devices, the right one gets them, and nobody else sees a change', async () => {
    const { state, summary, digest } = await rehearsed(await planned(everySlot()));
    expect(wrong.length * 2).toBeGreaterThan(510);
    expect([state, digest]).toEqual(['done', expect.stringMatching(/^sha256:/)]);
    expect(summary).toMatchObject({
      devices: wrong.length,
      pairs: wrong.length * 4,
      unnamed: [],
      question: { kind: 'rehearsal', planDigest, ruleSets: [{ cohort: null, version: { version: 2 } }] },
      flips: {
        count: wrong.length * 2,
        devices: wrong.length,
        bySender: [
          { sender: 'operator-after', count: wrong.length },
          { sender: 'slot-holder', count: wrong.length },
        ],
      },
    });
    const taken = wrong.filter(({ line }) => ['Commissioned', 'Suspended'].includes(line.status)).length;
    expect(summary?.flips.changes).toContainEqual({
      ...{ sender: 'operator-after', count: taken },
      ...{ before: { verdict: 'refuse', responseCode: 'E000007' }, after: { verdict: 'permit', responseCode: null } },
    });
    expect(summary?.flips.changes).toContainEqual({
      ...{ sender: 'slot-holder', count: taken },
      ...{ before: { verdict: 'permit', responseCode: null }, after: { verdict: 'refuse', responseCode: 'E000007' } },
    });
  });

  it('of the same plan has the same digest, whatever number the action has', async () => {
    const one = await rehearsed(await planned(everySlot()));
    const other = await rehearsed(await planned(everySlot()));
    expect(other.digest).toBe(one.digest);
    const less = await rehearsed(await planned(everySlot().slice(1)));
    expect(less.digest).not.toBe(one.digest);
  });

  it('of the non-critical slots alone changes nobody’s commands', async () => {
    const items = everySlot().filter(({ slot }) => slot === 'nonCritical');
    const { summary } = await rehearsed(await planned(items));
    expect(summary).toMatchObject({ devices: items.length, flips: { count: 0 } });
  });
});
