import { Logger } from '@nestjs/common';
import type { Client } from 'pg';
import { createTestDatabase } from '../../../test/database.js';
import type { TestDatabase } from '../../../test/database.js';
import { planVersion, releaseVersion } from '../../../test/fixtures/released-version.js';
import { ownerOf, ruleSetReplica } from '../../../test/fixtures/rule-set-replica.js';
import type { RuleSetReplica } from '../../../test/fixtures/rule-set-replica.js';
import { readJson, ruleSetName as name } from '../../../test/rules/rule-files.js';
import { canonicalJson } from '../../core/language/index.js';
import { digestOf } from '../digest.js';
import { stateAsked } from './asked-state.js';
import { stateText } from './state-in-force.js';
import type { StateInForce } from './state-in-force.js';

let database: TestDatabase;
let owner: Client;
let replica: RuleSetReplica;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  database = await createTestDatabase();
  owner = await ownerOf(database.url);
  // Its connections work as the role of the service.
  replica = await ruleSetReplica(database.url);
});
afterEach(async () => {
  await replica.close();
  await owner.end();
  await database.drop();
});

const asked = async (): Promise<StateInForce> => (await stateAsked(replica.source.manager, replica.stored, name)).state;

/** What somebody can do who has the rights of the service and writes his own SQL. */
async function makeEpoch(
  state: unknown,
  { dueAt = 'clock_timestamp()', cause = `'plan'`, epoch = 1 }: { dueAt?: string; cause?: string; epoch?: number } = {},
): Promise<void> {
  await replica.source.transaction(async (manager) => {
    await manager.query('insert into active_epoch (name, epoch) values ($1, 0) on conflict do nothing', [name]);
    await manager.query(
      `insert into activation (name, epoch, state, due_at, cause, made_by) values ($1, $2, $3, ${dueAt}, ${cause}, 'me')`,
      [name, epoch, stateText(state as StateInForce)],
    );
    await manager.query('update active_epoch set epoch = $2 where name = $1', [name, epoch]);
  });
}
const withAssignment = (state: StateInForce, more: object): unknown => ({
  ...state,
  assignments: state.assignments.map((one) => ({ ...one, ...more })),
});
const serviceQuery = async (text: string): Promise<unknown> => await replica.source.query(text);
async function storeGuardRails(document: unknown): Promise<string> {
  const content = canonicalJson(document);
  await replica.source.query(`insert into rule_document (digest, kind, content) values ($1, 'guard-rails', $2)`, [
    ...[digestOf(content), content],
  ]);
  return digestOf(content);
}

describe('the database, asked as the role of the service for an epoch by hand', () => {
  it('refuses a version that nobody planned, however well approved', async () => {
    const released = await releaseVersion(owner, { version: 1, effectiveFrom: null });
    const state = { name, assignments: [{ cohort: null, version: 1, ...released }], breakGlass: [] };
    await expect(makeEpoch(state)).rejects.toThrow(/FOUR_EYES/);
  });

  it('refuses a plan that is not due yet, and one that is dated forward or back', async () => {
    await releaseVersion(owner, { version: 1, effectiveFrom: new Date(Date.now() + 3_600_000) });
    const { digest, catalogueDigest, guardRailsDigest } = await digests(1);
    const only = { cohort: null, version: 1, digest, catalogueDigest, guardRailsDigest };
    const state = { name, assignments: [only], breakGlass: [] };
    await expect(makeEpoch(state)).rejects.toThrow(/FOUR_EYES/);
    await expect(makeEpoch(state, { dueAt: `clock_timestamp() + interval '2 hours'` })).rejects.toThrow(/LIFE_CYCLE/);
    await expect(makeEpoch(state, { dueAt: `clock_timestamp() - interval '1 minute'` })).rejects.toThrow(/LIFE_CYCLE/);
    await expect(makeEpoch(state, { dueAt: 'null' })).rejects.toThrow(/LIFE_CYCLE/);
    await expect(makeEpoch(state, { cause: 'null' })).rejects.toThrow(/LIFE_CYCLE/);
  });

  it('refuses other content, another catalogue, other guard rails, another cohort or nothing instead of what is due', async () => {
    await releaseVersion(owner, { version: 1 });
    await releaseVersion(owner, { version: 2, effectiveFrom: null, parent: 1 });
    const state = await asked();
    const other = await digests(2);
    const weaker = await storeGuardRails({ ...(readJson('guard-rails.json') as object), rules: [] });
    for (const wrong of [
      withAssignment(state, { digest: other.digest }),
      withAssignment(state, { version: 2, digest: other.digest }),
      withAssignment(state, { catalogueDigest: other.digest }),
      withAssignment(state, { guardRailsDigest: weaker }),
      withAssignment(state, { cohort: 'IOC' }),
      { ...state, assignments: [...state.assignments, { ...state.assignments[0], cohort: 'IOC', version: 2 }] },
      { ...state, assignments: [] },
    ]) {
      await expect(makeEpoch(wrong)).rejects.toThrow(/FOUR_EYES/);
    }
    await expect(makeEpoch({ ...state, name: 'another-rule-set' })).rejects.toThrow(/LIFE_CYCLE/);
    await makeEpoch(state);
  });

  it('refuses guard rails from which a break-glass, or a rule of their own, is missing', async () => {
    await releaseVersion(owner, { version: 1 });
    const without = await asked();
    await owner.query(
      `insert into break_glass (name, reason, started_by, started_at, expires_at)
       values ($1, 'a flood', 'on-call', now(), now() + interval '1 hour')`,
      [name],
    );
    const { state, documents } = await stateAsked(replica.source.manager, replica.stored, name);
    await expect(makeEpoch(without)).rejects.toThrow(/BREAK_GLASS/);
    await expect(makeEpoch({ ...without, breakGlass: [1] })).rejects.toThrow(/FOUR_EYES/);
    const narrowed = JSON.parse(documents[0]?.content ?? '') as { readonly rules: readonly unknown[] };
    const fewer = await storeGuardRails({ ...narrowed, rules: narrowed.rules.slice(1) });
    await expect(makeEpoch(withAssignment(state, { guardRailsDigest: fewer }))).rejects.toThrow(/FOUR_EYES/);
    await storeGuardRails(narrowed);
    await makeEpoch(state);
    await expect(makeEpoch(without, { epoch: 2, cause: `'lift'` })).rejects.toThrow(/BREAK_GLASS/);
  });

  it('refuses an epoch out of turn, one without an activation, and an activation without its epoch', async () => {
    await releaseVersion(owner, { version: 1 });
    const state = await asked();
    await expect(makeEpoch(state, { epoch: 2 })).rejects.toThrow(/EPOCH/);
    await makeEpoch(state);
    await expect(serviceQuery('update active_epoch set epoch = 2')).rejects.toThrow(/EPOCH/);
    await expect(serviceQuery('update active_epoch set epoch = 0')).rejects.toThrow(/EPOCH/);
    await expect(serviceQuery('delete from active_epoch')).rejects.toThrow(/permission denied/);
    await expect(serviceQuery('delete from activation')).rejects.toThrow(/permission denied/);
    await expect(serviceQuery(`update activation set state = '{}'`)).rejects.toThrow(/permission denied/);
    const alone = `insert into activation (name, epoch, state, due_at, cause, made_by)
      select name, 2, state, clock_timestamp(), 'plan', 'me' from activation`;
    await expect(serviceQuery(alone)).rejects.toThrow(/EPOCH/);
  });

  it('refuses to call a version active that no epoch names, and takes the one that it does', async () => {
    await releaseVersion(owner, { version: 1 });
    const activate = `update rule_set_version set state = 'active' where version = 1`;
    await expect(serviceQuery(activate)).rejects.toThrow(/FOUR_EYES/);
    await makeEpoch(await asked());
    await serviceQuery(activate);
  });

  it('refuses a plan by the author or the approver, and one without an approval', async () => {
    await releaseVersion(owner, { version: 1, effectiveFrom: null });
    for (const activator of ['author', 'approver']) {
      await expect(planVersion(owner, { version: 1, activator })).rejects.toThrow(/FOUR_EYES/);
      await owner.query('rollback');
    }
    await planVersion(owner, { version: 1 });
  });
});

async function digests(version: number) {
  const { rows } = await owner.query<Record<'digest' | 'catalogueDigest' | 'guardRailsDigest', string>>(
    `select digest, catalogue_digest as "catalogueDigest", guard_rails_digest as "guardRailsDigest"
       from rule_set_version where version = $1`,
    [version],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`there is no version ${version}`);
  return row;
}
