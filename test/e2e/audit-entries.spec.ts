import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { keyId } from '../fixtures/own-issuer.js';
import { TrailWorld } from './trail-world.js';

let world: TrailWorld;
beforeAll(async () => {
  world = await TrailWorld.begin();
});
afterAll(() => world.end());

const details = (entry: { readonly details: string } | undefined): unknown => JSON.parse(entry?.details ?? 'null');

describe('a refused request', () => {
  it('is an entry when the guard refuses it, with who, what, from where and why', async () => {
    const { body } = await world.as('ada', ['author'], '/v1/role-changes', { body: {} });
    expect(body).toMatchObject({ status: 403, code: 'ROLE_NOT_ALLOWED' });
    const entry = (await world.entries('role-change-requested')).at(-1);
    expect(entry).toMatchObject({
      ...{ actor: 'ada', roles: 'author', address: '127.0.0.1', httpRequestId: body['requestId'] },
      ...{ subject: 'role-change', outcome: 'refused', code: 'ROLE_NOT_ALLOWED', reason: body['detail'] },
    });
    expect(details(entry)).toEqual({ status: 403 });
  });

  it('is an entry when its body is refused, with each fault and without what was sent', async () => {
    const sent = { person: '', role: 'emperor', change: 'grant', reason: 'so', secret: 'hunter2' };
    const { body } = await world.as('adam', ['administrator'], '/v1/role-changes', { body: sent });
    expect(body).toMatchObject({ status: 400, code: 'BODY_INVALID' });
    const entry = (await world.entries('role-change-requested')).at(-1);
    expect(entry).toMatchObject({ actor: 'adam', outcome: 'refused', code: 'BODY_INVALID' });
    const { errors } = details(entry) as { readonly errors: readonly { readonly pointer: string }[] };
    expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(new Set(['/person', '/role', '/secret']));
    expect(JSON.stringify(entry)).not.toMatch(/hunter2/);
  });

  it('is an entry when its body is no JSON at all', async () => {
    const { body } = await world.as('adam', ['administrator'], '/v1/role-changes', { body: '{"person":' });
    expect(body).toMatchObject({ code: 'BODY_MALFORMED' });
    expect((await world.entries('role-change-requested')).at(-1)).toMatchObject({ code: 'BODY_MALFORMED' });
  });

  it('names the subject by its path, a meter point by its last four digits only', async () => {
    const path = '/v1/role-changes/1012345678903/approval';
    const { body } = await world.as('pat', ['approver'], path, { body: { comment: 'fine' } });
    expect(body).toMatchObject({ status: 404 });
    const entry = (await world.entries('role-change-approved')).at(-1);
    expect(entry).toMatchObject({ subject: 'role-change/…8903', outcome: 'refused', code: 'NOT_FOUND' });
    expect(JSON.stringify(entry)).not.toContain('1012345678903');
  });

  it('is refused all the same when the entry cannot be written', async () => {
    const token = await world.issuer.tokenFor('ada', ['author']);
    await world.ask('/v1/rule-sets', token);
    const { status } = await world.withoutTrail(() => world.ask('/v1/role-changes', token, { body: {} }));
    expect(status).toBe(403);
  });
});

describe('while the trail is held', () => {
  it('a new token is answered 503 within two seconds, and is one entry afterwards', async () => {
    const token = await world.issuer.tokenFor('sven', ['auditor']);
    const look = () => world.ask('/v1/rule-sets', token);
    const since = Date.now();
    const during = await world.withTrailHeld(() => Promise.all([look(), look()]));
    expect(Date.now() - since).toBeLessThan(2_300);
    expect(during.map(({ status, body }) => [status, body['code']])).toEqual(
      Array(2).fill([503, 'DATABASE_UNAVAILABLE']),
    );
    expect((await look()).status).toBe(200);
    expect((await world.entries('signed-in')).filter(({ actor }) => actor === 'sven')).toHaveLength(1);
  });

  it('a refusal is answered within two seconds, and is an entry afterwards', async () => {
    const token = await world.issuer.tokenFor('tara', ['author']);
    await world.ask('/v1/rule-sets', token);
    const since = Date.now();
    const { status } = await world.withTrailHeld(() => world.ask('/v1/role-changes', token, { body: {} }));
    expect([status, Date.now() - since < 2_300]).toEqual([403, true]);
    await until(async () => (await world.entries('role-change-requested')).at(-1)?.actor === 'tara');
  });
});

describe('a sign-in', () => {
  it('that cannot be noted lets nobody in, and counts once it can', async () => {
    const token = await world.issuer.tokenFor('nina', ['auditor']);
    const look = () => world.ask('/v1/rule-sets', token);
    const during = await world.withoutTrail(async () => [await look(), await look()]);
    expect(during.map(({ status }) => status)).toEqual([500, 500]);
    expect((await look()).status).toBe(200);
    expect((await world.entries('signed-in')).filter(({ actor }) => actor === 'nina')).toHaveLength(1);
  });

  it('is one entry before the first answer, however many requests show the token at once', async () => {
    const id = randomUUID();
    const token = await world.issuer.tokenFor('olaf', ['auditor', 'author'], { id });
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.ask('/v1/rule-sets', token)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const entries = (await world.entries('signed-in')).filter(({ actor }) => actor === 'olaf');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ subject: 'person/olaf', outcome: 'done', roles: 'author auditor' });
    expect(details(entries[0])).toEqual({ issuer: world.issuer.url, keyId, tokenId: id });
  });

  it('that was refused is an entry, at most ten a minute for an address', async () => {
    const stranger = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYWxsb3J5In0.';
    const answers = [];
    for (let i = 0; i < 14; i++) answers.push(await world.ask('/v1/rule-sets', stranger));
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
    const entries = await world.entries('sign-in-refused');
    expect(entries.length).toBe(10);
    expect(entries[0]).toMatchObject({
      ...{ actor: '(unknown)', roles: '', address: '127.0.0.1', outcome: 'refused', code: 'TOKEN_INVALID' },
      details: '{"leftOut":0}',
    });
  });

  it('never leaves any of its token in the trail', async () => {
    const token = await world.issuer.tokenFor('rosa', ['auditor']);
    const whole = (await world.ask('/v1/audit-trail/export', token)).text;
    expect(whole).toContain('person/rosa');
    for (const part of [...token.split('.'), 'eyJ']) expect(whole).not.toContain(part);
  });
});

describe('a feed upload', () => {
  const type = 'application/x-ndjson';
  const party = { name: 'Eastern Power Networks', userRoles: ['ED'], mpids: ['EELC'], status: 'active' };
  const lines = `${JSON.stringify({ entityId: '90-B3-D5-1F-30-02-00-00', ...party })}\n{"entityId":1}\n`;
  const parties = async (): Promise<number> =>
    Number((await world.owner.query<{ n: string }>('select count(*) as n from party')).rows[0]?.n);
  const upload = (roles: readonly string[], asked: { body: string; type: string }) =>
    world.as('feeder', roles, '/v1/context/parties', asked);

  it('is noted when it is refused for its role or for its media type', async () => {
    expect((await upload(['auditor'], { body: lines, type })).status).toBe(403);
    expect((await upload(['context-writer'], { body: '{}', type: 'application/json' })).status).toBe(415);
    const entries = await world.entries('feed-received');
    expect(entries.map(({ subject, outcome, code }) => [subject, outcome, code])).toEqual([
      ['feed/parties', 'refused', 'ROLE_NOT_ALLOWED'],
      ['feed/parties', 'refused', 'MEDIA_TYPE_UNSUPPORTED'],
    ]);
    expect(await world.entries('feed-begun')).toEqual([]);
  });

  it('that cannot be noted records nothing', async () => {
    const token = await world.issuer.tokenFor('feeder', ['context-writer']);
    await world.ask('/v1/rule-sets', token);
    const send = () => world.ask('/v1/context/parties', token, { body: lines, type });
    expect((await world.withoutTrail(send)).status).toBe(500);
    expect(await parties()).toBe(0);
  });

  it('is noted before anything is recorded and when all of it is, with counts', async () => {
    expect((await upload(['context-writer'], { body: lines, type })).status).toBe(200);
    const begun = (await world.entries('feed-begun')).at(-1);
    const received = (await world.entries('feed-received')).at(-1);
    expect(begun).toMatchObject({ actor: 'feeder', subject: 'feed/parties', outcome: 'done' });
    expect(details(begun)).toEqual({ source: 'parties' });
    expect(received).toMatchObject({ actor: 'feeder', subject: 'feed/parties', outcome: 'done' });
    expect(details(received)).toEqual({
      ...{ begun: Number(begun?.sequence), source: 'parties', bytes: Buffer.byteLength(lines), lines: 2 },
      ...{ accepted: 1, unchanged: 0, rejected: 1 },
    });
  });

  it('that breaks off is noted as failed', async () => {
    const token = await world.issuer.tokenFor('feeder', ['context-writer']);
    const before = (await world.entries('feed-begun')).length;
    const outgoing = request(`${world.running.url}/v1/context/parties`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': type, 'content-length': 10_000 },
    });
    outgoing.on('error', () => undefined);
    outgoing.write(lines);
    await until(async () => (await world.entries('feed-begun')).length > before);
    outgoing.destroy();
    await until(async () => (await world.entries('feed-received')).at(-1)?.outcome === 'failed');
    const failed = (await world.entries('feed-received')).at(-1);
    const begun = (await world.entries('feed-begun')).at(-1);
    expect(details(failed)).toMatchObject({ begun: Number(begun?.sequence), source: 'parties' });
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not come to hold within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
