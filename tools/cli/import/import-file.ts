import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { numberIn, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { WrongUsage } from '../verb.js';
import { importLines, importNextStep } from './import-words.js';
import { ProgressBar } from './progress-bar.js';

const followEveryMs = 300;
const restStates = ['held', 'applied', 'refused', 'failed'];

export const importFile: Verb = {
  name: 'import',
  usage: 'import <file> --mapping <name>',
  summary: 'sends a file of registrations and shows what became of it',
  details: [
    'Ends with 0 when the file is applied, with 1 when it is held, refused or failed. Ctrl+C stops looking on, not the import.',
  ],
  options: {
    ...serverOptions,
    mapping: { value: 'name', means: 'the mapping that says which column is which fact' },
    'no-wait': { means: 'end when the file is sent' },
  },
  examples: ['import RDPE_EELC_0001.txt --mapping rdp-electricity --as feed'],
  words: [1, 1],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const mapping = given.need('mapping', 'name');
  const path = resolve(io.folder, given.words[0] ?? '');
  const bytes = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (bytes === undefined) throw new WrongUsage(`found no file \`${given.words[0] ?? ''}\``);
  const server = Server.of(given, io);
  const bar = new ProgressBar(io, process.stderr.isTTY === true && !given.flag('json'));
  const query = new URLSearchParams({ mapping, fileName: basename(path) });
  try {
    const body = sent(path, bytes, bar);
    const { json } = await server.upload(`/v1/context/imports?${query.toString()}`, 'application/octet-stream', body);
    const id = textIn(json, 'id') ?? '';
    const shown = given.flag('no-wait') ? undefined : await follow(server, id, bar, io);
    bar.end();
    if (given.flag('json')) io.out(`${JSON.stringify(shown ?? json)}\n`);
    else io.out(shown === undefined ? `import ${id} is sent; anchorgate imports show ${id}\n` : importLines(shown));
    const next = importNextStep(shown);
    if (next !== undefined && !given.flag('json')) io.out(`next: ${next}\n`);
    return shown === undefined || textIn(shown, 'state') === 'applied' ? exitCodes.fine : exitCodes.saysNo;
  } finally {
    bar.end();
  }
}

async function* sent(path: string, bytes: number, bar: ProgressBar): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1_024 }) as AsyncIterable<Uint8Array>) {
    yield piece;
    done += piece.length;
    bar.draw('sending', bytes === 0 ? 1 : done / bytes);
  }
}

/** @returns the import at rest; undefined when whoever looks on has seen enough */
async function follow(server: Server, id: string, bar: ProgressBar, io: Io): Promise<unknown> {
  while (!io.stop.aborted) {
    const { json } = await server.get(`/v1/context/imports/${encodeURIComponent(id)}`);
    const state = textIn(json, 'state') ?? '';
    if (restStates.includes(state)) return json;
    const [read = 0, all = 0] = [numberIn(json, 'readBytes'), numberIn(json, 'bytes')];
    bar.draw(state === 'staging' ? 'reading' : 'applying', all === 0 ? 0 : read / all);
    await pause(followEveryMs, undefined, { signal: io.stop }).catch(() => undefined);
  }
  return undefined;
}
