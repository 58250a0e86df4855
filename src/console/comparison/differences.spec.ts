import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffRuleSets } from '../../core/diff/index.js';
import type { FactCatalogue, RuleSet } from '../../core/language/index.js';
import { checkRuleSet, parseFactCatalogue } from '../../core/language/index.js';
import { differencesOf } from './differences.js';
import { differencesInWords } from './verdict-words.js';

const folder = join(__dirname, '../../../rules');
const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const catalogue = held(parseFactCatalogue(json('facts.json')));
const version = (number: number): RuleSet =>
  held(checkRuleSet(json(`smets1-critical-commands/${number}.json`), catalogue));
const [first, second] = [version(1), version(2)];

function held<T>(checked: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!checked.ok) throw new Error('a document of the rules folder does not hold');
  return checked.value;
}

function between(before: RuleSet, after: RuleSet) {
  const catalogues: { before: FactCatalogue; after: FactCatalogue } = { before: catalogue, after: catalogue };
  return differencesOf(before, after, diffRuleSets(before, after, catalogue), catalogues);
}

const told = (before: RuleSet, after: RuleSet) =>
  between(before, after)
    .filter(({ kind }) => kind !== 'same')
    .map(({ id, kind }) => `${kind} ${id}`);

describe('two versions beside each other', () => {
  it('are the same where they are the same', () => {
    const all = between(first, first);
    expect(all.filter(({ kind }) => kind !== 'same')).toEqual([]);
    expect(all.filter(({ subject }) => subject === 'rule')).toHaveLength(first.rules.length);
    expect(differencesInWords(all)).toBe('nothing differs');
  });

  it('hold every delta in exactly one place', () => {
    const deltas = diffRuleSets(first, second, catalogue);
    expect(deltas.length).toBeGreaterThan(0);
    const shown = between(first, second).flatMap((one) => one.deltas);
    expect(shown).toHaveLength(deltas.length);
    expect(new Set(shown)).toEqual(new Set(deltas));
  });

  it('show what was renamed beside what it was, not as gone and come', () => {
    const text = JSON.stringify(first).replaceAll('sender-is-supplier', 'sender-supplies-energy');
    const renamed = held(checkRuleSet(JSON.parse(text), catalogue));
    expect(told(first, renamed)).toEqual(['changed condition-sender-supplies-energy']);
    expect(differencesInWords(between(first, renamed))).toBe('1 condition changed');
  });

  it('show a rule that is gone where it stood', () => {
    const gone = first.rules[1]?.name ?? '';
    const rules = first.rules.filter(({ name, event }) => name !== gone && event.type === 'requirement');
    const order = between(first, { ...first, rules })
      .filter(({ subject }) => subject === 'rule')
      .map(({ name }) => name);
    expect(order.indexOf(gone)).toBe(1);
    expect(order).toHaveLength(first.rules.length);
  });

  it('say of an unchanged rule which changed conditions and tables it reads', () => {
    const conditions = {
      ...first.conditions,
      'sender-is-supplier': { all: [{ fact: 'command', path: '$.userRole', operator: 'in', value: ['IS'] }] },
    };
    const reading = between(first, { ...first, conditions }).filter(({ reads }) => reads.length > 0);
    expect(reading.length).toBeGreaterThan(0);
    expect(reading.every(({ reads }) => reads.includes('sender is supplier'))).toBe(true);
  });

  it('count what differs by what it is', () => {
    const rules = [...first.rules.slice(1), ...second.rules.filter(({ event }) => event.type === 'waiver')];
    const words = differencesInWords(between(first, { ...first, title: 'another', rules }));
    expect(words).toMatch(/^\d+ rules? .*removed/);
    expect(differencesInWords(between(first, { ...first, title: 'another' }))).toBe(
      'only the title or the basis differ',
    );
  });
});
