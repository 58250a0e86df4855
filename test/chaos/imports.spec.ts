import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { detail, fileOf, meterPoint } from '../e2e/imports-world.js';
import { ServiceProcess } from '../service-process.js';
import { ensureBuilt } from '../../tools/build.mjs';

/** `IMPORT_LINES=5000000` is the full size. Kills of the first file, then of the second. */
const lines = Number(process.env['IMPORT_LINES'] ?? 200_000);
const kills = [10, 4] as const;
const allKills = 14;
/** Of a service between two kills: it takes about half of that to start. */
const longestLifeMilliseconds = 2_500;

const first = fileOf(Array.from({ length: lines }, (_, number) => detail(meterPoint(number), `OP${number % 7}`)));
/** One in five hundred is changed, one in a thousand gone, one in a thousand new: within what needs no person. */
const refresh = fileOf(
  [
    ...Array.from({ length: lines }, (_, number) => number)
      .filter((number) => number % 1_000 !== 7)
      .map((number) => detail(meterPoint(number), `OP${number % 7}`, '20200101', number % 500 === 3 ? '20300101' : '')),
    ...Array.from({ length: lines / 1_000 }, (_, number) => detail(meterPoint(lines + number), `OP${number % 7}`)),
  ],
  { sequence: 2 },
);

interface World {
  readonly service: ServiceProcess;
  readonly client: pg.Client;
}

async function openWorld(folder: string): Promise<World> {
  const service = await ServiceProcess.start({
    until: 'live',
    environment: { MAPPINGS_DIR: join(folder, 'mappings') },
  });
  const client = new pg.Client({ connectionString: service.databaseUrl });
  await client.connect();
  return { service, client };
}

async function send({ service }: World, file: string): Promise<string> {
  const response = await fetch(`${service.url}/v1/context/imports?mapping=rdp-electricity`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await service.token('feed')}`, 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { readonly id: string }).id;
}

interface Progress {
  readonly state: string;
  readonly share: number;
  readonly known: string;
  readonly details: string;
}

async function progress({ client }: World, id: string): Promise<Progress> {
  const { rows } = await client.query<Progress>(
    `select state, read_bytes::float8 / bytes as share, details,
       (select count(*) from registration where recorded_at > f.received_at) as known
     from import_file f where import_id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`there is no import ${id}`);
  return row;
}

/** Lets a service that was killed have its lease back at once: a test need not wait for half a minute. */
async function endLease({ client }: World): Promise<void> {
  await client.query('update import_file set runner_until = clock_timestamp() where runner is not null');
}

async function finished(world: World, id: string): Promise<void> {
  const deadline = Date.now() + 120_000 + lines / 10;
  for (;;) {
    const { state } = await progress(world, id);
    if (state === 'applied') return;
    if (Date.now() > deadline || !['staging', 'staged'].includes(state)) throw new Error(`import ${id} is ${state}`);
    await pause(50);
  }
}

/** What is known, as one digest, but for when it was recorded. */
async function endState({ client }: World): Promise<object> {
  const { rows } = await client.query<{ text: string }>(
    `select concat_ws('|', mpxn, kind, mpid, effective_from, effective_until, attributes, source, observed_at, withdrawn,
       superseded_at is null) as text
     from registration order by mpxn, effective_from, sequence`,
  );
  const hash = createHash('sha256');
  for (const { text } of rows) hash.update(text).update('\n');
  const { rows: files } = await client.query(
    `select file_sequence, state, details, rejected, read_lines, counts - 'sample' as counts from import_file order by import_id`,
  );
  const { rows: confirmed } = await client.query(
    'select source, kind, mpid, observed_at from registration_confirmation order by observed_at, mpid',
  );
  return { versions: rows.length, digest: hash.digest('hex'), files, confirmed };
}

/** Loading all that is known takes long on a busy machine: a service that is not live in time gets another chance. */
async function restarted({ service }: World): Promise<void> {
  for (let chances = 2; chances > 0; chances -= 1) {
    const isLive = await service.restart().then(
      () => true,
      () => false,
    );
    if (isLive) return;
  }
  await service.restart();
}

async function stagingTables({ client }: World): Promise<number> {
  const { rows } = await client.query(`select from pg_class where relname ~ '^import_(staged|delta)_'`);
  return rows.length;
}

describe(`an import of ${lines} lines, killed ${kills[0]} times and again ${kills[1]} times`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-imports-'));
  cpSync(resolve(__dirname, '../../mappings'), join(folder, 'mappings'), { recursive: true });
  const worlds: World[] = [];
  const open = async (): Promise<World> => {
    const world = await openWorld(folder);
    worlds.push(world);
    return world;
  };
  beforeAll(() => ensureBuilt(), 600_000);
  afterAll(async () => {
    for (const { service, client } of worlds) {
      await client.end();
      await service.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'ends as one that nobody killed, each line counted once, and nothing is applied before the end',
    async () => {
      const calm = await open();
      for (const file of [first, refresh]) await finished(calm, await send(calm, file));
      const expected = await endState(calm);
      await calm.service.kill9();

      const shaken = await open();
      let killed = 0;
      for (const [file, times] of [
        [first, kills[0]],
        [refresh, kills[1]],
      ] as const) {
        const id = await send(shaken, file);
        let starting: Promise<void> = Promise.resolve();
        for (let kill = 0; kill < times; kill += 1) {
          await pause(Math.random() * longestLifeMilliseconds);
          await shaken.service.kill9();
          await starting;
          const { state, known, details } = await progress(shaken, id);
          expect(Number(details)).toBeLessThanOrEqual(lines);
          if (state === 'applied') break;
          killed += 1;
          expect(Number(known)).toBe(0);
          await endLease(shaken);
          // It is killed again before it is live, or just after: either way it ends here.
          starting = shaken.service.restart().catch(() => undefined);
        }
        await shaken.service.kill9();
        await starting;
        await endLease(shaken);
        await restarted(shaken);
        await finished(shaken, id);
      }
      expect(killed).toBeGreaterThanOrEqual(kills[0]);
      expect(await endState(shaken)).toEqual(expected);
      // What nobody tidied up because he was killed, whoever starts next does.
      await restarted(shaken);
      for (const deadline = Date.now() + 20_000; (await stagingTables(shaken)) > 0;) {
        expect(Date.now()).toBeLessThan(deadline);
        await pause(200);
      }
    },
    180_000 + allKills * 30_000 + lines / 5,
  );
});
