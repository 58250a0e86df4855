import type { ProblemJson } from './decision-world.js';
import { bodyOf, DecisionWorld } from './decision-world.js';

describe('POST /v1/evaluations', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await DecisionWorld.start();
  }, 120_000);
  afterAll(() => world.close());

  it.each([
    ['without a token', { authorization: '' }, 401, 'TOKEN_MISSING'],
    ['with a token that nobody issued', { authorization: 'Bearer e30.e30.e30' }, 401, 'TOKEN_INVALID'],
    ['as another media type', { 'content-type': 'text/plain' }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
    ['compressed', { 'content-encoding': 'gzip' }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
    ['with an epoch that is no number', { 'minimum-epoch': 'soon' }, 400, 'PARAMETER_INVALID'],
    ['with an epoch that is to come', { 'minimum-epoch': '1000000' }, 503, 'EPOCH_AHEAD'],
  ])('refuses a command sent %s', async (_, headers: Record<string, string>, status, code) => {
    const answer = await world.ask(world.fresh(0), headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, code });
  });

  it.each(['author', 'approver', 'auditor', 'feed', 'administrator'] as const)('refuses the %s', async (person) => {
    const answer = await world.send('/v1/evaluations', world.fresh(0), { person });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });

  it.each([
    ['a body that is no JSON', '{', 400, 'BODY_MALFORMED'],
    ['a body without members', '{}', 400, 'BODY_INVALID'],
    ['no body', '', 400, 'BODY_MALFORMED'],
    ['a body of 300 kB', JSON.stringify({ padding: 'x'.repeat(300_000) }), 413, 'BODY_TOO_LARGE'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await world.ask(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status, code });
  });

  it('refuses a body of 300 kB that does not tell its length', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 300; i++) controller.enqueue(Buffer.alloc(1_000, 0x20));
        controller.close();
      },
    });
    const answer = await fetch(`${world.running.url}/v1/evaluations`, {
      ...{ method: 'POST', body, duplex: 'half' },
      headers: { authorization: `Bearer ${await world.running.token('s1sp')}`, 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(413);
  });

  it('names every fault of a body with its pointer', async () => {
    const answer = await world.ask({ ...world.fresh(0), userRole: 'XX', commandVariant: 'one', shoeSize: 43 });
    const { errors } = await bodyOf<ProblemJson>(answer);
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/commandVariant', '/shoeSize', '/userRole']);
  });

  it('refuses a query parameter that it does not take', async () => {
    expect((await world.ask(world.fresh(0), {}, '?explain=some')).status).toBe(400);
    expect((await world.ask(world.fresh(0), {}, '?verdict=permit')).status).toBe(400);
  });

  it('answers each row of the truth table as version 2 decides it, and records it', async () => {
    for (const [i, row] of world.rows.entries()) {
      const request = world.fresh(i);
      const answer = await world.ask(request);
      const body = await bodyOf(answer);
      expect([row.row, answer.status, body.verdict]).toEqual([row.row, 200, row.expected['2']]);
      expect(body.responseCode === null).toBe(body.verdict === 'permit');
      expect(body).toMatchObject({ requestId: request.requestId, recorded: true, ruleSet: { version: 2 } });
      expect(answer.headers.get('rule-set-epoch')).toBe(String(body.ruleSet.epoch));
      expect(answer.headers.get('idempotent-replay')).toBeNull();
      const [stored] = await world.sql<{ verdict: string }>('select verdict from decision where decision_id = $1', [
        body.decisionId,
      ]);
      expect(stored?.verdict).toBe(body.verdict);
    }
  });

  it('says which waiver lifted which requirement, and where its facts came from', async () => {
    const answer = await bodyOf(world.ask(world.fresh(1)));
    expect(answer.reasons).toMatchObject([
      { outcome: 'waived', mode: 'enforce', responseCode: 'E4', missingFacts: [] },
    ]);
    expect(answer.reasons[0]?.waivedBy).toMatch(/6-15-1/);
    expect(Object.keys(answer.facts)).toEqual(['device', 'party', 'registration']);
    expect(answer.facts['device']?.observedAt).toMatch(/^\d{4}-.*Z$/);
    expect(answer.facts['registration']?.source).toBeTruthy();
  });

  it('refuses a device that nobody knows by name', async () => {
    const known = world.fresh(0);
    const requestId = known.requestId.replace(/:.*:/, ':00-DB-FF-FF-FF-FF-FF-FF:');
    const answer = await bodyOf(world.ask({ ...known, requestId }));
    expect(answer.verdict).toBe('refuse');
    const missing = answer.reasons.flatMap((reason) => reason.missingFacts);
    expect(missing).toContain('device.deviceId');
    expect(answer.facts['device']).toBeNull();
  });

  it('explains every rule when asked to, without changing the answer', async () => {
    const request = world.fresh(1);
    const explained = await bodyOf(world.ask(request, {}, '?explain=full'));
    const { explanation, ...answer } = explained;
    expect(await (await world.ask(request)).json()).toEqual(answer);
    expect(explanation?.rules.length).toBeGreaterThan(15);
    expect(explanation?.facts['device']?.deviceId).toBe(world.rows[1]?.deviceId);
    const again = await bodyOf(world.ask(request, {}, '?explain=full'));
    expect(again.explanation?.rules).toEqual(explanation?.rules);
    expect(again.explanation?.facts).toMatchObject(explanation?.facts ?? {});
  });

  it('takes an epoch that is in force, and tells it', async () => {
    const first = await world.ask(world.fresh(0));
    const epoch = first.headers.get('rule-set-epoch') ?? '';
    const again = await world.ask(world.fresh(0), { 'minimum-epoch': epoch });
    expect([again.status, again.headers.get('rule-set-epoch')]).toEqual([200, epoch]);
  });
});
