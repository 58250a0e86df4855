import type { Vocabulary } from '../../core/diff/index.js';
import { effectLeadInWords, literalInWords, wordsOfMember } from '../../core/diff/index.js';
import { unreachable } from '../../core/invariant.js';
import type { Condition, Group, Rule, Scalar, Table, TableCell } from '../../core/language/index.js';
import type { Outline } from '../rules/condition-outline.js';
import { outlineOf } from '../rules/condition-outline.js';
import type { Line } from './line-diff.js';

/** A rule as lines that can be read aloud: what it does, when, why, on what ground, and how early. */
export function ruleLines(rule: Rule, vocabulary: Vocabulary): readonly Line[] {
  const { event } = rule;
  const { because, basis, unverified } = event.params;
  return [
    ...conditionLines(capital(effectLeadInWords(event, 'present')), rule.conditions, vocabulary),
    { indent: 0, text: `Because ${because}` },
    { indent: 0, text: `Rests on: ${basis}` },
    ...(unverified === undefined ? [] : [{ indent: 0, text: `Unverified: ${unverified}` }]),
    { indent: 0, text: `Priority: ${rule.priority}` },
  ];
}

/** A named condition: "Holds when all of these hold:" and its members. */
export function namedConditionLines(group: Group, vocabulary: Vocabulary): readonly Line[] {
  return conditionLines('Holds when', group, vocabulary);
}

function conditionLines(lead: string, condition: Condition, vocabulary: Vocabulary): readonly Line[] {
  const outline = outlineOf(condition, '', vocabulary);
  const [first, ...rest] = outlineLines(outline, 0);
  const joined = first === undefined ? lead : `${lead} ${first.text}`;
  return [{ indent: 0, text: joined }, ...rest];
}

function outlineLines(outline: Outline, indent: number): readonly Line[] {
  switch (outline.kind) {
    case 'all':
    case 'any': {
      const text = outline.kind === 'all' ? 'all of these hold:' : 'one of these holds:';
      return [{ indent, text }, ...outline.members.flatMap((member) => outlineLines(member, indent + 1))];
    }
    case 'not':
      return [{ indent, text: 'it is not so that:' }, ...outlineLines(outline.member, indent + 1)];
    case 'named':
    case 'clause':
      return [{ indent, text: outline.words }];
    default:
      return unreachable(outline);
  }
}

/** A table: what picks the row, then a line for each row. */
export function tableLines(table: Table): readonly Line[] {
  const rows = Object.entries(table.rows).map(([row, cells]) => {
    const said = Object.entries(cells).map(([column, cell]) => `${wordsOfMember(column)} ${cellText(cell)}`);
    return { indent: 1, text: `${row}: ${said.join('; ')}` };
  });
  return [{ indent: 0, text: `The row is picked by ${wordsOfMember(table.key.replace('.', ' '))}:` }, ...rows];
}

function cellText(cell: TableCell): string {
  const values: readonly Scalar[] = isList(cell) ? cell : [cell];
  return values.length === 0 ? 'none' : values.map((value) => literalInWords(value, undefined)).join(', ');
}

function isList(cell: TableCell): cell is readonly Scalar[] {
  return Array.isArray(cell);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
