import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { bringInForce } from '../../tools/demo/rule-sets.js';
import type { RunningApp } from '../app.js';
import type { Json } from './activation-world.js';
import { ActivationWorld, activateOn, activeIn, plansNotFollowed, step, until, versionOf } from './activation-world.js';

let world: ActivationWorld;
beforeEach(async () => {
  world = await ActivationWorld.begin();
});
afterEach(() => world.end());

const schedule = async (
  replica: RunningApp,
  version: number,
  effectiveFrom: number,
  more: Json = {},
): Promise<void> => {
  const body = { effectiveFrom: new Date(effectiveFrom).toISOString(), ...more };
  const { status, body: answer } = await step(replica, 'activator', `/versions/${version}/schedule`, body);
  expect([status, answer['code']]).toEqual([201, undefined]);
};

describe('a text that was tampered with', () => {
  it('is never loaded: nothing is in force then', async () => {
    await world.sql(`alter table rule_set_version disable trigger all;
      alter table rule_set_version drop constraint digest_is_of_content;
      update rule_set_version set content = replace(content, 'enforce', 'off') where version = 2;
      alter table rule_set_version enable trigger all;`);
    const replica = await world.start();
    expect(versionOf(replica)).toBeUndefined();
    expect(activeIn(replica).state()).toMatchObject({ active: false, epoch: 2 });
    expect(activeIn(replica).state().fault).toMatch(/CONTENT_TAMPERED/);
    expect((await fetch(`${replica.url}/health/ready`)).status).toBe(503);
  });

  it('cannot be made without overruling the database', async () => {
    await expect(world.sql(`update rule_set_version set content = '{}' where version = 2`)).rejects.toThrow(
      /what was submitted is never changed/,
    );
    await expect(world.sql('delete from rule_set_version')).rejects.toThrow(/versions are never removed/);
    await expect(world.sql('delete from activation')).rejects.toThrow(/never changed or removed/);
    await expect(world.sql('delete from planned_activation')).rejects.toThrow(/never changed or removed/);
  });
});

describe('an activation', () => {
  it('is refused of a version that nobody approved', async () => {
    const replica = await world.start();
    const refused = { status: 409, body: { code: 'VERSION_STATE_WRONG' } };
    expect(await step(replica, 'activator', '/versions/3/activation', {})).toMatchObject(refused);
    expect([versionOf(replica), await world.newestEpoch()]).toEqual([2, 2]);
  });

  it('that goes back is refused without a reason', async () => {
    const replica = await world.start();
    const refused = { status: 400, body: { code: 'BODY_INVALID' } };
    expect(await step(replica, 'activator', '/versions/1/activation', {})).toMatchObject(refused);
    expect(await world.newestEpoch()).toBe(2);
  });

  it('of what is in force already is no epoch', async () => {
    const replica = await world.start();
    const refused = { status: 409, body: { code: 'ALREADY_IN_FORCE' } };
    expect(await step(replica, 'activator', '/versions/2/activation', {})).toMatchObject(refused);
    await pause(1_500);
    expect([activeIn(replica).epoch(), await world.newestEpoch()]).toEqual([2, 2]);
  });

  it('is the next epoch, without a restart, and supersedes', async () => {
    const replica = await world.start();
    expect(activeIn(replica).epoch()).toBe(2);
    expect(await activateOn(replica, 3)).toBe(3);
    expect(versionOf(replica)).toBe(3);
    expect((await step(replica, 'author', '/versions/2')).body['state']).toBe('superseded');
  });

  it('that goes back is a new epoch that names an older version', async () => {
    const replica = await world.start();
    expect(await activateOn(replica, 1)).toBe(3);
    expect(versionOf(replica)).toBe(1);
    expect(await activateOn(replica, 2)).toBe(4);
    expect(versionOf(replica)).toBe(2);
  });

  it('can put different versions in force for different cohorts', async () => {
    const replica = await world.start();
    await activateOn(replica, 1);
    await activateOn(replica, 2, ['IOC', 'MOC']);
    const cohorts = ['IOC', 'MOC', 'FOC', null];
    expect(cohorts.map((cohort) => versionOf(replica, cohort))).toEqual([2, 2, 1, 1]);
    // While cohorts differ, no version is known for a device whose cohort is not.
    expect(activeIn(replica).at(Date.now(), undefined)).toBeUndefined();
  });
});

describe('an activation that is planned', () => {
  it('is refused for an instant that is over', async () => {
    const replica = await world.start();
    const effectiveFrom = new Date(Date.now() - 5_000).toISOString();
    const { status, body } = await step(replica, 'activator', '/versions/1/schedule', { effectiveFrom });
    expect([status, body['code']]).toEqual([400, 'BODY_INVALID']);
  });

  it('is in force at its instant and never before it, by the clock of the database', async () => {
    const replica = await world.start();
    const due = Date.now() + 2_500;
    await schedule(replica, 1, due);
    expect((await step(replica, 'author', '')).body['coming']).toMatchObject([{ version: 1, cohorts: null }]);
    await until(() => versionOf(replica) === 1, 'version 1 is in force');
    const [row] = await world.sql<{ activated_at: Date }>('select activated_at from activation where epoch = 3');
    const late = (row?.activated_at.getTime() ?? Infinity) - due;
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(500);
    expect((await step(replica, 'author', '')).body['coming']).toEqual([]);
  });

  it('is in force at its instant although the service starts only just before it', async () => {
    const first = await world.start();
    const due = Date.now() + 5_000;
    await schedule(first, 1, due);
    await world.stopAll();
    const second = await world.start();
    expect(versionOf(second)).toBe(2);
    await pause(Math.max(0, due - Date.now()));
    await until(() => versionOf(second) === 1, 'version 1 is in force');
    const [row] = await world.sql<{ activated_at: Date }>('select activated_at from activation where epoch = 3');
    expect((row?.activated_at.getTime() ?? Infinity) - due).toBeLessThan(1_000);
  });

  it('is in force at start when it became due while nobody ran', async () => {
    const first = await world.start();
    const { digest, evidenceDigest } = (await step(first, 'author', '/versions/3/submission', {})).body;
    await step(first, 'approver', '/versions/3/approvals', { digest, evidenceDigest, comment: 'read' });
    const due = Date.now() + 1_500;
    await schedule(first, 3, due);
    expect(versionOf(first)).toBe(2);
    await world.stopAll();
    await pause(Math.max(0, due + 100 - Date.now()));
    const second = await world.start();
    expect([versionOf(second), activeIn(second).epoch()]).toEqual([3, 3]);
  });

  it('that is withdrawn before its instant never is in force', async () => {
    const replica = await world.start();
    await schedule(replica, 1, Date.now() + 1_500);
    const withdrawn = await step(replica, 'activator', '/versions/1/withdrawal', { comment: 'not tonight' });
    expect(withdrawn.status).toBe(200);
    await pause(2_500);
    expect([versionOf(replica), await world.newestEpoch()]).toEqual([2, 2]);
  });
});

describe('two replicas on one database', () => {
  it('make one epoch of one activation and see the same', async () => {
    const [one, other] = [await world.start(), await world.start()];
    for (const [at, version] of [3, 1, 2, 3].entries()) {
      const epoch = await bringInForce(at % 2 === 0 ? one : other, version);
      expect(epoch).toBe(3 + at);
      await until(() => versionOf(one) === version && versionOf(other) === version, `both decide on ${version}`);
      await pause(300);
      expect(await world.newestEpoch()).toBe(epoch);
      expect([activeIn(one).epoch(), activeIn(other).epoch()]).toEqual([epoch, epoch]);
    }
  });

  it('make one epoch of one plan and see the same', async () => {
    const [one, other] = [await world.start(), await world.start()];
    await schedule(one, 1, Date.now() + 1_200);
    await until(() => versionOf(one) === 1 && versionOf(other) === 1, 'both decide on 1');
    await pause(1_200);
    expect(await world.newestEpoch()).toBe(3);
    expect([...plansNotFollowed(one), ...plansNotFollowed(other)]).toEqual([]);
  });

  it('wait for decisions under way before the epoch moves, and give way to them meanwhile', async () => {
    const replica = await world.start();
    const client = new Client({ connectionString: world.database.url });
    await client.connect();
    await client.query('begin');
    await client.query('select epoch from active_epoch for share');
    const activation = bringInForce(replica, 1);
    await pause(2_500);
    expect(versionOf(replica)).toBe(2);
    await client.query('commit');
    await client.end();
    expect(await activation).toBe(3);
    await until(() => versionOf(replica) === 1, 'version 1 is in force');
  });
});
