import { setTimeout as pause } from 'node:timers/promises';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { plain } from '../layout.js';
import { membersOf, numberIn, textIn } from '../server/loose-json.js';
import type { Server } from '../server/server.js';
import { actionText } from './action-words.js';
import { ProgressLine } from './progress-bar.js';

const everyMilliseconds = 1_000;
const goingOn = new Set(['planning', 'applying', 'rolling-back']);
const endedBadly = new Set(['withdrawn', 'aborted', 'rejected']);

export const actionPath = (id: string, step?: string): string =>
  `/v1/corrective-actions/${id}${step === undefined ? '' : `/${step}`}`;

/**
 * Follows a corrective action until nothing goes on by itself any more, then shows it. Ctrl+C ends the watching only.
 * @returns 1 when it ended in another way than it was meant to
 */
export async function watch(server: Server, id: string, asJson: boolean, io: Io): Promise<ExitCode> {
  const line = new ProgressLine(io, process.stderr.isTTY === true);
  for (;;) {
    const { json, text } = await server.get(actionPath(id));
    const state = textIn(json, 'state') ?? '?';
    const rehearses = textIn(membersOf(json)['rehearsal'], 'state') === 'running';
    if (!goingOn.has(state) && !rehearses) {
      line.end();
      io.out(asJson ? `${text}\n` : actionText(json));
      return endedBadly.has(state) ? exitCodes.saysNo : exitCodes.fine;
    }
    const progress = membersOf(json)['progress'];
    const note = plain(textIn(json, 'waitingBecause') ?? '');
    const what = rehearses && state === 'planned' ? 'rehearsing' : state;
    line.show(what, numberIn(progress, 'done') ?? 0, numberIn(progress, 'of') ?? 0, note);
    const stopped = await pause(everyMilliseconds, false, { signal: io.stop }).catch(() => true);
    if (!stopped) continue;
    line.end();
    io.err(`it goes on without being watched; \`anchorgate correct watch ${id}\` shows it again\n`);
    return exitCodes.fine;
  }
}
