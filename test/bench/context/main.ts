import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '../../../src/database/migrate.js';
import { onDatabase } from '../record.js';
import type { FromChild, Task } from './child.js';
import type { Figure } from './figures.js';
import { count, lineOf } from './figures.js';
import { prepare, UpdatesWriter } from './updates-writer.js';

const updatesPerSecond = 1_000;
/** Any: the number after which the changes of this run begin. */
const firstSequence = 60_000_000;

/**
 * The context at the size of a country: `npm run bench:context`, `--devices=` for a smaller one. One process fills its
 * memory and writes a snapshot; when it has gone, another starts from that and decides while changes come. Ends with 1
 * when something falls short of what is asked.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { devices: { type: 'string', default: '30000000' } } });
  const devices = Number(values.devices);
  if (!Number.isInteger(devices) || devices < 1_000) {
    throw new Error(`\`--devices\` is \`${values.devices}\`; give a whole number from 1000`);
  }
  const serverUrl = process.env['DATABASE_URL'];
  if (serverUrl === undefined) throw new Error('`DATABASE_URL` is not set; run `npm run bench:context`');
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-context-'));
  try {
    const figures = await onDatabase(serverUrl, (url) => measure(url, folder, devices));
    if (figures.some(({ holds }) => holds === false)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(databaseUrl: string, folder: string, devices: number): Promise<readonly Figure[]> {
  await migrate(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(prepare);
    await client.query('update context_sequence set value = $1', [firstSequence]);
    const { rows } = await client.query<{ id: string }>('select database_id as id from context_identity');
    const task = { databaseUrl, databaseId: rows[0]?.id ?? '', folder, devices, sequence: firstSequence };
    console.log(`context in memory, ${count(devices)} devices and ${count(devices)} meter points`);
    const writer = new UpdatesWriter(client, devices, firstSequence);
    const filled = await runChild({ ...task, phase: 'fill', startedAt: Date.now() }, writer);
    return [...filled, ...(await runChild({ ...task, phase: 'serve', startedAt: Date.now() }, writer))];
  } finally {
    await client.end();
  }
}

function runChild(task: Task, writer: UpdatesWriter): Promise<readonly Figure[]> {
  const child = fork(join(import.meta.dirname, 'child.js'), {
    execArgv: ['--expose-gc', '--enable-source-maps'],
    serialization: 'advanced',
  });
  const figures: Figure[] = [];
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`the process ended with ${code ?? signal} before its work`)));
    child.on('message', (message: FromChild) => {
      if ('failed' in message) {
        child.kill('SIGKILL');
        reject(new Error(message.failed));
      } else if ('updates' in message) {
        if (message.updates === 'start') writer.start(updatesPerSecond);
        else void writer.stop().then((written) => child.send(written), reject);
      } else {
        figures.push(...message.figures);
        console.log(message.figures.map(lineOf).join('\n'));
        if (!message.isLast) return;
        child.removeAllListeners('exit');
        child.once('exit', () => resolve(figures));
        child.kill('SIGKILL');
      }
    });
    child.send(task);
  });
}

await main();
