import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startApp } from '../app.js';
import { detail, fileOf, ImportsWorld, meterPoint } from './imports-world.js';

let world: ImportsWorld;
beforeAll(async () => {
  world = await ImportsWorld.open();
});
afterAll(() => world.close());

/** Files appear whole, by a rename. */
function drop(name: string, content: string): void {
  const beside = join(world.dropFolder, `${name}.beside`);
  writeFileSync(beside, content);
  renameSync(beside, join(world.dropFolder, 'incoming', name));
}

/** The response of a file, when it is there. */
async function responseOf(name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const folder = join(world.dropFolder, 'responses');
  for (let tries = 0; tries < 300; tries += 1) {
    const found = existsSync(folder)
      ? readdirSync(folder).find((each) => each.startsWith(`${name}.`) && each.endsWith('.response'))
      : undefined;
    if (found !== undefined)
      return readFileSync(join(folder, found), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    await pause(100);
  }
  throw new Error(`no response to ${name}`);
}

async function incoming(): Promise<void> {
  while (!existsSync(join(world.dropFolder, 'incoming'))) await pause(50);
}

describe('the drop folder', () => {
  it('leaves a file whose name fits no mapping where it is', async () => {
    await incoming();
    drop('unknown.bin', 'x');
    drop('RDPE_1.txt', fileOf([detail(meterPoint(1), 'D1')], { source: 'D1' }));
    await responseOf('RDPE_1.txt');
    expect(readdirSync(join(world.dropFolder, 'incoming'))).toEqual(['unknown.bin']);
  });

  it('answers a file that is refused, too', async () => {
    await incoming();
    drop('RDPE_2.txt', 'HDR|D2|F|1|2026-01-01T00:00:00.000Z\n');
    const [summary] = await responseOf('RDPE_2.txt');
    expect(summary).toMatchObject({ record: 'summary', state: 'refused', accepted: 0 });
    expect(String(summary?.['reasons'])).toContain('TRAILER_MISSING');
  });

  it('takes a file by the mapping of its name, answers it and keeps it', async () => {
    await incoming();
    drop('RDPE_3.txt', fileOf([detail(meterPoint(3), 'D3'), detail(meterPoint(4), 'D3')], { source: 'D3' }));
    const [summary] = await responseOf('RDPE_3.txt');
    expect(summary).toMatchObject({ state: 'applied', source: 'rdp:D3', details: 2, accepted: 2, rejected: 0 });
    while (!readdirSync(join(world.dropFolder, 'done')).some((name) => name.endsWith('RDPE_3.txt'))) await pause(50);
    expect(await world.known('D3')).toHaveLength(2);
  });

  it('takes the feeds as files: each line for itself, each answered', async () => {
    await incoming();
    const line = (change: object): string =>
      JSON.stringify({
        ...{ mpxn: '7500000104', kind: 'networkOperator', mpid: 'D4', effectiveFrom: '2020-01-01T00:00:00.000Z' },
        ...{ effectiveUntil: null, observedAt: '2026-01-01T00:00:00.000Z' },
        ...change,
      });
    const odd = ['{', line({ mpid: 'no name' })];
    const good = Array.from({ length: 2_500 }, (_, number) => line({ mpxn: meterPoint(50_000 + number) }));
    drop('today.registrations.ndjson', [...odd, ...good, good[0] ?? ''].join('\n'));
    const [summary, ...rejected] = await responseOf('today.registrations.ndjson');
    expect(summary).toMatchObject({ state: 'applied', details: 2_503, accepted: 2_500, unchanged: 1, rejected: 2 });
    expect(rejected.map(({ line: number, code }) => `${String(number)} ${String(code)}`)).toEqual([
      ...['1 LINE_NOT_JSON', '2 PROPERTY_INVALID'],
    ]);
  });

  it('is shared by two replicas, of whom one takes each file', async () => {
    await incoming();
    const other = await startApp({
      ...{ DATABASE_URL: world.running.databaseUrl, MAPPINGS_DIR: world.mappingsFolder },
      IMPORT_DROP_DIR: world.dropFolder,
    });
    try {
      const names = Array.from({ length: 12 }, (_, number) => `RDPE_two_${number}.txt`);
      names.forEach((name, number) => {
        drop(name, fileOf([detail(meterPoint(60_000 + number), `T${number}`)], { source: `T${number}` }));
      });
      for (const name of names) expect((await responseOf(name))[0]).toMatchObject({ state: 'applied', accepted: 1 });
      const rows = await world.rows<{ files: string; versions: string }>(
        `select (select count(*) from import_file where file_name like 'RDPE_two_%') as files,
           (select count(*) from registration where source ~ '^rdp:T[0-9]+$') as versions`,
      );
      expect(rows).toEqual([{ files: '12', versions: '12' }]);
    } finally {
      await other.close();
    }
  });
});
