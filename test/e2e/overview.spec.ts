import { setTimeout as pause } from 'node:timers/promises';
import { humanRoles, roles } from '../../src/access/index.js';
import { startApp } from '../app.js';
import { correctionSteps } from '../laws/ways-around-corrections.js';
import { OverviewWorld } from './overview-world.js';

const name = 'smets1-critical-commands';
const at = `/v1/rule-sets/${name}`;

let world: OverviewWorld;
beforeAll(async () => {
  world = await OverviewWorld.begin();
});
afterAll(() => world?.end());

describe('what is going on', () => {
  const machines = roles.filter((role) => !humanRoles.some((human) => human === role));
  const routes = [
    { path: '/v1/overview', others: [] },
    { path: '/v1/overview/decisions', others: [] },
    { path: `${at}/versions/2/outcomes`, others: [] },
    // The S1SP may look up what its decisions were made on.
    { path: `${at}/activations`, others: ['evaluator'] },
  ];

  it.each(routes)('at $path is refused to machines and to nobody in particular', async ({ path, others }) => {
    const refused = machines.filter((role) => !others.includes(role));
    expect(refused.length).toBeGreaterThan(0);
    for (const role of refused) {
      expect(await world.life.ask(`max: ${role}`, 'GET', path)).toMatchObject({
        status: 403,
        code: 'ROLE_NOT_ALLOWED',
      });
    }
    expect((await fetch(`${world.life.running.url}${path}`)).status).toBe(401);
  });

  it.each(routes)('at $path is shown to every role of people', async ({ path }) => {
    for (const role of humanRoles) expect((await world.life.ask(`ann: ${role}`, 'GET', path)).status).toBe(200);
  });

  it.each([
    ['/v1/overview/decisions?minutes=0', '?minutes'],
    ['/v1/overview/decisions?minutes=1441', '?minutes'],
    ['/v1/overview/decisions?hours=1', '?hours'],
    [`${at}/versions/2/outcomes?hours=169`, '?hours'],
    [`${at}/activations?before=x`, '?before'],
    [`${at}/activations?limit=201`, '?limit'],
  ])('refuses %s', async (path, pointer) => {
    const { status, body } = await world.life.ask('ann: author', 'GET', path);
    expect([status, body['code'], body['errors']]).toEqual([
      ...[400, 'PARAMETER_INVALID', [expect.objectContaining({ pointer })]],
    ]);
  });

  it('is not found of what there is not', async () => {
    for (const path of [`${at}/versions/99/outcomes`, '/v1/rule-sets/nothing/activations']) {
      expect(await world.life.ask('ann: author', 'GET', path)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
  });
});

describe('a replica', () => {
  it('is listed while it runs, says what it decides with, and is gone when it said goodbye', async () => {
    const other = await startApp({ DATABASE_URL: world.life.running.databaseUrl, LOG_LEVEL: 'silent' });
    await untilTrue(async () => (await world.overview()).replicas.length === 2);
    const { replicas, ruleSetEpochs } = await world.overview();
    const epoch = ruleSetEpochs.find(({ ruleSet }) => ruleSet === name)?.epoch;
    expect(epoch).toBeGreaterThan(0);
    expect(replicas.map(({ epochs }) => epochs)).toEqual([[{ ruleSet: name, epoch }], [{ ruleSet: name, epoch }]]);
    expect(replicas.map(({ ready }) => ready)).toEqual([true, true]);
    expect(replicas.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    await other.close();
    expect((await world.overview()).replicas.map(({ isThisOne }) => isThisOne)).toEqual([true]);
    expect(await world.alarms('REPLICA_VANISHED')).toEqual([]);
  });

  it('that vanished is told, and no more after ten minutes', async () => {
    await world.owner.query(`insert into replica (replica, ready, reasons, epochs) values ('lost', true, '[]', '[]')`);
    expect(await world.alarms('REPLICA_VANISHED')).toEqual([]);
    await silentFor('lost', 31);
    expect(await world.alarms('REPLICA_VANISHED')).toMatchObject([
      { severity: 'alarm', subject: 'lost', message: expect.stringMatching(/not been heard of for 31 s/) },
    ]);
    await silentFor('lost', 601);
    expect(await world.alarms('REPLICA_VANISHED')).toEqual([]);
    expect((await world.overview()).replicas.map(({ replica }) => replica)).not.toContain('lost');
  });

  it('that takes no requests, or reports a plan or a file, is told with its reason', async () => {
    const reasons = [
      { part: 'database', blocking: true, code: 'DATABASE_UNAVAILABLE', detail: 'PostgreSQL does not answer' },
      { part: 'plan', blocking: false, code: 'PLAN_NOT_LOADABLE', detail: 'plan 3, due in 50 s: CASES_TAMPERED' },
      { part: 'rules', blocking: false, code: 'RULES_REFUSED', detail: 'facts.json is no JSON' },
    ];
    const same = [{ ...reasons[1], detail: 'plan 3, due in 49 s: CASES_TAMPERED' }];
    for (const [replica, ready, said] of [
      ['ill', false, reasons],
      ['other', true, same],
    ]) {
      await world.owner.query('insert into replica (replica, ready, reasons, epochs) values ($1, $2, $3, $4)', [
        ...[replica, ready, JSON.stringify(said), '[]'],
      ]);
    }
    expect(await world.alarms('REPLICA_NOT_READY')).toMatchObject([
      { severity: 'alarm', subject: 'ill', message: expect.stringMatching(/takes no requests: PostgreSQL does not/) },
    ]);
    expect(await world.alarms('PLAN_NOT_LOADABLE')).toMatchObject([{ severity: 'alarm', subject: 'ill, other' }]);
    expect(await world.alarms('REPLICA_NEEDS_ATTENTION')).toMatchObject([{ severity: 'warning', subject: 'ill' }]);
    await world.owner.query(`update replica set ended_at = now() where replica in ('ill', 'other')`);
  });

  it('that did not follow an epoch is told, once it had time to', async () => {
    const before = JSON.stringify([{ ruleSet: name, epoch: 0 }]);
    await world.owner.query(`insert into replica (replica, ready, reasons, epochs) values ('slow', true, '[]', $1)`, [
      before,
    ]);
    expect(await world.alarms('REPLICA_EPOCH_BEHIND')).toMatchObject([{ severity: 'alarm', subject: 'slow' }]);
    const [{ activated_at: activatedAt } = { activated_at: new Date() }] = (
      await world.owner.query<{ activated_at: Date }>(
        'select max(activated_at) as activated_at from activation where name = $1',
        [name],
      )
    ).rows;
    await world.overrule(
      'replica',
      `update replica set seen_at = $1::timestamptz + interval '1 s' where replica = 'slow'`,
      [activatedAt],
    );
    expect(await world.alarms('REPLICA_EPOCH_BEHIND')).toEqual([]);
    await world.owner.query(`update replica set ended_at = now() where replica = 'slow'`);
  });

  it('with which the second evaluator disagreed is told for a day, also when it ended', async () => {
    expect(await world.alarms('SECOND_OPINION_DISAGREES')).toEqual([]);
    await world.owner.query(
      `insert into replica (replica, ready, reasons, epochs, disagreements) values ('odd', true, '[]', '[]', 2)`,
    );
    await world.owner.query(`update replica set ended_at = now() where replica = 'odd'`);
    expect(await world.alarms('SECOND_OPINION_DISAGREES')).toMatchObject([
      { severity: 'alarm', message: expect.stringMatching(/on 2 decisions/) },
    ]);
    await world.overrule('replica', `update replica set disagreed_at = now() - interval '25 hours'`);
    expect(await world.alarms('SECOND_OPINION_DISAGREES')).toEqual([]);
  });
});

describe('what waits', () => {
  it('is a version, for its next step and not for whoever had a part in it', async () => {
    const { life } = world;
    const of = async (version: number): Promise<unknown> =>
      (await world.overview()).reviews.filter((review) => review.ruleSet === name && review.version === version);
    const version = await life.draft('ann: author');
    const common = { subject: `${name}/${version}`, title: 'another title', ruleSet: name, version };
    expect(await of(version)).toMatchObject([{ kind: 'version-to-submit', role: 'author', ...common }]);
    await life.ask('ann: author', 'POST', `${at}/versions/${version}/submission`, {});
    expect(await of(version)).toMatchObject([
      { kind: 'version-to-approve', role: 'approver', notBy: ['ann'], ...common },
    ]);
    const { digest, evidenceDigest } = await life.version(version);
    const approval = { digest, evidenceDigest, comment: 'read' };
    expect((await life.ask('pat: approver', 'POST', `${at}/versions/${version}/approvals`, approval)).status).toBe(201);
    expect(await of(version)).toMatchObject([
      { kind: 'version-to-activate', role: 'activator', notBy: ['ann', 'pat'], ...common },
    ]);
    await life.ask('ann: author', 'POST', `${at}/versions/${version}/withdrawal`, { comment: 'a test' });
    expect(await of(version)).toEqual([]);
  });

  it('is a role change, for an approver who is neither of the two', async () => {
    const body = { person: 'nora', role: 'auditor', change: 'grant', reason: 'joins the team' };
    const { body: asked } = await world.life.ask('adam: administrator', 'POST', '/v1/role-changes', body);
    expect(await world.reviews('role-change')).toMatchObject([
      { role: 'approver', subject: 'person/nora', id: asked['id'], notBy: ['adam', 'nora'] },
    ]);
    const path = `/v1/role-changes/${String(asked['id'])}/rejection`;
    await world.life.ask('pat: approver', 'POST', path, { comment: 'not now' });
    expect(await world.reviews('role-change')).toEqual([]);
  });

  it('is a break-glass that is over, for another than who began it; while in force it is told', async () => {
    const { life } = world;
    const begun = await life.ask('pat: approver', 'POST', `${at}/break-glass`, { minutes: 5, reason: 'a fault' });
    const id = Number(begun.body['id']);
    expect(await world.alarms('BREAK_GLASS_IN_FORCE')).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/a fault/) },
    ]);
    expect(await world.reviews('break-glass-review')).toEqual([]);
    for (const who of ['pat: approver', 'act: activator']) {
      await life.ask(who, 'POST', `${at}/break-glass/${id}/lift`, { comment: 'mended' });
    }
    expect(await world.alarms('BREAK_GLASS_IN_FORCE')).toEqual([]);
    expect(await world.reviews('break-glass-review')).toMatchObject([
      { role: 'approver', title: 'a fault', ruleSet: name, id: String(id), notBy: ['pat'] },
    ]);
    await life.ask('petra: approver', 'POST', `${at}/break-glass/${id}/review`, { finding: 'well done' });
    expect(await world.reviews('break-glass-review')).toEqual([]);
  });

  it('is a held file, for a corrector who did not send it; one that failed is told for a day', async () => {
    const insert = `insert into import_file (state, mapping, mapping_content, file_name, spool, origin, sent_by, reasons, finished_at)
      values ($1, 'm', '{}', 'a.csv', $2, 'upload', 'feed', '[{"code": "X", "detail": "5 of 9 lines go"}]', $3)`;
    await world.owner.query(insert, ['held', 'one', null]);
    await world.owner.query(insert, ['failed', 'two', new Date()]);
    await world.owner.query(insert, ['failed', 'three', new Date(Date.now() - 90_000_000)]);
    expect(await world.reviews('held-import')).toMatchObject([{ role: 'corrector', notBy: ['feed'] }]);
    expect(await world.alarms('IMPORT_HELD')).toMatchObject([{ message: expect.stringMatching(/5 of 9 lines go/) }]);
    expect(await world.alarms('IMPORT_FAILED')).toHaveLength(1);
  });

  it('is a corrective action, step by step; that it does not go on, and drift, are told', async () => {
    const seen: (readonly unknown[])[] = [];
    for (const step of correctionSteps.slice(0, 7)) {
      await world.owner.query(step);
      const { reviews } = await world.overview();
      const [review] = reviews.filter(({ kind }) => kind.startsWith('corrective-action'));
      if (review !== undefined) seen.push([review.kind, review.role, review.notBy]);
    }
    expect(seen).toEqual([
      ['corrective-action-to-rehearse', 'corrector', undefined],
      ['corrective-action-to-approve', 'approver', ['connie']],
      ['corrective-action-to-approve', 'approver', ['connie']],
      ['corrective-action-to-approve', 'approver', ['connie']],
      ['corrective-action-to-start', 'corrector', ['petra']],
    ]);
    // As another replica that runs it would leave it.
    await world.owner.query(`update corrective_action set state = 'applying', started_by = 'connie',
      runner = 'another', runner_until = now() + interval '1 hour', waiting_because = 'the store does not answer'`);
    expect(await world.alarms('CORRECTIVE_ACTION_WAITING')).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/“t” does not go on .*the store does not answer/) },
    ]);
    await world.owner.query(`insert into anchor_slot_drift (device_id, slot, against, kind)
      values ('00-DB-00-00-00-00-00-01', 'critical', 'context', 'missing')`);
    expect(await world.alarms('ANCHOR_SLOT_DRIFT')).toMatchObject([
      { severity: 'alarm', message: expect.stringMatching(/^1 anchor slot does not hold/) },
    ]);
    await world.owner.query('update anchor_slot_drift set settled_at = now()');
    expect(await world.alarms('ANCHOR_SLOT_DRIFT')).toEqual([]);
  });
});

describe('past activations', () => {
  interface Page {
    readonly activations: readonly Readonly<Record<string, unknown>>[];
    readonly next: string | null;
  }
  const page = async (query = ''): Promise<Page> =>
    JSON.parse((await world.life.ask('olga: auditor', 'GET', `${at}/activations${query}`)).text) as Page;

  it('are told newest first with who, why and what, in pages without gaps', async () => {
    const all = await page();
    expect(
      all.activations.map(({ cause, by, comment, breakGlasses }) => ({ cause, by, comment, breakGlasses })),
    ).toEqual([
      { cause: 'break-glass-lift', by: 'act', comment: 'mended', breakGlasses: [] },
      { cause: 'break-glass', by: 'pat', comment: 'a fault', breakGlasses: [1] },
      { cause: 'activation', by: 'activator', comment: 'brought in force', breakGlasses: [] },
      { cause: 'activation', by: 'activator', comment: 'brought in force', breakGlasses: [] },
    ]);
    expect(all.activations.map(({ active }) => active)).toMatchObject([2, 2, 2, 1].map((version) => [{ version }]));
    expect(all.next).toBeNull();
    const first = await page('?limit=3');
    const rest = await page(`?limit=3&before=${first.next}`);
    expect([...first.activations, ...rest.activations]).toEqual(all.activations);
    expect(rest.next).toBeNull();
  });

  it('by a plan that fell due are told as such', async () => {
    const effectiveFrom = new Date(Date.now() + 2_500).toISOString();
    const asked = { effectiveFrom, comment: 'back for the night' };
    const { status, text } = await world.life.ask('act: activator', 'POST', `${at}/versions/1/schedule`, asked);
    expect([status, text]).toEqual([status < 300 ? status : 201, text]);
    await untilTrue(async () => (await page('?limit=1')).activations[0]?.['cause'] === 'schedule');
    expect((await page('?limit=1')).activations).toMatchObject([
      { by: 'act', comment: 'back for the night', active: [{ version: 1, cohort: null }] },
    ]);
  });
});

async function silentFor(replica: string, seconds: number): Promise<void> {
  await world.overrule('replica', `update replica set seen_at = now() - $2 * interval '1 s' where replica = $1`, [
    ...[replica, seconds],
  ]);
}

async function untilTrue(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) if (await holds()) return;
  throw new Error('it does not hold within ten seconds');
}
