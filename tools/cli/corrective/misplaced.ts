import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns, plain, plural } from '../layout.js';
import { listIn, membersOf, numberIn, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';

export const misplaced: Verb = {
  name: 'misplaced',
  usage: 'misplaced [--at <instant>]',
  summary: 'counts SMETS1 devices whose slots hold another network operator than the registered one',
  details: [
    'Slots without one registered operator, without a meter point or without a known holder are counted apart; they',
    'are never called misplaced.',
  ],
  options: {
    ...serverOptions,
    at: { value: 'instant', means: 'registrations in force then; slots are as they are now; now when not given' },
  },
  examples: [
    'misplaced --as corrector',
    'misplaced --at 2026-11-01T00:00:00Z --as auditor',
    'misplaced --json --as auditor',
  ],
  words: [0, 0],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const at = given.text('at');
  const query = at === undefined ? '' : `?validAt=${encodeURIComponent(at)}`;
  const { json, text } = await Server.of(given, io).get(`/v1/misplacements/matrix${query}`);
  io.out(given.flag('json') ? `${text}\n` : matrixText(json));
  return exitCodes.fine;
}

function matrixText(json: unknown): string {
  const [devices, wrong] = [numberIn(json, 'devices') ?? 0, numberIn(json, 'devicesMisplaced') ?? 0];
  const head = `${wrong} of ${plural(devices, 'SMETS1 device')} with a misplaced network operator, at ${textIn(json, 'validAt') ?? '?'}\n`;
  return [
    head,
    whoSitsWhere(json),
    kinds(json),
    shares(json, 'byCohort', 'cohort'),
    shares(json, 'byDeviceType', 'type'),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

interface Pair {
  readonly holder: string;
  readonly registered: string;
  critical: number;
  nonCritical: number;
}

function whoSitsWhere(json: unknown): string {
  const pairs = new Map<string, Pair>();
  for (const entry of listIn(json, 'matrix')) {
    const [holder, registered] = [plain(textIn(entry, 'holder') ?? '?'), plain(textIn(entry, 'registered') ?? '?')];
    const pair = pairs.get(`${holder} ${registered}`) ?? { holder, registered, critical: 0, nonCritical: 0 };
    if (textIn(entry, 'slot') === 'critical') pair.critical += numberIn(entry, 'count') ?? 0;
    else pair.nonCritical += numberIn(entry, 'count') ?? 0;
    pairs.set(`${holder} ${registered}`, pair);
  }
  const rows = [...pairs.values()].map(({ holder, registered, critical, nonCritical }) => [
    ...[holder, registered, String(critical), String(nonCritical)],
  ]);
  return rows.length === 0 ? '' : columns([['in the slot', 'registered', 'critical', 'non-critical'], ...rows]);
}

function kinds(json: unknown): string {
  const slots = membersOf(json)['slots'];
  const [critical, nonCritical] = [membersOf(slots)['critical'], membersOf(slots)['nonCritical']];
  const rows = Object.keys(membersOf(critical)).map((kind) => [
    ...[plain(kind), String(numberIn(critical, kind) ?? 0), String(numberIn(nonCritical, kind) ?? 0)],
  ]);
  return columns([['slots that are', 'critical', 'non-critical'], ...rows]);
}

function shares(json: unknown, property: string, title: string): string {
  const rows = listIn(json, property).map((share) => {
    const [compared, wrong] = [numberIn(share, 'compared') ?? 0, numberIn(share, 'misplaced') ?? 0];
    const percent = compared === 0 ? '' : `${((100 * wrong) / compared).toFixed(1)} %`;
    return [plain(textIn(share, 'of') ?? 'none'), String(compared), String(wrong), percent];
  });
  return rows.length === 0 ? '' : columns([[title, 'slots', 'misplaced', 'share'], ...rows]);
}
