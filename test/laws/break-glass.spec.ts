import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { Client } from 'pg';
import type { TruthTableRow } from '../../tools/demo/truth-table.js';
import type { DemoService, EvaluationAnswer } from '../e2e/demo-service.js';
import { decisionOf, evaluate, evaluateBatch, fresh, startDemoService } from '../e2e/demo-service.js';
import type { Person } from '../service-process.js';

const emergencyCode = 'E000099';
const path = '/v1/rule-sets/smets1-critical-commands/break-glass';

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

let demo: DemoService;
let owner: Client;

beforeAll(async () => {
  demo = await startDemoService();
  owner = new Client({ connectionString: demo.service.databaseUrl });
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await demo?.stop();
});

async function ask(person: Person, below: string, body?: object): Promise<Reply> {
  const answer = await demo.client.send(`${path}${below}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await demo.service.token(person)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: Object(JSON.parse(answer.text)) as Reply['body'] };
}

const start = async (terms: object): Promise<Reply> =>
  await ask('activator', '', { minutes: 1, reason: 'a law is tried', ...terms });
const variantOf = ({ request }: TruthTableRow): string => request.serviceReferenceVariant;
const ask1 = async (row: TruthTableRow): Promise<EvaluationAnswer> =>
  decisionOf(await evaluate(demo, fresh(row.request)));
const all = async (): Promise<readonly EvaluationAnswer[]> =>
  await evaluateBatch(
    demo,
    demo.rows.map(({ request }) => fresh(request)),
  );

/** Ends a break-glass as two people do. */
async function lift(id: unknown): Promise<void> {
  expect((await ask('activator', `/${String(id)}/lift`, { comment: 'over' })).body['confirmationsMissing']).toBe(1);
  expect((await ask('approver', `/${String(id)}/lift`, { comment: 'over' })).body['confirmationsMissing']).toBe(0);
}

const permittedRow = async (): Promise<TruthTableRow> => {
  const answers = await all();
  const row = demo.rows[answers.findIndex(({ verdict }) => verdict === 'permit')];
  if (row === undefined) throw new Error('nothing is permitted');
  return row;
};

describe('a break-glass through the API', () => {
  it.each([
    ['no reason', { reason: '' }],
    ['no end', { minutes: 0 }],
    ['an end after four hours', { minutes: 241 }],
    ['an end between minutes', { minutes: 1.5 }],
    ['an empty list of variants', { serviceReferenceVariants: [] }],
    ['an empty list of cohorts', { cohorts: [] }],
    ['a field that it does not have', { until: '2030-01-01T00:00:00.000Z' }],
  ])('is refused with %s', async (_, terms) => {
    expect((await start(terms)).status).toBe(400);
  });

  it('is refused to authors, auditors and machines', async () => {
    for (const person of ['author', 'auditor', 's1sp', 'administrator'] as const) {
      expect((await ask(person, '', { minutes: 1, reason: 'r' })).status).toBe(403);
    }
  });

  it('is in force in its answer, and refuses its class only', async () => {
    const row = await permittedRow();
    const before = await all();
    const { status, body } = await start({ serviceReferenceVariants: [variantOf(row)] });
    const first = await ask1(row);
    expect(status).toBe(201);
    expect([first.verdict, first.responseCode]).toEqual(['refuse', emergencyCode]);
    expect(first.ruleSet.epoch).toBe(body['epoch']);
    const during = await all();
    during.forEach((answer, index) => {
      const isClass = variantOf(demo.rows[index] ?? row) === variantOf(row);
      expect(answer.verdict).toBe(isClass ? 'refuse' : before[index]?.verdict);
      if (!isClass) expect(answer.responseCode).toBe(before[index]?.responseCode);
    });
    await lift(body['id']);
    expect((await ask1(row)).verdict).toBe('permit');
  });

  it('is not lifted by one person who confirms twice, nor reviewed while it is in force, nor by who started it', async () => {
    const row = await permittedRow();
    const { body } = await start({});
    expect((await ask('approver', `/${String(body['id'])}/review`, { finding: 'f' })).status).toBe(409);
    expect((await ask('activator', `/${String(body['id'])}/lift`, { comment: 'c' })).status).toBe(200);
    expect((await ask('activator', `/${String(body['id'])}/lift`, { comment: 'c' })).status).toBe(403);
    expect((await ask1(row)).verdict).toBe('refuse');
    expect((await ask('approver', `/${String(body['id'])}/lift`, { comment: 'c' })).status).toBe(200);
    expect((await ask('activator', `/${String(body['id'])}/lift`, { comment: 'c' })).status).toBe(409);
    expect((await ask('activator', `/${String(body['id'])}/review`, { finding: 'f' })).status).toBe(403);
    expect((await ask('approver', `/${String(body['id'])}/review`, { finding: 'f' })).status).toBe(200);
    expect((await ask1(row)).verdict).toBe('permit');
  });

  it('ends by itself, with an epoch of its own, and leaves other break-glasses in force', async () => {
    const row = await permittedRow();
    const short = await start({});
    const long = await start({ minutes: 60, serviceReferenceVariants: [variantOf(row)] });
    await owner.query(`begin; set local session_replication_role = replica;
      update break_glass set expires_at = clock_timestamp() + interval '1 second' where break_glass_id = ${String(short.body['id'])};
      commit`);
    // An end that is moved by hand makes an epoch of its own at the next pass, in which it is still in force.
    const ended = `select from activation where cause = 'expiry' and epoch > ${String(long.body['epoch'])}
      and not state::jsonb -> 'breakGlass' @> '${String(short.body['id'])}'`;
    for (const end = Date.now() + 8_000; Date.now() < end && (await owner.query(ended)).rowCount === 0;)
      await pause(50);
    expect((await owner.query(ended)).rowCount).toBe(1);
    await pause(300);
    const answers = await all();
    const others = answers.filter((_, index) => variantOf(demo.rows[index] ?? row) !== variantOf(row));
    expect(others.map(({ responseCode }) => responseCode)).not.toContain(emergencyCode);
    expect((await ask1(row)).responseCode).toBe(emergencyCode);
    await lift(long.body['id']);
  }, 30_000);

  it('never permits what was refused, whatever its class', async () => {
    const before = await all();
    const variants = [...new Set(demo.rows.map(variantOf))];
    const terms = fc.record({
      serviceReferenceVariants: fc.option(fc.uniqueArray(fc.constantFrom(...variants), { minLength: 1, maxLength: 3 })),
      cohorts: fc.option(fc.uniqueArray(fc.constantFrom('IOC', 'MOC', 'FOC', 'none of these'), { minLength: 1 })),
    });
    let refused = 0;
    const never = fc.asyncProperty(fc.array(terms, { minLength: 1, maxLength: 3 }), async (classes) => {
      const started: Reply[] = [];
      for (const one of classes) started.push(await start(one));
      expect(started.map(({ status }) => status)).toEqual(classes.map(() => 201));
      const during = await all();
      for (const { body } of started) await lift(body['id']);
      during.forEach(({ verdict }, index) => {
        if (before[index]?.verdict === 'refuse') expect(verdict).toBe('refuse');
        else if (verdict === 'refuse') refused += 1;
      });
    });
    await fc.assert(never, { numRuns: 12 });
    expect(refused).toBeGreaterThan(0);
    expect((await all()).map(({ verdict }) => verdict)).toEqual(before.map(({ verdict }) => verdict));
  }, 120_000);

  it('is told with everything that became of it, and each step has its entry in the trail', async () => {
    const { body } = await ask('auditor', '');
    const told = body['breakGlass'] as readonly { readonly state: string }[];
    expect(told.filter(({ state }) => state === 'in-force')).toEqual([]);
    const { rows } = await owner.query<{ started: number; lifted: number; rows: number; lifts: number }>(
      `select (select count(*)::int from audit_trail where action = 'break-glass-started' and outcome = 'done') as started,
         (select count(*)::int from audit_trail where action like 'break-glass-lift%' and outcome = 'done') as lifted,
         (select count(*)::int from break_glass) as rows, (select count(*)::int from break_glass_lift) as lifts`,
    );
    expect(rows[0]?.started).toBe(rows[0]?.rows);
    expect(rows[0]?.lifted).toBe(rows[0]?.lifts);
    expect(told.length).toBe(rows[0]?.rows);
  });
});
