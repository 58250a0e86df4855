import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/core/language/index.js';
import type { ActionJson } from './corrective-actions-world.js';
import { CorrectiveActionsWorld } from './corrective-actions-world.js';
import type { ProblemJson } from './decision-world.js';
import { bodyOf } from './decision-world.js';

describe('a corrective action', () => {
  let actions: CorrectiveActionsWorld;
  beforeAll(async () => {
    actions = await CorrectiveActionsWorld.start({ CENSUS_WORKERS: '0' });
  });
  afterAll(() => actions.close());

  const refusal = async (answer: Response | Promise<Response>): Promise<readonly [number, string]> => {
    const { status, code } = await bodyOf<ProblemJson>(answer);
    return [status, code];
  };

  describe('is not planned', () => {
    it('when a registered operator that is selected has no certificates among the targets', async () => {
      const [first] = Object(actions.planRequest()).targets as readonly unknown[];
      const answer = await bodyOf<ProblemJson>(actions.post('', actions.planRequest({ targets: [first] })));
      expect(answer).toMatchObject({ status: 400, code: 'TARGET_CERTIFICATES_FAULTY' });
      expect(answer.errors.length).toBeGreaterThan(5);
      expect(new Set(answer.errors.map(({ code }) => code))).toEqual(new Set(['TARGET_MISSING']));
    });

    it.each([
      ['of another party', (one: Target, other: Target) => ({ ...one, critical: other.critical }), 'TARGET_FAULTY'],
      ['of the other use', (one: Target) => ({ ...one, critical: one.nonCritical }), 'TARGET_FAULTY'],
      ['that is none', (one: Target) => ({ ...one, critical: 'AAAA' }), 'TARGET_FAULTY'],
      ['of a party that is no entity', (one: Target) => ({ ...one, entityId: 'EELC' }), 'TARGET_FAULTY'],
    ])('with a certificate %s', async (_, spoil, code) => {
      const [one, other, ...rest] = Object(actions.planRequest()).targets as readonly [Target, Target];
      const targets = [spoil(one, other), other, ...rest];
      const answer = await bodyOf<ProblemJson>(actions.post('', actions.planRequest({ targets })));
      expect(answer).toMatchObject({ status: 400, code: 'TARGET_CERTIFICATES_FAULTY' });
      expect(answer.errors[0]).toMatchObject({ code, pointer: '/targets/0' });
    });

    it('without the path from the certificates to a trust anchor', async () => {
      const answer = actions.post('', actions.planRequest({ certificationPath: [] }));
      expect(await refusal(answer)).toEqual([400, 'TARGET_CERTIFICATES_FAULTY']);
    });

    it('when nothing is selected', async () => {
      const answer = actions.post('', actions.planRequest({ selection: { cohorts: ['NONE'] } }));
      expect(await refusal(answer)).toEqual([409, 'NOTHING_SELECTED']);
    });

    it.each([
      [{ perSecond: 0 }],
      [{ batchSize: 1_001 }],
      [{ title: ' ' }],
      [{ reason: '' }],
      [{ selection: { slots: ['middle'] } }],
      [{ selection: { holders: [] } }],
      [{ selection: null }],
      [{ targets: [] }],
      [{ surprise: true }],
    ])('with a body that says %j', async (members) => {
      expect(await refusal(actions.post('', actions.planRequest(members)))).toEqual([400, 'BODY_INVALID']);
    });

    it('by anybody but a corrector', async () => {
      for (const person of ['author', 'approver', 'activator', 'auditor', 'administrator', 's1sp'] as const) {
        const answer = actions.post('', actions.planRequest(), person);
        expect([person, ...(await refusal(answer))]).toEqual([person, 403, 'ROLE_NOT_ALLOWED']);
      }
    });
  });

  describe('that is planned', () => {
    let planned: ActionJson;
    beforeAll(async () => {
      planned = await actions.plan({ title: 'all of it' });
    });

    it('holds every misplaced slot, as an item or with the reason why it is left alone', async () => {
      expect(planned).toMatchObject({ state: 'planned', rehearsal: null, decision: null });
      expect(planned.items).toBeGreaterThan(20);
      expect(planned.excluded).toBeGreaterThan(0);
      expect(planned.items + planned.excluded).toBe(planned.slotsSelected);
      expect(planned.progress).toEqual({ done: 0, of: planned.items });
      const { exclusions } = await bodyOf<{ readonly exclusions: readonly { readonly code: string }[] }>(
        actions.get(`/${planned.id}/exclusions?limit=1000`),
      );
      expect(exclusions).toHaveLength(planned.excluded);
    });

    it('names its items by a digest that anybody can compute', async () => {
      const items = await actions.items(planned.id);
      const text = items.map((item) => `${canonicalJson(item.planned)}\n`).join('');
      expect(planned.planDigest).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
      expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1));
    });

    it('places the digital signing certificate in the critical slot and the key agreement one in the other', async () => {
      for (const { planned: item } of await actions.items(planned.id)) {
        const { digitalSigningId, keyAgreementId } = actions.world.certificates.of(item.toCertificate.entityId);
        expect(item.toCertificate.certificateId).toEqual(item.slot === 'critical' ? digitalSigningId : keyAgreementId);
        expect(item.fromCertificate?.entityId).not.toBe(item.toCertificate.entityId);
      }
    });

    it('pages its items as it streams them', async () => {
      const [first, second] = [
        await bodyOf<Page>(actions.get(`/${planned.id}/items?limit=5`)),
        await bodyOf<Page>(actions.get(`/${planned.id}/items?limit=5&after=5`)),
      ];
      expect(first.next).toBe('5');
      expect([...first.items, ...second.items]).toEqual((await actions.items(planned.id)).slice(0, 10));
    });

    it('cannot be changed by SQL, not even by the owner of the tables', async () => {
      const changed = actions.world.sql(`update corrective_action_item set to_mpid = 'XXXX' where action_id = $1`, [
        planned.id,
      ]);
      await expect(changed).rejects.toThrow('what was planned does not change');
      const added = actions.world.sql(
        `insert into corrective_action_item (action_id, position, device_id, slot, device_type, mpxn, to_mpid, to_certificate)
         select action_id, 99999, 'x', slot, device_type, mpxn, to_mpid, to_certificate from corrective_action_item
         where action_id = $1 limit 1`,
        [planned.id],
      );
      await expect(added).rejects.toThrow('the plan is frozen');
    });

    it('is not approved before every party has answered and it was rehearsed', async () => {
      const digests = { ...planned, rehearsalDigest: planned.planDigest };
      const early = await bodyOf<ProblemJson>(actions.approve(digests));
      expect(early).toMatchObject({ status: 409, code: 'CONSENTS_MISSING' });
      expect(early.errors).toHaveLength(planned.partiesMissing.length);
      await actions.consent(planned);
      expect(await refusal(actions.approve(digests))).toEqual([409, 'REHEARSAL_MISSING']);
    });

    it('takes no answer of a party without a part in it, nor to another plan', async () => {
      const answer = (mpid: string, digest: string | null): Promise<Response> =>
        actions.post(`/${planned.id}/consents`, actions.consentOf(mpid, 'consented', digest));
      expect(await refusal(answer('SUPA', planned.planDigest))).toEqual([409, 'PARTY_NOT_IMPACTED']);
      const [party] = planned.parties;
      const other = `sha256:${'0'.repeat(64)}`;
      expect(await refusal(answer(party?.mpid ?? '', other))).toEqual([409, 'PLAN_DIGEST_MISMATCH']);
    });

    it('is not approved for other digests, nor started before it is approved', async () => {
      const rehearsed = await actions.rehearse(planned.id);
      expect(rehearsed.rehearsal).toMatchObject({ state: 'done' });
      const other = `sha256:${'0'.repeat(64)}`;
      expect(await refusal(actions.approve(rehearsed, { planDigest: other }))).toEqual([409, 'PLAN_DIGEST_MISMATCH']);
      const wrong = actions.approve(rehearsed, { rehearsalDigest: other });
      expect(await refusal(wrong)).toEqual([409, 'PLAN_DIGEST_MISMATCH']);
      expect(await refusal(actions.post(`/${planned.id}/start`, {}))).toEqual([409, 'CORRECTIVE_ACTION_STATE']);
      expect((await actions.approve(rehearsed)).status).toBe(200);
      expect(await refusal(actions.approve(rehearsed))).toEqual([409, 'CORRECTIVE_ACTION_STATE']);
    });

    it('lets a party take its consent back after the approval, and never give it newly', async () => {
      const [party] = planned.parties;
      const answer = (said: string): Promise<Response> =>
        actions.post(`/${planned.id}/consents`, actions.consentOf(party?.mpid ?? '', said, planned.planDigest));
      expect(await refusal(answer('consented'))).toEqual([409, 'CORRECTIVE_ACTION_STATE']);
      expect((await answer('declined')).status).toBe(201);
      expect((await actions.one(planned.id)).parties[0]).toMatchObject({ answer: 'declined' });
    });

    it('is withdrawn before it starts, once', async () => {
      expect((await actions.post(`/${planned.id}/withdrawal`, { reason: 'not now' })).status).toBe(200);
      expect(await actions.one(planned.id)).toMatchObject({ state: 'withdrawn', withdrawnReason: 'not now' });
      const again = actions.post(`/${planned.id}/withdrawal`, { reason: 'not now' });
      expect(await refusal(again)).toEqual([409, 'CORRECTIVE_ACTION_STATE']);
      expect(await refusal(actions.post('/999999/withdrawal', { reason: 'x' }))).toEqual([
        404,
        'CORRECTIVE_ACTION_UNKNOWN',
      ]);
    });

    it('has an entry in the audit trail for every step and every refusal', async () => {
      const rows = await actions.world.sql<{ action: string; outcome: string }>(
        `select distinct action, outcome from audit_trail where subject = $1 order by 1, 2`,
        [`correction/${planned.id}`],
      );
      const done = rows.filter(({ outcome }) => outcome === 'done').map(({ action }) => action);
      expect(done).toEqual([
        'corrective-action-approved',
        'corrective-action-consent-recorded',
        'corrective-action-planned',
        'corrective-action-rehearsal-started',
        'corrective-action-rehearsed',
        'corrective-action-requested',
        'corrective-action-withdrawn',
      ]);
      expect(rows.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(3);
    });
  });

  it('is rejected by an approver, and then goes nowhere', async () => {
    const planned = await actions.plan({ selection: { slots: ['critical'] } });
    const rejection = { planDigest: planned.planDigest, comment: 'too wide' };
    expect((await actions.post(`/${planned.id}/rejection`, rejection, 'approver')).status).toBe(200);
    expect(await actions.one(planned.id)).toMatchObject({ state: 'rejected', decision: { decision: 'rejected' } });
    expect(await refusal(actions.post(`/${planned.id}/start`, {}))).toEqual([409, 'CORRECTIVE_ACTION_STATE']);
  });

  it('is listed from either end', async () => {
    const ids = async (query: string): Promise<readonly number[]> => {
      const page = await bodyOf<{ readonly correctiveActions: readonly { readonly id: string }[] }>(actions.get(query));
      return page.correctiveActions.map(({ id }) => Number(id));
    };
    expect((await actions.get('?before=1')).status).toBe(400);
    const oldest = await ids('');
    expect(oldest.length).toBeGreaterThan(1);
    expect(await ids('?order=newest')).toEqual(oldest.toReversed());
    const [newest = 0] = await ids('?order=newest&limit=1');
    expect(await ids(`?order=newest&before=${newest}`)).toEqual(oldest.toReversed().slice(1));
  });

  it('is of what is selected only', async () => {
    const [all] = await actions.world.sql<{ from_mpid: string }>(
      `select from_mpid from corrective_action_item where device_type = 'ESME' and slot = 'nonCritical' limit 1`,
    );
    const holders = [all?.from_mpid ?? ''];
    const planned = await actions.plan({ selection: { holders, slots: ['nonCritical'], deviceTypes: ['ESME'] } });
    const items = await actions.items(planned.id);
    expect(items.length).toBeGreaterThan(0);
    for (const { planned: item } of items) expect(item).toMatchObject({ fromMpid: holders[0], slot: 'nonCritical' });
  });
});

interface Target {
  readonly entityId: string;
  readonly critical: string;
  readonly nonCritical: string;
}

interface Page {
  readonly items: readonly unknown[];
  readonly next: string | null;
}
