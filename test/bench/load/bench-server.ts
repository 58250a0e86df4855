import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevelopmentIssuer } from '../../../src/access/index.js';
import { createApp } from '../../../src/create-app.js';
import { migrate } from '../../../src/database/index.js';
import { answerText } from '../../../src/evaluations/answer/answer-text.js';
import { ruleSetText } from '../../../src/evaluations/answer/rule-set-text.js';
import { DecisionIds } from '../../../src/evaluations/decision-id.js';
import { Evaluator } from '../../../src/evaluations/evaluator.js';
import { DecisionRecord } from '../../../src/evaluations/record/decision-record.js';
import type { RecordOutcome } from '../../../src/evaluations/record/decision-record.js';
import { readSettings } from '../../../src/settings.js';
import { feed } from '../../../tools/demo/feeds.js';
import { bringInForce } from '../../../tools/demo/rule-sets.js';
import { benchWorld, bodyOf, requestTemplates, writeBenchAnchors } from './bench-world.js';
import { heapAfter } from './heap.js';
import type { Order, Ready } from './servers.js';
import { stageShares } from './stage-shares.js';

/** What the evaluations in process are of, too. */
const decidingVersion = 2;

/**
 * One server of the bench, in a process of its own: `raw` is node:http with the same JSON in and out; `service` is the
 * service with the durable record; `unrecorded` is the service whose record keeps nothing, and `undecided` moreover
 * gathers no context and decides nothing. The last two exist here only: no setting of the service leads to them.
 */
async function main(): Promise<void> {
  const [, , mode, samplesFile = ''] = process.argv;
  const ready = mode === 'raw' ? await startRaw(samplesFile) : await startService(mode ?? '');
  process.send?.(ready);
}

/** @param samplesFile - what the service answered to the same commands, in their order */
async function startRaw(samplesFile: string): Promise<Ready> {
  const answers = JSON.parse(readFileSync(samplesFile, 'utf8')) as readonly unknown[];
  let next = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      if (typeof body !== 'object') throw new Error('expected an object');
      const text = JSON.stringify(answers[next++ % answers.length]);
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.on('message', (order: Order) => {
    if (order === 'cpu') process.send?.({ cpu: process.cpuUsage() });
    if (order === 'stop') process.exit(0);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: '' };
}

async function startService(mode: string): Promise<Ready> {
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-bench-'));
  const { world, certificates } = benchWorld();
  const settings = readSettings({
    ...{ NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', DATA_DIR: folder },
    ...{ DATABASE_URL: process.env['DATABASE_URL'], SECOND_OPINION_SHARE: '0' },
    ...{ RATE_LIMIT_PER_SECOND: '1000000', MANAGEMENT_RATE_LIMIT_PER_SECOND: '1000000' },
    ...{ TRUST_ANCHORS_DIR: writeBenchAnchors(folder, certificates) },
  });
  await migrate(settings.databaseUrl);
  const app = await createApp(settings);
  if (mode !== 'service') keepNothing(app.get(DecisionRecord, { strict: false }));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const issuer = app.get(DevelopmentIssuer);
  await bringInForce({ url, token: (person) => issuer.tokenFor(person, Date.now()) }, decidingVersion);
  const door = { url, token: await issuer.tokenFor('feed', Date.now()) };
  await feed(door, 'parties', world.parties);
  await feed(door, 'registrations', world.registrations);
  await feed(
    door,
    'devices',
    world.devices.map(({ line }) => line),
  );
  const evaluator = app.get(Evaluator, { strict: false });
  if (mode === 'undecided') await decideNothing(evaluator);
  process.on('message', (order: Order) => {
    if (order === 'cpu') process.send?.({ cpu: process.cpuUsage() });
    if (order === 'shares') process.send?.({ shares: stageShares(app) });
    if (order === 'heap') void heapAfter(evaluator).then((heap) => process.send?.({ heap }));
    if (order === 'stop') {
      rmSync(folder, { recursive: true, force: true });
      process.exit(0);
    }
  });
  return { url, token: await issuer.tokenFor('s1sp', Date.now()) };
}

function keepNothing(record: DecisionRecord): void {
  const recorded: RecordOutcome = { kind: 'recorded' };
  record.append = (decisions) => Promise.resolve(decisions.map(() => recorded));
}

/** Everything but context and decision: requests are read and checked, numbered and answered, all with one verdict. */
async function decideNothing(evaluator: Evaluator): Promise<void> {
  const { parseRequestText } = await import('../../../src/evaluations/request/parse-request.js');
  const [template] = requestTemplates();
  const request = template && parseRequestText(bodyOf(template));
  if (request === undefined || !('command' in request)) throw new Error('the bench sends good requests');
  const constant = evaluator.decide({ request, caller: 'bench', minimumEpoch: 0 });
  if (!('answer' in constant)) throw new Error('the bench sends requests that are decided');
  const ids = new DecisionIds();
  const ruleSet = ruleSetText(constant.active);
  const { words, decision, context } = constant;
  evaluator.decide = (question) => {
    const decisionId = ids.next(Date.now());
    const { command } = question.request;
    const answer = answerText({ decisionId, command, context, decision, words, ruleSet, recorded: true });
    return { ...constant, decisionId, request: question.request, answer };
  };
}

await main();
