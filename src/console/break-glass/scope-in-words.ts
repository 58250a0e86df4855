/** What is refused, as far as somebody chose: null stands for all. */
export interface Scope {
  readonly ruleSet: string;
  readonly serviceReferenceVariants: readonly string[] | null;
  readonly cohorts: readonly string[] | null;
}

/** One sentence that can be read aloud: `Every 6.15.1 command to devices of cohort IOC is refused.` */
export function scopeInWords(
  { ruleSet, serviceReferenceVariants, cohorts }: Scope,
  verb: 'is' | 'was' | 'will be' = 'is',
): string {
  const commands =
    serviceReferenceVariants === null
      ? `Every command that “${ruleSet}” decides`
      : `Every ${listed(serviceReferenceVariants, 'or')} command`;
  const devices =
    cohorts === null ? '' : ` to a device of cohort ${listed(cohorts, 'or')}, or of a cohort that is not known,`;
  return `${commands}${devices} ${verb} refused.`;
}

function listed(names: readonly string[], last: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`;
}

/** `3:59:07`; zero when it is over. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000));
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
