import { exitCodeMeanings } from './io.js';
import { columns } from './layout.js';
import type { Options, Verb } from './verb.js';
import { everywhere } from './verb.js';

/** What `anchorgate` and `anchorgate --help` say. */
export function overview(groups: readonly (readonly [string, readonly Verb[]])[]): string {
  const parts = groups.map(
    ([title, verbs]) =>
      `${title}\n${columns(
        verbs.map(({ name, summary }) => [name, summary]),
        2,
      )}`,
  );
  return [
    'anchorgate <verb> …    rule sets through their life: write, test, prove, approve, activate\n',
    ...parts,
    `Ends with\n${exitCodeMeanings.map((line) => `  ${line}\n`).join('')}`,
    '`anchorgate <verb> --help` shows the options of one verb, with examples.\n',
  ].join('\n');
}

/** What `anchorgate <verb> --help` says. */
export function helpOf(verb: Verb): string {
  const details = verb.details === undefined ? [] : [`${verb.details.join('\n')}\n`];
  return [
    `anchorgate ${verb.usage}\n`,
    `${verb.summary}\n`,
    ...details,
    `Options\n${optionLines({ ...verb.options, ...everywhere })}`,
    `Examples\n${verb.examples.map((line) => `  npx anchorgate ${line}\n`).join('')}`,
  ].join('\n');
}

function optionLines(options: Options): string {
  const rows = Object.entries(options).map(([name, { value, many, means }]) => [
    `--${name}${value === undefined ? '' : ` <${value}>`}`,
    `${means}${many === true ? '; may be repeated' : ''}`,
  ]);
  return columns(rows, 2);
}
