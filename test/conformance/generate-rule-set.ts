import type { Context, Truth } from '../../src/core/evaluation/index.js';
import { interpret } from '../../src/core/evaluation/interpret.js';
import { invariant } from '../../src/core/invariant.js';
import type {
  Checked,
  Condition,
  Group,
  GuardRails,
  Mode,
  Rule,
  RuleSet,
  Table,
  TableRow,
} from '../../src/core/language/index.js';
import { checkGuardRails, checkRuleSet } from '../../src/core/language/index.js';
import type { Draw } from './draw.js';
import type { Source } from './generate-comparison.js';
import { drawComparison } from './generate-comparison.js';
import { domains, testCatalogue } from './test-catalogue.js';

interface Document {
  readonly tables: Readonly<Record<string, Table>>;
  readonly conditions: Readonly<Record<string, Group>>;
  readonly rules: readonly Rule[];
}

/**
 * Draws a rule set that the checker accepts: what it refuses is taken out until nothing is left to refuse.
 * @param base - facts for which most of its rules hold, so that permits are not rare
 */
export function drawRuleSet(draw: Draw, base: Context): RuleSet {
  const header = { name: 'generated-rules', version: 1, title: 'generated', basis: [{ document: 'd', clause: 'c' }] };
  const check = (document: Document): Checked<RuleSet> => checkRuleSet({ ...header, ...document }, testCatalogue);
  const document = drawDocument(draw, base, draw.chance(8) ? 31 + draw.below(40) : 8 + draw.below(12), (i) => ({
    type: 'requirement',
    params: { responseCode: `E${i + 1}`, mode: drawMode(draw), because: 'drawn', basis: 'drawn' },
  }));
  const { tables, conditions, rules } = accepted(document, check);
  const names = rules.map(({ name }) => name);
  const waivers = draw.times(0, 3, (i): Rule => {
    const waives = draw.some(names, 35);
    const params = { waives, whenUndetermined: draw.chance(50), because: 'drawn', basis: 'drawn' };
    const event = { type: 'waiver', params } as const;
    return { name: `waiver-${i}`, priority: 1 + draw.below(5), conditions: drawGroup(draw, base, document, 2), event };
  });
  // The named conditions that only waivers use were not lost with the requirements.
  return accepted({ tables: { ...document.tables, ...tables }, conditions, rules: [...rules, ...waivers] }, check);
}

/** As `drawRuleSet`, for guard rails. */
export function drawGuardRails(draw: Draw, base: Context): GuardRails {
  const header = { name: 'generated-rails', title: 'generated', basis: 'drawn' };
  const document = drawDocument(draw, base, 1 + draw.below(3), (i) => ({
    type: 'guard-rail',
    params: { responseCode: `E9${i}`, because: 'drawn', basis: 'drawn' },
  }));
  return accepted(document, (rest) => checkGuardRails({ ...header, ...rest }, testCatalogue));
}

function drawDocument(draw: Draw, base: Context, count: number, eventOf: (i: number) => Rule['event']): Document {
  const tables = drawTables(draw);
  const conditions: Record<string, Group> = {};
  for (let i = draw.below(5); i > 0; i--) {
    conditions[`condition-${i}`] = drawGroup(draw, base, { tables, conditions: { ...conditions }, rules: [] }, 2);
  }
  const document = { tables, conditions, rules: [] };
  const rules = Array.from({ length: count }, (_, i): Rule => {
    const group = drawGroup(draw, base, document, 3);
    return { name: `rule-${i}`, priority: 1 + draw.below(5), conditions: group, event: eventOf(i) };
  });
  return { ...document, rules };
}

function drawMode(draw: Draw): Mode {
  return draw.one(['enforce', 'enforce', 'enforce', 'enforce', 'warn', 'off']);
}

function drawTables(draw: Draw): Readonly<Record<string, Table>> {
  const rowOf = (): TableRow => ({
    owner: draw.one(domains.eui64) ?? '',
    owners: draw.some(domains.eui64, 60),
    labels: draw.some(domains.text, draw.chance(30) ? 95 : 30),
    limit: draw.one(domains.integer) ?? 0,
    ceiling: draw.one(domains.counter) ?? '0',
    open: draw.chance(50),
  });
  const rows = (names: readonly string[]): Table['rows'] =>
    Object.fromEntries([...draw.some(names.slice(1), 70), names[0] ?? ''].map((name) => [name, rowOf()]));
  return {
    variants: { key: 'command.variant', rows: rows(['6.15.1', '7.2', '11.3']) },
    labelled: { key: 'command.label', rows: rows(['a', 't9', 'ab']) },
  };
}

const columnKinds = { owner: 'eui64', labels: 'text', limit: 'integer', ceiling: 'counter', open: 'boolean' } as const;

function columnsOf(tables: Document['tables']): readonly Source[] {
  return Object.keys(tables).flatMap((fact) => {
    const columns = Object.entries(columnKinds).map(([name, kind]): Source => {
      const reference = { fact, path: `$.${name}` };
      return { reference, kind, isList: name === 'labels', isColumn: true, domain: domains[kind] };
    });
    const owners = { fact, path: '$.owners' };
    return [...columns, { reference: owners, kind: 'eui64', isList: true, isColumn: true, domain: domains.eui64 }];
  });
}

/** Mostly true for the base facts: what is false there is mostly negated. */
function drawGroup(draw: Draw, base: Context, document: Document, depth: number): Group {
  const parts = draw.times(1, 3, () => drawCondition(draw, base, document, depth));
  const known = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const group: Group = draw.chance(55) ? { all: known } : { any: known };
  return mostlyTrue(draw, base, document, group) ?? group;
}

function drawCondition(draw: Draw, base: Context, document: Document, depth: number): Condition {
  if (depth > 1 && draw.chance(30)) return drawGroup(draw, base, document, depth - 1);
  if (depth > 1 && draw.chance(8)) {
    const inner = drawGroup(draw, base, document, depth - 1);
    if (!asksPresence(inner, document)) return { not: inner };
  }
  const name = draw.chance(20) ? draw.one(Object.keys(document.conditions)) : undefined;
  if (name !== undefined) return { condition: name };
  // Bounded: while fast-check shrinks, every draw may be the same.
  for (let attempt = 0; attempt < 20; attempt++) {
    const comparison = drawComparison(draw, columnsOf(document.tables));
    if (comparison === undefined) continue;
    const isUnknown = truthOf(base, document, comparison) === 'unknown';
    if (!isUnknown || draw.chance(10)) return mostlyTrue(draw, base, document, comparison) ?? comparison;
  }
  return { fact: 'command', path: '$.role', operator: 'equal', value: 'ED' };
}

function mostlyTrue(draw: Draw, base: Context, document: Document, condition: Condition): Group | undefined {
  if (truthOf(base, document, condition) !== 'false' || draw.chance(10)) return undefined;
  return asksPresence(condition, document) ? undefined : { not: condition };
}

function truthOf(base: Context, document: Document, condition: Condition): Truth {
  const scope = { document, catalogue: testCatalogue, values: base.values, named: new Map() };
  return interpret(condition, scope).truth;
}

function asksPresence(condition: Condition, document: Document): boolean {
  if ('all' in condition) return condition.all.some((part) => asksPresence(part, document));
  if ('any' in condition) return condition.any.some((part) => asksPresence(part, document));
  if ('not' in condition) return asksPresence(condition.not, document);
  if ('fact' in condition) return condition.operator === 'present';
  const named = document.conditions[condition.condition];
  return named !== undefined && asksPresence(named, document);
}

/** Takes out what the diagnostics point at, until the checker accepts the rest. */
function accepted<T>(document: Document, check: (document: Document) => Checked<T>): T {
  let rest = document;
  for (;;) {
    const checked = check(rest);
    if (checked.ok) return checked.value;
    const faulty = new Set(checked.diagnostics.map(({ pointer }) => pointer.split('/').slice(1, 3).join('/')));
    const keep = <V>(part: string, members: Readonly<Record<string, V>>): Readonly<Record<string, V>> =>
      Object.fromEntries(Object.entries(members).filter(([name]) => !faulty.has(`${part}/${name}`)));
    const rules = rest.rules.filter((_, i) => !faulty.has(`rules/${i}`));
    const smaller = {
      tables: keep('tables', rest.tables),
      conditions: keep('conditions', rest.conditions),
      rules: rules.some(({ event }) => event.type !== 'waiver') ? rules : [...rules, fallback(document)],
    };
    const isStuck = JSON.stringify(smaller) === JSON.stringify(rest);
    invariant(!isStuck, `every diagnostic points into a part: ${JSON.stringify(checked.diagnostics[0])}`);
    rest = smaller;
  }
}

function fallback({ rules }: Document): Rule {
  const [first] = rules;
  invariant(first, 'a document is drawn with rules');
  const conditions = { any: [{ fact: 'command', path: '$.role', operator: 'equal', value: 'ED' }] };
  return { ...first, name: 'fallback-rule', conditions };
}
