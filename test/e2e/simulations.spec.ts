import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProblemJson } from './decision-world.js';
import { bodyOf, DecisionWorld } from './decision-world.js';

const name = 'smets1-critical-commands';
const versionFile = (version: number): object =>
  JSON.parse(readFileSync(resolve(__dirname, `../../rules/${name}/${version}.json`), 'utf8')) as object;

describe('POST /v1/simulations', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await DecisionWorld.start();
  }, 120_000);
  afterAll(() => world.close());

  const simulate = (body: unknown, person: 'author' | 's1sp' | 'feed' = 'author') =>
    world.send('/v1/simulations', body, { person });

  it.each(['s1sp', 'feed'] as const)('is not for the %s', async (person) => {
    expect((await simulate({}, person)).status).toBe(403);
  });

  it.each([
    ['nothing', {}, ['/request', '/ruleSet']],
    ['no rule set', { request: {}, ruleSet: { name } }, ['/request/commandVariant', '/request/requestId']],
    ['something else besides', { request: {}, ruleSet: {}, colour: 'red' }, ['/colour']],
  ])('refuses %s, with pointers', async (_, body, pointers) => {
    const answer = await simulate(body);
    expect(answer.status).toBe(400);
    const { errors } = await bodyOf<ProblemJson>(answer);
    expect(errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(pointers));
  });

  it('refuses a name and a content at once, a version that is not there, and an instant that is none', async () => {
    const request = world.fresh(0);
    const both = await simulate({ request, ruleSet: { name, version: 2, content: {} } });
    expect([both.status, (await bodyOf<ProblemJson>(both)).errors[0]?.pointer]).toEqual([400, '/ruleSet']);
    expect((await simulate({ request, ruleSet: { name, version: 99 } })).status).toBe(404);
    expect((await simulate({ request, ruleSet: { name, version: 2 }, validAt: 'noon' })).status).toBe(400);
  });

  it('refuses a rule set that does not hold, with its diagnostics', async () => {
    const content = { ...versionFile(2), rules: [{ name: 'empty', priority: 1, conditions: { all: [] } }] };
    const answer = await simulate({ request: world.fresh(0), ruleSet: { content } });
    expect(answer.status).toBe(400);
    const { errors } = await bodyOf<ProblemJson>(answer);
    expect(errors.some(({ pointer }) => pointer.startsWith('/ruleSet/content/rules/0'))).toBe(true);
  });

  it('refuses facts that the catalogue does not have, or not so', async () => {
    const context = { 'device.colour': 'red', 'device.status': 7, 'registration.networkOperatorMpid': null };
    const answer = await simulate({ request: world.fresh(0), ruleSet: { name, version: 2 }, context });
    const { errors } = await bodyOf<ProblemJson>(answer);
    expect([answer.status, errors.map(({ pointer }) => pointer)]).toEqual([
      400,
      ['/context/device.colour', '/context/device.status', '/context/registration.networkOperatorMpid'],
    ]);
  });

  it('decides each row of the truth table by each version, explained, and records nothing', async () => {
    const before = await world.sql('select last_sequence from decision_head');
    for (const version of [1, 2, 3] as const) {
      for (const [i, row] of world.rows.entries()) {
        const answer = await simulate({ request: world.fresh(i), ruleSet: { name, version } });
        const body = await bodyOf(answer);
        expect([answer.status, row.row, version, body.verdict]).toEqual([200, row.row, version, row.expected[version]]);
        expect(body).toMatchObject({ recorded: false, decisionId: null, ruleSet: { name, version, epoch: null } });
        expect(body.explanation?.rules.length).toBeGreaterThan(10);
      }
    }
    expect(await world.sql('select last_sequence from decision_head')).toEqual(before);
    expect(await world.sql('select 1 from decision')).toEqual([]);
  });

  it('names a stored version and the same content by the same digest', async () => {
    const request = world.fresh(0);
    const stored = await bodyOf(simulate({ request, ruleSet: { name, version: 2 } }));
    const written = await bodyOf(simulate({ request, ruleSet: { content: versionFile(2) } }));
    expect(written.ruleSet).toEqual(stored.ruleSet);
    const released = await bodyOf<{ readonly digest: string }>(world.get(`/v1/rule-sets/${name}/versions/2`));
    expect(stored.ruleSet.digest).toBe(released.digest);
  });

  it('decides with facts replaced, and at another instant', async () => {
    const request = world.fresh(0);
    const ruleSet = { name, version: 2 };
    const suspended = await bodyOf(simulate({ request, ruleSet, context: { 'device.status': 'Withdrawn' } }));
    expect(suspended.verdict).toBe('refuse');
    const early = await bodyOf(simulate({ request, ruleSet, validAt: '2001-01-01T00:00:00.000Z' }));
    expect([early.verdict, early.decidedAt]).toEqual(['refuse', '2001-01-01T00:00:00.000Z']);
  });
});
