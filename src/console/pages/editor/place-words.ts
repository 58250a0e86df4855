import { wordsOfMember, wordsOfPhrase } from '../../../core/diff/index.js';
import { segmentsOf } from '../../../core/language/index.js';

/** A pointer into a draft as a person reads it: `rule “sender is registered party”, because`. */
export function placeInWords(pointer: string, ruleNames: readonly string[] = []): string {
  const [first, second, ...rest] = segmentsOf(pointer);
  if (first === undefined) return 'the whole text';
  if (first === 'rules' && second === '~order') return 'the order of the rules';
  if (first === 'cases') return caseInWords(second ?? '', rest);
  if (second === undefined) return wordsOfMember(first);
  const name = first === 'rules' && /^[0-9]+$/.test(second) ? (ruleNames[Number(second)] ?? second) : second;
  const spoken = first === 'tables' ? wordsOfMember(name) : wordsOfPhrase(name);
  const kind = { rules: 'rule', conditions: 'named condition', tables: 'table' }[first] ?? first;
  return [`${kind} “${spoken}”`, ...partInWords(rest)].join(', ');
}

function caseInWords(file: string, rest: readonly string[]): string {
  const [second, name, ...more] = rest;
  if (second === undefined) return `case file ${file}`;
  if (second !== 'cases' || name === undefined) return `case file ${file}, ${wordsOfMember(second)}`;
  const spoken = /^[0-9]+$/.test(name)
    ? `case ${Number(name) + 1}`
    : name === '~order'
      ? 'the order'
      : `case “${name}”`;
  return [`${spoken} of ${file}`, ...partInWords(more)].join(', ');
}

const silent = new Set(['event', 'params']);

function partInWords(segments: readonly string[]): readonly string[] {
  const [first, ...rest] = segments.filter((segment) => !silent.has(segment));
  if (first === undefined) return [];
  return [wordsOfMember(first), ...(first === 'rows' && rest[0] !== undefined ? [`row ${rest[0]}`] : [])];
}
