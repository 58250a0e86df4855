import { seededRandom } from '../../tools/demo/random.js';
import { readRulesFile, ruleSetName } from '../e2e/activation.js';
import type { DemoService } from '../e2e/demo-service.js';
import { startDemoService } from '../e2e/demo-service.js';
import type { Answer } from '../service-client.js';
import { inParallel } from '../service-client.js';
import { hostileBody, kindsForAnyObject } from './hostile-bodies.js';
import type { Json, Path } from './json-faults.js';
import { memberAt, pathsOf, withMember, wrongType } from './json-faults.js';

/** `HOSTILE_RULE_SETS` chooses how many. */
const count = Number(process.env['HOSTILE_RULE_SETS'] ?? 600);

/** Whatever a rule set is told to be, the simulation of it is an answer or a refusal with reasons, never a failure. */
describe(`${count} spoilt rule sets in simulations`, () => {
  let demo: DemoService;
  let ruleSet: Json;
  beforeAll(async () => {
    demo = await startDemoService();
    ruleSet = readRulesFile(demo.service.rulesDirectory, `${ruleSetName}/2.json`) as unknown as Json;
  }, 120_000);
  afterAll(() => demo?.stop());

  const simulate = async (body: string | Buffer): Promise<Answer> =>
    demo.client.send('/v1/simulations', {
      headers: {
        authorization: `Bearer ${await demo.service.token('author')}`,
        'content-type': 'application/json',
      },
      body,
    });

  const withContent = (content: Json): string =>
    JSON.stringify({ request: demo.rows[1]?.request, ruleSet: { content } });

  it(
    'are answered or refused, and nothing of them is recorded or fails',
    async () => {
      const random = seededRandom(3);
      const paths = pathsOf(ruleSet);
      const moved = (): Json => {
        const from = random.pick(paths);
        return withMember(ruleSet, random.pick(paths), memberAt(ruleSet, from));
      };
      const faults: string[] = [];
      await inParallel(count, 4, async (number) => {
        const spoilt = [
          moved,
          () => wrongType(ruleSet, random),
          () => withMember(ruleSet, random.pick(paths), undefined),
        ];
        const { status, text } = await simulate(withContent(spoilt[number % 3]?.() ?? null));
        const isSound =
          status === 200 ? text.includes('"recorded":false') : status === 400 && text.includes('"pointer"');
        if (!isSound) faults.push(`${status}: ${text.slice(0, 300)}`);
      });
      expect(faults).toEqual([]);
    },
    60_000 + count * 200,
  );

  it('spoilt as text are refused with 400 or 413', async () => {
    const random = seededRandom(5);
    const valid = JSON.parse(withContent(ruleSet)) as Json;
    for (let number = 0; number < count / 4; number += 1) {
      // A table may well have a row named `prototype`.
      const kinds = kindsForAnyObject.filter((kind) => kind !== 'prototype key');
      const { kind, body } = hostileBody([valid], random, kinds);
      const { status, text } = await simulate(body);
      expect([kind, [400, 413].includes(status), text.includes('"permit"')]).toEqual([kind, true, false]);
    }
  }, 120_000);

  const rules = (conditions: unknown): Json =>
    withMember(ruleSet, ['rules', 0, 'conditions'] as Path, conditions as Json);
  const nested = (depth: number): unknown =>
    Array.from({ length: depth }).reduce<unknown>((inner) => ({ all: [inner] }), {
      ...{ fact: 'command', path: '$.userRole', operator: 'equal', value: 'ED' },
    });
  it.each<readonly [string, () => Json]>([
    [
      'a condition that refers to itself',
      () => withMember(ruleSet, ['conditions', 'loop'], { not: { condition: 'loop' } }),
    ],
    [
      'a circle of conditions',
      () =>
        withMember(withMember(ruleSet, ['conditions', 'a'], { all: [{ condition: 'b' }] }), ['conditions', 'b'], {
          all: [{ condition: 'a' }],
        }),
    ],
    ['groups 40 deep', () => rules(nested(40))],
    ['groups 1,000 deep', () => rules(nested(1_000))],
    ['30,000 comparisons in a group', () => rules({ all: Array.from({ length: 30_000 }, () => nested(0)) })],
    [
      'conditions that double at each step',
      () =>
        Array.from({ length: 40 }).reduce<Json>(
          (set, _, at) =>
            withMember(set, ['conditions', `c${at}`], {
              all: [{ condition: `c${at + 1}` }, { condition: `c${at + 1}` }],
            }),
          withMember(ruleSet, ['conditions', 'c40'], nested(1) as Json),
        ),
    ],
    ['a path with a filter', () => rules({ all: [{ ...(nested(0) as object), path: '$..[?(/(a+)+$/.test(@))]' }] })],
    ['a fact of the prototype', () => rules({ all: [{ ...(nested(0) as object), fact: '__proto__' }] })],
    ['a name of the prototype', () => withMember(ruleSet, ['rules', 0, 'name'], '__proto__')],
    ['source text as a value', () => rules({ all: [{ ...(nested(0) as object), value: '");process.exit(1);("' }] })],
    ['source text as a name', () => withMember(ruleSet, ['rules', 0, 'name'], '*/process.exit(1)/*')],
    ['line separators as a value', () => rules({ all: [{ ...(nested(0) as object), value: '\u2028\u2029`${1}`' }] })],
  ])('%s is answered or refused within five seconds', async (_words, content) => {
    const startedAt = performance.now();
    const { status, text } = await simulate(withContent(content()));
    expect([200, 400, 413]).toContain(status);
    expect(text).not.toContain('"verdict":"permit"');
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(await demo.service.isReady()).toBe(true);
  });

  it('leave the service with no failure in its log', () => {
    expect(demo.service.logs()).not.toMatch(/"level":"?(error|fatal|50|60)|unhandled|RangeError/i);
  });
});
