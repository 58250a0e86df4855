import fc from 'fast-check';
import { distributors, importSuppliers } from '../../tools/demo/parties.js';
import type { Json, Path } from '../hostile/json-faults.js';
import { pathsOf, withMember } from '../hostile/json-faults.js';
import { activate } from './activation.js';
import type { BatchProblem, DemoService, EvaluationAnswer } from './demo-service.js';
import { batchLines, fresh, startDemoService } from './demo-service.js';
import type { Premises } from './premises-of-ones-own.js';
import { makePremises } from './premises-of-ones-own.js';

/** `REMOVALS` chooses how many chains of removals each law is tried on. */
const chains = Number(process.env['REMOVALS'] ?? 400);
const seed = Number(process.env['REMOVAL_SEED'] ?? 1);
/** So few that a feed's receipt lists every fault. */
const linesPerRequest = 250;

/** From less and less taken away to more and more: each set of members holds the one before it. */
type Chain = readonly (readonly Path[])[];

/** A member and what is taken away with it: sorted deepest and last first, so that no removal moves another's place. */
function without(tree: Json, paths: readonly Path[]): Json {
  const order = [...paths].sort((one, other) =>
    JSON.stringify(other).localeCompare(JSON.stringify(one), 'en', { numeric: true }),
  );
  return order.reduce<Json>((left, path) => (has(left, path) ? withMember(left, path, undefined) : left), tree);
}

function has(tree: Json, path: Path): boolean {
  return pathsOf(tree).some((one) => JSON.stringify(one) === JSON.stringify(path));
}

function chainsOver(paths: readonly Path[]): readonly Chain[] {
  const some = fc.uniqueArray(fc.constantFrom(...paths), { maxLength: 3, selector: (path) => JSON.stringify(path) });
  const chain = fc
    .tuple(some, some, some)
    .map(([first, second, third]) => [
      first,
      [...new Set([...first, ...second])],
      [...new Set([...first, ...second, ...third])],
    ]);
  return fc.sample(chain, { numRuns: chains, seed });
}

const isPermit = (line: EvaluationAnswer | BatchProblem | undefined): boolean =>
  line !== undefined && 'verdict' in line && line.verdict === 'permit';

describe('what is taken away', () => {
  let demo: DemoService;
  beforeAll(async () => {
    demo = await startDemoService();
  }, 120_000);
  afterAll(() => demo?.stop());

  const parties = () => {
    const [operator] = distributors;
    const [supplier] = importSuppliers;
    if (!operator || !supplier) throw new Error('the demo world has no parties');
    return [operator, supplier] as const;
  };

  /** Sends lines that may be refused at the door. @returns the positions of those that were */
  const feedLoosely = async (feed: string, lines: readonly unknown[]): Promise<ReadonlySet<number>> => {
    const refused = new Set<number>();
    for (let from = 0; from < lines.length; from += linesPerRequest) {
      const piece = lines.slice(from, from + linesPerRequest);
      const answer = await demo.client.send(`/v1/context/${feed}`, {
        headers: {
          authorization: `Bearer ${await demo.service.token('feed')}`,
          'content-type': 'application/x-ndjson',
        },
        body: piece.map((line) => `${JSON.stringify(line)}\n`).join(''),
      });
      expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
      const { errors } = JSON.parse(answer.text) as { readonly errors: readonly { readonly line: number }[] };
      for (const { line } of errors) refused.add(from + line - 1);
    }
    return refused;
  };

  /**
   * Every line is a decision or a problem of the sender's; no chain permits again after it did not. A line whose
   * context was refused at the door tells nothing: `counts` leaves it out.
   */
  const expectMonotone = (
    all: readonly Chain[],
    lines: readonly (EvaluationAnswer | BatchProblem)[],
    counts: (position: number) => boolean = () => true,
  ): void => {
    const faults = all.flatMap((chain, number) => {
      const from = number * chain.length;
      const answers = lines.slice(from, from + chain.length).filter((_, at) => counts(from + at));
      const permits = answers.map(isPermit);
      const again = permits.some((permit, at) => permit && permits.slice(0, at).includes(false));
      const failed = answers.some((line) => 'problem' in line && ![400, 503].includes(line.problem.status));
      return again || failed ? [JSON.stringify({ chain, answers })] : [];
    });
    expect(faults).toEqual([]);
    const counted = lines.filter((_, at) => counts(at));
    expect(counted.filter(isPermit).length).toBeGreaterThan(chains / 20);
    expect(counted.filter((line) => !isPermit(line)).length).toBeGreaterThan(chains / 4);
  };

  describe.each([1, 2, 3])('under version %i', (version) => {
    beforeAll(() => activate(demo, version), 30_000);

    it(
      'from a permitted request turns no refusal into a permit, and makes no failure',
      async () => {
        for (const row of [demo.rows[0], demo.rows[4]]) {
          if (!row) throw new Error('the demo world has no permitted row');
          const tree = row.request as unknown as Json;
          const all = chainsOver(pathsOf(tree));
          const requests = all.flatMap((chain) =>
            chain.map((gone) => without(fresh(row.request) as unknown as Json, gone)),
          );
          expectMonotone(all, await batchLines(demo, requests));
        }
      },
      120_000 + chains * 60,
    );

    it(
      'from the context of a permitted request turns no refusal into a permit, and makes no failure',
      async () => {
        for (const command of ['handOver', 'disable'] as const) {
          const all = chainsOver(pathsOf(contextOf(makePremises(demo, ...parties()))));
          const premises = all.flatMap((chain) =>
            chain.map((gone) => {
              const whole = makePremises(demo, ...parties());
              return {
                left: without(contextOf(whole), gone) as unknown as Partial<Premises>,
                request: whole[command],
              };
            }),
          );
          const refused = new Set<number>();
          const feedAll = async (feed: string, names: readonly (keyof Premises)[]): Promise<void> => {
            const lines = names.flatMap((name) =>
              premises.flatMap(({ left }, position) => (left[name] ? [{ position, line: left[name] }] : [])),
            );
            const faulty = await feedLoosely(
              feed,
              lines.map(({ line }) => line),
            );
            lines.forEach(({ position }, at) => faulty.has(at) && refused.add(position));
          };
          await feedAll('devices', ['device']);
          await feedAll('registrations', ['operatorRegistration', 'supplierRegistration']);
          const answered = await batchLines(
            demo,
            premises.map(({ request }) => request),
          );
          expectMonotone(all, answered, (position) => !refused.has(position));
        }
      },
      120_000 + chains * 60,
    );
  });

  it('a cohort that is no longer known gives a device no more lenient version', async () => {
    await activate(demo, 3);
    await activate(demo, 1, ['IOC']);
    const premises = [true, false].map((isKnown) => {
      const { device, operatorRegistration, ...rest } = makePremises(demo, ...parties(), { cohort: 'IOC' });
      const { cohort, ...unknown } = device;
      return { ...rest, operatorRegistration, device: isKnown ? { ...unknown, cohort } : unknown };
    });
    await feedLoosely(
      'devices',
      premises.map(({ device }) => device),
    );
    // Nobody is registered: version 1 refuses, version 3 would permit.
    const lines = await batchLines(
      demo,
      premises.map(({ disable }) => disable),
    );
    expect(lines.map(isPermit)).toEqual([false, false]);
  });
});

function contextOf({ device, operatorRegistration, supplierRegistration }: Premises): Json {
  return { device, operatorRegistration, supplierRegistration } as unknown as Json;
}
