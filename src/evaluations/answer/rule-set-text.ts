import { canonicalJson } from '../../core/language/index.js';
import type { ActiveRuleSet } from '../../rule-sets/index.js';

const written = new WeakMap<ActiveRuleSet, string>();

/** Which version decided, as canonical JSON; written once for each rule set in force. */
export function ruleSetText(active: ActiveRuleSet): string {
  const known = written.get(active);
  if (known !== undefined) return known;
  const { name, version, digest, epoch } = active;
  const text = canonicalJson({ name, version, digest, epoch });
  written.set(active, text);
  return text;
}
