import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vocabularyOf } from '../../core/diff/index.js';
import { occurrencesOf } from '../../core/evidence/index.js';
import { checkRuleSet, parseFactCatalogue } from '../../core/language/index.js';
import type { RuleSet } from '../../core/language/index.js';
import { invariant } from '../../core/invariant.js';
import type { Outline } from './condition-outline.js';
import { outlineOf, outlineOfNamed, placesOfNamed } from './condition-outline.js';
import { inDecisionOrder } from './decision-order.js';
import { spokenParts } from './spoken-facts.js';

const rules = join(__dirname, '../../../rules');
const json = (path: string): unknown => JSON.parse(readFileSync(join(rules, path), 'utf8'));
const parsed = parseFactCatalogue(json('facts.json'));
invariant(parsed.ok, 'the catalogue of this repository holds');
const catalogue = parsed.value;

function ruleSet(file: string): RuleSet {
  const checked = checkRuleSet(json(file), catalogue);
  invariant(checked.ok, 'the rule sets of this repository hold');
  return checked.value;
}
const ruleSets = ['1.json', '2.json', '3.json'].map((file) => ruleSet(`smets1-critical-commands/${file}`));

function clauses(outline: Outline, of: RuleSet): readonly Extract<Outline, { readonly kind: 'clause' }>[] {
  const vocabulary = vocabularyOf(catalogue, of);
  switch (outline.kind) {
    case 'clause':
      return [outline];
    case 'named': {
      const inner = outlineOfNamed(outline.name, of.conditions, vocabulary, outline.way);
      return inner === undefined ? [] : clauses(inner, of);
    }
    case 'not':
      return clauses(outline.member, of);
    default:
      return outline.members.flatMap((member) => clauses(member, of));
  }
}

describe('the outline of a condition', () => {
  it('has each comparison of each rule once, at the place that coverage names', () => {
    for (const each of ruleSets) {
      each.rules.forEach((rule, i) => {
        const pointer = `/rules/${i}/conditions`;
        const outline = outlineOf(rule.conditions, pointer, vocabularyOf(catalogue, each));
        const found = clauses(outline, each).flatMap(({ places }) => places.map((place) => place.join(' ')));
        const expected = occurrencesOf(rule.conditions, pointer, each.conditions).map((occurrence) =>
          [occurrence.pointer, ...occurrence.through].join(' '),
        );
        expect(found).toEqual(expected);
      });
    }
  });

  it('names the places of a named condition as opening it does', () => {
    for (const each of ruleSets) {
      const vocabulary = vocabularyOf(catalogue, each);
      for (const name of Object.keys(each.conditions)) {
        const opened = outlineOfNamed(name, each.conditions, vocabulary, ['/rules/0/conditions']);
        invariant(opened, 'the condition is there');
        const places = clauses(opened, each).flatMap((clause) => clause.places);
        expect(placesOfNamed(name, each.conditions, ['/rules/0/conditions'])).toEqual(places);
      }
    }
  });

  it('shows a group of one as its member, and a denied comparison as one clause', () => {
    const [first] = ruleSets;
    invariant(first, 'there is a first rule set');
    const comparison = { fact: 'device', path: '$.status', operator: 'equal', value: 'Suspended' };
    const outline = outlineOf({ all: [{ not: comparison }] }, '/x', vocabularyOf(catalogue, first));
    expect(outline).toMatchObject({
      kind: 'clause',
      pointer: '/x/all/0/not',
      words: 'the device’s status is not Suspended',
    });
  });
});

describe('the parts of a clause', () => {
  it('joined are the clause, and speak of a fact that it compares', () => {
    let spoken = 0;
    for (const each of ruleSets) {
      const vocabulary = vocabularyOf(catalogue, each);
      for (const [i, rule] of each.rules.entries()) {
        for (const { words, comparisons } of clauses(outlineOf(rule.conditions, `/rules/${i}`, vocabulary), each)) {
          const parts = spokenParts(words, comparisons, vocabulary);
          expect(parts.map(({ text }) => text).join('')).toBe(words);
          spoken += parts.filter(({ path }) => path !== null).length;
        }
      }
    }
    expect(spoken).toBeGreaterThan(100);
  });

  it('do not take "the sender" for a fact in "the sender’s user role"', () => {
    const [first] = ruleSets;
    invariant(first, 'there is a first rule set');
    const comparison = {
      ...{ fact: 'registration', path: '$.networkOperatorEntityIds', operator: 'contains' },
      value: { fact: 'command', path: '$.originatorId' },
    };
    const words = 'the sender’s friends include the sender';
    const parts = spokenParts(words, [comparison], vocabularyOf(catalogue, first));
    expect(parts).toEqual([
      { text: 'the sender’s friends include ', path: null },
      { text: 'the sender', path: 'command.originatorId' },
    ]);
  });
});

describe('the order of decision', () => {
  it('is by priority, then as written', () => {
    const priorities = [{ priority: 1 }, { priority: 9 }, { priority: 1 }];
    expect(inDecisionOrder(priorities).map(({ index }) => index)).toEqual([1, 0, 2]);
  });
});
