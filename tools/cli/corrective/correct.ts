import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { plain } from '../layout.js';
import { textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { WrongUsage } from '../verb.js';
import { actionText, listText } from './action-words.js';
import { approvePlan } from './approve-plan.js';
import { planAction } from './plan-action.js';
import { actionPath, watch } from './watch.js';

const steps =
  'plan, list, show, consent, rehearse, approve, reject, start, pause, resume, abort, roll-back, reconcile, withdraw, ' +
  'report or watch';

export const correct: Verb = {
  name: 'correct',
  usage: 'correct <step> [id]',
  summary: 'takes a corrective action on anchor slots from plan to report',
  details: [
    'plan        freezes which slots are corrected; --targets names a JSON file with the certificates to be placed',
    'list, show  what there is, and where one stands',
    'consent     records what a party says of the plan: --mpid, --answer, --signed-by, --signed-role, --reference',
    'rehearse    decides what the next commands to each device would be told before and after; changes nothing',
    'approve     shows plan and rehearsal by digests worked out here, and approves exactly that; or reject',
    'start       applies it; pause, resume, abort act before the next batch',
    'roll-back   puts back what was there, of all devices or of each --device that is named',
    'reconcile   reads every slot back and compares',
    'withdraw    takes it back before it starts',
    'report      what became of each slot, for one party with --mpid: a page, or CSV with --csv',
    'watch       follows it with a progress bar until nothing goes on any more',
  ],
  options: {
    ...serverOptions,
    targets: {
      value: 'file',
      means: 'plan: { "targets": [{ entityId, critical, nonCritical }], "certificationPath" }',
    },
    title: { value: 'text', means: 'plan: what it is called' },
    reason: { value: 'text', means: 'plan, abort, roll-back, withdraw: why' },
    holder: { value: 'MPID', many: true, means: 'plan: only slots that this operator is in' },
    registered: { value: 'MPID', many: true, means: 'plan: only slots of meter points of this operator' },
    cohort: { value: 'name', many: true, means: 'plan: only devices of this cohort' },
    'device-type': { value: 'type', many: true, means: 'plan: only devices of this type' },
    slot: { value: 'name', many: true, means: 'plan: only this slot, critical or nonCritical' },
    'per-second': { value: 'number', means: 'plan: slots that may be changed a second; 50 when not given' },
    'batch-size': { value: 'number', means: 'plan: slots that are changed in one call; 100 when not given' },
    mpid: { value: 'MPID', means: 'consent, report: the party' },
    answer: { value: 'answer', means: 'consent: consented or declined' },
    'signed-by': { value: 'name', means: 'consent: who signed for the party' },
    'signed-role': { value: 'role', means: 'consent: in which role' },
    reference: { value: 'text', means: 'consent: where the signed answer is kept' },
    comment: { value: 'text', means: 'approve, reject: why' },
    'plan-digest': { value: 'sha256:…', means: 'consent, approve, reject: the digest of the plan that was read' },
    'rehearsal-digest': { value: 'sha256:…', means: 'approve: the digest of the rehearsal that was read' },
    show: { means: 'approve: show what would be approved, and approve nothing' },
    device: { value: 'device ID', many: true, means: 'roll-back: only this device' },
    csv: { means: 'report: RFC 4180 instead of a page' },
    output: { value: 'file', means: 'report: write it there' },
    watch: { means: 'rehearse, start, resume, roll-back: follow it with a progress bar' },
  },
  examples: [
    'correct plan --title "LOND out of EELC" --reason "requirement 2" --holder LOND --registered EELC --targets .data/correction-targets.json --as corrector',
    'correct consent 1 --mpid EELC --answer consented --signed-by "A. Name" --signed-role director --reference "letter 7" --as corrector',
    'correct rehearse 1 --watch --as corrector',
    'correct approve 1 --comment "board of 24 November" --as approver',
    'correct start 1 --watch --as corrector',
    'correct report 1 --mpid EELC --output report.html --as auditor',
    'correct roll-back 1 --device 00-DB-12-34-56-78-90-A0 --reason "asked by EELC" --watch --as corrector',
  ],
  words: [1, 2],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const [step, word] = given.words;
  const server = Server.of(given, io);
  switch (step) {
    case 'plan':
      return planAction(server, given, io);
    case 'list':
      return show(await server.get('/v1/corrective-actions?limit=1000'), listText, given, io);
    case 'show':
      return show(await server.get(actionPath(idIn(word))), actionText, given, io);
    case 'watch':
      return watch(server, idIn(word), given.flag('json'), io);
    case 'approve':
      return approvePlan(server, idIn(word), given, io);
    case 'report':
      return report(server, idIn(word), given, io);
    case 'consent':
      return take(server, idIn(word), 'consents', await consentBody(server, idIn(word), given), given, io);
    case 'reject': {
      const planDigest = await planDigestOf(server, idIn(word), given);
      return take(server, idIn(word), 'rejection', { planDigest, comment: given.need('comment', 'text') }, given, io);
    }
    case 'rehearse':
      return take(server, idIn(word), 'rehearsal', {}, given, io);
    case 'start':
    case 'pause':
    case 'resume':
      return take(server, idIn(word), step, {}, given, io);
    case 'reconcile':
      return take(server, idIn(word), 'reconciliation', {}, given, io);
    case 'abort':
      return take(server, idIn(word), 'abort', { reason: given.need('reason', 'text') }, given, io);
    case 'withdraw':
      return take(server, idIn(word), 'withdrawal', { reason: given.need('reason', 'text') }, given, io);
    case 'roll-back':
      return take(server, idIn(word), 'roll-back', rollBackBody(given), given, io);
    default:
      throw new WrongUsage(`found \`${step ?? ''}\`; expected ${steps}`);
  }
}

interface Answered {
  readonly json: unknown;
  readonly text: string;
}

function show({ json, text }: Answered, words: (json: unknown) => string, given: Given, io: Io): ExitCode {
  io.out(given.flag('json') ? `${text}\n` : words(json));
  return exitCodes.fine;
}

async function take(server: Server, id: string, step: string, body: object, given: Given, io: Io): Promise<ExitCode> {
  const { json, text } = await server.post(actionPath(id, step), body);
  if (given.flag('watch')) return watch(server, id, given.flag('json'), io);
  const state = plain(textIn(json, 'state') ?? '?');
  io.out(given.flag('json') ? `${text}\n` : `corrective action ${id} is ${state}\n`);
  return exitCodes.fine;
}

async function consentBody(server: Server, id: string, given: Given): Promise<object> {
  return {
    mpid: given.need('mpid', 'MPID'),
    answer: given.need('answer', 'consented or declined'),
    signedBy: given.need('signed-by', 'name'),
    signedRole: given.need('signed-role', 'role'),
    reference: given.need('reference', 'text'),
    planDigest: await planDigestOf(server, id, given),
  };
}

/** The one that was typed; else that of the plan as it is: a plan is frozen, so it is the one that anybody saw. */
async function planDigestOf(server: Server, id: string, given: Given): Promise<string | undefined> {
  return given.text('plan-digest') ?? textIn((await server.get(actionPath(id))).json, 'planDigest');
}

function rollBackBody(given: Given): object {
  const [devices, reason] = [given.texts('device'), given.text('reason')];
  return { ...(devices.length === 0 ? {} : { devices }), ...(reason === undefined ? {} : { reason }) };
}

async function report(server: Server, id: string, given: Given, io: Io): Promise<ExitCode> {
  const mpid = given.text('mpid');
  const query = mpid === undefined ? '' : `?mpid=${encodeURIComponent(mpid)}`;
  const accept = given.flag('csv') ? 'text/csv' : 'text/html';
  const { text } = await server.get(`${actionPath(id, 'report')}${query}`, { accept });
  const file = given.text('output');
  if (file === undefined) io.out(text);
  else {
    writeFileSync(resolve(io.folder, file), text);
    io.err(`written to ${file}\n`);
  }
  return exitCodes.fine;
}

function idIn(word: string | undefined): string {
  if (word !== undefined && /^[1-9][0-9]{0,17}$/.test(word)) return word;
  throw new WrongUsage(
    `found \`${word ?? ''}\`; expected the number of a corrective action, as \`correct list\` shows it`,
  );
}
