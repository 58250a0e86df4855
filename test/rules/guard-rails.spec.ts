import type { CompiledRuleSet } from '../../src/core/evaluation/index.js';
import { compile, contextFromFacts, decide, reasonsOf } from '../../src/core/evaluation/index.js';
import type { Rule } from '../../src/core/language/index.js';
import { checkRuleSet } from '../../src/core/language/index.js';
import { accepted, caseFiles, catalogue, guardRails, ruleSet } from './rule-files.js';

/** A rule set that waives too much is stopped all the same: each guard rail against version 1 with one rule taken away. */

const decidedAt = Date.UTC(2026, 10, 22, 10, 15);
const given = caseFiles.find(({ file }) => file === 'registrations.json')?.caseFile.given ?? {};
const stranger = '90-B3-D5-1F-30-03-00-00';

/** Version 1 without some of its requirements and the named conditions that only they use, accepted like any other. */
function versionWithout(...names: readonly string[]): CompiledRuleSet {
  const one = ruleSet(1);
  const rules = one.rules.filter(({ name }) => !names.includes(name));
  expect(rules).toHaveLength(one.rules.length - names.length);
  return compileRules(rules);
}

function compileRules(rules: readonly Rule[]): CompiledRuleSet {
  const used = JSON.stringify(rules);
  const conditions = Object.entries(ruleSet(1).conditions).filter(([name]) => used.includes(`"${name}"`));
  const json: unknown = { ...ruleSet(1), version: 9, rules, conditions: Object.fromEntries(conditions) };
  return compile(accepted('a version that waives too much', checkRuleSet(json, catalogue)), guardRails, catalogue);
}

function fired(compiled: CompiledRuleSet, facts: Readonly<Record<string, unknown>>): object {
  const context = contextFromFacts(catalogue, { ...given, ...facts }, decidedAt);
  const decision = decide(compiled, context);
  const rails = reasonsOf(compiled, context, decision).filter(({ kind }) => kind === 'guard-rail');
  return {
    verdict: decision.verdict,
    responseCode: decision.responseCode,
    guardRailFired: decision.guardRailFired,
    rails: rails.map(({ rule, outcome }) => `${rule} ${outcome}`),
  };
}

const refusedBy = (responseCode: string, ...rails: readonly string[]): object => ({
  verdict: 'refuse',
  responseCode,
  guardRailFired: true,
  rails,
});
const permitted = { verdict: 'permit', responseCode: null, guardRailFired: false, rails: [] };

describe('the guard rails', () => {
  it('refuse a sender that is neither in the slot nor registered when both limbs are gone', () => {
    const bothLimbsGone = versionWithout('sender-holds-anchor-slot', 'sender-is-registered-party');
    const facts = { 'command.originatorId': stranger, 'command.signerEntityId': stranger };
    expect(fired(bothLimbsGone, facts)).toEqual(refusedBy('E4', 'slot-or-registration-holds broken'));
  });

  it('refuse where slot and registration are both unknown when both limbs are gone', () => {
    const bothLimbsGone = versionWithout('sender-holds-anchor-slot', 'sender-is-registered-party');
    const facts = {
      'device.networkOperatorSlot.criticalEntityId': undefined,
      'registration.networkOperatorEntityIds': undefined,
    };
    expect(fired(bothLimbsGone, facts)).toEqual(refusedBy('E4', 'slot-or-registration-holds undetermined'));
  });

  it('refuse when a waiver lifts both limbs', () => {
    const lift: Rule = {
      name: 'everything-is-lifted',
      priority: 1,
      conditions: {
        all: [{ fact: 'command', path: '$.serviceReferenceVariant', operator: 'equal', value: '6.15.1' }],
      },
      event: {
        type: 'waiver',
        params: {
          waives: ['sender-holds-anchor-slot', 'sender-is-registered-party'],
          whenUndetermined: true,
          because: 'a waiver that nobody should have written',
          basis: 'none at all',
        },
      },
    };
    const facts = { 'command.originatorId': stranger, 'command.signerEntityId': stranger };
    expect(fired(compileRules([...ruleSet(1).rules, lift]), facts)).toEqual(
      refusedBy('E4', 'slot-or-registration-holds broken'),
    );
  });

  it('let one limb stand for both', () => {
    const bothLimbsGone = versionWithout('sender-holds-anchor-slot', 'sender-is-registered-party');
    expect(fired(bothLimbsGone, { 'registration.networkOperatorEntityIds': [] })).toEqual(permitted);
    expect(fired(bothLimbsGone, { 'device.networkOperatorSlot.criticalEntityId': stranger })).toEqual(permitted);
  });

  it("refuse a supplier in the network operator's slot", () => {
    const bothLimbsGone = versionWithout('sender-holds-anchor-slot', 'sender-is-registered-party');
    const facts = { 'command.userRole': 'IS', 'party.userRoles': ['IS'], 'command.serviceReferenceVariant': '11.3' };
    expect(fired(bothLimbsGone, facts)).toEqual(refusedBy('E4', 'slot-or-registration-holds broken'));
  });

  it('refuse signatures that failed when no requirement asks for them', () => {
    const unsigned = versionWithout('signatures-are-verified');
    expect(fired(unsigned, { 'command.countersignature': 'failed' })).toEqual(
      refusedBy('E000001', 'both-signatures-are-verified broken'),
    );
  });

  it('refuse a role that the service request is not open to, whatever the table of the rule set says', () => {
    const open = versionWithout('role-may-send-service-request');
    expect(fired(open, { 'command.serviceReferenceVariant': '7.2' })).toEqual(
      refusedBy('E2', 'service-request-is-open-to-role broken'),
    );
  });

  it('refuse a device that is not known', () => {
    const blind = versionWithout('device-is-known');
    expect(fired(blind, { 'device.deviceId': undefined })).toEqual(
      refusedBy('E19', 'target-device-is-known undetermined'),
    );
  });

  it('refuse a device of another generation', () => {
    const anyGeneration = versionWithout('device-is-smets1');
    expect(fired(anyGeneration, { 'device.smetsVersion': 'SMETS2' })).toEqual(
      refusedBy('E000006', 'target-device-is-smets1 broken'),
    );
  });

  it('are each shown to fire here', () => {
    const shown = [
      'both-signatures-are-verified',
      'service-request-is-open-to-role',
      'target-device-is-known',
      'target-device-is-smets1',
      'slot-or-registration-holds',
    ];
    expect(guardRails.rules.map(({ name }) => name)).toEqual(shown);
  });
});
