import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns, machine } from '../layout.js';
import { membersOf, numberIn, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { versionIn, wholeNumber } from '../verb.js';
import { ProgressLine } from '../corrective/progress-bar.js';
import { flipRow, summaryLines } from './census-words.js';

const pollMilliseconds = 300;
const flipsShown = 10;
const everySender = 'slot-holder,registered-party,unrelated-party';

export const census: Verb = {
  name: 'census',
  usage: 'census <rule set> <before> <after> [--srv <variant>] [--senders <list>] [--flips <file>]',
  summary: 'counts which devices two versions decide differently, over everything that is cached',
  details: [
    'Each device is sent a command by each sender, as he would send it today, and both versions decide it.',
    'Nothing is sent to a device. Ctrl+C cancels the census; with --detach it goes on without this tool.',
  ],
  options: {
    ...serverOptions,
    srv: { value: 'variant', means: 'service reference variant of the command; 6.15.1 when not given' },
    senders: { value: 'list', many: true, means: `of ${everySender.replaceAll(',', ', ')}; all when not given` },
    'user-role': { value: 'role', means: 'only senders in this role: ED, GT, IS or GS' },
    flips: { value: 'file', means: 'write the list of flips there, NDJSON' },
    show: { value: 'number', means: `how many flips to print; ${flipsShown} when not given` },
    detach: { means: 'print the number of the census and leave it to the server' },
  },
  examples: [
    'census smets1-critical-commands 1 2 --as author',
    'census smets1-critical-commands 2 4 --srv 7.2 --senders slot-holder --flips flips.ndjson --as approver',
  ],
  words: [3, 3],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const [name, before, after] = given.words;
  const body = {
    before: { name, version: versionIn(before) },
    after: { name, version: versionIn(after) },
    serviceReferenceVariant: given.text('srv') ?? '6.15.1',
    senders: given.texts('senders').length > 0 ? given.texts('senders') : everySender.split(','),
    ...(given.text('user-role') === undefined ? {} : { userRole: given.text('user-role') }),
  };
  const show = wholeNumber(given, 'show', 0, 100_000) ?? flipsShown;
  const server = Server.of(given, io);
  const asked = await server.post('/v1/censuses', body);
  const id = textIn(asked.json, 'id') ?? '';
  if (given.flag('detach')) {
    io.out(
      given.flag('json') ? machine(asked.json) : `census ${id} waits; GET /v1/censuses/${id} tells how it stands\n`,
    );
    return exitCodes.fine;
  }
  const ended = await watch(server, id, io);
  if (ended === undefined) return await cancel(given, io, id);
  const state = textIn(ended, 'state');
  if (state !== 'done') {
    const why = textIn(ended, 'failure') ?? `by ${textIn(ended, 'endedBy') ?? 'somebody'}`;
    io.err(`census ${id} is ${state ?? '?'}: ${why}\n`);
    return exitCodes.serverRefused;
  }
  const file = given.text('flips');
  if (file !== undefined) await writeFlips(server, id, resolve(io.folder, file));
  io.out(given.flag('json') ? machine(ended) : summaryLines(ended));
  if (!given.flag('json')) await showFlips(server, id, ended, io, show);
  return exitCodes.fine;
}

/** @returns undefined when whoever runs the tool has had enough */
async function watch(server: Server, id: string, io: Io): Promise<unknown> {
  const line = new ProgressLine(io, process.stderr.isTTY);
  try {
    while (!io.stop.aborted) {
      const { json } = await server.get(`/v1/censuses/${id}`);
      const state = textIn(json, 'state') ?? '?';
      const { progress } = membersOf(json);
      line.show(`census ${id} ${state}`, numberIn(progress, 'done') ?? 0, numberIn(progress, 'of') ?? 0, '');
      if (state !== 'queued' && state !== 'running') return json;
      await pause(pollMilliseconds, undefined, { signal: io.stop }).catch(() => undefined);
    }
    return undefined;
  } catch (error) {
    if (io.stop.aborted) return undefined;
    throw error;
  } finally {
    line.end();
  }
}

/** The signal that ended this tool must not end the request that cancels. */
async function cancel(given: Given, io: Io, id: string): Promise<ExitCode> {
  const server = Server.of(given, { ...io, stop: new AbortController().signal });
  const { json } = await server.post(`/v1/censuses/${id}/cancellation`, {});
  const { progress } = membersOf(json);
  const done = `${numberIn(progress, 'done') ?? 0} of ${numberIn(progress, 'of') ?? 0} parts`;
  io.err(`census ${id} is cancelled after ${done}; ask again to count from the start\n`);
  return exitCodes.interrupted;
}

async function writeFlips(server: Server, id: string, path: string): Promise<void> {
  const file = createWriteStream(path);
  const written = finished(file);
  // Noticed where it is waited for; until then it must not end the process.
  written.catch(() => undefined);
  try {
    await server.stream(`/v1/censuses/${id}/flips`, (text) => void file.write(text));
  } finally {
    file.end();
  }
  await written;
}

async function showFlips(server: Server, id: string, ended: unknown, io: Io, most: number): Promise<void> {
  const { flips } = membersOf(membersOf(ended)['result']);
  const count = numberIn(flips, 'count') ?? 0;
  if (count === 0 || most === 0) return;
  let text = '';
  await server.stream(`/v1/censuses/${id}/flips?limit=${most}`, (piece) => (text += piece));
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => flipRow(JSON.parse(line)));
  io.out(`\nFlips${count > rows.length ? `, the first ${rows.length}` : ''}\n${columns(rows, 2)}`);
}
