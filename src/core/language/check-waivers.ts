import type { CheckedRule } from './check-rules.js';
import { waivedNames } from './check-rules.js';
import type { Shape } from './json-shape.js';
import { describe, own, quote } from './json-shape.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { didYouMean } from './nearest-name.js';

/** Checks that every waiver lifts requirements of this rule set: at least one, each once, none of them a waiver. */
export function checkWaivers(shape: Shape, rules: readonly CheckedRule[]): void {
  const requirements = new Map<string, CheckedRule>();
  const waivers = new Set<string>();
  for (const rule of rules) {
    if (rule.name === undefined) continue;
    if (rule.event === 'requirement') requirements.set(rule.name, rule);
    if (rule.event === 'waiver') waivers.add(rule.name);
  }
  // A rule whose own event could not be read may be what a waiver means; its name is not then unknown.
  const unread = new Set(rules.filter((rule) => rule.event === undefined).map((rule) => rule.name));
  for (const rule of rules) {
    if (rule.event !== 'waiver' || rule.params === undefined || !Object.hasOwn(rule.params, 'waives')) continue;
    checkWaives(shape, own(rule.params, 'waives'), `${rule.pointer}/event/params/waives`, (name, pointer) => {
      if (requirements.has(name) || unread.has(name)) return;
      if (waivers.has(name)) {
        shape.findings.add('WAIVER_OF_WAIVER', pointer, {
          found: `${quote(name)}, which is a waiver`,
          expected: 'a requirement',
        });
        return;
      }
      shape.findings.add('WAIVER_OF_UNKNOWN', pointer, {
        found: quote(name),
        expected: 'a requirement of this rule set',
        hint: didYouMean(name, requirements.keys()),
      });
    });
    checkModes(shape, rule, requirements);
  }
}

function checkWaives(
  shape: Shape,
  json: unknown,
  pointer: string,
  checkName: (name: string, pointer: string) => void,
): void {
  const list = shape.list(json, pointer);
  if (list === undefined) return;
  if (list.length === 0) {
    shape.findings.add('WAIVER_OF_NOTHING', pointer, { found: 'no requirement', expected: 'at least one' });
  }
  const seen = new Set<string>();
  shape.within(list, limits.waivedRequirements, pointer, 'waived requirements').forEach((json, i) => {
    const at = below(pointer, i);
    const name = shape.string(json, at);
    if (name === undefined) return;
    if (seen.has(name)) {
      const found = `${describe(name)} again`;
      shape.findings.add('LIST_VALUE_DUPLICATED', at, { found, expected: 'each requirement once' });
      return;
    }
    seen.add(name);
    checkName(name, at);
  });
}

/** A waiver of requirements that are all `off` lifts nothing that could refuse. */
function checkModes(shape: Shape, rule: CheckedRule, requirements: ReadonlyMap<string, CheckedRule>): void {
  const modes = waivedNames(rule).map((name) => requirements.get(name)?.mode);
  if (modes.length === 0 || modes.some((mode) => mode !== 'off')) return;
  shape.findings.add('WAIVER_NEVER_APPLIES', `${rule.pointer}/event/params/waives`, {
    found: 'only requirements in mode `off`',
    expected: 'a requirement that can refuse or warn',
    hint: 'remove the waiver',
  });
}
