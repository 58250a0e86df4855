import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestDatabase } from '../database.js';
import { createDatabaseInForce } from '../database-in-force.js';
import { releaseVersion } from '../fixtures/released-version.js';
import { readJson, ruleSetName as name } from '../rules/rule-files.js';
import { ServiceProcess } from '../service-process.js';
import type { Person } from '../service-process.js';
import type { Moment } from './life-cycle-proxy.js';
import { StrikingProxy } from './life-cycle-proxy.js';

/** Messages of each verb at which the service is killed, spread over all of them; `LAWS_KILLS=all`: at each. */
const kills = process.env['LAWS_KILLS'] === 'all' ? Infinity : Number(process.env['LAWS_KILLS'] ?? 3);
/** A command that was over before its kill came is no kill. */
const triesMost = 4;
const dueInMilliseconds = 4_000;

type Verb = 'submit' | 'approve' | 'schedule' | 'activate';
const states: Readonly<
  Record<Verb, { readonly old: string; readonly next: readonly string[]; readonly action: string }>
> = {
  submit: { old: 'draft', next: ['submitted'], action: 'version-submitted' },
  approve: { old: 'submitted', next: ['approved'], action: 'version-approved' },
  schedule: { old: 'approved', next: ['scheduled', 'active'], action: 'activation-planned' },
  activate: { old: 'approved', next: ['scheduled', 'active'], action: 'activation-asked' },
};

let database: TestDatabase;
let owner: Client;
let proxy: StrikingProxy;
let service: ServiceProcess;

beforeAll(async () => {
  database = await createDatabaseInForce();
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  const url = new URL(database.url);
  proxy = await StrikingProxy.before(url.hostname, Number(url.port));
  [url.hostname, url.port] = ['127.0.0.1', String(proxy.port)];
  service = await ServiceProcess.start({ databaseUrl: url.href });
  for (const person of ['author', 'approver', 'activator'] as const) await service.token(person);
}, 300_000);
afterAll(async () => {
  await service?.stop();
  await proxy?.close();
  await owner?.end();
  await database?.drop();
});

/** @returns undefined when the connection breaks */
async function ask(person: Person, path: string, body: object): Promise<Record<string, unknown> | undefined> {
  const headers = { authorization: `Bearer ${await service.token(person)}`, 'content-type': 'application/json' };
  const response = await fetch(`${service.url}/v1/rule-sets/${name}${path}`, {
    ...{ method: 'POST', headers, body: JSON.stringify(body) },
  }).catch(() => undefined);
  const text = await response?.text().catch(() => undefined);
  if (response === undefined || text === undefined) return undefined;
  if (!response.ok) throw new Error(`\`POST ${path}\` answered ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** A version that waits for the verb, and the verb. */
async function ready(verb: Verb): Promise<{ readonly version: number; readonly run: () => ReturnType<typeof ask> }> {
  const { rows } = await owner.query<{ next: number }>('select max(version) + 1 as next from rule_set_version');
  const version = rows[0]?.next ?? 0;
  const at = `/versions/${version}`;
  if (verb === 'schedule' || verb === 'activate') {
    const content = { ...Object(readJson(`${name}/2.json`)), version };
    await releaseVersion(owner, { version, content, cases: {}, effectiveFrom: null });
    const effectiveFrom = () => new Date(Date.now() + dueInMilliseconds).toISOString();
    return {
      version,
      run: () =>
        verb === 'activate'
          ? ask('activator', `${at}/activation`, {})
          : ask('activator', `${at}/schedule`, { effectiveFrom: effectiveFrom() }),
    };
  }
  await ask('author', '/drafts', {});
  if (verb === 'submit') return { version, run: () => ask('author', `${at}/submission`, {}) };
  const { digest, evidenceDigest } = (await ask('author', `${at}/submission`, {})) ?? {};
  return { version, run: () => ask('approver', `${at}/approvals`, { digest, evidenceDigest, comment: 'read' }) };
}

/** What there is of one step of one version. */
async function traces(verb: Verb, version: number) {
  const { rows } = await owner.query<{ state: string; entries: number; rows: number; frozen: boolean }>(
    `select v.state, v.digest is not null as frozen,
       (select count(*)::int from audit_trail where subject = $5 and action = $3 and outcome = 'done') as entries,
       case $4 when 'submit' then (v.digest is not null)::int
         when 'approve' then (select count(*)::int from approval where name = $1 and version = $2)
         else (select count(*)::int from planned_activation where name = $1 and version = $2) end as rows
     from rule_set_version v where v.name = $1 and v.version = $2`,
    [name, version, states[verb].action, verb, `${name}/${version}`],
  );
  const row = rows[0];
  if (row === undefined) throw new Error('the version is gone');
  return row;
}

async function messagesOf(verb: Verb): Promise<number> {
  const { version, run } = await ready(verb);
  proxy.countAnew();
  await run();
  const { count } = proxy;
  // Taking effect later, it would have the next version lapse, whose parent is then in force no more.
  if (verb === 'schedule' || verb === 'activate') await tookEffect(version);
  return count;
}

async function killed(
  verb: Verb,
  at: number,
  moment: Moment,
): Promise<{ version: number; acknowledged: boolean; struck: boolean; messages: number }> {
  const { version, run } = await ready(verb);
  let death: Promise<void> | undefined;
  const kill = (): void => {
    death ??= service.kill9();
  };
  proxy.arm({ at, moment, kill });
  const answer = await run();
  const { count: messages } = proxy;
  await death;
  proxy.countAnew();
  if (!service.isAlive()) await service.restart();
  return { version, acknowledged: answer !== undefined, struck: death !== undefined, messages };
}

const inForce = async (version: number): Promise<boolean> => {
  const { rows } = await owner.query(
    `select from rule_set_version v join activation a on a.name = v.name join active_epoch e on e.name = a.name and e.epoch = a.epoch
       where v.version = $1 and v.state = 'active' and (a.state::jsonb -> 'assignments' -> 0 ->> 'version')::integer = $1`,
    [version],
  );
  return rows.length > 0;
};

/** Waits until a version is in force. @returns whether it is */
async function tookEffect(version: number): Promise<boolean> {
  for (const end = Date.now() + dueInMilliseconds + 30_000; Date.now() < end; await pause(50)) {
    if (await inForce(version)) return true;
  }
  return false;
}

describe.each(['submit', 'approve', 'schedule', 'activate'] as const)('kill -9 while a version is to %s', (verb) => {
  it.each<Moment>(['before', 'after'])(
    'leaves the old state or the new one, %s each message: trail and rows agree, what was acknowledged is there',
    async (moment) => {
      let messages = await messagesOf(verb);
      const atEach = kills >= messages;
      const count = Math.min(kills, messages);
      const between: unknown[] = [];
      let [done, strikes] = [0, 0];
      for (let kill = 0, tries = 0; kill < count && tries < count * triesMost; tries += 1) {
        const at = atEach ? kill + 1 : Math.round(1 + ((messages - 1) * (kill + 0.5)) / count);
        const { version, acknowledged, struck, messages: seen } = await killed(verb, at, moment);
        if (struck) strikes += 1;
        // Other queries of the service are counted with it, more of them where it takes longer: so many do not come.
        else messages = Math.min(messages, seen);
        if (struck || atEach) kill += 1;
        const found = await traces(verb, version);
        const { old, next } = states[verb];
        const isOld = found.state === old && found.entries === 0 && found.rows === 0;
        const isNew = next.includes(found.state) && found.entries === 1 && found.rows === 1;
        if (!isOld && !isNew) between.push({ at, ...found });
        if (acknowledged && !isNew) between.push({ at, acknowledged, ...found });
        if (isNew) done += 1;
        if (isNew && (verb === 'schedule' || verb === 'activate')) {
          if (!(await tookEffect(version)))
            between.push({ at, never: 'took effect', ...(await traces(verb, version)) });
        }
        if (isOld) await takeAway(version, found.state);
      }
      expect(between).toEqual([]);
      // At each message the last ones may not come.
      if (atEach) expect(strikes).toBeGreaterThan(count / 2);
      else expect(strikes).toBe(count);
      // The last message is answered after the commit, so with every message both ends are seen.
      if (atEach) expect([done > 0, done < count]).toEqual([true, true]);
      const { rows } = await owner.query<{ gaps: boolean; unsaid: number }>(
        `select count(*) <> max(epoch) as gaps, count(*) filter (where not exists (select from audit_trail t
           where t.subject = a.name || '/epoch/' || a.epoch and t.after_digest =
             'sha256:' || encode(sha256(convert_to(a.state, 'UTF8')), 'hex')))::int as unsaid
           from activation a where a.name = '${name}'`,
      );
      expect(rows).toEqual([{ gaps: false, unsaid: 0 }]);
    },
    kills === Infinity ? 3_600_000 : 240_000,
  );
});

/** What stayed as it was does not stand in the way of the next. */
async function takeAway(version: number, state: string): Promise<void> {
  const ended = state === 'draft' ? 'withdrawn' : 'rejected';
  await owner.query(
    `update rule_set_version set state = $3, ended_by = 'test', ended_at = now() where name = $1 and version = $2`,
    [name, version, ended],
  );
}
