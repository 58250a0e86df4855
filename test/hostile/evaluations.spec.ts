import { seededRandom } from '../../tools/demo/random.js';
import type { EvaluationRequest } from '../../tools/demo/requests.js';
import type { DemoService } from '../e2e/demo-service.js';
import { evaluate, fresh, startDemoService } from '../e2e/demo-service.js';
import type { Answer } from '../service-client.js';
import { inParallel, ServiceClient } from '../service-client.js';
import type { HostileBody } from './hostile-bodies.js';
import { hostileBody, hostileKinds } from './hostile-bodies.js';
import type { Json } from './json-faults.js';

/** `HOSTILE_BODIES` and `HOSTILE_SEED` choose how many and which. */
const count = Number(process.env['HOSTILE_BODIES'] ?? 100_000);
const seed = Number(process.env['HOSTILE_SEED'] ?? 1);
const connections = 24;
/** One command in so many is a good one, in the midst of the others. */
const goodEvery = 250;

interface Exchange {
  readonly hostile: HostileBody;
  readonly answer: Answer;
}

describe(`${count} hostile bodies, seed ${seed}`, () => {
  let demo: DemoService;
  let client: ServiceClient;
  const good: { readonly request: EvaluationRequest; readonly answer: Answer }[] = [];
  const faults: string[] = [];
  const seenByKind = new Map<string, number>();

  beforeAll(async () => {
    demo = await startDemoService();
    client = new ServiceClient(demo.service.url, connections);
  }, 120_000);
  afterAll(async () => {
    client?.close();
    await demo?.stop();
  });

  it(
    'get 400, 413 or 415 with pointers, never 500, never a permit',
    async () => {
      const random = seededRandom(seed);
      const [, handOver] = demo.rows;
      const valid = [handOver, demo.rows[4]].flatMap((row) => (row ? [row.request as unknown as Json] : []));
      const authorization = `Bearer ${await demo.service.token('s1sp')}`;
      await inParallel(count, connections, async (number) => {
        if (number % goodEvery === 0 && handOver) {
          const request = fresh(handOver.request);
          good.push({ request, answer: await evaluate(demo, request) });
        }
        const hostile = hostileBody(valid, random);
        seenByKind.set(hostile.kind, (seenByKind.get(hostile.kind) ?? 0) + 1);
        const type = hostile.contentType === null ? {} : { 'content-type': hostile.contentType };
        const answer = await sendHostile(client, { authorization, ...type }, hostile.body);
        const fault = answer && faultOf({ hostile, answer });
        if (fault && faults.length < 50) faults.push(fault);
      });
      expect(faults).toEqual([]);
      expect([...seenByKind.keys()].sort()).toEqual([...hostileKinds].sort());
    },
    60_000 + count * 3,
  );

  it('do not keep good commands, sent in their midst, from being decided and recorded', async () => {
    expect(good.length).toBe(Math.ceil(count / goodEvery));
    expect(good.filter(({ answer }) => answer.status !== 200).map(({ answer }) => answer.text)).toEqual([]);
    for (const { request, answer } of good.slice(0, 100)) {
      const again = await evaluate(demo, request);
      expect([again.headers['idempotent-replay'], again.text]).toEqual(['true', answer.text]);
    }
  });

  it('leave the service alive and ready, with no failure in its log', async () => {
    expect(demo.service.isAlive()).toBe(true);
    expect(await demo.service.isReady()).toBe(true);
    expect(demo.service.logs()).not.toMatch(/"level":"?(error|fatal|50|60)|unhandled|RangeError/i);
  });
});

/** Undefined where the service hung up on a body it need not read: a huge one may be cut off after its 413. */
async function sendHostile(
  client: ServiceClient,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): Promise<Answer | undefined> {
  try {
    return await client.send('/v1/evaluations', { headers, body, timeoutMilliseconds: 30_000 });
  } catch (fault) {
    if (body.length > 1_000_000) return undefined;
    throw fault;
  }
}

/** What is wrong with an answer to a hostile body; undefined when nothing is. */
function faultOf({ hostile, answer }: Exchange): string | undefined {
  const told = `${hostile.kind}: ${answer.status} for ${hostile.body.subarray(0, 300).toString('latin1')} → ${answer.text.slice(0, 300)}`;
  if (!hostile.statuses.includes(answer.status)) return told;
  const body = JSON.parse(answer.text) as { readonly [member: string]: unknown };
  if (answer.status === 200) return body['verdict'] === 'refuse' ? undefined : told;
  const isProblem =
    String(answer.headers['content-type']).startsWith('application/problem+json') &&
    body['status'] === answer.status &&
    typeof body['code'] === 'string' &&
    typeof body['detail'] === 'string';
  return isProblem && (answer.status !== 400 || hasPointers(body['errors'])) ? undefined : told;
}

function hasPointers(errors: unknown): boolean {
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every(
      (error: unknown) =>
        typeof error === 'object' &&
        error !== null &&
        'pointer' in error &&
        typeof error.pointer === 'string' &&
        (error.pointer === '' || error.pointer.startsWith('/')),
    )
  );
}
