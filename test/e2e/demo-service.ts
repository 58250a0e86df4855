import { join } from 'node:path';
import type { DemoCertificates } from '../../tools/demo/certificates.js';
import { issueDemoCertificates, writeTrustAnchor } from '../../tools/demo/certificates.js';
import { feed } from '../../tools/demo/feeds.js';
import { demoParties } from '../../tools/demo/parties.js';
import type { EvaluationRequest } from '../../tools/demo/requests.js';
import type { TruthTableRow } from '../../tools/demo/truth-table.js';
import { truthTable } from '../../tools/demo/truth-table.js';
import type { DemoWorld } from '../../tools/demo/world.js';
import { makeDemoWorld } from '../../tools/demo/world.js';
import type { Answer } from '../service-client.js';
import { ServiceClient } from '../service-client.js';
import type { ServiceOptions } from '../service-process.js';
import { ServiceProcess } from '../service-process.js';

const certificates: DemoCertificates = issueDemoCertificates(demoParties, 'demo-service-of-tests');

/** A running service that knows a small demo world, and clients that speak to it. */
export interface DemoService {
  readonly service: ServiceProcess;
  readonly client: ServiceClient;
  readonly world: DemoWorld;
  readonly certificates: DemoCertificates;
  readonly rows: readonly TruthTableRow[];
  readonly stop: () => Promise<void>;
}

export interface DemoServiceOptions extends ServiceOptions {
  readonly devices?: number;
}

export async function startDemoService(options: DemoServiceOptions = {}): Promise<DemoService> {
  const service = await ServiceProcess.start({ prepare: prepareTrustAnchors, ...options });
  try {
    const now = Date.now();
    const world = makeDemoWorld({ devices: options.devices ?? 600, seed: 1, observedAt: now, certificates });
    await feedWorld(service, world);
    const client = new ServiceClient(service.url, 32);
    const stop = async (): Promise<void> => {
      client.close();
      await service.stop();
    };
    return { service, client, world, certificates, rows: truthTable(world, certificates, now), stop };
  } catch (fault) {
    await service.stop();
    throw fault;
  }
}

export function prepareTrustAnchors(dataDirectory: string): void {
  writeTrustAnchor(join(dataDirectory, 'trust-anchors'), certificates);
}

export async function feedWorld(service: ServiceProcess, world: DemoWorld): Promise<void> {
  const door = { url: service.url, token: await service.token('feed') };
  await feed(door, 'parties', world.parties);
  await feed(door, 'registrations', world.registrations);
  await feed(
    door,
    'devices',
    world.devices.map(({ line }) => line),
  );
}

let lastCounter = BigInt(Date.now());

/** The same command again as a new one: its originator counter is higher than that of any before. */
export function fresh(request: EvaluationRequest): EvaluationRequest {
  lastCounter += 1n;
  const [originator, target] = request.requestId.split(':');
  return { ...request, requestId: `${originator}:${target}:${lastCounter}` };
}

/** Asks for a decision as the S1SP. */
export async function evaluate(
  { service, client }: Pick<DemoService, 'service' | 'client'>,
  request: unknown,
  query = '',
): Promise<Answer> {
  return client.send(`/v1/evaluations${query}`, {
    headers: {
      authorization: `Bearer ${await service.token('s1sp')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(request),
  });
}

/** Asks for many decisions at once; every line must be decided. */
export async function evaluateBatch(
  demo: Pick<DemoService, 'service' | 'client'>,
  requests: readonly unknown[],
): Promise<readonly EvaluationAnswer[]> {
  const lines = await batchLines(demo, requests);
  const problem = lines.find((line) => !('verdict' in line));
  if (problem !== undefined) throw new Error(`a request was not decided: ${JSON.stringify(problem)}`);
  return lines.map((line) => line as EvaluationAnswer);
}

export interface BatchProblem {
  readonly line: number;
  readonly problem: { readonly status: number; readonly code: string; readonly detail: string };
}

/** As `evaluateBatch`, with a problem where a line could not be decided. */
export async function batchLines(
  { service, client }: Pick<DemoService, 'service' | 'client'>,
  requests: readonly unknown[],
): Promise<readonly (EvaluationAnswer | BatchProblem)[]> {
  const answer = await client.send('/v1/evaluations/batch', {
    headers: {
      authorization: `Bearer ${await service.token('s1sp')}`,
      'content-type': 'application/x-ndjson',
    },
    body: requests.map((request) => `${JSON.stringify(request)}\n`).join(''),
  });
  if (answer.status !== 200) throw new Error(`expected a stream and got ${answer.status}: ${answer.text}`);
  const lines = answer.text.trimEnd().split('\n');
  if (lines.length !== requests.length) throw new Error(`${requests.length} requests gave ${lines.length} lines`);
  return lines.map((line) => JSON.parse(line) as EvaluationAnswer | BatchProblem);
}

/** The answer's body, which must have come with 200. */
export function decisionOf(answer: Answer): EvaluationAnswer {
  if (answer.status !== 200) throw new Error(`expected a decision and got ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text) as EvaluationAnswer;
}

export interface AnsweredReason {
  readonly rule: string;
  readonly outcome: string;
  readonly waivedBy?: string | null;
  readonly responseCode: string;
  readonly missingFacts: readonly string[];
}

export interface EvaluationAnswer {
  readonly decisionId: string;
  readonly requestId: string;
  readonly verdict: 'permit' | 'refuse';
  readonly responseCode: string | null;
  readonly reasons: readonly AnsweredReason[];
  readonly advisories: readonly AnsweredReason[];
  readonly ruleSet: {
    readonly name: string;
    readonly version: number;
    readonly digest: string;
    readonly epoch: number;
  };
  readonly recorded: boolean;
}
