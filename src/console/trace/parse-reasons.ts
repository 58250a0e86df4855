type Json = Readonly<Record<string, unknown>>;
const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A fact whose absence left a rule open. */
export interface MissingTold {
  readonly fact: string;
  readonly why: string | null;
}

/** One reason of an answer, as far as it is shown. */
export interface ReasonTold {
  readonly rule: string;
  readonly outcome: string;
  readonly responseCode: string | null;
  readonly because: string;
  readonly waivedBy: string | null;
  readonly missing: readonly MissingTold[];
  readonly isGuardRail: boolean;
}

export function reasonsIn(answer: unknown): readonly ReasonTold[] {
  return list(record(answer)['reasons']).map(reasonTold);
}

/** Requirements in mode `warn` that did not hold. */
export function advisoriesIn(answer: unknown): readonly ReasonTold[] {
  return list(record(answer)['advisories']).map(reasonTold);
}

/** Why facts are unknown, by path, as reasons and advisories say. */
export function missingIn(answer: unknown): ReadonlyMap<string, string> {
  const told = [...reasonsIn(answer), ...advisoriesIn(answer)].flatMap(({ missing }) => missing);
  return new Map(told.flatMap(({ fact, why }) => (why === null ? [] : [[fact, why] as const])));
}

function reasonTold(value: unknown): ReasonTold {
  const { rule, outcome, responseCode, because, waivedBy, missing, missingFacts, kind } = record(value);
  const explained = list(missing).flatMap((one): readonly MissingTold[] => {
    const { fact, code, detail } = record(one);
    return typeof fact === 'string' ? [{ fact, why: text(detail) ?? text(code) }] : [];
  });
  const others = list(missingFacts).flatMap((fact) =>
    typeof fact === 'string' && !explained.some((each) => each.fact === fact) ? [{ fact, why: null }] : [],
  );
  return {
    rule: text(rule) ?? '',
    outcome: text(outcome) ?? '',
    responseCode: text(responseCode),
    because: text(because) ?? '',
    waivedBy: text(waivedBy),
    missing: [...explained, ...others],
    isGuardRail: kind === 'guard-rail',
  };
}
