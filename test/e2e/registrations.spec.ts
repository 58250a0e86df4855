import { feed } from '../../tools/demo/feeds.js';
import { distributors, importSuppliers } from '../../tools/demo/parties.js';
import { activate } from './activation.js';
import type { DemoService, EvaluationAnswer } from './demo-service.js';
import { decisionOf, evaluate, startDemoService } from './demo-service.js';
import type { Premises } from './premises-of-ones-own.js';
import { makePremises } from './premises-of-ones-own.js';

const day = 24 * 60 * 60 * 1000;
const daysAgo = (days: number): string => new Date(Date.now() - days * day).toISOString();
const [operator, other] = distributors;
const [supplier, rival] = importSuppliers;

let demo: DemoService;
beforeAll(async () => {
  demo = await startDemoService();
  await activate(demo, 1);
}, 120_000);
afterAll(() => demo?.stop());

describe.each(['network operator', 'supplier'] as const)('the registration of the %s', (kind) => {
  const listFact = kind === 'supplier' ? 'registration.supplierEntityIds' : 'registration.networkOperatorEntityIds';
  type Line = Readonly<Record<string, unknown>>;

  /** Decides a command of the party whose registration is rewritten; everything else about it holds. */
  const decideWith = async (rewrite: (line: Line) => readonly Line[]): Promise<EvaluationAnswer> => {
    if (!operator || !supplier) throw new Error('the demo world has no parties');
    const premises: Premises = makePremises(demo, operator, supplier);
    const own = kind === 'supplier' ? premises.supplierRegistration : premises.operatorRegistration;
    const others = kind === 'supplier' ? premises.operatorRegistration : premises.supplierRegistration;
    const door = { url: demo.service.url, token: await demo.service.token('feed') };
    await feed(door, 'devices', [premises.device]);
    await feed(door, 'registrations', [others, ...rewrite(own)]);
    return decisionOf(await evaluate(demo, kind === 'supplier' ? premises.disable : premises.handOver));
  };

  const undetermined = expect.objectContaining({
    rule: 'sender-is-registered-party',
    outcome: 'undetermined',
    responseCode: 'E4',
    missingFacts: expect.arrayContaining([listFact]),
  });

  it.each<readonly [string, string, (line: Line) => readonly Line[]]>([
    ['is missing', 'FACT_MISSING', () => []],
    ['begins in the future', 'FACT_NOT_YET_IN_FORCE', (line) => [{ ...line, effectiveFrom: daysAgo(-30) }]],
    ['has ended', 'FACT_ENDED', (line) => [{ ...line, effectiveUntil: daysAgo(30) }]],
    ['was last seen longer ago than its maximum age', 'FACT_TOO_OLD', (line) => [{ ...line, observedAt: daysAgo(8) }]],
    ['is of a participant that no party is', 'FACT_MISSING', (line) => [{ ...line, mpid: 'NOSUCH' }]],
    [
      'stands against another one of the same time',
      'FACT_CONFLICTING',
      (line) => [line, { ...line, effectiveFrom: daysAgo(400), mpid: kind === 'supplier' ? rival?.mpid : other?.mpid }],
    ],
  ])('refuses by name when it %s', async (_words, code, rewrite) => {
    const { verdict, responseCode, reasons } = await decideWith(rewrite);
    expect({ verdict, responseCode }).toEqual({ verdict: 'refuse', responseCode: 'E4' });
    expect(reasons).toContainEqual(undetermined);
    expect(JSON.stringify(reasons)).toContain(code);
  });

  it('refuses as broken, not as undetermined, when it is another’s', async () => {
    const { reasons } = await decideWith((line) => [
      { ...line, mpid: kind === 'supplier' ? rival?.mpid : other?.mpid },
    ]);
    expect(reasons).toContainEqual(
      expect.objectContaining({ rule: 'sender-is-registered-party', outcome: 'broken', missingFacts: [] }),
    );
  });

  it('permits when it is in force and was seen six days ago', async () => {
    expect(await decideWith((line) => [{ ...line, observedAt: daysAgo(6) }])).toMatchObject({
      verdict: 'permit',
      reasons: [],
    });
  });

  it('permits from the first instant of a period that follows another', async () => {
    const former = kind === 'supplier' ? rival?.mpid : other?.mpid;
    const switchedAt = daysAgo(10);
    const answer = await decideWith((line) => [
      { ...line, mpid: former, effectiveUntil: switchedAt },
      { ...line, effectiveFrom: switchedAt },
    ]);
    expect(answer).toMatchObject({ verdict: 'permit', reasons: [] });
  });
});
