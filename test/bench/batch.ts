import type { Contestant } from './load/compare.js';
import { compare, held, table } from './load/compare.js';
import { BenchServer } from './load/servers.js';
import { commands } from './http.js';

const linesPerRequest = 1_000;
const asked = 0.7;

/** 1,000 commands a POST: with evaluation, and the same stream read, checked and answered without any. */
export async function batchRows(databaseUrl: string): Promise<readonly string[]> {
  const service = await BenchServer.start('unrecorded', databaseUrl);
  const undecided = await BenchServer.start('undecided', databaseUrl);
  try {
    const next = commands();
    const nextBody = (): string => Array.from({ length: linesPerRequest }, next).join('\n');
    const contestants: readonly Contestant[] = [
      ['same batch, no evaluation', undecided] as const,
      ['service, no record', service] as const,
    ].map(([name, server]) => {
      const headers = { ...server.headers, 'content-type': 'application/x-ndjson' };
      return { name, server, load: { path: '/v1/evaluations/batch', headers, nextBody } };
    });
    const compared = await compare(contestants, { connections: 4, rounds: 5, seconds: 3 });
    const [without, with_] = compared;
    if (without === undefined || with_ === undefined) throw new Error('both were measured');
    const ratio = with_.perSecond / without.perSecond;
    return [
      ...table('batch, 1,000 commands a request, 4 connections', compared, linesPerRequest),
      held('with evaluation of without, throughput', ratio, `>= ${asked}`, ratio >= asked),
    ];
  } finally {
    await Promise.all([service.stop(), undecided.stop()]);
  }
}
