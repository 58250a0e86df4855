import { parseEui64 } from '../../src/core/identifiers/index.js';
import type { Eui64 } from '../../src/core/identifiers/index.js';
import type { Correction, Eligible } from '../../src/corrective-actions/eligibility/eligibility.js';
import { Eligibility } from '../../src/corrective-actions/eligibility/eligibility.js';
import { mpanAt } from '../../tools/demo/meter-points.js';
import { feed } from '../../tools/demo/feeds.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';

/** The rule set `corrective-action` as it is in force, asked by the service, on what the feeds brought. */

const id = (text: string): Eui64 => {
  const parsed = parseEui64(text);
  if (parsed === undefined) throw new RangeError(`\`${text}\` is no EUI-64`);
  return parsed;
};
const wrong = id('90-B3-D5-1F-30-01-00-00');
const right = id('90-B3-D5-1F-30-02-00-00');
const hour = 3_600_000;

let running: RunningApp;
let made = 0;

beforeAll(async () => {
  running = await startApp();
  await send('parties', [
    { entityId: wrong, name: 'Southern', userRoles: ['ED'], mpids: ['SOUT'], status: 'active' },
    { entityId: right, name: 'Eastern', userRoles: ['ED'], mpids: ['EELC'], status: 'active' },
  ]);
}, 120_000);
afterAll(() => running?.close());

async function send(name: 'parties' | 'devices' | 'registrations', lines: readonly object[]): Promise<void> {
  await feed({ url: running.url, token: await running.token('feed') }, name, lines);
}

interface World {
  readonly device?: object;
  /** Null: the meter point has no registration. */
  readonly mpid?: string | null;
  readonly correction?: Partial<Correction>;
}

/** Judges one correction of a device of its own; all holds but what is told. */
async function judge({ device = {}, mpid = 'EELC', correction = {} }: World = {}): Promise<Eligible | undefined> {
  made += 1;
  const deviceId = id(`00-DB-77-00-00-00-00-${made.toString(16).toUpperCase().padStart(2, '0')}`);
  const mpxn = mpanAt('10', 7_000_000 + made);
  const observedAt = new Date().toISOString();
  const slots = { critical: { entityId: wrong }, nonCritical: { entityId: wrong } };
  const line = { deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', cohort: 'IOC', mpxn };
  await send('devices', [{ ...line, anchorSlots: { networkOperator: slots }, observedAt, ...device }]);
  const period = { effectiveFrom: '2019-04-01T00:00:00.000Z', effectiveUntil: null, observedAt };
  if (mpid !== null) await send('registrations', [{ mpxn, kind: 'networkOperator', mpid, ...period }]);
  const [answer] = await running.app.get(Eligibility).judge([
    {
      ...{ deviceId, slot: 'critical', fromEntityId: wrong, toEntityId: right, lastPermittedAt: null },
      ...{ fromPartyConsents: true, toPartyConsents: true, ...correction },
    },
  ]);
  return answer;
}

describe('a correction of an anchor slot', () => {
  it.each<readonly [string, string, World]>([
    ['of a second-generation device', 'E000006', { device: { smetsVersion: 'SMETS2' } }],
    ['of a device that is out of service', 'E5', { device: { status: 'Decommissioned' } }],
    ['of a slot that somebody changed', 'E000102', { correction: { fromEntityId: right } }],
    ['of a slot that nobody knows', 'E000102', { device: { anchorSlots: { networkOperator: {} } } }],
    ['that would place somebody else than the registered operator', 'E4', { mpid: 'SOUT' }],
    ['of a meter point without a registration', 'E4', { mpid: null }],
    ['without a word of the party that leaves', 'E000103', { correction: { fromPartyConsents: undefined } }],
    ['that the party declined that leaves', 'E000103', { correction: { fromPartyConsents: false } }],
    ['without a word of the party that is placed', 'E000104', { correction: { toPartyConsents: undefined } }],
    ['an hour after a permitted command', 'E000105', { correction: { lastPermittedAt: Date.now() - hour } }],
  ])('%s is refused', async (_words, code, world) => {
    expect(await judge(world)).toMatchObject({ eligible: false, code });
  });

  it('is refused in words that say which rule and why', async () => {
    const answer = await judge({ correction: { fromPartyConsents: false } });
    expect(answer).toMatchObject({ reason: expect.stringMatching(/^leaving-party-consents: the one-off correction/) });
  });

  it('of a device that nobody knows is refused', async () => {
    const correction = { deviceId: id('00-DB-77-00-00-00-FF-FF'), slot: 'critical', fromEntityId: wrong } as const;
    const rest = { toEntityId: right, fromPartyConsents: true, toPartyConsents: true, lastPermittedAt: null };
    const answers = await running.app.get(Eligibility).judge([{ ...correction, ...rest }]);
    expect(answers).toMatchObject([{ eligible: false, code: 'E19' }]);
  });

  it('of a misplaced certificate, with consent, is permitted, also two days after a permitted command', async () => {
    expect(await judge()).toEqual({ eligible: true });
    expect(await judge({ correction: { slot: 'nonCritical' } })).toEqual({ eligible: true });
    expect(await judge({ correction: { lastPermittedAt: Date.now() - 48 * hour } })).toEqual({ eligible: true });
  });

  it('names the rules that judged it', async () => {
    expect(await running.app.get(Eligibility).rules()).toMatchObject({ name: 'corrective-action', version: 1 });
  });

  it('is refused while a break-glass stops corrections, and permitted when it is lifted', async () => {
    const path = `${running.url}/v1/rule-sets/corrective-action/break-glass`;
    const ask = async (person: 'activator' | 'approver', below: string, body: object): Promise<{ id: number }> => {
      const answer = await fetch(`${path}${below}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await running.token(person)}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect([200, 201]).toContain(answer.status);
      return (await answer.json()) as { id: number };
    };
    const { id: glass } = await ask('activator', '', { minutes: 5, reason: 'a wrong list was approved' });
    expect(await judge()).toMatchObject({ eligible: false, code: 'E000099' });
    await ask('activator', `/${glass}/lift`, { comment: 'over' });
    await ask('approver', `/${glass}/lift`, { comment: 'over' });
    expect(await judge()).toEqual({ eligible: true });
  });
});
