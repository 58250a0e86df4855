import { Approvals } from '../../src/corrective-actions/people/approvals.js';
import { PlanWriter } from '../../src/corrective-actions/plan/plan-writer.js';
import { MisplacementTrend } from '../../src/corrective-actions/find/misplacement-trend.js';
import type { ActionJson } from './corrective-actions-world.js';
import { CorrectiveActionsWorld } from './corrective-actions-world.js';
import type { ProblemJson } from './decision-world.js';
import { bodyOf } from './decision-world.js';

const actor = (person: string) => ({ person, roles: ['approver'] as const, address: '', httpRequestId: '' });

describe('corrective actions from plan to report', () => {
  let actions: CorrectiveActionsWorld;
  beforeAll(async () => {
    actions = await CorrectiveActionsWorld.start({ CENSUS_WORKERS: '0' });
  });
  afterAll(() => actions.close());

  const misplaced = async (): Promise<number> => {
    const matrix = await bodyOf<{ readonly matrix: readonly { readonly count: number }[] }>(
      actions.world.get('/v1/misplacements/matrix'),
    );
    return matrix.matrix.reduce((sum, { count }) => sum + count, 0);
  };

  it('approve nothing by whoever planned it or recorded a consent, in words and in the database', async () => {
    const planned = await actions.plan({
      title: 'four eyes',
      selection: { slots: ['critical'], deviceTypes: ['GPF'] },
    });
    await actions.consent(planned);
    const { planDigest, rehearsalDigest } = await actions.rehearse(planned.id);
    const approvals = actions.world.running.app.get(Approvals);
    const approval = { planDigest: planDigest ?? '', rehearsalDigest: rehearsalDigest ?? '', comment: 'mine' };
    await expect(approvals.approve(actor('corrector'), planned.id, approval)).rejects.toMatchObject({
      code: 'APPROVER_IS_PLANNER',
    });
    await expect(approvals.reject(actor('corrector'), planned.id, approval)).rejects.toMatchObject({
      code: 'APPROVER_IS_PLANNER',
    });
    const bySql = (person: string, digest: string | null): Promise<unknown> =>
      actions.world.sql(
        `do $$ begin
           insert into corrective_action_decision (action_id, decision, plan_digest, rehearsal_digest, comment, decided_by)
             values (${planned.id}, 'approved', '${digest}', '${rehearsalDigest}', 'x', '${person}');
           update corrective_action set state = 'approved' where action_id = ${planned.id};
         end $$`,
      );
    await expect(bySql('corrector', planDigest)).rejects.toThrow('nobody else approved this plan');
    await expect(bySql('approver', `sha256:${'0'.repeat(64)}`)).rejects.toThrow('nobody else approved this plan');
    await actions.world.sql(
      `insert into corrective_action_consent (action_id, mpid, plan_digest, answer, signed_by, signed_role, reference,
         recorded_by) select action_id, mpid, plan_digest, answer, signed_by, signed_role, reference, 'second approver'
       from corrective_action_consent where action_id = $1 limit 1`,
      [planned.id],
    );
    await expect(approvals.approve(actor('second approver'), planned.id, approval)).rejects.toMatchObject({
      code: 'APPROVER_IS_PLANNER',
    });
    await expect(bySql('second approver', planDigest)).rejects.toThrow('who recorded a consent does not approve');
    expect((await actions.one(planned.id)).state).toBe('planned');
  });

  it('withdraw a plan whose writer is gone, with an entry in the audit trail, and none that is alive', async () => {
    const insert = (until: string) =>
      actions.world.sql<{ id: string }>(
        `insert into corrective_action (title, reason, selection, rule_set, context_sequence, per_second, batch_size,
           planned_by, runner, runner_until)
         values ('half', 'half', '{}', '{}', 1, 1, 1, 'corrector', 'gone', clock_timestamp() + $1::interval)
         returning action_id as id`,
        [until],
      );
    const [[gone], [alive]] = [await insert('-1 second'), await insert('1 hour')];
    await actions.world.running.app.get(PlanWriter).withdrawGivenUp();
    expect(await actions.one(gone?.id ?? '')).toMatchObject({ state: 'withdrawn' });
    expect(await actions.one(alive?.id ?? '')).toMatchObject({ state: 'planning' });
    const entries = await actions.world.sql<{ actor: string }>(
      `select actor from audit_trail where subject = $1 and action = 'corrective-action-withdrawn'`,
      [`correction/${gone?.id}`],
    );
    expect(entries).toEqual([{ actor: 'anchorgate' }]);
  });

  describe('that are approved', () => {
    let action: ActionJson;
    let declining: string;
    let before: number;

    beforeAll(async () => {
      before = await misplaced();
      const planned = await actions.plan({ title: '=HYPERLINK("x") <b>all</b>' });
      declining = planned.parties.at(-1)?.mpid ?? '';
      await actions.consent(planned, [declining]);
      const rehearsed = await actions.rehearse(planned.id);
      expect((await actions.approve(rehearsed)).status).toBe(200);
      expect((await actions.post(`/${planned.id}/start`, {}, 'activator')).status).toBe(200);
      action = await actions.until(
        planned.id,
        ({ state, reconciled }) => state === 'applied' && (reconciled['right'] ?? 0) > 0,
      );
    });

    it('correct every slot but those of a party that declined, and say so of each', async () => {
      const items = await actions.items(action.id);
      for (const { state, planned } of items) {
        const ofDeclining = planned.fromMpid === declining || planned.toMpid === declining;
        expect([planned.deviceId, state]).toEqual([planned.deviceId, ofDeclining ? 'skipped' : 'applied']);
      }
      expect(action.counts['applied']).toBeGreaterThan(20);
      expect(action.counts['skipped']).toBeGreaterThan(0);
      expect(Object.values(action.counts).reduce((a, b) => a + b, 0)).toBe(action.items);
      expect(action.progress).toEqual({ done: action.items, of: action.items });
      expect(await misplaced()).toBe(before - (action.counts['applied'] ?? 0));
    });

    it('report to a party what became of its slots: totals that add up, people, digests', async () => {
      const [party] = action.parties;
      const report = await (
        await actions.get(`/${action.id}/report?mpid=${party?.mpid}`, 'auditor', 'text/csv')
      ).text();
      const cells = report.split('\r\n').map((line) => line.split(/(?<="),(?=")/).map((cell) => cell.slice(1, -1)));
      const value = (name: string): string | undefined => cells.find(([first]) => first === name)?.[1];
      expect(value('plan digest')).toBe(action.planDigest);
      expect(value('rehearsal digest')).toBe(action.rehearsalDigest);
      expect(value('decision')).toMatch(/^approved by approver at /);
      const head = cells.findIndex(([first]) => first === 'position');
      const rows = cells.slice(head + 1, -1);
      const own = (await actions.items(action.id)).filter(({ planned }) =>
        [planned.fromMpid, planned.toMpid].includes(party?.mpid ?? ''),
      );
      expect(rows.map(([, device, slot]) => `${device} ${slot}`)).toEqual(
        own.map(({ planned }) => `${planned.deviceId} ${planned.slot}`),
      );
      const total = Number(value('planned: all of these'));
      expect(total).toBe(own.length);
      const states = cells.filter(([first = '', count = '']) => /^[a-z-]+: /.test(first) && /^\d+$/.test(count));
      expect(states).toHaveLength(11);
      expect(states.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(2 * total);
    });

    it('write nothing into a report that a spreadsheet or a browser would run', async () => {
      const csv = await (await actions.get(`/${action.id}/report`, 'auditor', 'text/csv')).text();
      expect(csv).toContain(`"'=HYPERLINK(""x"") <b>all</b>"`);
      const page = await actions.get(`/${action.id}/report`, 'auditor', 'text/html');
      expect(page.headers.get('content-security-policy')).toContain(`default-src 'none'`);
      const html = await page.text();
      expect(html).not.toMatch(/<b>|<script|onload|javascript:/);
      expect(html).toContain('=HYPERLINK(&quot;x&quot;) &lt;b&gt;all&lt;/b&gt;');
      expect(html.trimEnd().endsWith('</html>')).toBe(true);
    });

    it('are in the trend afterwards, once for each change', async () => {
      const trend = actions.world.running.app.get(MisplacementTrend);
      expect(await trend.look()).toBe(true);
      expect(await trend.look()).toBe(false);
      const { points } = await bodyOf<{ readonly points: readonly { readonly devices: number }[] }>(
        actions.world.get('/v1/misplacements/trend'),
      );
      expect(points).toHaveLength(1);
    });

    it('are put back for one device, and then for all of them', async () => {
      const applied = (await actions.items(action.id)).filter(({ state }) => state === 'applied');
      const [device] = applied.map(({ planned }) => planned.deviceId);
      const one = await actions.post(`/${action.id}/roll-back`, { devices: [device], reason: 'the party asked' });
      expect(one.status).toBe(200);
      const partly = await actions.until(action.id, ({ state }) => state === 'rolled-back');
      const ofDevice = applied.filter(({ planned }) => planned.deviceId === device).length;
      expect(partly.counts).toMatchObject({ undone: ofDevice, undoing: 0 });
      expect((await actions.post(`/${action.id}/roll-back`, {})).status).toBe(200);
      const whole = await actions.until(
        action.id,
        ({ state, counts }) => state === 'rolled-back' && counts['applied'] === 0,
      );
      expect(whole.counts).toMatchObject({ undone: applied.length, applied: 0 });
      expect(await misplaced()).toBe(before);
    });

    it('take no step that does not fit, from nobody without a role for it', async () => {
      const codeOf = async (answer: Promise<Response>): Promise<string> => (await bodyOf<ProblemJson>(answer)).code;
      for (const step of ['start', 'pause', 'resume']) {
        expect(await codeOf(actions.post(`/${action.id}/${step}`, {}))).toBe('CORRECTIVE_ACTION_STATE');
        expect(await codeOf(actions.post(`/${action.id}/${step}`, {}, 'approver'))).toBe('ROLE_NOT_ALLOWED');
      }
      expect(await codeOf(actions.post(`/x/start`, {}))).toBe('PARAMETER_INVALID');
      expect(await codeOf(actions.post(`/${action.id}/abort`, {}))).toBe('BODY_INVALID');
      expect(await codeOf(actions.post(`/${action.id}/roll-back`, { devices: ['x'] }))).toBe('BODY_INVALID');
    });
  });
});
