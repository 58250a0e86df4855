import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../test/database.js';
import type { TestDatabase } from '../../../test/database.js';
import { correctionReplica } from '../../../test/fixtures/correction-replica.js';
import type { CorrectionReplica } from '../../../test/fixtures/correction-replica.js';
import { actionPeople, approvedAction, deviceIdOf, insertDevices } from '../../../test/fixtures/planned-action.js';
import type { PlannedSlot } from '../../../test/fixtures/planned-action.js';
import { ownerOf } from '../../../test/fixtures/rule-set-replica.js';
import type { Certificate } from '../../../test/fixtures/slot-ledger.js';
import type { Actor } from '../../access/index.js';
import { parseEui64 } from '../../core/identifiers/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { dataSourceOptions } from '../../database/index.js';
import { OwnAnchorSlotStore } from '../anchor-slot-store/own-anchor-slot-store.js';
import { Drift } from './drift.js';
import type { RunnerTools } from './runner-tools.js';

const certificateOf = (last: string): Certificate => ({
  entityId: `90-B3-D5-1F-30-00-00-${last}`,
  certificateId: { serialNumber: `5${last}`, issuer: 'I1' },
});
const [leaving, placed, third] = [certificateOf('01'), certificateOf('02'), certificateOf('03')];

let database: TestDatabase;
let owner: Client;
let source: DataSource;
let replicas: CorrectionReplica[];
let lastDevice = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await ownerOf(database.url);
  source = await new DataSource(dataSourceOptions(database.url, 8)).initialize();
});
beforeEach(() => {
  replicas = [];
});
afterEach(async () => {
  for (const { runner } of replicas) await runner.beforeApplicationShutdown();
});
afterAll(async () => {
  await owner.end();
  await source.destroy();
  await database.drop();
});

function replica(): CorrectionReplica {
  const made = correctionReplica(source, database.url);
  replicas.push(made);
  return made;
}

/** A replica that looks for something to run from now on. */
function startedReplica(): CorrectionReplica {
  const made = replica();
  made.runner.onApplicationBootstrap();
  return made;
}

function slotsOf(count: number): readonly PlannedSlot[] {
  return Array.from({ length: count }, (): PlannedSlot => {
    lastDevice += 1;
    const mpxn = String(1_000_000_000_000 + lastDevice);
    const parties = { fromMpid: 'EELC', toMpid: 'LOND' };
    return { deviceId: deviceIdOf(lastDevice), slot: 'critical', mpxn, ...parties, from: leaving, to: placed };
  });
}

/** An approved action over new devices whose slots hold what was planned. */
async function action(
  count: number,
  { perSecond = 10_000, batchSize = 10 }: { readonly perSecond?: number; readonly batchSize?: number } = {},
): Promise<{ readonly id: string; readonly devices: readonly Eui64[] }> {
  const slots = slotsOf(count);
  await insertDevices(owner, slots);
  const id = await approvedAction(owner, { slots, perSecond, batchSize });
  return { id, devices: slots.map(({ deviceId }) => parseEui64(deviceId) ?? fail(deviceId)) };
}

function fail(what: string): never {
  throw new Error(what);
}

const actorOf = (person: string): Actor => ({ person, roles: ['corrector'], address: '', httpRequestId: '' });
const starter = actorOf('activator');

async function stateOf(id: string): Promise<string> {
  const { rows } = await owner.query<{ state: string }>('select state from corrective_action where action_id = $1', [
    id,
  ]);
  return rows[0]?.state ?? '';
}

async function countsOf(id: string): Promise<Readonly<Record<string, number>>> {
  const { rows } = await owner.query<{ state: string; count: number }>(
    'select state, count(*)::integer as count from corrective_action_item where action_id = $1 group by state',
    [id],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

async function until(what: string, holds: () => Promise<boolean>, milliseconds = 15_000): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(20)) if (await holds()) return;
  throw new Error(`not within ${milliseconds} ms: ${what}`);
}

const untilState = (id: string, state: string): Promise<void> =>
  until(`action ${id} is ${state}`, async () => (await stateOf(id)) === state);

/** Ended and compared. */
const untilReconciled = (id: string): Promise<void> =>
  until(`action ${id} is compared`, async () => {
    const { rows } = await owner.query<{ done: boolean }>(
      'select reconciled_at >= reconcile_asked_at as done from corrective_action where action_id = $1',
      [id],
    );
    return rows[0]?.done === true;
  });

async function slotOf(deviceId: Eui64, tools: RunnerTools): Promise<string | undefined> {
  return (await tools.store.read([deviceId])).get(deviceId)?.critical?.entityId;
}

/** The slot as the inventory knows it now. */
async function inventorySlotOf(deviceId: Eui64): Promise<unknown> {
  const { rows } = await owner.query<{ slot: unknown }>(
    `select anchor_slots #> '{networkOperator,critical}' as slot from device
     where device_id = $1 and superseded_at is null`,
    [deviceId],
  );
  return rows[0]?.slot;
}

/** Gives a slot something else, as somebody else would. */
async function changeSlot(tools: RunnerTools, deviceId: Eui64, from: Certificate, to: Certificate): Promise<void> {
  const [expected, replacement] = [from, to].map(({ entityId, certificateId }) => ({
    ...{ entityId: parseEui64(entityId) ?? fail(entityId), certificateId },
  }));
  if (!expected || !replacement) fail('two certificates');
  const [outcome] = await new OwnAnchorSlotStore(tools.source).change(randomUUID(), [
    { deviceId, slot: 'critical', expected, replacement },
  ]);
  expect(outcome).toEqual({ kind: 'applied' });
}

async function entriesOf(id: string): Promise<readonly { action: string; actor: string; details: unknown }[]> {
  const { rows } = await owner.query<{ action: string; actor: string; details: string }>(
    'select action, actor, details from audit_trail where subject = $1 order by sequence',
    [`correction/${id}`],
  );
  return rows.map(({ action: what, actor, details }) => ({ action: what, actor, details: JSON.parse(details) }));
}

const refusal = (status: number, code: string): object => expect.objectContaining({ status, code }) as object;

describe('a start', () => {
  it('is refused for an action that is not there', async () => {
    await expect(replica().runner.start('999999', starter)).rejects.toEqual(refusal(404, 'CORRECTIVE_ACTION_UNKNOWN'));
  });

  it('is refused to whoever approved it', async () => {
    const { id } = await action(1);
    const { runner } = replica();
    await expect(runner.start(id, actorOf(actionPeople.approver))).rejects.toEqual(refusal(403, 'STARTER_IS_APPROVER'));
    expect(await stateOf(id)).toBe('approved');
    expect(await entriesOf(id)).toEqual([]);
  });

  it('is refused while it runs, and a pause before', async () => {
    const { id } = await action(1);
    const { runner } = replica();
    await expect(runner.pause(id, starter)).rejects.toEqual(refusal(409, 'CORRECTIVE_ACTION_STATE'));
    await runner.start(id, starter);
    await expect(runner.start(id, starter)).rejects.toEqual(refusal(409, 'CORRECTIVE_ACTION_STATE'));
    await expect(runner.rollBack(id, starter)).rejects.toEqual(refusal(409, 'CORRECTIVE_ACTION_STATE'));
    await runner.abort(id, starter, 'only a test of its start');
    expect((await entriesOf(id)).map((entry) => entry.action)).toEqual([
      'corrective-action-started',
      'corrective-action-aborted',
    ]);
  });
});

describe('a run', () => {
  it('leaves alone what is not eligible, what changed since and what the store does not know', async () => {
    const { runner, eligibility, tools } = startedReplica();
    const { id, devices } = await action(5);
    const [unfit, changed, already, unknown, good] = devices;
    if (!unfit || !changed || !already || !unknown || !good) fail('five devices');
    eligibility.refused.add(unfit);
    await changeSlot(tools, changed, leaving, third);
    await changeSlot(tools, already, leaving, placed);
    await owner.query('alter table device disable trigger user');
    await owner.query(`update device set anchor_slots = null where device_id = $1`, [unknown]);
    await owner.query('alter table device enable trigger user');

    await runner.start(id, starter);
    await untilReconciled(id);
    const { rows } = await owner.query(
      `select state, reason, found ->> 'entityId' as found, before_image ->> 'entityId' as before, reconciled
       from corrective_action_item where action_id = $1 order by position`,
      [id],
    );
    expect(rows).toEqual([
      {
        ...{ state: 'skipped', reason: 'E5: the device is not in service' },
        ...{ found: leaving.entityId, before: null, reconciled: null },
      },
      {
        ...{ state: 'conflict', reason: expect.stringContaining('when this was planned') as string },
        ...{ found: third.entityId, before: null, reconciled: null },
      },
      { state: 'already', reason: null, found: null, before: placed.entityId, reconciled: 'right' },
      {
        ...{ state: 'failed', reason: expect.stringContaining('does not know the device') as string },
        ...{ found: null, before: null, reconciled: null },
      },
      { state: 'applied', reason: null, found: null, before: leaving.entityId, reconciled: 'right' },
    ]);
    const drift = await new Drift(tools).page({});
    expect(drift.drift).toMatchObject([
      { deviceId: changed, against: 'context', kind: 'drifted', found: third, actionId: null },
    ]);
    expect([await slotOf(unfit, tools), await slotOf(changed, tools), await slotOf(good, tools)]).toEqual([
      ...[leaving.entityId, third.entityId, placed.entityId],
    ]);
  });

  it('judges each correction by the consents that were recorded, right before its batch', async () => {
    const { runner, eligibility } = startedReplica();
    const { id } = await action(1);
    await owner.query(
      `insert into corrective_action_consent (action_id, mpid, plan_digest, answer, signed_by, signed_role, reference,
         recorded_by)
       select action_id, 'LOND', plan_digest, 'declined', 'a head of networks', 'head', 'letter 2', 'corrector'
       from corrective_action where action_id = $1`,
      [id],
    );
    await runner.start(id, starter);
    await untilState(id, 'applied');
    expect(eligibility.judged).toEqual([
      expect.objectContaining({ fromPartyConsents: true, toPartyConsents: false, lastPermittedAt: null }),
    ]);
  });

  it('makes every correction, has the inventory follow in the same transaction, and enters each batch in the trail', async () => {
    const { runner } = startedReplica();
    const { id, devices } = await action(25);
    await runner.start(id, starter);
    await untilReconciled(id);
    expect([await stateOf(id), await countsOf(id)]).toEqual(['applied', { applied: 25 }]);
    for (const deviceId of devices) expect(await inventorySlotOf(deviceId)).toEqual(placed);
    const entries = await entriesOf(id);
    expect(entries.map((entry) => [entry.action, entry.actor])).toEqual([
      ['corrective-action-started', 'activator'],
      ...[1, 2, 3].map(() => ['corrections-made', 'anchorgate']),
      ['corrective-action-applied', 'anchorgate'],
      ['corrective-action-reconciled', 'anchorgate'],
    ]);
    expect(entries.slice(1).map(({ details }) => details)).toMatchObject([
      { from: 1, to: 10, counts: { applied: 10 } },
      { from: 11, to: 20, counts: { applied: 10 } },
      { from: 21, to: 25, counts: { applied: 5 } },
      { counts: { applied: 25 } },
      { counts: { right: 25, drifted: 0, missing: 0, context: 0 } },
    ]);
  });

  it('keeps to its rate', async () => {
    const { runner, tools } = replica();
    const waited: number[] = [];
    Object.assign(tools, {
      now: () => 1_000_000,
      pause: (milliseconds: number) => {
        waited.push(milliseconds);
        return Promise.resolve();
      },
    });
    runner.onApplicationBootstrap();
    const { id } = await action(12, { perSecond: 4, batchSize: 100 });
    await runner.start(id, starter);
    await untilState(id, 'applied');
    // The clock stands still: each batch of four waits for the second that the ones before it took.
    expect(waited.slice(0, 3)).toEqual([1_000, 2_000, 3_000]);
  });
});

describe('pause, resume and abort', () => {
  it('take effect before the next batch, asked of any replica; what was sent is settled', async () => {
    const { runner, store } = startedReplica();
    const other = replica();
    const { id } = await action(30);
    store.onChange = async () => {
      store.onChange = () => Promise.resolve();
      await other.runner.pause(id, actorOf('corrector'));
    };
    await runner.start(id, starter);
    await until('the batch is settled', async () => (await countsOf(id))['applied'] === 10);
    await pause(300);
    expect([await stateOf(id), await countsOf(id)]).toEqual(['paused', { applied: 10, pending: 20 }]);

    store.onChange = async () => {
      store.onChange = () => Promise.resolve();
      await other.runner.abort(id, actorOf('corrector'), 'enough');
    };
    await other.runner.resume(id, actorOf('corrector'));
    await untilReconciled(id);
    expect([await stateOf(id), await countsOf(id)]).toEqual(['aborted', { applied: 20, pending: 10 }]);
  });
});

describe('a store that is away', () => {
  it('is waited for, with the reason shown, and nothing is lost', async () => {
    const { runner, store } = startedReplica();
    const { id } = await action(15);
    store.away = 'before';
    await runner.start(id, starter);
    const reason = async (): Promise<string | null> => {
      const { rows } = await owner.query<{ because: string | null }>(
        'select waiting_because as because from corrective_action where action_id = $1',
        [id],
      );
      return rows[0]?.because ?? null;
    };
    await until('the reason is shown', async () => (await reason()) === 'the store is away');
    expect([await stateOf(id), await countsOf(id)]).toEqual(['applying', { sent: 10, pending: 5 }]);
    store.away = 'no';
    await untilState(id, 'applied');
    expect([await countsOf(id), await reason()]).toEqual([{ applied: 15 }, null]);
  });

  it('gets what it made already under the same key again', async () => {
    const { runner, store } = startedReplica();
    const { id } = await action(5);
    store.away = 'after';
    await runner.start(id, starter);
    await until('it is sent three times', () => Promise.resolve(store.keys.length >= 3));
    store.away = 'no';
    await untilState(id, 'applied');
    expect([new Set(store.keys).size, await countsOf(id)]).toEqual([1, { applied: 5 }]);
  });
});

describe('several replicas', () => {
  it('run an action by one of them; one that lost its lease writes nothing more', async () => {
    const [first, second] = [startedReplica(), replica()];
    const { id } = await action(30);
    first.store.onChange = async () => {
      first.store.onChange = () => Promise.resolve();
      // As if the first had been away for longer than its lease: the second takes over and ends the action.
      await owner.query(`update corrective_action set runner_until = now() - interval '1 hour' where action_id = $1`, [
        id,
      ]);
      second.runner.onApplicationBootstrap();
      await untilState(id, 'applied');
    };
    await first.runner.start(id, starter);
    await untilReconciled(id);
    expect(await countsOf(id)).toEqual({ applied: 30 });
    expect((await entriesOf(id)).filter((entry) => entry.action === 'corrections-made')).toHaveLength(3);
    expect(first.store.keys).toHaveLength(1);
    expect(second.store.keys[0]).toBe(first.store.keys[0]);
    expect(second.store.keys).toHaveLength(3);
  });
});

describe('a replica that stops', () => {
  it('ends its batch and hands the action over, so that another goes on at once', async () => {
    const first = startedReplica();
    const { id } = await action(30);
    let stopping: Promise<void> | undefined;
    first.store.onChange = () => {
      stopping = first.runner.beforeApplicationShutdown();
      return Promise.resolve();
    };
    await first.runner.start(id, starter);
    await until('it stops', () => Promise.resolve(stopping !== undefined));
    await stopping;
    const { rows } = await owner.query('select state, runner from corrective_action where action_id = $1', [id]);
    expect([rows, await countsOf(id)]).toEqual([[{ state: 'applying', runner: null }], { applied: 10, pending: 20 }]);
    startedReplica();
    await untilState(id, 'applied');
    expect(await countsOf(id)).toEqual({ applied: 30 });
  });
});

describe('a roll-back', () => {
  it('is refused for devices whose slots were not placed', async () => {
    const { runner } = startedReplica();
    const { id } = await action(1);
    const stranger = parseEui64('00-DB-12-34-FF-FF-FF-FF') ?? fail('stranger');
    await runner.start(id, starter);
    await untilReconciled(id);
    await expect(runner.rollBack(id, starter, [stranger])).rejects.toEqual(refusal(409, 'CORRECTIVE_ACTION_STATE'));
    expect(await stateOf(id)).toBe('applied');
  });

  it('puts back some devices, then the others; one that changed since is left alone and told', async () => {
    const { runner, tools } = startedReplica();
    const { id, devices } = await action(25);
    const [one, changed] = devices;
    if (!one || !changed) fail('devices');
    await runner.start(id, starter);
    await untilReconciled(id);

    await runner.rollBack(id, actorOf('corrector'), [one]);
    await untilState(id, 'rolled-back');
    await untilReconciled(id);
    expect(await countsOf(id)).toEqual({ applied: 24, undone: 1 });
    expect([await slotOf(one, tools), await inventorySlotOf(one)]).toEqual([leaving.entityId, leaving]);

    await changeSlot(tools, changed, placed, third);
    await runner.reconcile(id, actorOf('corrector'));
    await untilReconciled(id);
    expect((await new Drift(tools).driftOf(id)).drift).toMatchObject([{ deviceId: changed, found: third }]);
    await runner.rollBack(id, actorOf('corrector'));
    await untilState(id, 'rolled-back');
    await untilReconciled(id);
    expect(await countsOf(id)).toEqual({ undone: 24, 'undo-refused': 1 });
    expect(await slotOf(changed, tools)).toBe(third.entityId);
    for (const deviceId of devices.slice(2)) expect(await slotOf(deviceId, tools)).toBe(leaving.entityId);
    const { rows } = await owner.query(
      `select found, reason from corrective_action_item where action_id = $1 and state = 'undo-refused'`,
      [id],
    );
    expect(rows).toEqual([{ found: third, reason: expect.stringContaining('changed since') as string }]);
    expect((await new Drift(tools).driftOf(id)).drift).toEqual([]);
  });

  it('leaves a slot that held the certificate before it was corrected', async () => {
    const { runner, tools } = startedReplica();
    const { id, devices } = await action(2);
    const [already, corrected] = devices;
    if (!already || !corrected) fail('devices');
    await changeSlot(tools, already, leaving, placed);
    await runner.start(id, starter);
    await untilReconciled(id);
    await runner.rollBack(id, starter);
    await untilReconciled(id);
    await untilState(id, 'rolled-back');
    expect(await countsOf(id)).toEqual({ already: 1, undone: 1 });
    expect([await slotOf(already, tools), await slotOf(corrected, tools)]).toEqual([placed.entityId, leaving.entityId]);
  });
});

describe('a comparison with the store', () => {
  it('lists what differs from what was placed and from the inventory, until it is right again', async () => {
    const { runner, tools } = startedReplica();
    const drift = new Drift(tools);
    const { id, devices } = await action(3);
    const [one] = devices;
    if (!one) fail('devices');
    await runner.start(id, starter);
    await untilReconciled(id);
    expect((await drift.driftOf(id)).drift).toEqual([]);

    await changeSlot(tools, one, placed, third);
    await runner.reconcile(id, actorOf('corrector'));
    await untilReconciled(id);
    expect((await entriesOf(id)).at(-1)?.details).toMatchObject({
      counts: { right: 2, drifted: 1, missing: 0, context: 1 },
    });
    expect((await drift.driftOf(id)).drift).toMatchObject([
      { deviceId: one, against: 'correction', kind: 'drifted', expected: placed, found: third, settledAt: null },
    ]);
    const all = await drift.page({});
    expect(all.drift.filter(({ deviceId }) => deviceId === one).map(({ against }) => against)).toEqual([
      'correction',
      'context',
    ]);
    expect(await drift.check([one], actorOf('auditor'))).toEqual({ right: 0, drifted: 1, missing: 0 });

    await changeSlot(tools, one, third, placed);
    await runner.reconcile(id, actorOf('corrector'));
    await untilReconciled(id);
    expect((await drift.page({})).drift.filter(({ deviceId }) => deviceId === one)).toEqual([]);
    expect((await drift.page({ settled: true, actionId: id })).drift).toHaveLength(1);
  });
});

describe('the tables', () => {
  let id: string;
  beforeAll(async () => {
    const made = await action(11);
    id = made.id;
    const { runner, store } = replica();
    store.onChange = () => runner.pause(id, starter);
    runner.onApplicationBootstrap();
    await runner.start(id, starter);
    await until('one batch is settled', async () => (await countsOf(id))['applied'] === 10);
    await runner.beforeApplicationShutdown();
    await owner.query(
      `insert into anchor_slot_drift (device_id, slot, against, kind, settled_at)
       values ('00-DB-12-34-FF-00-00-01', 'critical', 'context', 'drifted', now())`,
    );
  });

  it.each([
    [
      `update corrective_action_item set state = 'applied' where action_id = $1 and state = 'pending'`,
      'does not go from',
    ],
    [
      `update corrective_action_item set state = 'pending' where action_id = $1 and state = 'applied'`,
      'does not go from',
    ],
    ['update corrective_action_item set before_image = null where action_id = $1 and position = 1', 'never rewritten'],
    [`update anchor_slot_write set outcomes = '[]' where $1 <> ''`, 'permission denied'],
    [`delete from anchor_slot where $1 <> ''`, 'permission denied'],
    [`update anchor_slot set device_id = '00-00-00-00-00-00-00-00' where $1 <> ''`, 'are kept'],
    [`update anchor_slot_drift set found = null where settled_at is not null and $1 <> ''`, 'are kept'],
  ])('refuse `%s`', async (statement, why) => {
    await expect(source.query(statement, [id])).rejects.toThrow(why);
  });
});
