import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Compared, Contestant } from './load/compare.js';
import { compare, held, table } from './load/compare.js';
import { bodyOf, requestTemplates } from './load/bench-world.js';
import { BenchServer } from './load/servers.js';
import type { StageShares } from './load/stage-shares.js';

const askedOfRaw = 0.5;
const heapGrowthMegabytes = 8;

/** The next of the bench's commands, one after the other. */
export function commands(): () => string {
  const templates = requestTemplates();
  let next = 0;
  return () => {
    const template = templates[next++ % templates.length];
    if (template === undefined) throw new Error('the bench has commands to send');
    return bodyOf(template);
  };
}

/** Writes what the service answers to as many commands as there are, for `raw` to answer the same. */
export async function writeSamples(server: BenchServer, file: string): Promise<void> {
  const next = commands();
  const body = requestTemplates().map(next).join('\n');
  const headers = { ...server.headers, 'content-type': 'application/x-ndjson' };
  const answer = await fetch(`${server.ready.url}/v1/evaluations/batch`, { method: 'POST', headers, body });
  const lines = (await answer.text()).trimEnd().split('\n');
  if (lines.some((line) => !line.includes('"verdict"'))) throw new Error('the bench sends commands that are decided');
  writeFileSync(file, `[${lines.join(',')}]`);
}

/** One command a request, 64 connections: node:http with the same JSON in and out, and the service without its record. */
export async function httpRows(databaseUrl: string): Promise<readonly string[]> {
  const service = await BenchServer.start('unrecorded', databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-bench-'));
  const samples = join(folder, 'answers.json');
  await writeSamples(service, samples);
  const raw = await BenchServer.start('raw', databaseUrl, samples);
  try {
    const nextBody = commands();
    const contestants: readonly Contestant[] = [
      { name: 'node:http, same JSON in and out', server: raw, load: { path: '/', headers: raw.headers, nextBody } },
      {
        name: 'service, no record',
        server: service,
        load: { path: '/v1/evaluations', headers: service.headers, nextBody },
      },
    ];
    const compared = await compare(contestants, { connections: 64, rounds: 5, seconds: 3 });
    const [byRaw, byService] = compared;
    if (byRaw === undefined || byService === undefined) throw new Error('both were measured');
    const ratio = byService.perSecond / byRaw.perSecond;
    const perCore = byRaw.cpuEach / byService.cpuEach;
    return [
      ...table('HTTP, one command a request, 64 connections', compared),
      held('service of node:http, throughput', ratio, `>= ${askedOfRaw}`, ratio >= askedOfRaw),
      held('service of node:http, requests for the same CPU time', perCore, `>= ${askedOfRaw}`, perCore >= askedOfRaw),
      ...shareRows(await service.shares(), byService),
      await heapRow(service),
    ];
  } finally {
    await Promise.all([service.stop(), raw.stop()]);
    rmSync(folder, { recursive: true });
  }
}

function shareRows(shares: StageShares, { cpuEach }: Compared): readonly string[] {
  const { parse, context, decide, answer, record } = shares;
  const other = Math.max(0, cpuEach - parse - context - decide - answer);
  const part = (name: string, microseconds: number): string =>
    `${name} ${microseconds.toFixed(1)} µs (${Math.round((100 * microseconds) / cpuEach)} %)`;
  return [
    `  of which ${part('parse', parse)}, ${part('context', context)}, ${part('decide', decide)}, ${part('answer', answer)}, ${part('HTTP', other)}`,
    `  with the record besides: text and hash ${record.toFixed(1)} µs`,
  ];
}

async function heapRow(service: BenchServer): Promise<string> {
  const { decisions, early, late } = await service.heap();
  const growth = late - early;
  const verdict = growth < heapGrowthMegabytes ? 'holds' : 'FALLS SHORT';
  const total = decisions.toLocaleString('en-GB');
  return `  heap after ${total} decisions: ${late.toFixed(1)} MB, after a fifth of them ${early.toFixed(1)} MB   asked no growth: ${verdict}`;
}
