import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import type { Contestant } from './load/compare.js';
import { compare, held, table } from './load/compare.js';
import { BenchServer } from './load/servers.js';
import { commands } from './http.js';

const askedThroughput = 0.5;
const askedSlowest = 3;

/** The same endpoint with and without the durable record; PostgreSQL, service and load share the machine. */
export async function recordRows(databaseUrl: string): Promise<readonly string[]> {
  const durable = await durableServer(databaseUrl);
  try {
    return await onDatabase(durable.url, compareRecord);
  } finally {
    await durable.stop();
  }
}

async function compareRecord(databaseUrl: string): Promise<readonly string[]> {
  const unrecorded = await BenchServer.start('unrecorded', databaseUrl);
  const service = await BenchServer.start('service', databaseUrl);
  try {
    const nextBody = commands();
    const contestants: readonly Contestant[] = [
      ['service, no record', unrecorded] as const,
      ['service, durable record', service] as const,
    ].map(([name, server]) => ({ name, server, load: { path: '/v1/evaluations', headers: server.headers, nextBody } }));
    const compared = await compare(contestants, { connections: 64, rounds: 5, seconds: 4 });
    const [without, with_] = compared;
    if (without === undefined || with_ === undefined) throw new Error('both were measured');
    const throughput = with_.perSecond / without.perSecond;
    const slowest = with_.p99 / without.p99;
    return [
      ...table('durable record, one command a request, 64 connections', compared),
      held(
        'with the record of without, throughput',
        throughput,
        `>= ${askedThroughput}`,
        throughput >= askedThroughput,
      ),
      held('with the record of without, p99', slowest, `<= ${askedSlowest}`, slowest <= askedSlowest),
    ];
  } finally {
    await Promise.all([unrecorded.stop(), service.stop()]);
  }
}

interface DurableServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The server given, if it waits for the disk; otherwise one of our own that does: without that nothing is durable. */
async function durableServer(databaseUrl: string): Promise<DurableServer> {
  const [settings] = await query<{ fsync: string }>(databaseUrl, 'show fsync');
  if (settings?.fsync === 'on') return { url: databaseUrl, stop: () => Promise.resolve() };
  const launcher = pathToFileURL(join(process.cwd(), 'tools/postgres/launcher.mjs')).href;
  const { startDevelopmentPostgres } = (await import(launcher)) as {
    readonly startDevelopmentPostgres: (folder: string) => Promise<DurableServer>;
  };
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-bench-'));
  // The server may run as another user.
  chmodSync(folder, 0o755);
  const server = await startDevelopmentPostgres(folder);
  // As any server that writes much is set: a checkpoint every few seconds would be what is measured.
  await query(server.url, `alter system set max_wal_size = '8GB'`);
  await query(server.url, 'select pg_reload_conf()');
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** Gives `work` a database of its own. */
export async function onDatabase<T>(serverUrl: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `anchorgate_bench_${process.pid}_${Date.now()}`;
  await query(serverUrl, `create database ${name}`);
  try {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return await work(url.href);
  } finally {
    await query(serverUrl, `drop database ${name} with (force)`);
  }
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
