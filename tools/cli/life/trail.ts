import { setTimeout as pause } from 'node:timers/promises';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { plain } from '../layout.js';
import { listIn, numberIn, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Options, Verb } from '../verb.js';
import { wholeNumber, WrongUsage } from '../verb.js';

const pageSize = 200;
const followEveryMs = 1_000;

const filters: Options = {
  action: { value: 'name', means: 'only entries of this action' },
  actor: { value: 'person', means: 'only what this person did' },
  subject: { value: 'text', means: 'only what was done to this' },
  outcome: { value: 'word', means: 'only entries that ended so' },
};

export const trail: Verb = {
  name: 'trail',
  usage: 'trail [--follow] [--export csv|ndjson]',
  summary: 'lists the audit trail: who did what, when, to what, and how it ended',
  details: [
    'With --json one entry a line. --export writes the whole trail as the server keeps it; that too is an entry.',
  ],
  options: {
    ...serverOptions,
    ...filters,
    after: { value: 'sequence', means: 'only entries after this one' },
    limit: { value: 'number', means: 'at most so many entries' },
    follow: { means: 'go on with entries as they come, until Ctrl+C' },
    export: { value: 'csv|ndjson', means: 'the whole trail as a file' },
  },
  examples: [
    'trail --as auditor',
    'trail --follow --outcome refused --as auditor',
    'trail --export csv --as auditor > trail.csv',
  ],
  words: [0, 0],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const form = given.text('export');
  const after = wholeNumber(given, 'after', 0, Number.MAX_SAFE_INTEGER);
  const limit = wholeNumber(given, 'limit', 1, 1_000_000) ?? Infinity;
  const server = Server.of(given, io);
  if (form !== undefined) {
    if (form !== 'csv' && form !== 'ndjson') throw new WrongUsage(`found --export \`${form}\`; expected csv or ndjson`);
    const query = new URLSearchParams({ format: form, ...(after === undefined ? {} : { after: String(after) }) });
    await server.stream(`/v1/audit-trail/export?${query.toString()}`, io.out);
    return exitCodes.fine;
  }
  await list(server, given, io, after ?? 0, limit);
  return exitCodes.fine;
}

async function list(server: Server, given: Given, io: Io, from: number, limit: number): Promise<void> {
  let after = from;
  let left = limit;
  const wanted: Record<string, string> = {};
  for (const name of Object.keys(filters)) {
    const value = given.text(name);
    if (value !== undefined) wanted[name] = value;
  }
  while (left > 0 && !io.stop.aborted) {
    const page = Math.min(left, pageSize);
    const query = new URLSearchParams({ ...wanted, after: String(after), limit: String(page) });
    const { json } = await server.get(`/v1/audit-trail?${query.toString()}`);
    const entries = listIn(json, 'entries');
    for (const entry of entries) {
      io.out(given.flag('json') ? `${JSON.stringify(entry)}\n` : entryLine(entry));
      after = Math.max(after, numberIn(entry, 'sequence') ?? after);
    }
    left -= entries.length;
    // A page may hold few entries or none and still say where to go on.
    const next = numberIn(json, 'next');
    if (next !== undefined) after = Math.max(after, next);
    if (next !== undefined || entries.length === page) continue;
    if (!given.flag('follow')) return;
    await pause(followEveryMs, undefined, { signal: io.stop }).catch(() => undefined);
  }
}

function entryLine(entry: unknown): string {
  const [at, actor, action, subject, outcome, code, reason] = [
    ...['recordedAt', 'actor', 'action', 'subject', 'outcome', 'code', 'reason'],
  ].map((name) => plain(textIn(entry, name) ?? ''));
  const sequence = textIn(entry, 'sequence') ?? String(numberIn(entry, 'sequence') ?? '?');
  const ended = code ? `${outcome} ${code}` : outcome;
  const parts = [sequence.padStart(5), at, actor?.padEnd(12), action?.padEnd(22), subject?.padEnd(30), ended, reason];
  return `${parts.filter(Boolean).join('  ').trimEnd()}\n`;
}
