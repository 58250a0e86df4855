import { bringInForce } from '../../tools/demo/rule-sets.js';
import { startApp } from '../app.js';
import type { RunningApp } from '../app.js';
import { bodyOf, DecisionWorld } from './decision-world.js';

describe('a request ID', () => {
  let world: DecisionWorld;
  let replica: RunningApp;
  beforeAll(async () => {
    world = await DecisionWorld.start();
    replica = await startApp({ DATABASE_URL: world.running.databaseUrl });
  }, 120_000);
  afterAll(async () => {
    await replica.close();
    await world.close();
  });

  const countOf = async (requestId: string): Promise<number> => {
    const [row] = await world.sql<{ n: number }>('select count(*)::int as n from decision where request_id = $1', [
      requestId,
    ]);
    return row?.n ?? -1;
  };

  it('used again for other content is refused, and the first decision stands', async () => {
    const request = world.fresh(0);
    const first = await (await world.ask(request)).text();
    for (const other of [
      { ...request, commandVariant: 2 },
      { ...request, receivedAt: new Date(0).toISOString() },
      { ...request, signatures: { ...request.signatures, user: 'failed' } },
      {
        ...request,
        updateSecurityCredentials: { ...request.updateSecurityCredentials, applyTimeBasedCPVChecks: false },
      },
    ]) {
      const answer = await world.ask(other);
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ code: 'REQUEST_ID_REUSED' });
    }
    expect(await (await world.ask(request)).text()).toBe(first);
    expect(await countOf(request.requestId)).toBe(1);
  });

  it('sent again gets the stored answer, byte for byte, and says that it is one', async () => {
    const request = world.fresh(1);
    const first = await world.ask(request);
    const second = await world.ask(request);
    expect([first.status, first.headers.get('idempotent-replay')]).toEqual([200, null]);
    expect([second.status, second.headers.get('idempotent-replay')]).toEqual([200, 'true']);
    expect(second.headers.get('rule-set-epoch')).toBe(first.headers.get('rule-set-epoch'));
    expect(await second.text()).toBe(await first.text());
  });

  it('is the same in either case, and whatever the order of members and the white space', async () => {
    const request = world.fresh(0);
    const first = await (await world.ask(request)).text();
    const [originator, target, counter] = request.requestId.split(':');
    const written = Object.fromEntries(Object.entries(request).reverse());
    const again = { ...written, requestId: `${originator?.toLowerCase()}:${target?.toLowerCase()}:${counter}` };
    const second = await world.ask(JSON.stringify(again, null, 3));
    expect(second.headers.get('idempotent-replay')).toBe('true');
    expect(await second.text()).toBe(first);
  });

  it('keeps its decision when what it was decided on has changed', async () => {
    const request = world.fresh(1);
    const first = await bodyOf(world.ask(request));
    expect(first.verdict).toBe('permit');
    const { deviceId } = world.rows[1] ?? { deviceId: '' };
    const device = world.world.devices.find(({ line }) => line.deviceId === deviceId)?.line;
    const line = { ...device, status: 'Decommissioned', observedAt: new Date().toISOString() };
    const fed = await world.send('/v1/context/devices', `${JSON.stringify(line)}\n`, {
      person: 'feed',
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(fed.status).toBe(200);
    for (let tries = 0; tries < 100; tries++) {
      const { verdict } = await bodyOf(world.ask(world.fresh(1)));
      if (verdict === 'refuse') break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const later = await bodyOf(world.ask(world.fresh(1)));
    expect(later.verdict).toBe('refuse');
    expect(await (await world.ask(request)).json()).toEqual(first);
  });

  it('sent many times at once, to two replicas, is decided once', async () => {
    for (let round = 0; round < 10; round++) {
      const request = world.fresh(4);
      const urls = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? world.running.url : replica.url));
      const token = await world.running.token('s1sp');
      const replicaToken = await replica.token('s1sp');
      const answers = await Promise.all(
        urls.map((url) =>
          fetch(`${url}/v1/evaluations`, {
            method: 'POST',
            headers: {
              authorization: `Bearer ${url === replica.url ? replicaToken : token}`,
              'content-type': 'application/json',
            },
            body: JSON.stringify(request),
          }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(urls.map(() => 200));
      const texts = new Set(await Promise.all(answers.map((answer) => answer.text())));
      expect(texts.size).toBe(1);
      expect(answers.filter((answer) => answer.headers.get('idempotent-replay') === null)).toHaveLength(1);
      expect(await countOf(request.requestId)).toBe(1);
    }
  });

  it('of one caller says nothing about that of another', async () => {
    const request = world.fresh(0);
    await world.ask(request);
    const rows = await world.sql('select caller from decision where request_id = $1', [request.requestId]);
    expect(rows).toEqual([{ caller: expect.stringMatching(/.+/) }]);
  });

  it('decided in an older epoch is not answered to who asks for a newer one', async () => {
    const request = world.fresh(0);
    const { ruleSet } = await bodyOf(world.ask(request));
    expect(await bringInForce(world.running, 1)).toBe(ruleSet.epoch + 1);
    const behind = await world.ask(request, { 'minimum-epoch': String(ruleSet.epoch + 1) });
    expect([behind.status, await behind.json()]).toMatchObject([503, { code: 'EPOCH_AHEAD' }]);
    const stored = await world.ask(request);
    expect([stored.status, stored.headers.get('idempotent-replay')]).toEqual([200, 'true']);
    const next = await world.ask(world.fresh(0), { 'minimum-epoch': String(ruleSet.epoch + 1) });
    expect([next.status, next.headers.get('rule-set-epoch')]).toEqual([200, String(ruleSet.epoch + 1)]);
  });
});
