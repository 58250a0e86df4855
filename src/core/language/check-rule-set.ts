import type { CheckedRule } from './check-rules.js';
import { checkRules } from './check-rules.js';
import { checkRootCondition } from './check-conditions.js';
import { ConstantConditions } from './check-constants.js';
import { checkDuplicates } from './check-duplicates.js';
import type { NamedConditions } from './check-references.js';
import { checkReferences } from './check-references.js';
import { checkTables } from './check-tables.js';
import { checkWaivers } from './check-waivers.js';
import type { Checked } from './diagnostic.js';
import type { FactCatalogue } from './fact-catalogue.js';
import { Findings } from './findings.js';
import type { GuardRails } from './guard-rails.js';
import type { JsonMembers } from './json-shape.js';
import { isMembers, own, quote, Shape } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { readPhrase } from './names.js';
import type { Scope } from './operand.js';
import type { RuleEvent, RuleSet } from './rule-set.js';
import type { TypedCondition } from './typed-condition.js';

/**
 * Checks a rule set against a fact catalogue: everything design section 2 asks, all faults at once. Takes any JSON,
 * however hostile, and never throws.
 * @returns the rule set, or its diagnostics in pointer order and then by code
 */
export function checkRuleSet(json: unknown, catalogue: FactCatalogue): Checked<RuleSet> {
  const shape = new Shape(new Findings());
  const members = shape.members(json, '', {
    required: ['name', 'version', 'title', 'basis', 'tables', 'conditions', 'rules'],
    optional: ['$schema'],
  });
  if (members !== undefined) {
    if (Object.hasOwn(members, 'version')) shape.positive(members.version, '/version', 'VERSION_MALFORMED');
    if (Object.hasOwn(members, 'basis')) checkBasis(shape, members.basis);
    const rules = checkContent(shape, catalogue, members, ['requirement', 'waiver']);
    checkWaivers(shape, rules);
    if (rules.length > 0 && rules.every((rule) => rule.event === 'waiver')) {
      const found = 'waivers only, so that everything is permitted';
      shape.findings.add('REQUIREMENTS_MISSING', '/rules', { found, expected: 'at least one requirement' });
    }
  }
  return shape.findings.conclude(json as RuleSet);
}

/** As `checkRuleSet`, for `rules/guard-rails.json`: each of its rules must be true for a permit. */
export function checkGuardRails(json: unknown, catalogue: FactCatalogue): Checked<GuardRails> {
  const shape = new Shape(new Findings());
  const members = shape.members(json, '', {
    required: ['name', 'title', 'basis', 'tables', 'conditions', 'rules'],
    optional: ['$schema'],
  });
  if (members !== undefined) {
    if (Object.hasOwn(members, 'basis')) shape.text(members.basis, '/basis');
    checkContent(shape, catalogue, members, ['guard-rail']);
  }
  return shape.findings.conclude(json as GuardRails);
}

function checkContent(
  shape: Shape,
  catalogue: FactCatalogue,
  members: JsonMembers,
  events: readonly RuleEvent['type'][],
): readonly CheckedRule[] {
  if (Object.hasOwn(members, '$schema')) shape.text(members.$schema, '/$schema');
  if (Object.hasOwn(members, 'name')) readPhrase(shape, members.name, '/name');
  if (Object.hasOwn(members, 'title')) shape.text(members.title, '/title');
  const tables = checkTables(shape, catalogue, own(members, 'tables'), '/tables');
  const conditionsJson = own(members, 'conditions');
  const conditionNames = new Set(isMembers(conditionsJson) ? Object.keys(conditionsJson) : []);
  const left = { comparisons: limits.comparisons, listValues: limits.listValuesInAll };
  const scope: Scope = { catalogue, tables, conditionNames, usedTables: new Set(), left };
  const named = checkNamedConditions(shape, scope, conditionsJson);
  const rules = checkRules(shape, scope, own(members, 'rules'), '/rules', events);
  for (const name of tables.keys()) {
    if (scope.usedTables.has(name)) continue;
    const found = `the table ${quote(name)}, which no condition reads`;
    shape.findings.add('TABLE_UNUSED', below('/tables', name), { found, expected: 'a use of every table' });
  }
  const roots = rules.map(({ condition }) => condition);
  if (checkReferences(shape.findings, named, roots)) checkConstants(shape.findings, named, rules);
  checkDuplicates(shape.findings, rules, [...named.values()]);
  return rules;
}

function checkNamedConditions(shape: Shape, scope: Scope, json: unknown): NamedConditions {
  const named = new Map<string, TypedCondition>();
  const members = json === undefined ? undefined : shape.anyMembers(json, '/conditions');
  if (members === undefined) return named;
  for (const name of shape.within(Object.keys(members), limits.namedConditions, '/conditions', 'named conditions')) {
    const pointer = below('/conditions', name);
    readPhrase(shape, name, pointer);
    named.set(name, checkRootCondition(shape, scope, members[name], pointer));
  }
  return named;
}

function checkConstants(findings: Findings, named: NamedConditions, rules: readonly CheckedRule[]): void {
  const constants = new ConstantConditions(findings, named);
  for (const condition of named.values()) constants.constantOf(condition);
  for (const rule of rules) {
    const constant = constants.constantOf(rule.condition);
    if (constant === undefined) continue;
    const isWaiver = rule.event === 'waiver';
    const code = constant ? 'RULE_ALWAYS_TRUE' : isWaiver ? 'WAIVER_NEVER_APPLIES' : 'RULE_NEVER_TRUE';
    const what = isWaiver ? 'a waiver' : 'a rule';
    findings.add(code, below(rule.pointer, 'conditions'), {
      found: `${what} that is ${constant ? 'always' : 'never'} true, whatever the facts`,
      expected: 'a rule that depends on its facts',
    });
  }
}

function checkBasis(shape: Shape, json: unknown): void {
  const list = shape.list(json, '/basis');
  if (list === undefined) return;
  if (list.length === 0) {
    shape.findings.add('BASIS_EMPTY', '/basis', { found: 'no basis', expected: 'at least one document and clause' });
  }
  shape.within(list, limits.basisEntries, '/basis', 'entries').forEach((entry, i) => {
    const pointer = below('/basis', i);
    const members = shape.members(entry, pointer, { required: ['document', 'clause'] });
    if (members === undefined) return;
    for (const key of ['document', 'clause']) {
      if (Object.hasOwn(members, key)) shape.text(members[key], below(pointer, key));
    }
  });
}
