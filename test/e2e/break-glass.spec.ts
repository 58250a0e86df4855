import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../../src/access/index.js';
import { ruleSetName } from '../rules-folder.js';
import type { ProblemJson } from './decision-world.js';
import { bodyOf, DecisionWorld } from './decision-world.js';

const path = `/v1/rule-sets/${ruleSetName}/break-glass`;
const stop = { minutes: 30, reason: 'keys of an operator are suspected to be stolen' };

let world: DecisionWorld;
/** A row that is permitted while no break-glass is in force. */
let permitted: number;
beforeAll(async () => {
  world = await DecisionWorld.start();
  permitted = world.rows.findIndex(({ expected }) => expected['2'] === 'permit');
}, 120_000);
afterAll(() => world.close());

const ask = async () => await bodyOf(world.ask(world.fresh(permitted)));
const start = async (body: unknown, person: Person = 'activator'): Promise<Response> =>
  await world.send(path, body, { person });

async function expectProblem(response: Response, status: number, code: string): Promise<ProblemJson> {
  const problem = await bodyOf<ProblemJson>(response);
  expect(problem).toMatchObject({ status, code });
  return problem;
}

async function trail(): Promise<readonly string[]> {
  const rows = await world.sql<{ line: string }>(
    `select concat_ws(' ', actor, action, subject, outcome, code) as line from audit_trail
       where action like 'break-glass%' order by sequence`,
  );
  return rows.map(({ line }) => line);
}

describe('break-glass over HTTP', () => {
  it.each(['author', 'auditor', 's1sp', 'administrator'] as const)('is refused to the %s', async (person) => {
    await expectProblem(await start(stop, person), 403, 'ROLE_NOT_ALLOWED');
    expect((await trail()).at(-1)).toBe(
      `${person} break-glass-started ${ruleSetName}/break-glass refused ROLE_NOT_ALLOWED`,
    );
  });

  it.each([
    ['longer than four hours', { ...stop, minutes: 241 }, '/minutes'],
    ['for no time', { ...stop, minutes: 0 }, '/minutes'],
    ['for a part of a minute', { ...stop, minutes: 0.5 }, '/minutes'],
    ['without a reason', { ...stop, reason: '  ' }, '/reason'],
    ['of a variant that is none', { ...stop, serviceReferenceVariants: ['6.x'] }, '/serviceReferenceVariants'],
    ['of no variant', { ...stop, serviceReferenceVariants: [] }, '/serviceReferenceVariants'],
    ['of a cohort twice', { ...stop, cohorts: ['IOC', 'IOC'] }, '/cohorts'],
    ['of a cohort without a name', { ...stop, cohorts: [' '] }, '/cohorts'],
    ['that permits something', { ...stop, permit: ['6.15.1'] }, '/permit'],
  ])('is refused %s', async (_, body, pointer) => {
    const { errors } = await expectProblem(await start(body), 400, 'BODY_INVALID');
    expect(errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('is refused for a rule set that does not exist, and one that is not there is not found', async () => {
    await expectProblem(
      await world.send('/v1/rule-sets/no-such/break-glass', stop, { person: 'activator' }),
      404,
      'NOT_FOUND',
    );
    await expectProblem(
      await world.send(`${path}/7/lift`, { comment: 'x' }, { person: 'activator' }),
      404,
      'NOT_FOUND',
    );
    await expectProblem(
      await world.send(`${path}/x/lift`, { comment: 'x' }, { person: 'activator' }),
      400,
      'PARAMETER_INVALID',
    );
    expect((await world.get('/v1/rule-sets/no-such/break-glass')).status).toBe(404);
  });

  it('refuses every command of its class from its answer on, until two people lift it; another reviews it', async () => {
    expect(await ask()).toMatchObject({ verdict: 'permit' });
    const before = (await ask()).ruleSet.epoch;
    const variants = [world.rows[permitted]?.request.serviceReferenceVariant];
    const started = await start({ ...stop, serviceReferenceVariants: variants });
    expect(started.status).toBe(201);
    const one = await bodyOf<{ readonly id: number; readonly epoch: number }>(started);
    expect(one).toMatchObject({
      ...{ epoch: before + 1, state: 'in-force', startedBy: 'activator', cohorts: null, review: null, liftedBy: [] },
      ...{ serviceReferenceVariants: variants, reason: stop.reason },
    });
    const refused = await ask();
    expect(refused).toMatchObject({ verdict: 'refuse', responseCode: 'E000099', ruleSet: { epoch: one.epoch } });
    expect(refused.reasons.map(({ rule }) => rule)).toEqual([`break-glass-${one.id}`]);

    const lift = (person: Person) => world.send(`${path}/${one.id}/lift`, { comment: 'keys are safe' }, { person });
    const review = (person: Person) => world.send(`${path}/${one.id}/review`, { finding: 'false alarm' }, { person });
    expect(await bodyOf(lift('activator'))).toMatchObject({ confirmationsMissing: 1, state: 'in-force' });
    await expectProblem(await lift('activator'), 403, 'SAME_PERSON');
    await expectProblem(await review('approver'), 409, 'BREAK_GLASS_STATE_WRONG');
    expect(await ask()).toMatchObject({ verdict: 'refuse' });
    const lifted = await bodyOf<{ readonly epoch: number }>(lift('approver'));
    expect(lifted).toMatchObject({ confirmationsMissing: 0, state: 'lifted', liftedBy: ['activator', 'approver'] });
    expect(await ask()).toMatchObject({ verdict: 'permit', ruleSet: { epoch: lifted.epoch } });
    await expectProblem(await lift('approver'), 409, 'BREAK_GLASS_STATE_WRONG');
    await expectProblem(await review('activator'), 403, 'ROLE_NOT_ALLOWED');
    expect(await bodyOf(review('approver'))).toMatchObject({
      review: { closedBy: 'approver', finding: 'false alarm' },
    });
    const listed = await (await world.get(path)).json();
    expect(listed).toMatchObject({ breakGlass: [{ id: one.id, state: 'lifted', review: { closedBy: 'approver' } }] });
    const subject = `${ruleSetName}/break-glass/${one.id}`;
    expect((await trail()).slice(-8)).toEqual([
      `activator break-glass-started ${subject} done`,
      `activator break-glass-lift-confirmed ${subject} done`,
      `activator break-glass-lifted ${subject} refused SAME_PERSON`,
      `approver break-glass-reviewed ${subject} refused BREAK_GLASS_STATE_WRONG`,
      `approver break-glass-lifted ${subject} done`,
      `approver break-glass-lifted ${subject} refused BREAK_GLASS_STATE_WRONG`,
      `activator break-glass-reviewed ${subject} refused ROLE_NOT_ALLOWED`,
      `approver break-glass-reviewed ${subject} done`,
    ]);
  });

  it('raises no alert that a guard rail fired, since it was asked for', async () => {
    const fired = async () =>
      /^anchorgate_guard_rails_fired_total (\d+)$/m.exec(await (await world.get('/metrics')).text())?.[1];
    const before = await fired();
    const { id } = await bodyOf<{ readonly id: number }>(start(stop, 'approver'));
    expect(await ask()).toMatchObject({ verdict: 'refuse', responseCode: 'E000099' });
    expect(await fired()).toBe(before);
    for (const person of ['activator', 'approver'] as const) {
      await world.send(`${path}/${id}/lift`, { comment: 'over' }, { person });
    }
  });

  it('fails no request and lets no command through while commands are decided all the time', async () => {
    let stopped = false;
    const answers: { readonly sent: number; readonly verdict: string; readonly status: number }[] = [];
    const load = Array.from({ length: 8 }, async () => {
      while (!stopped) {
        const sent = performance.now();
        const answer = await world.ask(world.fresh(permitted));
        answers.push({ sent, status: answer.status, verdict: (await bodyOf(answer)).verdict });
      }
    });
    await pause(300);
    const { id } = await bodyOf<{ readonly id: number }>(start(stop));
    const inForceAt = performance.now();
    await pause(300);
    stopped = true;
    await Promise.all(load);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const later = answers.filter(({ sent }) => sent > inForceAt);
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter(({ verdict }) => verdict !== 'refuse')).toEqual([]);
    expect(answers.filter(({ verdict }) => verdict === 'permit').length).toBeGreaterThan(0);
    for (const person of ['activator', 'approver'] as const) {
      await world.send(`${path}/${id}/lift`, { comment: 'over' }, { person });
    }
  });
});
