import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { listIn, numberIn, textIn } from '../server/loose-json.js';
import type { Server } from '../server/server.js';
import type { Given } from '../verb.js';
import { wholeNumber, WrongUsage } from '../verb.js';
import { watch } from './watch.js';

const perSecondDefault = 50;
const batchDefault = 100;

/** Asks for a plan, and follows it until it is there. */
export async function planAction(server: Server, given: Given, io: Io): Promise<ExitCode> {
  const file = given.need('targets', 'file');
  const targets = targetsIn(resolve(io.folder, file), file);
  const selection = Object.fromEntries(
    [
      ['holders', given.texts('holder')] as const,
      ['registered', given.texts('registered')] as const,
      ['cohorts', given.texts('cohort')] as const,
      ['deviceTypes', given.texts('device-type')] as const,
      ['slots', given.texts('slot')] as const,
    ].filter(([, names]) => names.length > 0),
  );
  const { json } = await server.post('/v1/corrective-actions', {
    title: given.need('title', 'text'),
    reason: given.need('reason', 'text'),
    selection,
    ...targets,
    perSecond: wholeNumber(given, 'per-second', 1, 10_000) ?? perSecondDefault,
    batchSize: wholeNumber(given, 'batch-size', 1, 1_000) ?? batchDefault,
  });
  const id = textIn(json, 'id') ?? '?';
  if (!given.flag('json')) {
    io.out(
      `corrective action ${id} is being planned: ${numberIn(json, 'slotsSelected') ?? 0} misplaced slots selected\n`,
    );
  }
  const ended = await watch(server, id, given.flag('json'), io);
  if (ended === exitCodes.fine && !given.flag('json')) {
    io.out(`next: anchorgate correct consent ${id} …, for each party; then anchorgate correct rehearse ${id}\n`);
  }
  return ended;
}

interface Targets {
  readonly targets: readonly unknown[];
  readonly certificationPath: readonly unknown[];
}

/** @throws WrongUsage when the file is none of `{ "targets": […], "certificationPath": […] }` */
function targetsIn(path: string, file: string): Targets {
  const json = jsonIn(path, file);
  const [targets, certificationPath] = [listIn(json, 'targets'), listIn(json, 'certificationPath')];
  if (targets.length > 0) return { targets, certificationPath };
  throw new WrongUsage(
    `found no \`targets\` in \`${file}\`; expected { "targets": [{ "entityId", "critical", "nonCritical" }], "certificationPath": [] }`,
  );
}

function jsonIn(path: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new WrongUsage(`found no readable file \`${file}\`; expected one with the certificates to be placed`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUsage(`found no JSON in \`${file}\`; expected the certificates to be placed`);
  }
}
