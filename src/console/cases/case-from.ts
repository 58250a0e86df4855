import type { Outcome, Verdict } from '../../core/evaluation/index.js';
import type { Case, CaseFacts, CaseFile } from '../../core/language/index.js';
import { canonicalJson } from '../../core/language/index.js';

/** A decision as a case can keep it. */
export interface DecidedFacts {
  /** By path, as records and cases write them; a fact that is not there was unknown. */
  readonly facts: CaseFacts;
  readonly decidedAt: string;
  readonly verdict: Verdict;
  readonly responseCode: string | null;
  /** Of the rules that did not simply hold, and of waivers that applied. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/**
 * A case that states exactly these facts, in a file that may share facts with others: `with` holds what differs from the
 * file's `given`, `without` what of it was unknown.
 * @param version - the one that the case holds for
 */
export function caseFrom(decided: DecidedFacts, name: string, version: number, given: CaseFacts): Case {
  const facts: CaseFacts = { ...decided.facts, 'clock.decidedAt': decided.decidedAt };
  const differing = Object.fromEntries(
    Object.entries(facts).filter(([path, value]) => !(path in given) || !same(given[path], value)),
  );
  const without = Object.keys(given).filter((path) => !(path in facts));
  return {
    name,
    ...(Object.keys(differing).length === 0 ? {} : { with: differing }),
    ...(without.length === 0 ? {} : { without }),
    versions: [version],
    expect: {
      verdict: decided.verdict,
      responseCode: decided.responseCode,
      ...(Object.keys(decided.outcomes).length === 0 ? {} : { outcomes: decided.outcomes }),
    },
  };
}

/** A file with this one case. */
export function caseFileFrom(decided: DecidedFacts, name: string, version: number, title: string): CaseFile {
  const given: CaseFacts = { ...decided.facts, 'clock.decidedAt': decided.decidedAt };
  return { title, given, cases: [caseFrom(decided, name, version, given)] };
}

/** The file with the case behind the others. */
export function withCase(file: CaseFile, decided: DecidedFacts, name: string, version: number): CaseFile {
  return { ...file, cases: [...file.cases, caseFrom(decided, name, version, file.given)] };
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/** The facts of an explanation, nested by name, by path again; lists and texts stay as they are. */
export function factsByPath(nested: Readonly<Record<string, unknown>>, isFact: (path: string) => boolean): CaseFacts {
  const found: Record<string, unknown> = {};
  const walk = (value: unknown, path: string): void => {
    if (path !== '' && isFact(path)) found[path] = value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`);
    }
  };
  walk(nested, '');
  return found;
}
