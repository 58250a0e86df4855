import type { RuleDocuments } from '../../src/rule-sets/activation/stored-rule-sets.js';
import { canonicalJson, checkGuardRails, parseFactCatalogue } from '../../src/core/language/index.js';
import type { Checked } from '../../src/core/language/index.js';
import { digestOf } from '../../src/rule-sets/digest.js';
import { readJson } from '../rules/rule-files.js';

const basis = 'a clause';
const variantIs = (operator: string, value: number) => ({
  all: [{ fact: 'command', path: '$.commandVariant', operator, value }],
});

/** The fact catalogue of one fact, as `rules/facts.json` has it. */
function smallCatalogue(): unknown {
  const { title, facts } = readJson('facts.json') as {
    readonly title: string;
    readonly facts: Record<string, unknown>;
  };
  const names = ['command.commandVariant', 'clock.decidedAt'];
  return { title, facts: Object.fromEntries(names.map((name) => [name, facts[name]])) };
}

const smallGuardRails = {
  ...{ name: 'guard-rails', title: 'for a test', basis, tables: {}, conditions: {} },
  rules: [
    {
      ...{ name: 'variant-is-not-high', priority: 1, conditions: variantIs('lessThan', 100) },
      event: { type: 'guard-rail', params: { responseCode: 'E1', because: 'a test', basis } },
    },
  ],
};

/** A rule set of one requirement; `mark` tells contents apart. */
export const smallRuleSet = (name: string, version: number, mark: number): unknown => ({
  ...{ name, version, title: `mark ${mark}`, basis: [{ document: 'd', clause: 'c' }], tables: {}, conditions: {} },
  rules: [
    {
      ...{ name: 'variant-is-low', priority: 1, conditions: variantIs('lessThan', 10 + (mark % 80)) },
      event: { type: 'requirement', params: { responseCode: 'E2', mode: 'enforce', because: 'a test', basis } },
    },
  ],
});

/** A case that holds and one that breaks, for the first twenty versions. */
export const smallCases: Readonly<Record<string, unknown>> = {
  'small.json': {
    title: 'for a test',
    given: {},
    cases: [
      {
        name: 'low',
        with: { 'command.commandVariant': 1 },
        versions: upTo(20),
        expect: { verdict: 'permit', responseCode: null },
      },
      {
        name: 'high',
        with: { 'command.commandVariant': 95 },
        versions: upTo(20),
        expect: { verdict: 'refuse', responseCode: 'E2' },
      },
    ],
  },
};

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

type DocumentText = readonly [digest: string, kind: string, content: string];

export interface SmallDocuments extends RuleDocuments {
  readonly texts: readonly [DocumentText, DocumentText];
}

export function smallDocuments(): SmallDocuments {
  const catalogueText = canonicalJson(smallCatalogue());
  const railsText = canonicalJson(smallGuardRails);
  const catalogue = checked(parseFactCatalogue(JSON.parse(catalogueText)));
  const guardRails = checked(checkGuardRails(JSON.parse(railsText), catalogue));
  const [catalogueDigest, guardRailsDigest] = [digestOf(catalogueText), digestOf(railsText)];
  return {
    ...{ catalogue, guardRails, catalogueDigest, guardRailsDigest },
    texts: [
      [catalogueDigest, 'fact-catalogue', catalogueText],
      [guardRailsDigest, 'guard-rails', railsText],
    ],
  };
}

function checked<T>(found: Checked<T>): T {
  if (found.ok) return found.value;
  throw new Error(found.diagnostics.map(({ message }) => message).join('\n'));
}
