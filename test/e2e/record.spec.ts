import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { canonicalJson } from '../../src/core/language/index.js';
import { reevaluate } from '../../src/evaluations/index.js';
import { digestOf } from '../../src/rule-sets/index.js';
import { DecisionWorld } from './decision-world.js';
import { oddRequests } from './odd-requests.js';

/** A record as a forger sees it. */
interface RecordJson {
  readonly answer: { verdict: string };
  readonly facts: Record<string, unknown>;
  readonly outcomes: { readonly rules: Record<string, string> };
  guardRailsDigest: string;
}

interface Row {
  readonly decision_id: string;
  readonly record: string;
  readonly record_digest: Buffer;
  readonly verdict: string;
  readonly response_code: string | null;
}

const file = (path: string): unknown => JSON.parse(readFileSync(resolve(__dirname, '../../rules', path), 'utf8'));

describe('the record of a decision', () => {
  let world: DecisionWorld;
  let rows: readonly Row[];
  const answers = new Map<string, string>();

  beforeAll(async () => {
    world = await DecisionWorld.start();
    for (const request of oddRequests(world)) {
      const answer = await world.ask(request);
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`${answer.status}: ${text}`);
      answers.set((JSON.parse(text) as { readonly decisionId: string }).decisionId, text);
    }
    rows = await world.sql<Row>('select * from decision order by sequence');
  }, 120_000);
  afterAll(() => world.close());

  it('is there for every answer, and its columns say what it says', () => {
    expect(rows.length).toBe(answers.size);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['permit', 'refuse']));
    for (const { decision_id, record, verdict, response_code } of rows) {
      const { answer } = JSON.parse(record);
      expect(answer).toMatchObject({ decisionId: decision_id, verdict, responseCode: response_code });
      expect(canonicalJson(answer)).toBe(answers.get(decision_id));
    }
  });

  it('is canonical JSON, hashed as stored', () => {
    for (const { record, record_digest } of rows) {
      expect(record).toBe(canonicalJson(JSON.parse(record)));
      expect(createHash('sha256').update(record, 'utf8').digest()).toEqual(record_digest);
    }
  });

  it('holds the request, every fact used with source and age, each outcome, and the digests of all documents', () => {
    const record = JSON.parse(rows[1]?.record ?? '{}');
    expect(record).toMatchObject({ caller: expect.any(String), evaluator: '1', format: 1 });
    expect(record.request.requestId).toBe(record.answer.requestId);
    expect(record.facts).toMatchObject({
      'device.status': 'Commissioned',
      'command.serviceReferenceVariant': '6.15.1',
    });
    expect(record.sources.device).toEqual({
      ageMilliseconds: expect.any(Number),
      observedAt: expect.stringMatching(/Z$/),
      source: 'demo-inventory',
    });
    expect(record.sources.networkOperatorRegistration.source).toBe('demo-registrations');
    const set = file('smets1-critical-commands/2.json') as { readonly rules: readonly { readonly name: string }[] };
    expect(Object.keys(record.outcomes.rules).sort()).toEqual(set.rules.map((rule) => rule.name).sort());
    expect(record.answer.ruleSet.digest).toBe(digestOf(canonicalJson(set)));
    expect(record.catalogueDigest).toBe(digestOf(canonicalJson(file('facts.json'))));
    expect(record.guardRailsDigest).toBe(digestOf(canonicalJson(file('guard-rails.json'))));
  });

  it('is enough to decide the command again, with the documents it names', () => {
    const contents = {
      ruleSet: file('smets1-critical-commands/2.json'),
      catalogue: file('facts.json'),
      guardRails: file('guard-rails.json'),
    };
    for (const { record } of rows) {
      expect(reevaluate(record, contents)).toEqual({ agrees: true, differences: [] });
    }
  });

  it('does not agree when a verdict, a fact, an outcome or a document was changed', () => {
    const contents = {
      ruleSet: file('smets1-critical-commands/2.json'),
      catalogue: file('facts.json'),
      guardRails: file('guard-rails.json'),
    };
    const record = rows.find(({ verdict }) => verdict === 'permit')?.record ?? '';
    const changed = (change: (json: RecordJson) => void): string => {
      const json = JSON.parse(record) as RecordJson;
      change(json);
      return canonicalJson(json);
    };
    const forged = [
      changed((json) => (json.answer.verdict = 'refuse')),
      changed((json) => (json.facts['device.status'] = 'Withdrawn')),
      changed((json) => delete json.facts['device.status']),
      changed((json) => (json.outcomes.rules[Object.keys(json.outcomes.rules)[0] ?? ''] = 'broken')),
      changed((json) => (json.guardRailsDigest = `sha256:${'0'.repeat(64)}`)),
      `${record} `,
    ];
    for (const text of forged) expect(reevaluate(text, contents).agrees).toBe(false);
    const third = { ...contents, ruleSet: file('smets1-critical-commands/3.json') };
    expect(reevaluate(record, third).agrees).toBe(false);
  });

  it.each([
    ['changed', 'update decision set verdict = $$permit$$'],
    ['changed where there is none', 'update decision set verdict = $$permit$$ where false'],
    ['removed', 'delete from decision'],
    ['emptied', 'truncate decision cascade'],
  ])('cannot be %s', async (_, sql) => {
    await expect(world.sql(sql)).rejects.toThrow('decisions are never changed or removed');
  });

  it.each([
    ['a permit with a response code', `'permit', 'E4'`],
    ['a refusal without one', `'refuse', null`],
    ['another verdict', `'maybe', 'E4'`],
  ])('cannot be of %s', async (_, verdict) => {
    const insert = `insert into decision (sequence, decision_id, caller, request_id, verdict, response_code, device_id,
        originator_id, service_reference_variant, rule_set_name, rule_set_version, epoch, decided_at, record, record_digest)
      values (1000000, gen_random_uuid(), 'c', 'r', ${verdict}, 'd', 'o', '7.2', 'n', 1, 1, now(), '{}',
        sha256('{}'))`;
    await expect(world.sql(insert)).rejects.toThrow(/check constraint/);
  });
});
