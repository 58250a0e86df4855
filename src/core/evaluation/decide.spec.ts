import { compare, compiledOf, fact, guardRail, requirement, ruleSetOf, waiver } from '../../../test/fixtures/rules.js';
import { testCatalogue } from '../../../test/conformance/test-catalogue.js';
import type { CompileOptions, CompiledRuleSet, Outcome } from './index.js';
import { compile, contextFromFacts, decide, outcomesOf, rulesPerChunk } from './index.js';

const isOperator = { any: [compare('command.role', 'in', ['ED', 'GT'])] };
const ownsDevice = { all: [compare('device.owner', 'equal', fact('command.sender'))] };
const [sender, other] = ['90-B3-D5-1F-30-02-00-00', '90-B3-D5-1F-30-02-00-01'];

function decided(compiled: CompiledRuleSet, facts: Record<string, unknown>) {
  const decision = decide(compiled, contextFromFacts(testCatalogue, facts, 0));
  const outcomes = Object.fromEntries(outcomesOf(compiled, decision).map(({ rule, outcome }) => [rule, outcome]));
  const { verdict, responseCode, guardRailFired } = decision;
  return { verdict, responseCode, guardRailFired, outcomes };
}

describe.each([
  ['generated', {}],
  ['as closures', { codeGeneration: false }],
] as const)('a decision, %s', (_how, options: CompileOptions) => {
  const compiled = (...args: Parameters<typeof compiledOf>) => compiledOf(args[0], args[1], options);

  it('refuses what breaks a requirement, with its response code', () => {
    const rules = compiled([requirement('sender-is-operator', isOperator, { code: 'E2' })]);
    const broken = { verdict: 'refuse', responseCode: 'E2', guardRailFired: false };
    expect(decided(rules, { 'command.role': 'IS' })).toMatchObject(broken);
  });

  it('refuses what it cannot tell', () => {
    const rules = compiled([requirement('sender-is-operator', isOperator, { code: 'E2' })]);
    const found = decided(rules, {});
    expect(found).toMatchObject({ verdict: 'refuse', outcomes: { 'sender-is-operator': 'undetermined' } });
  });

  it('permits what holds, without a response code', () => {
    const rules = compiled([requirement('sender-is-operator', isOperator)]);
    const held = { verdict: 'permit', responseCode: null, outcomes: { 'sender-is-operator': 'held' } };
    expect(decided(rules, { 'command.role': 'ED' })).toMatchObject(held);
  });

  it('carries the code of the first refusing requirement by priority, then by file order', () => {
    const rules = compiled([
      requirement('low-rule', isOperator, { code: 'E1', priority: 1 }),
      requirement('high-first', ownsDevice, { code: 'E2', priority: 9 }),
      requirement('high-second', { not: ownsDevice }, { code: 'E3', priority: 9 }),
    ]);
    expect(decided(rules, {}).responseCode).toBe('E2');
    const facts = { 'command.sender': sender, 'device.owner': sender };
    expect(decided(rules, facts).responseCode).toBe('E3');
    expect(decided(rules, { ...facts, 'device.owner': other, 'command.role': 'IS' }).responseCode).toBe('E2');
    expect(Object.keys(decided(rules, {}).outcomes)).toEqual(['high-first', 'high-second', 'low-rule']);
  });

  it.each(['warn', 'off'] as const)('never refuses for a requirement in mode %s', (mode) => {
    const kept = requirement('sender-is-operator', isOperator, { mode });
    const rules = compiled([kept, requirement('owner-is-sender', ownsDevice)]);
    const facts = { 'command.role': 'IS', 'command.sender': sender, 'device.owner': sender };
    const found = { verdict: 'permit', outcomes: { 'sender-is-operator': 'broken' } };
    expect(decided(rules, facts)).toMatchObject(found);
  });

  const waived = (whenUndetermined: boolean): CompiledRuleSet =>
    compiled([
      requirement('owner-is-sender', ownsDevice),
      waiver('operator-exemption', isOperator, ['owner-is-sender'], whenUndetermined),
    ]);

  it.each<[string, boolean, Record<string, unknown>, Outcome, Outcome]>([
    ['not while its conditions are false', true, { 'command.role': 'IS', 'device.owner': other }, 'broken', 'broken'],
    ['not while its conditions are unknown', true, { 'device.owner': other }, 'broken', 'undetermined'],
    ['an undetermined one not unless it says so', false, { 'command.role': 'ED' }, 'undetermined', 'held'],
    ['an undetermined one if it says so', true, { 'command.role': 'ED' }, 'waived', 'held'],
    ['a broken one', false, { 'command.role': 'ED', 'device.owner': other }, 'waived', 'held'],
    ['nothing of one that holds', true, { 'command.role': 'ED', 'device.owner': sender }, 'held', 'held'],
  ])('a waiver lifts a requirement: %s', (_law, whenUndetermined, facts, outcome, exemption) => {
    const found = decided(waived(whenUndetermined), { 'command.sender': sender, ...facts });
    expect(found.outcomes).toEqual({ 'owner-is-sender': outcome, 'operator-exemption': exemption });
    expect(found.verdict).toBe(outcome === 'held' || outcome === 'waived' ? 'permit' : 'refuse');
  });

  it('a guard rail refuses what every requirement allows, and says that it fired', () => {
    const ruleSet = ruleSetOf([requirement('sender-is-operator', isOperator)]);
    const guarded = compile(ruleSet, guardRail('owner-is-known', ownsDevice, 'E19'), testCatalogue, options);
    const facts = { 'command.role': 'ED', 'command.sender': sender };
    const fired = { verdict: 'refuse', responseCode: 'E19', guardRailFired: true };
    expect(decided(guarded, facts)).toMatchObject(fired);
    expect(decided(guarded, { ...facts, 'device.owner': other })).toMatchObject(fired);
    expect(decided(guarded, { 'command.role': 'IS' })).toMatchObject({ responseCode: 'E1', guardRailFired: false });
    expect(decided(guarded, { ...facts, 'device.owner': sender }).verdict).toBe('permit');
  });

  it('a guard rail fires in whatever chunk it lies', () => {
    const rules = Array.from({ length: 2 * rulesPerChunk }, (_, i) =>
      requirement(`size-not-${i}`, { all: [compare('command.size', 'notEqual', i)] }, { code: 'E2' }),
    );
    const guarded = compile(ruleSetOf(rules), guardRail('owner-is-known', ownsDevice, 'E19'), testCatalogue, options);
    const facts = { 'command.size': -1, 'command.sender': sender };
    const fired = { verdict: 'refuse', responseCode: 'E19', guardRailFired: true };
    expect(decided(guarded, { ...facts, 'device.owner': other })).toMatchObject(fired);
    const refused = { verdict: 'refuse', responseCode: 'E2', guardRailFired: false };
    expect(decided(guarded, { ...facts, 'command.size': 40 })).toMatchObject(refused);
    expect(decided(guarded, { ...facts, 'device.owner': sender }).verdict).toBe('permit');
  });

  it('holds for more rules than one chunk has: order, waivers across chunks, every outcome', () => {
    const count = 3 * rulesPerChunk + 5;
    const rules = Array.from({ length: count }, (_, i) =>
      requirement(`size-not-${i}`, { all: [compare('command.size', 'notEqual', i)] }, { code: `E${100_000 + i}` }),
    );
    const lifted = Array.from({ length: count }, (_, i) => `size-not-${i}`).filter((_, i) => i % 2 === 0);
    const many = compiled([...rules, waiver('even-exemption', isOperator, lifted, false)]);
    expect(many.chunks).toHaveLength(4);
    for (const size of [0, 29, 30, 31, 61, 94]) {
      const broken = { verdict: 'refuse', responseCode: `E${100_000 + size}` };
      expect(decided(many, { 'command.size': size, 'command.role': 'IS' })).toMatchObject(broken);
      const exempt = decided(many, { 'command.size': size, 'command.role': 'ED' });
      expect(exempt.verdict).toBe(size % 2 === 0 ? 'permit' : 'refuse');
      expect(exempt.outcomes[`size-not-${size}`]).toBe(size % 2 === 0 ? 'waived' : 'broken');
      expect(Object.values(exempt.outcomes).filter((outcome) => outcome === 'held')).toHaveLength(count);
    }
  });
});
