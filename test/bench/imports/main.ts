import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { serviceActor } from '../../../src/access/index.js';
import { dataSourceOptions, migrate } from '../../../src/database/index.js';
import { DropFolder } from '../../../src/device-context/imports/drop-folder.js';
import { ImportDatabase } from '../../../src/device-context/imports/import-database.js';
import { ImportRunner } from '../../../src/device-context/imports/import-runner.js';
import { Mappings } from '../../../src/device-context/imports/mapping/mappings.js';
import { Spool } from '../../../src/device-context/imports/spool.js';
import { CopyIn } from '../../../src/device-context/imports/staging/copy-in.js';
import { readSettings } from '../../../src/settings.js';
import { onDatabase } from '../record.js';
import { writeBenchFiles } from './files.js';

const askedShare = 0.3;
/** More than this between a tenth of the file and its end is no constant memory. */
const askedGrowthMiB = 64;
const mebibyte = 1_048_576;

const columns = 'mpxn, kind, role, mpid, effective_from, effective_until, attributes';
const recordedColumns = `${columns}, source, observed_at, first_observed_at, first_source, recorded_at, sequence, withdrawn`;

/** `npm run bench:imports`: files of registrations against a bare COPY of the same rows, in one run on one machine. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { lines: { type: 'string', default: '5000000' } } });
  const lines = Number(values.lines);
  const serverUrl = process.env['DATABASE_URL'];
  if (serverUrl === undefined) throw new Error('`DATABASE_URL` is not set; run `npm run bench:imports`');
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-bench-'));
  try {
    const isHeld = await onDatabase(serverUrl, (url) => compare(url, folder, lines));
    if (!isHeld) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(url: string, folder: string, lines: number): Promise<boolean> {
  await migrate(url);
  const files = await writeBenchFiles(folder, lines);
  const rate = (seconds: number): string =>
    `${seconds.toFixed(1)} s, ${Math.round(lines / seconds).toLocaleString('en')} lines/s`;
  console.log(`${lines.toLocaleString('en')} lines; a bare COPY of the same rows into a table without an index:`);
  const plain = await bareCopy(url, columns, files.plain);
  console.log(`  the columns that are in the file        ${rate(plain)}`);
  const recorded = await bareCopy(url, recordedColumns, files.recorded);
  console.log(`  the rows as the table of registrations  ${rate(recorded)}`);
  const bench = await Importer.start(url, folder);
  let isHeld = true;
  try {
    for (const [name, file] of [
      ['first load', files.first],
      ['refresh, 0.3 % changed', files.refresh],
    ] as const) {
      const run = await bench.import(file);
      const share = recorded / run.seconds;
      const growth = run.endMiB - run.tenthMiB;
      const holds = share >= askedShare && growth <= askedGrowthMiB && run.state === 'applied';
      isHeld &&= holds;
      console.log(`${name}: ${run.state}, ${rate(run.seconds)} (${run.stages})`);
      console.log(
        `  ${share.toFixed(2)} of the bare COPY of the rows as recorded, asked >= ${askedShare}; ${(plain / run.seconds).toFixed(2)} of that of the file's columns`,
      );
      console.log(
        `  memory: ${run.tenthMiB.toFixed(0)} MiB at a tenth of the file, at most ${run.endMiB.toFixed(0)} MiB after, asked <= ${askedGrowthMiB} more  ${holds ? 'held' : 'NOT HELD'}`,
      );
    }
  } finally {
    await bench.stop();
  }
  return isHeld;
}

/** @returns seconds */
async function bareCopy(url: string, names: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create table bare as select ${names} from registration with no data`);
    const startedAt = performance.now();
    const copy = new CopyIn(`copy bare (${names}) from stdin`);
    client.query(copy);
    for await (const piece of createReadStream(file, { highWaterMark: 256 * 1_024 }) as AsyncIterable<Buffer>) {
      await copy.send(piece);
    }
    await copy.finish();
    const seconds = (performance.now() - startedAt) / 1_000;
    await client.query('drop table bare');
    return seconds;
  } finally {
    await client.end();
  }
}

interface Run {
  readonly state: string;
  readonly seconds: number;
  readonly stages: string;
  readonly tenthMiB: number;
  readonly endMiB: number;
}

/** What receives and applies files in the service, without the memory of its decisions. */
class Importer {
  private constructor(
    private readonly dataSource: DataSource,
    private readonly database: ImportDatabase,
    private readonly spool: Spool,
    private readonly runner: ImportRunner,
    private readonly mappings: Mappings,
  ) {}

  static async start(url: string, folder: string): Promise<Importer> {
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: folder, MAPPINGS_DIR: 'mappings' });
    const dataSource = await new DataSource(dataSourceOptions(url, 4)).initialize();
    const database = new ImportDatabase(settings);
    const mappings = new Mappings(settings);
    const runner = new ImportRunner(database, settings, new DropFolder(database, mappings, settings));
    runner.onApplicationBootstrap();
    return new Importer(dataSource, database, new Spool(dataSource, settings), runner, mappings);
  }

  async import(file: string): Promise<Run> {
    const mapping = await this.mappings.named('rdp-electricity');
    const startedAt = performance.now();
    const since = (): number => (performance.now() - startedAt) / 1_000;
    const id = await this.spool.receive(serviceActor('anchorgate'), mapping, 'bench', createReadStream(file));
    const written = since();
    let staged: number | undefined;
    let [tenth, end] = [0, 0];
    for (;;) {
      const rows = await this.dataSource.query<readonly { state: string; share: number; reasons: unknown }[]>(
        'select state, read_bytes::float8 / greatest(bytes, 1) as share, reasons from import_file where import_id = $1',
        [id],
      );
      const [row] = rows;
      if (row === undefined) throw new Error('the import is gone');
      const rss = await residentMiB();
      if (row.share < 0.1 || tenth === 0) tenth = rss;
      else end = Math.max(end, rss);
      if (row.state !== 'staging') staged ??= since();
      if (['applied', 'held', 'refused', 'failed'].includes(row.state)) {
        const [read = 0, seconds] = [staged, since()];
        const stages = `written ${written.toFixed(1)} s, read ${(read - written).toFixed(1)} s, compared and applied ${(seconds - read).toFixed(1)} s`;
        if (row.state !== 'applied') console.log(JSON.stringify(row.reasons));
        return { state: row.state, seconds, stages, tenthMiB: tenth, endMiB: end };
      }
      await pause(50);
    }
  }

  async stop(): Promise<void> {
    await this.runner.beforeApplicationShutdown();
    await this.database.beforeApplicationShutdown();
    await this.dataSource.destroy();
  }
}

async function residentMiB(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? process.memoryUsage.rss() / mebibyte : Number(kilobytes) / 1_024;
}

await main();
