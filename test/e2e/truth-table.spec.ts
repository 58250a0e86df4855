import type { DemoParty } from '../../tools/demo/parties.js';
import { distributors, gasTransporters } from '../../tools/demo/parties.js';
import type { EvaluationRequest } from '../../tools/demo/requests.js';
import { updateSecurityCredentials } from '../../tools/demo/requests.js';
import type { DemoDevice } from '../../tools/demo/world.js';
import { activate } from './activation.js';
import type { DemoService, EvaluationAnswer } from './demo-service.js';
import { decisionOf, evaluate, evaluateBatch, fresh, startDemoService } from './demo-service.js';

let demo: DemoService;
beforeAll(async () => {
  demo = await startDemoService();
}, 120_000);
afterAll(() => demo?.stop());

describe.each([1, 2, 3] as const)('the truth table under version %i, with real certificates over HTTP', (version) => {
  beforeAll(() => activate(demo, version), 30_000);

  const decide = async (words: string): Promise<EvaluationAnswer> => {
    const row = demo.rows.find((one) => one.row === words);
    if (!row) throw new Error(`the demo world has no row \`${words}\``);
    const answer = decisionOf(await evaluate(demo, fresh(row.request)));
    expect([words, answer.verdict]).toEqual([words, row.expected[`${version}`]]);
    expect(answer).toMatchObject({ recorded: true, ruleSet: { version } });
    expect(answer.responseCode === null).toBe(answer.verdict === 'permit');
    return answer;
  };

  it('refuses an unrelated operator, and the right one that is not in the slot', async () => {
    for (const words of ['unrelated operator', 'right operator, not in the slot']) {
      const { reasons } = await decide(words);
      expect(reasons).toContainEqual(expect.objectContaining({ rule: 'sender-holds-anchor-slot', outcome: 'broken' }));
    }
  });

  it('decides the wrong operator that hands over as the version says, and names why', async () => {
    const { responseCode, reasons } = await decide('wrong operator, in the slot, handing over');
    const registration = reasons.filter(({ rule }) => rule === 'sender-is-registered-party');
    if (version === 1) {
      expect(responseCode).toBe('E4');
      expect(registration).toEqual([expect.objectContaining({ outcome: 'broken', responseCode: 'E4' })]);
    } else if (version === 2) {
      expect(registration).toEqual([
        expect.objectContaining({ outcome: 'waived', waivedBy: 'srv-6-15-1-exemption', responseCode: 'E4' }),
      ]);
    }
  });

  it('permits the right operator that is in the slot', async () => {
    expect((await decide('right operator, in the slot')).reasons).toEqual([]);
  });

  it('refuses 7.2 to a meter that is not the supplier’s, but for version 3 when he holds the slot', async () => {
    await decide('unrelated supplier');
    await decide('supplier, registered, not in the slot');
    const { responseCode } = await decide('supplier, in the slot, not registered');
    expect(responseCode).toBe(version === 3 ? null : 'E4');
    expect((await decide('supplier, in the slot and registered')).reasons).toEqual([]);
  });

  it('decides every commissioned device of the demo world as the table does, for three senders each', async () => {
    const questions = demo.world.devices
      .filter(({ line }) => line.status === 'Commissioned')
      .flatMap((device) => sendersTo(device).map((sender) => ({ device, sender })));
    const requests = questions.map(({ device, sender }) => handOver(demo, device, sender));
    const answers = await evaluateBatch(demo, requests);
    const expected = questions.map(({ device, sender }) => {
      const { slotOperator, registeredOperator } = device.meterPoint;
      return sender === slotOperator && (version > 1 || sender === registeredOperator) ? 'permit' : 'refuse';
    });
    expect(answers.map(({ verdict }) => verdict)).toEqual(expected);
    expect(expected.filter((verdict) => verdict === 'permit').length).toBeGreaterThan(400);
  }, 120_000);
});

function sendersTo({ meterPoint }: DemoDevice): readonly DemoParty[] {
  const { slotOperator, registeredOperator } = meterPoint;
  const all = registeredOperator.role === 'ED' ? distributors : gasTransporters;
  const stranger = all.find((party) => party !== slotOperator && party !== registeredOperator);
  return [...new Set([slotOperator, registeredOperator, ...(stranger ? [stranger] : [])])];
}

function handOver(demo: DemoService, { line, meterPoint }: DemoDevice, sender: DemoParty): EvaluationRequest {
  const address = { sender, deviceId: line.deviceId, counter: 1n, receivedAt: Date.now() };
  return fresh(updateSecurityCredentials(address, meterPoint.registeredOperator, demo.certificates));
}
