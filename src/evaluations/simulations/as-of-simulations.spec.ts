import type { ProblemJson } from '../../../test/e2e/decision-world.js';
import { bodyOf, DecisionWorld } from '../../../test/e2e/decision-world.js';
import { feed } from '../../../tools/demo/feeds.js';
import type { EvaluationRequest } from '../../../tools/demo/requests.js';
import { updateSecurityCredentials } from '../../../tools/demo/requests.js';

const ruleSet = { name: 'smets1-critical-commands', version: 2 };
const minute = 60_000;

let world: DecisionWorld;
beforeAll(async () => {
  world = await DecisionWorld.start();
}, 120_000);
afterAll(() => world.close());

const simulate = (body: object): Promise<Response> => world.send('/v1/simulations', body, { person: 'auditor' });
const at = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A permitted command of a row whose sender is both holder and registered, to its own device. */
function permittedRow(): { readonly request: EvaluationRequest; readonly line: object } {
  const index = world.rows.findIndex(({ expected }) => expected['1'] === 'permit');
  const row = world.rows[index];
  const device = world.world.devices.find(({ line }) => line.deviceId === row?.deviceId);
  if (device === undefined) throw new RangeError('the demo world has no permitted row');
  return { request: world.fresh(index), line: device.line };
}

async function lastRecordedAt(): Promise<number> {
  const rows = await world.sql<{ readonly recorded_at: Date }>('select recorded_at from context_sequence');
  return rows[0]?.recorded_at.getTime() ?? NaN;
}

async function verdict(body: object): Promise<string> {
  const answer = await simulate(body);
  expect(answer.status).toBe(200);
  return (await bodyOf(answer)).verdict;
}

describe('a simulation as of other instants', () => {
  it('is refused when it asks what will be known, and when the instant is none', async () => {
    const { request } = permittedRow();
    for (const knownAt of [at(Date.now() + minute), 'noon', null, 7]) {
      const answer = await simulate({ request, ruleSet, knownAt });
      const { errors } = await bodyOf<ProblemJson>(answer);
      expect([answer.status, errors.map(({ pointer }) => pointer)]).toEqual([400, ['/knownAt']]);
    }
  });

  it('refuses about a time of which nothing was known, as undetermined', async () => {
    const { request } = permittedRow();
    expect(await verdict({ request, ruleSet, knownAt: '2001-01-01T00:00:00.000Z' })).toBe('refuse');
    expect(await verdict({ request, ruleSet, validAt: '2001-01-01T00:00:00.000Z' })).toBe('refuse');
  });

  it('decides by what was known then, and by what is known now about then', async () => {
    const { request, line } = permittedRow();
    const door = { url: world.running.url, token: await world.running.token('feed') };
    const before = await lastRecordedAt();
    const seenAt = Date.now();
    await feed(door, 'devices', [{ ...line, status: 'Withdrawn', observedAt: at(seenAt) }]);
    expect(await verdict({ request, ruleSet })).toBe('refuse');
    expect(await verdict({ request, ruleSet, knownAt: at(before) })).toBe('permit');
    expect(await verdict({ request, ruleSet, knownAt: at(await lastRecordedAt()) })).toBe('refuse');
    expect(await verdict({ request, ruleSet, validAt: at(seenAt) })).toBe('refuse');
    expect(await verdict({ request, ruleSet, validAt: at(seenAt - 1) })).toBe('permit');
    expect(await verdict({ request, ruleSet, validAt: at(seenAt - 1), knownAt: at(before) })).toBe('permit');
  });

  it('does not see a registration that was withdrawn, but saw it before', async () => {
    const index = world.rows.findIndex(({ expected }) => expected['1'] === 'permit');
    const row = world.rows[index];
    const mine = world.world.devices.filter(({ line, meterPoint }) => {
      return (
        line.deviceId !== row?.deviceId &&
        line.deviceType === 'ESME' &&
        line.status === 'Commissioned' &&
        meterPoint.slotOperator === meterPoint.registeredOperator
      );
    });
    const [device] = mine;
    if (device === undefined || row === undefined) throw new RangeError('the demo world has no such device');
    const { slotOperator } = device.meterPoint;
    const address = {
      sender: slotOperator,
      deviceId: device.line.deviceId,
      counter: 9_000_000_000_000n,
      receivedAt: Date.now(),
    };
    const request = updateSecurityCredentials(address, slotOperator, world.certificates);
    expect(await verdict({ request, ruleSet: { ...ruleSet, version: 1 } })).toBe('permit');
    const before = await lastRecordedAt();
    const own = world.world.registrations.filter(
      ({ mpxn, kind }) => mpxn === device.line.mpxn && kind === 'networkOperator',
    );
    const door = { url: world.running.url, token: await world.running.token('feed') };
    const withdrawn = own.map((line) => ({ ...line, withdrawn: true, observedAt: at(Date.now()) }));
    await feed(door, 'registrations', withdrawn);
    const about = { request, ruleSet: { ...ruleSet, version: 1 } };
    expect(await verdict({ ...about, validAt: at(Date.now()) })).toBe('refuse');
    expect(await verdict({ ...about, knownAt: at(before) })).toBe('permit');
    expect(await verdict(about)).toBe('refuse');
  });

  it('records nothing', async () => {
    const { request } = permittedRow();
    await verdict({ request, ruleSet, knownAt: at(Date.now()), validAt: at(Date.now()) });
    expect(await world.sql('select 1 from decision')).toEqual([]);
  });
});
