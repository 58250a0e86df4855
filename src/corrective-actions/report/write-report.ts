import type { Item } from '../read/item-list.js';
import { csvLine } from '../../http/csv.js';
import { escaped, facts, pageEnd, pageHead, row, table } from './html.js';
import type { Report } from './report-facts.js';
import {
  answerHead,
  answerRows,
  decisionFacts,
  itemCells,
  itemHead,
  planFacts,
  reportTitle,
  stateWords,
  totalRows,
} from './report-facts.js';

type Items = AsyncIterable<readonly Item[]>;
type Cell = string | number | null;

const instant = /(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z/g;

/** Instants as people write them, to the second; the CSV has them to the millisecond. */
const shown = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replaceAll(instant, '$1 $2 UTC') : cell);
const shownFacts = (pairs: readonly (readonly [string, Cell])[]): readonly (readonly [string, Cell])[] =>
  pairs.map(([name, value]) => [name, shown(value)]);
const shownRows = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  rows.map((cells) => cells.map(shown));

/** Longer lists are for machines: the page says so and names the CSV. */
export const pageItemsMax = 5_000;

/** The report as RFC 4180: facts, answers, totals and then every item, with an empty line between the parts. */
export async function* csvReport(report: Report, items: Items): AsyncGenerator<string> {
  const blank = '\r\n';
  yield [...planFacts(report), ...decisionFacts(report)].map(csvLine).join('') + blank;
  yield [answerHead, ...answerRows(report)].map(csvLine).join('') + blank;
  yield totalRows(report).map(csvLine).join('') + blank;
  yield csvLine(itemHead);
  for await (const page of items) yield page.map((item) => csvLine(itemCells(item))).join('');
}

const shownHead = [
  'no.',
  'device',
  'slot',
  'type',
  'meter point',
  'from',
  'to',
  'what became of it',
  'when',
  'read back',
];

/** The report as one page without scripts, to be read and printed. */
export async function* htmlReport(report: Report, items: Items): AsyncGenerator<string> {
  const { action, mpid } = report;
  yield pageHead(reportTitle(report));
  yield `<h1>${escaped(action.title)}</h1>\n`;
  yield `<p class="lead">Corrective action ${escaped(action.id)} on network operators’ anchor slots: report for ${escaped(
    mpid ?? 'all parties',
  )}</p>\n`;
  yield `<h2>What was planned</h2>\n${facts(shownFacts(planFacts(report)))}`;
  yield `<h2>Who consented</h2>\n${table(answerHead, shownRows(answerRows(report)), 'answers')}`;
  yield `<h2>Who decided</h2>\n${facts(shownFacts(decisionFacts(report)))}`;
  yield `<h2>What became of it</h2>\n${table(['slots', 'number'], totalRows(report), 'totals')}`;
  yield `<h2>Each slot</h2>\n<table class="items"><thead>${row(shownHead, 'th')}</thead><tbody>\n`;
  yield* itemRows(items);
  yield `<p class="note">Assumed: ${escaped(action.unverified.join('; '))}.</p>\n${pageEnd}`;
}

async function* itemRows(items: Items): AsyncGenerator<string> {
  let count = 0;
  let cut = false;
  for await (const page of items) {
    const some = page.slice(0, pageItemsMax - count);
    yield some.map((item) => row(shownCells(item))).join('');
    count += some.length;
    cut = some.length < page.length;
    if (cut) break;
  }
  yield '</tbody></table>\n';
  const rest = `<p>The first ${count} slots are shown here; the CSV of this report (<code>Accept: text/csv</code>) has all.</p>\n`;
  yield cut ? rest : `<p class="note">${count} slots.</p>\n`;
}

function shownCells({
  position,
  planned,
  state,
  reason,
  changedAt,
  reconciled,
}: Item): readonly (string | number | null)[] {
  const became = reason === null ? stateWords(state) : `${stateWords(state)} (${reason})`;
  const { fromMpid, fromCertificate } = planned;
  return [
    ...[position, planned.deviceId, planned.slot, planned.deviceType, planned.mpxn],
    ...[fromMpid ?? fromCertificate?.entityId ?? 'empty', planned.toMpid, became, shown(changedAt), reconciled],
  ];
}
