import { request as httpRequest } from 'node:http';
import type { ClientRequest } from 'node:http';
import { createInterface } from 'node:readline';
import type { AnswerJson } from './decision-world.js';
import { DecisionWorld } from './decision-world.js';

describe('POST /v1/evaluations/batch', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await DecisionWorld.start();
  }, 120_000);
  afterAll(() => world.close());

  const ndjson = { headers: { 'content-type': 'application/x-ndjson' } };
  const linesOf = async (answer: Response): Promise<readonly Partial<AnswerJson>[]> =>
    (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<AnswerJson>);

  it('refuses who is no evaluator, another media type, and an epoch that is no number', async () => {
    const line = JSON.stringify(world.fresh(0));
    expect((await world.send('/v1/evaluations/batch', line, { ...ndjson, person: 'auditor' })).status).toBe(403);
    expect((await world.send('/v1/evaluations/batch', line)).status).toBe(415);
    const headers = { ...ndjson.headers, 'minimum-epoch': 'x' };
    expect((await world.send('/v1/evaluations/batch', line, { headers })).status).toBe(400);
  });

  it('answers each line in order, a bad one with its problem, and goes on', async () => {
    const good = world.fresh(0);
    const reused = { ...good, commandVariant: 3 };
    const body = ['{', JSON.stringify(good), '', '{"shoeSize":43}', JSON.stringify(reused), `"${'x'.repeat(300_000)}"`];
    const last = world.fresh(4);
    const answers = await linesOf(
      await world.send('/v1/evaluations/batch', [...body, JSON.stringify(last)].join('\n'), ndjson),
    );
    expect(answers).toMatchObject([
      { line: 1, problem: { status: 400, code: 'BODY_MALFORMED' } },
      { requestId: good.requestId, verdict: 'permit', recorded: true },
      { line: 4, problem: { status: 400, code: 'BODY_INVALID' } },
      { line: 5, problem: { status: 409, code: 'REQUEST_ID_REUSED' } },
      { line: 6, problem: { status: 413, code: 'BODY_TOO_LARGE' } },
      { requestId: last.requestId },
    ]);
  });

  it('decides as the single endpoint does, and records every line before it answers it', async () => {
    const requests = Array.from({ length: 3_000 }, (_, i) => world.fresh(i % world.rows.length));
    const body = requests.map((each) => JSON.stringify(each)).join('\n');
    const answers = await linesOf(await world.send('/v1/evaluations/batch', body, ndjson));
    expect(answers.map(({ requestId }) => requestId)).toEqual(requests.map(({ requestId }) => requestId));
    expect(answers.map(({ verdict }) => verdict)).toEqual(
      requests.map((_, i) => world.rows[i % world.rows.length]?.expected['2']),
    );
    const [row] = await world.sql<{ n: number }>('select count(*)::int as n from decision where request_id = any($1)', [
      requests.map(({ requestId }) => requestId),
    ]);
    expect(row?.n).toBe(3_000);
    const again = await world.send('/v1/evaluations/batch', body, ndjson);
    expect(await linesOf(again)).toEqual(answers);
  });

  it('answers a line before the next one is sent', async () => {
    const { stream, lines } = await openStream(world);
    for (let i = 0; i < 5; i++) {
      const request = world.fresh(0);
      stream.write(`${JSON.stringify(request)}\n`);
      const { value } = await lines.next();
      expect(JSON.parse(String(value))).toMatchObject({ requestId: request.requestId, verdict: 'permit' });
    }
    stream.end();
    expect((await lines.next()).done).toBe(true);
  });

  it('reads no further than it can answer when nobody reads its answers', async () => {
    const token = await world.running.token('s1sp');
    const request = httpRequest(`${world.running.url}/v1/evaluations/batch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    });
    request.on('error', () => undefined);
    request.on('response', (response) => void response.pause());
    let written = 0;
    let blocked = false;
    for (let i = 0; i < 40_000 && !blocked; i++) {
      const line = `${JSON.stringify(world.fresh(i % 4))}\n`;
      written += line.length;
      if (!request.write(line)) {
        blocked = await Promise.race([
          new Promise<boolean>((resolve) => request.once('drain', () => resolve(false))),
          new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 1_500)),
        ]);
      }
    }
    request.destroy();
    expect(blocked).toBe(true);
    expect(written).toBeLessThan(40_000_000);
  });

  it('goes on serving when a client goes away in the middle', async () => {
    const { stream } = await openStream(world);
    for (let i = 0; i < 300; i++) stream.write(`${JSON.stringify(world.fresh(0))}\n`);
    stream.destroy();
    expect((await world.ask(world.fresh(0))).status).toBe(200);
  });
});

async function openStream(
  world: DecisionWorld,
): Promise<{ readonly stream: ClientRequest; readonly lines: AsyncIterator<string> }> {
  const token = await world.running.token('s1sp');
  const stream = httpRequest(`${world.running.url}/v1/evaluations/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
  });
  stream.on('error', () => undefined);
  stream.flushHeaders();
  async function* lines(): AsyncGenerator<string> {
    const response = await new Promise<NodeJS.ReadableStream>((resolve) => stream.once('response', resolve));
    yield* createInterface({ input: response });
  }
  return { stream, lines: lines() };
}
