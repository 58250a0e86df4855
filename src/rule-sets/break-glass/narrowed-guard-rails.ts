import { formatInstant } from '../../core/identifiers/index.js';
import { canonicalJson } from '../../core/language/index.js';
import type { Condition, GuardRailEvent, GuardRails, Rule } from '../../core/language/index.js';

/** What a break-glass refuses, and until when. */
export interface BreakGlassTerms {
  readonly id: number;
  /** Null: all. */
  readonly serviceReferenceVariants: readonly string[] | null;
  /** Null: every cohort, and devices that belong to none. */
  readonly cohorts: readonly string[] | null;
  /** Epoch milliseconds; it refuses before this instant. */
  readonly expiresAt: number;
}

/** Of a command that a break-glass refuses. */
const breakGlassResponseCode = 'E000099';

/** Name of the rule that stands for a break-glass. */
export const breakGlassRule = (id: number): string => `break-glass-${id}`;

/**
 * Guard rails followed by one rule for each break-glass. Guard rails are a conjunction, so more of them can only refuse
 * more.
 * @param breakGlasses - in the order of their numbers
 * @returns what `rule_document` holds: canonical JSON
 */
export function narrowedGuardRails(base: GuardRails, breakGlasses: readonly BreakGlassTerms[]): string {
  return canonicalJson({ ...base, rules: [...base.rules, ...oneEach(breakGlasses).map(ruleFor)] });
}

/**
 * The checker refuses two rules that say the same, and two people may stop the same class to the same millisecond; so of
 * two that end together one refuses a millisecond longer.
 */
function oneEach(breakGlasses: readonly BreakGlassTerms[]): readonly BreakGlassTerms[] {
  const ends = new Set<number>();
  return breakGlasses.map((terms) => {
    let { expiresAt } = terms;
    while (ends.has(expiresAt)) expiresAt += 1;
    ends.add(expiresAt);
    return { ...terms, expiresAt };
  });
}

/** Whether guard rails are others followed by exactly one rule for each of these break-glasses. */
export function isNarrowed(base: GuardRails, narrowed: GuardRails, ids: readonly number[]): boolean {
  const own = base.rules.length;
  const added = narrowed.rules.slice(own).map(({ name }) => name);
  const kept = canonicalJson({ ...narrowed, rules: narrowed.rules.slice(0, own) });
  return kept === canonicalJson(base) && added.join() === ids.map(breakGlassRule).join();
}

/** True where the break-glass does not apply; a device whose cohort is not known is refused with those that it names. */
function ruleFor({ id, serviceReferenceVariants, cohorts, expiresAt }: BreakGlassTerms): Rule<GuardRailEvent> {
  const until = formatInstant(expiresAt);
  const others: Condition[] = [{ fact: 'clock', path: '$.decidedAt', operator: 'not:before', value: until }];
  if (serviceReferenceVariants !== null) {
    const value = [...serviceReferenceVariants];
    others.push({ fact: 'command', path: '$.serviceReferenceVariant', operator: 'notIn', value });
  }
  if (cohorts !== null) {
    others.push({ fact: 'device', path: '$.cohort', operator: 'notIn', value: [...cohorts] });
    // Stated to belong to no cohort, so to none of these; compared with a list it would be unknown.
    others.push({ fact: 'device', path: '$.cohort', operator: 'present', value: false });
  }
  return {
    name: breakGlassRule(id),
    priority: 1,
    conditions: { any: others },
    event: {
      type: 'guard-rail',
      params: {
        responseCode: breakGlassResponseCode,
        because: `break-glass ${id} refuses this class of commands until ${until}; the audit trail holds who asked for it and why`,
        basis: 'emergency stop by one person, for four hours at most',
        unverified: `no published response code was found for an emergency stop; \`${breakGlassResponseCode}\` is our own and names the break-glass`,
      },
    },
  };
}
