import type { Delta } from '../../core/diff/index.js';
import { diffInMarkdown, plainInMarkdown } from '../../core/diff/index.js';
import { figuresInWords, figuresOf, number, senderInWords } from '../census/census-figures.js';
import type { Census, CensusResult, Outcome } from '../census/census-reading.js';
import type { PermitsMore } from './permits-more.js';

export interface ComparisonTold {
  readonly name: string;
  readonly before: { readonly version: number; readonly state: string; readonly digest: string | null };
  readonly after: { readonly version: number; readonly state: string; readonly digest: string | null };
  readonly deltas: readonly Delta[];
  /** "2 rules changed, 1 added". */
  readonly summary: string;
  readonly permitsMore: PermitsMore;
  readonly census: Census | null;
}

/** A comparison for a change board: the service's own list of changes, whether more is permitted, and the devices. */
export function comparisonInMarkdown(told: ComparisonTold): string {
  const { name, before, after, deltas, summary, permitsMore, census } = told;
  const changes = diffInMarkdown(deltas, { name, before: before.version, after: after.version });
  return [
    changes.trimEnd(),
    section('Verdict', [
      `- ${capital(summary)}`,
      `- **${capital(permitsMore.headline)}**`,
      ...permitsMore.reasons.map((reason) => `  - ${plainInMarkdown(reason)}`),
    ]),
    census?.result ? section('Devices', devicesOf(census, census.result)) : section('Devices', ['Not counted.']),
    section('Texts', [before, after].map(textLine)),
    '',
  ].join('\n');
}

function devicesOf(census: Census, { pairs, flips, ...rest }: CensusResult): readonly string[] {
  const { id, question, decidedAt, digest } = census;
  const figures = figuresOf({ pairs, flips, ...rest });
  const senders = question.senders.map(senderInWords).join('; ');
  return [
    `${capital(figuresInWords(figures))}.`,
    '',
    `Counted ${decidedAt ?? '–'} as census ${id} (${digest ?? 'no digest'}): ${number(pairs)} commands ${question.serviceReferenceVariant}, sent to each device by ${senders}.`,
    ...(flips.changes.length === 0
      ? []
      : [
          '',
          '| Sender | Before | After | Commands |',
          '| --- | --- | --- | ---: |',
          ...flips.changes.map(
            ({ sender, before, after, count }) =>
              `| ${plainInMarkdown(senderInWords(sender))} | ${outcome(before)} | ${outcome(after)} | ${number(count)} |`,
          ),
        ]),
  ];
}

const outcome = ({ verdict, responseCode }: Outcome): string =>
  responseCode === null ? verdict : `${verdict} ${plainInMarkdown(responseCode)}`;

function textLine({ version, state, digest }: ComparisonTold['before']): string {
  return `- Version ${version}, ${state}: ${digest === null ? 'no digest, it can still change' : `\`${digest}\``}`;
}

function section(title: string, lines: readonly string[]): string {
  return `\n## ${title}\n\n${lines.join('\n')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
