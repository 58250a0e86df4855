import { Logger } from '@nestjs/common';
import type { Client } from 'pg';
import { createTestDatabase } from '../../../test/database.js';
import type { TestDatabase } from '../../../test/database.js';
import { releaseVersion } from '../../../test/fixtures/released-version.js';
import { ownerOf, ruleSetReplica, until } from '../../../test/fixtures/rule-set-replica.js';
import type { RuleSetReplica } from '../../../test/fixtures/rule-set-replica.js';
import { caseRuns, ruleSetName as name } from '../../../test/rules/rule-files.js';
import type { Actor } from '../../access/index.js';
import { contextFromFacts, decide, outcomesOf } from '../../core/evaluation/index.js';
import { BreakGlass } from './break-glass.js';
import type { BreakGlassStartedDto } from './break-glass.dto.js';

let database: TestDatabase;
let owner: Client;
let replica: RuleSetReplica;
let breakGlass: BreakGlass;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  database = await createTestDatabase();
  owner = await ownerOf(database.url);
  replica = await ruleSetReplica(database.url);
  breakGlass = new BreakGlass(replica.stored, replica.source);
});
afterEach(async () => {
  await replica.close();
  await owner.end();
  await database.drop();
});

const as = (person: string): Actor => ({ person, roles: ['activator'], address: '', httpRequestId: '' });
const start = async (
  more: { serviceReferenceVariants?: readonly string[]; cohorts?: readonly string[]; minutes?: number } = {},
): Promise<BreakGlassStartedDto> =>
  await breakGlass.start({
    ...{ name, actor: as('on-call'), serviceReferenceVariants: null, cohorts: null, minutes: 60, reason: 'a flood' },
    ...more,
  });

const permitted = caseRuns.find((run) => run.version === 1 && run.expect.verdict === 'permit');
const variant = String(permitted?.facts['command.serviceReferenceVariant']);

/** What version 1 decides on a command that it permits, with some facts changed, in this replica, now. */
async function verdict(more: Readonly<Record<string, unknown>> = {}, decidedAt = Date.now()): Promise<unknown> {
  await replica.active.refresh();
  const active = replica.active.at(decidedAt, null);
  if (active === undefined || permitted === undefined) return undefined;
  const facts = Object.entries({ ...permitted.facts, ...more }).filter(([path, value]) => {
    return path !== 'clock.decidedAt' && value !== undefined;
  });
  const context = contextFromFacts(active.compiled.catalogue, Object.fromEntries(facts), decidedAt);
  const decision = decide(active.compiled, context);
  const broken = outcomesOf(active.compiled, decision).filter(({ rule }) => rule.startsWith('break-glass'));
  return [decision.verdict, decision.responseCode, ...broken.map(({ rule, outcome }) => `${rule} ${outcome}`)];
}

const inForce = async (): Promise<void> => {
  await releaseVersion(owner, { version: 1 });
  await replica.start();
};
const entries = async (): Promise<readonly string[]> =>
  (await owner.query(`select actor || ' ' || action as line from audit_trail order by sequence`)).rows.map(
    ({ line }) => line,
  );

describe('a break-glass', () => {
  it('refuses what it names as soon as it is answered, and nothing else', async () => {
    await inForce();
    expect(await verdict()).toEqual(['permit', null]);
    const started = await start({ serviceReferenceVariants: [variant] });
    expect(started).toMatchObject({ id: 1, epoch: 2, state: 'in-force', startedBy: 'on-call' });
    expect(await verdict()).toEqual(['refuse', 'E000099', 'break-glass-1 broken']);
    const other = await start({ serviceReferenceVariants: ['7.3'] });
    expect(other.epoch).toBe(3);
    expect(await verdict()).toEqual(['refuse', 'E000099', 'break-glass-1 broken', 'break-glass-2 held']);
    expect(await entries()).toEqual([
      ...['anchorgate epoch-activated', 'on-call break-glass-started', 'anchorgate epoch-activated'],
      ...['on-call break-glass-started', 'anchorgate epoch-activated'],
    ]);
  });

  it('for a cohort refuses devices whose cohort is not known, and permits others and those of none', async () => {
    await inForce();
    await start({ cohorts: ['IOC'] });
    expect(await verdict({ 'device.cohort': 'IOC' })).toEqual(['refuse', 'E000099', 'break-glass-1 broken']);
    expect(await verdict({ 'device.cohort': undefined })).toEqual(['refuse', 'E000099', 'break-glass-1 undetermined']);
    expect(await verdict({ 'device.cohort': 'MOC' })).toEqual(['permit', null, 'break-glass-1 held']);
    expect(await verdict({ 'device.cohort': null })).toEqual(['permit', null, 'break-glass-1 held']);
  });

  it('holds no longer from its expiry on, even before an epoch says so', async () => {
    await inForce();
    const { expiresAt } = await start({ minutes: 1 });
    const end = Date.parse(expiresAt);
    expect(await verdict({}, end - 1)).toEqual(['refuse', 'E000099', 'break-glass-1 broken']);
    expect(await verdict({}, end + 1)).toEqual(['permit', null, 'break-glass-1 held']);
  });

  it('that expires is an epoch of its own, which the runner makes', async () => {
    await inForce();
    await start();
    await owner.query('alter table break_glass disable trigger all');
    await owner.query(
      `update break_glass set started_at = started_at - interval '1 hour', expires_at = clock_timestamp() + interval '700 ms'`,
    );
    await replica.runner.run();
    // The shorter period is an epoch of its own here; in service the period never changes.
    await until('it expired', () => replica.active.epoch() >= 4);
    const { rows } = await owner.query('select cause, made_by, state from activation order by epoch desc limit 1');
    expect(rows[0]).toMatchObject({ cause: 'expiry', made_by: 'anchorgate' });
    expect(JSON.parse(rows[0].state).breakGlass).toEqual([]);
    expect(await verdict()).toEqual(['permit', null]);
    expect(await breakGlass.list(name)).toMatchObject([{ id: 1, state: 'expired', review: null }]);
  });

  it('stays in force when another version is activated meanwhile', async () => {
    await inForce();
    await start();
    await releaseVersion(owner, { version: 2 });
    await until('version 2 is in force', () => replica.active.at(Date.now(), null)?.version === 2);
    expect(await verdict()).toMatchObject(['refuse', 'E000099', 'break-glass-1 broken']);
  });

  it('counts from the first epoch when nothing was in force before', async () => {
    await owner.query('insert into rule_set (name) values ($1)', [name]);
    expect(await start()).toMatchObject({ epoch: 0, state: 'in-force' });
    await inForce();
    expect(await verdict()).toEqual(['refuse', 'E000099', 'break-glass-1 broken']);
  });

  it('is refused for a rule set that does not exist', async () => {
    await expect(start()).rejects.toMatchObject({ status: 404 });
    expect(await entries()).toEqual([]);
  });

  /** As somebody does who owns the tables. */
  const tamperWith = async (version: number): Promise<void> => {
    await owner.query('alter table rule_set_version disable trigger user');
    await owner.query('alter table rule_set_version drop constraint digest_is_of_cases');
    await owner.query(`update rule_set_version set cases = '[]' where version = $1`, [version]);
  };

  it('leaves nothing behind when no epoch can be made', async () => {
    await releaseVersion(owner, { version: 1 });
    await tamperWith(1);
    await expect(start()).rejects.toMatchObject({ status: 503, code: 'NO_ACTIVE_RULE_SET' });
    expect(await breakGlass.list(name)).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  it('is in force although a plan that is due cannot be followed', async () => {
    await inForce();
    await releaseVersion(owner, { version: 2, effectiveFrom: null });
    await tamperWith(2);
    await owner.query(
      `insert into planned_activation (name, version, effective_from, planned_by) values ($1, 2, now(), 'activator')`,
      [name],
    );
    expect(await start()).toMatchObject({ epoch: 2, state: 'in-force' });
    expect(await verdict()).toMatchObject(['refuse', 'E000099', 'break-glass-1 broken']);
    const { rows } = await owner.query<{ state: string }>('select state from activation where epoch = 2');
    expect(JSON.parse(rows[0]?.state ?? '')).toMatchObject({ assignments: [{ version: 1 }], breakGlass: [1] });
  });
});

describe('lifting a break-glass', () => {
  it('needs two people: one alone, even twice, does not end it', async () => {
    await inForce();
    await start();
    const lift = (person: string) => breakGlass.lift({ name, id: 1, actor: as(person), comment: 'it is over' });
    expect(await lift('one')).toMatchObject({ confirmationsMissing: 1, state: 'in-force', liftedAt: null, epoch: 2 });
    await expect(lift('one')).rejects.toMatchObject({ status: 403, code: 'SAME_PERSON' });
    expect(await verdict()).toMatchObject(['refuse', 'E000099', 'break-glass-1 broken']);
    expect(await lift('other')).toMatchObject({ confirmationsMissing: 0, state: 'lifted', epoch: 3 });
    expect(await verdict()).toEqual(['permit', null]);
    await expect(lift('third')).rejects.toMatchObject({ status: 409, code: 'BREAK_GLASS_STATE_WRONG' });
    expect((await owner.query('select cause, made_by from activation where epoch = 3')).rows).toEqual([
      { cause: 'lift', made_by: 'other' },
    ]);
    expect((await entries()).slice(-3)).toEqual([
      ...['one break-glass-lift-confirmed', 'other break-glass-lifted', 'anchorgate epoch-activated'],
    ]);
  });

  it('leaves the others in force', async () => {
    await inForce();
    await start();
    await start({ cohorts: ['IOC'] });
    for (const person of ['one', 'other']) {
      await breakGlass.lift({ name, id: 1, actor: as(person), comment: 'it is over' });
    }
    expect(await verdict({ 'device.cohort': 'IOC' })).toEqual(['refuse', 'E000099', 'break-glass-2 broken']);
    expect(await verdict({ 'device.cohort': 'MOC' })).toEqual(['permit', null, 'break-glass-2 held']);
  });
});

describe('the review of a break-glass', () => {
  const review = (person: string) => breakGlass.review({ name, id: 1, actor: as(person), finding: 'it was needed' });

  it('is refused while it is in force, of who started it, and a second time', async () => {
    await inForce();
    await start();
    await expect(review('reviewer')).rejects.toMatchObject({ status: 409, code: 'BREAK_GLASS_STATE_WRONG' });
    for (const person of ['one', 'other']) {
      await breakGlass.lift({ name, id: 1, actor: as(person), comment: 'it is over' });
    }
    await expect(review('on-call')).rejects.toMatchObject({ status: 403, code: 'SAME_PERSON' });
    expect(await review('reviewer')).toMatchObject({ review: { closedBy: 'reviewer', finding: 'it was needed' } });
    await expect(review('another')).rejects.toMatchObject({ status: 409, code: 'BREAK_GLASS_STATE_WRONG' });
    expect((await entries()).at(-1)).toBe('reviewer break-glass-reviewed');
  });

  it('of one that does not exist is not found', async () => {
    await inForce();
    await expect(review('reviewer')).rejects.toMatchObject({ status: 404 });
  });
});
