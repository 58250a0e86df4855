import type { SeededRandom } from '../../tools/demo/random.js';
import { seededRandom } from '../../tools/demo/random.js';
import type { DemoService } from '../e2e/demo-service.js';
import { fresh, startDemoService } from '../e2e/demo-service.js';
import type { Answer } from '../service-client.js';
import { hostileBody, hostileKinds, kindsForAnyObject } from './hostile-bodies.js';
import type { Json } from './json-faults.js';

/** Lines in one hostile stream; `HOSTILE_LINES` chooses. */
const lines = Number(process.env['HOSTILE_LINES'] ?? 4_000);

/** Kinds that are wrong as a line too. */
const lineKinds = hostileKinds.filter((kind) => kind !== 'wrong content type' && kind !== 'tampered certificate');

/** A spoilt line: one without a line feed. */
function hostileLine(valid: readonly Json[], random: SeededRandom, kinds: readonly string[]): Buffer {
  for (;;) {
    const { body } = hostileBody(valid, random, kinds);
    if (!body.includes(10) && body.toString('utf8').trim() !== '') return body;
  }
}

describe('hostile lines in a stream', () => {
  let demo: DemoService;
  beforeAll(async () => {
    demo = await startDemoService();
  }, 120_000);
  afterAll(() => demo?.stop());

  const post = async (person: 's1sp' | 'feed', path: string, body: Buffer, more = {}): Promise<Answer> =>
    demo.client.send(path, {
      headers: {
        authorization: `Bearer ${await demo.service.token(person)}`,
        'content-type': 'application/x-ndjson',
        ...more,
      },
      body,
    });

  it('are each answered in their place as a problem, and the good ones between them are decided', async () => {
    const [, handOver] = demo.rows;
    if (!handOver) throw new Error('the demo world has no row for a hand-over');
    const random = seededRandom(7);
    const pieces: Buffer[] = [];
    const goodAt = new Set<number>();
    for (let number = 1; number <= lines; number += 1) {
      if (number % 10 === 0) {
        goodAt.add(number);
        pieces.push(Buffer.from(JSON.stringify(fresh(handOver.request))));
      } else {
        pieces.push(hostileLine([handOver.request as unknown as Json], random, lineKinds));
      }
    }
    const stream = Buffer.concat(pieces.flatMap((piece) => [piece, Buffer.from('\n')]));
    const answer = await post('s1sp', '/v1/evaluations/batch', stream);
    expect(answer.status).toBe(200);
    const answered = answer.text.trimEnd().split('\n');
    expect(answered).toHaveLength(lines);
    answered.forEach((text, index) => {
      const line = JSON.parse(text);
      if (goodAt.has(index + 1)) {
        expect(line).toMatchObject({ requestId: expect.any(String), recorded: true });
      } else {
        expect(line).toMatchObject({ line: index + 1, problem: { code: expect.any(String) } });
        expect([400, 413]).toContain(line.problem.status);
        expect(line).not.toHaveProperty('verdict');
      }
    });
  }, 120_000);

  const feeds = ['parties', 'devices', 'registrations'] as const;
  it.each(feeds)(
    'are refused by the feed `%s` line by line, and change nothing',
    async (feed) => {
      const known: readonly unknown[] = {
        parties: demo.world.parties,
        devices: demo.world.devices.map(({ line }) => line),
        registrations: demo.world.registrations,
      }[feed];
      const random = seededRandom(11);
      const trees = known.slice(0, 20).map((line) => line as Json);
      const pieces: Buffer[] = [];
      while (pieces.length < lines / 4) pieces.push(hostileLine(trees, random, kindsForAnyObject));
      const answer = await post(
        'feed',
        `/v1/context/${feed}`,
        Buffer.concat(pieces.flatMap((one) => [one, Buffer.from('\n')])),
      );
      expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
      const told = JSON.parse(answer.text);
      expect(told).toMatchObject({ accepted: 0, unchanged: 0, rejected: pieces.length });
      expect(new Set(told.errors.map((error: { line: number }) => error.line)).size).toBeGreaterThan(0);
      for (const error of told.errors) {
        expect(error).toEqual(
          expect.objectContaining({ line: expect.any(Number), code: expect.any(String), pointer: expect.any(String) }),
        );
      }
    },
    120_000,
  );

  it('a good line between bad ones is kept', async () => {
    const { line } = demo.world.devices[0] ?? {};
    const body = ['{"deviceId":', JSON.stringify({ ...line, attributes: { kept: 'yes' } }), '\u0000', '[]'].join('\n');
    const answer = await post('feed', '/v1/context/devices', Buffer.from(`${body}\n`));
    expect(JSON.parse(answer.text)).toMatchObject({ accepted: 1, unchanged: 0, rejected: 3 });
  });

  it.each([
    ['no lines at all', Buffer.from('')],
    ['only line feeds', Buffer.from('\n\n\n')],
    ['one endless line', Buffer.from('{'.repeat(3_000_000))],
    ['carriage returns', Buffer.from('\r\r\r\r')],
    ['octets that are no text', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 37) % 256))],
  ])('%s makes no failure', async (_words, body) => {
    for (const [person, path] of [
      ['s1sp', '/v1/evaluations/batch'],
      ...feeds.map((feed) => ['feed', `/v1/context/${feed}`]),
    ]) {
      const answer = await post(person === 's1sp' ? 's1sp' : 'feed', path ?? '', body);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toContain('"permit"');
    }
    expect(await demo.service.isReady()).toBe(true);
  });

  it('a stream broken off in the middle leaves the service ready', async () => {
    const body = Buffer.from(`${JSON.stringify(fresh(demo.rows[0]?.request ?? ({} as never)))}\n`.repeat(50));
    for (const path of ['/v1/evaluations/batch', '/v1/context/devices']) {
      const person = path.includes('batch') ? 's1sp' : 'feed';
      const sending = post(person, path, body, { 'content-length': String(body.length + 1_000) });
      await expect(
        Promise.race([sending, new Promise((_, broken) => setTimeout(() => broken(new Error('cut')), 300))]),
      ).rejects.toThrow();
    }
    expect(await demo.service.isReady()).toBe(true);
  });
});
