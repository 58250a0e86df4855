import { columns, listed, plain } from '../layout.js';
import { listIn, membersOf, numberIn, textIn, textsIn } from '../server/loose-json.js';

/** What one corrective action is, for people. */
export function actionText(json: unknown): string {
  const progress = membersOf(json)['progress'];
  const head = columns([
    ['corrective action', `${textIn(json, 'id') ?? '?'}: ${plain(textIn(json, 'title') ?? '')}`],
    ['state', stateText(json)],
    ['reason', plain(textIn(json, 'reason') ?? '')],
    ['planned', `by ${plain(textIn(json, 'plannedBy') ?? '?')} at ${textIn(json, 'plannedAt') ?? '?'}`],
    ['slots', `${numberIn(json, 'items') ?? 0} to correct, ${numberIn(json, 'excluded') ?? 0} left out of the plan`],
    ['progress', `${numberIn(progress, 'done') ?? 0} of ${numberIn(progress, 'of') ?? 0}`],
    ['plan digest', textIn(json, 'planDigest') ?? 'none yet'],
    ['rehearsal', rehearsalText(json)],
    ['decision', decisionText(json)],
    ...optional('started by', textIn(json, 'startedBy')),
    ...optional('waits because', textIn(json, 'waitingBecause')),
    ...optional('withdrawn because', textIn(json, 'withdrawnReason')),
  ]);
  return [head, partiesText(json), countsText(json)].filter((part) => part !== '').join('\n');
}

const optional = (name: string, text: string | undefined): readonly (readonly string[])[] =>
  text === undefined ? [] : [[name, plain(text)]];

function stateText(json: unknown): string {
  const missing = textsIn(json, 'partiesMissing');
  const state = plain(textIn(json, 'state') ?? '?');
  return state === 'planned' && missing.length > 0 ? `${state}; ${listed(missing.map(plain))} not heard yet` : state;
}

function rehearsalText(json: unknown): string {
  const rehearsal = membersOf(json)['rehearsal'];
  const state = textIn(rehearsal, 'state');
  if (state === undefined) return 'none yet';
  const flips = membersOf(membersOf(rehearsal)['summary'])['flips'];
  const count = numberIn(flips, 'count');
  const found =
    count === undefined ? '' : `; ${count} commands to ${numberIn(flips, 'devices') ?? 0} devices decided otherwise`;
  return `${plain(state)}, census ${plain(textIn(rehearsal, 'id') ?? '?')}${found} ${textIn(json, 'rehearsalDigest') ?? ''}`.trim();
}

function decisionText(json: unknown): string {
  const decision = membersOf(json)['decision'];
  const what = textIn(decision, 'decision');
  if (what === undefined) return 'none yet';
  return plain(`${what} by ${textIn(decision, 'decidedBy') ?? '?'}: ${textIn(decision, 'comment') ?? ''}`);
}

function partiesText(json: unknown): string {
  const rows = listIn(json, 'parties').map((party) => [
    ...[
      plain(textIn(party, 'mpid') ?? '?'),
      String(numberIn(party, 'leaves') ?? 0),
      String(numberIn(party, 'placed') ?? 0),
    ],
    ...[textIn(party, 'answer') ?? 'not heard yet', plain(textIn(party, 'signedBy') ?? '')],
  ]);
  return rows.length === 0 ? '' : columns([['party', 'leaves', 'is placed', 'answer', 'signed by'], ...rows]);
}

function countsText(json: unknown): string {
  const named = (name: string): readonly (readonly string[])[] =>
    Object.entries(membersOf(membersOf(json)[name]))
      .filter(([, count]) => typeof count === 'number' && count > 0)
      .map(([state, count]) => [plain(state), String(count)]);
  const [counts, reconciled] = [named('counts'), named('reconciled').filter(([kind]) => kind !== 'notYet')];
  if (counts.length === 0) return '';
  const back = reconciled.length === 0 ? '' : `\n${columns([['read back', 'slots'], ...reconciled])}`;
  return `${columns([['slots that are', 'number'], ...counts])}${back}`;
}

/** Corrective actions, one a line. */
export function listText(json: unknown): string {
  const rows = listIn(json, 'correctiveActions').map((each) => [
    ...[textIn(each, 'id') ?? '?', plain(textIn(each, 'state') ?? '?'), String(numberIn(each, 'items') ?? 0)],
    ...[textIn(each, 'plannedAt') ?? '', plain(textIn(each, 'title') ?? '')],
  ]);
  return rows.length === 0 ? 'none\n' : columns([['id', 'state', 'slots', 'planned at', 'title'], ...rows]);
}
