import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DemoService, EvaluationAnswer } from '../e2e/demo-service.js';
import { batchLines, fresh, prepareTrustAnchors, startDemoService } from '../e2e/demo-service.js';
import { ruleSetName as name } from '../rules/rule-files.js';
import { ServiceClient } from '../service-client.js';
import { ServiceProcess } from '../service-process.js';

/** `CHAOS_SECONDS` chooses how long. */
const seconds = Number(process.env['CHAOS_SECONDS'] ?? 10);
const perSecond = 1_000;
const batchSize = 25;
const batchesAtOnce = 8;

interface Batch {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly decisions: readonly EvaluationAnswer[];
}
interface Activated {
  readonly epoch: number;
  readonly version: number;
  readonly answeredAt: number;
}

describe(`activations through the API under ${perSecond} decisions a second on two replicas, for ${seconds} s`, () => {
  let demo: DemoService;
  let replica: ServiceProcess;
  let client: ServiceClient;
  const batches: Batch[] = [];
  const faults: string[] = [];
  const activated: Activated[] = [];

  beforeAll(async () => {
    demo = await startDemoService();
    const { databaseUrl, rulesDirectory } = demo.service;
    replica = await ServiceProcess.start({ databaseUrl, rulesDirectory, prepare: prepareTrustAnchors });
    client = new ServiceClient(replica.url, 16);
    await Promise.all([demo.service.token('s1sp'), replica.token('s1sp')]);
    await load();
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await replica?.stop();
    await demo?.stop();
  });

  async function load(): Promise<void> {
    const endAt = performance.now() + seconds * 1_000;
    let due = performance.now();
    const ask = async (door: Pick<DemoService, 'service' | 'client'>): Promise<void> => {
      while (performance.now() < endAt) {
        due += (batchSize / perSecond) * 1_000;
        await pause(Math.max(0, due - performance.now()));
        const requests = Array.from({ length: batchSize }, (_, at) => {
          const row = demo.rows[at % demo.rows.length];
          if (row === undefined) throw new Error('the truth table is empty');
          return fresh(row.request);
        });
        const sentAt = performance.now();
        const lines = await batchLines(door, requests).catch((error: unknown) => [String(error)]);
        const decisions = lines.filter(
          (line): line is EvaluationAnswer => typeof line === 'object' && 'verdict' in line,
        );
        if (decisions.length < batchSize) faults.push(JSON.stringify(lines.find((line) => !Object(line).verdict)));
        batches.push({ sentAt, answeredAt: performance.now(), decisions });
      }
    };
    const doors = [demo, { service: replica, client }];
    const asking = doors.flatMap((door) => Array.from({ length: batchesAtOnce / 2 }, () => ask(door)));
    await Promise.all([...asking, activating(endAt)]);
  }

  /** Back and forth between two versions, through one replica and the other. */
  async function activating(endAt: number): Promise<void> {
    for (let turn = 0; performance.now() < endAt - 2_000; turn += 1) {
      const door = turn % 2 === 0 ? demo.service : replica;
      const version = 1 + (turn % 2);
      const answer = await fetch(`${door.url}/v1/rule-sets/${name}/versions/${version}/activation`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await door.token('activator')}`, 'content-type': 'application/json' },
        body: JSON.stringify({ comment: 'under load' }),
      });
      const text = await answer.text();
      if (answer.ok) activated.push({ ...(JSON.parse(text) as Activated), version, answeredAt: performance.now() });
      else faults.push(`activation of ${version}: ${text}`);
    }
  }

  it('fail no request and no activation', () => {
    expect(faults.slice(0, 3)).toEqual([]);
    expect(activated.length).toBeGreaterThanOrEqual(Math.floor(seconds / 5));
    expect(batches.length * batchSize).toBeGreaterThan((seconds * perSecond) / 3);
  });

  it('are told with the epochs they made, one after the other', () => {
    const epochs = activated.map(({ epoch }) => epoch);
    expect(epochs).toEqual(epochs.map((_, index) => (epochs[0] ?? 0) + index));
  });

  it('let no decision of the old epoch be recorded after the first on the new one', async () => {
    const reader = new Client({ connectionString: demo.service.databaseUrl });
    await reader.connect();
    const { rows } = await reader.query<{ decisions: number; epochs: number; older: number; wrong: number }>(
      `with ordered as (select sequence, epoch, rule_set_version, max(epoch) over (order by sequence) as newest from decision)
       select count(*)::int as decisions, count(distinct o.epoch)::int as epochs,
         count(*) filter (where o.epoch < newest)::int as older,
         count(*) filter (where rule_set_version <> (a.state::jsonb -> 'assignments' -> 0 ->> 'version')::int)::int as wrong
       from ordered o join activation a on a.name = $1 and a.epoch = o.epoch`,
      [name],
    );
    await reader.end();
    const answered = batches.reduce((sum, { decisions }) => sum + decisions.length, 0);
    expect(rows).toEqual([{ decisions: answered, epochs: activated.length + 1, older: 0, wrong: 0 }]);
  });

  it('let no answer be of an older epoch than one that was seen before it was asked for', () => {
    const known = [
      ...batches.map(({ answeredAt, decisions }) => ({ answeredAt, epoch: Math.max(...decisions.map(epochOf)) })),
      ...activated.map(({ answeredAt, epoch }) => ({ answeredAt, epoch })),
    ];
    const older = batches.filter(({ sentAt, decisions }) => {
      const seen = known.filter(({ answeredAt }) => answeredAt < sentAt).map(({ epoch }) => epoch);
      return Math.min(...decisions.map(epochOf)) < Math.max(0, ...seen);
    });
    expect(older.map(({ sentAt }) => sentAt)).toEqual([]);
  });
});

const epochOf = ({ ruleSet }: EvaluationAnswer): number => ruleSet.epoch;
