import { isStorableText } from './fact-value.js';
import type { Findings } from './findings.js';
import { below } from './json-pointer.js';
import { limits } from './limits.js';
import { didYouMean } from './nearest-name.js';

export type JsonMembers = Readonly<Record<string, unknown>>;

/** A JSON value in a few words for a diagnostic: values in backticks, lists and objects by size, never whole. */
export function describe(json: unknown): string {
  if (typeof json === 'string') return quote(json);
  if (typeof json === 'number') return `the number \`${json}\``;
  if (typeof json === 'boolean' || json === null) return `\`${String(json)}\``;
  if (Array.isArray(json)) return json.length === 0 ? 'an empty list' : `a list of ${json.length}`;
  if (typeof json === 'object') return 'an object';
  return 'nothing';
}

/** A text in backticks, on one line, cut at 80 characters. */
export function quote(text: string): string {
  const cut = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return `\`${JSON.stringify(cut).slice(1, -1).replaceAll('\\"', '"').replaceAll('`', "'")}\``;
}

/** Names in backticks, the first eight of them. */
export function quoteAll(names: readonly string[]): string {
  const shown = names.slice(0, 8).map(quote).join(', ');
  return names.length > 8 ? `${shown} … (${names.length})` : shown;
}

export function isMembers(json: unknown): json is JsonMembers {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Names that every JavaScript object has: refused as names, so that no lookup anywhere can meet them. */
export function isReservedName(name: string): boolean {
  return name in Object.prototype;
}

/** Reads the members of an object; a name that is not its own counts as absent. */
export function own(members: JsonMembers, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Reads values out of JSON and reports what is not of the expected shape; gives undefined where it reported. */
export class Shape {
  constructor(readonly findings: Findings) {}

  /** An object with all of `required`, any of `optional`, and nothing else. */
  members(
    json: unknown,
    pointer: string,
    keys: { readonly required: readonly string[]; readonly optional?: readonly string[] },
  ): JsonMembers | undefined {
    const members = this.anyMembers(json, pointer);
    if (members === undefined) return undefined;
    const known = [...keys.required, ...(keys.optional ?? [])];
    for (const name of Object.keys(members)) {
      if (known.includes(name)) continue;
      if (this.findings.full) break;
      const hint = didYouMean(name, known) ?? 'remove it';
      this.findings.add('KEY_UNKNOWN', below(pointer, name), {
        found: `the key ${quote(name)}`,
        expected: `only ${quoteAll(known)}`,
        hint,
      });
    }
    for (const name of keys.required) {
      if (Object.hasOwn(members, name)) continue;
      this.findings.add('KEY_MISSING', pointer, { found: `no \`${name}\``, expected: `the key \`${name}\`` });
    }
    return members;
  }

  /** An object with names of its own choosing. */
  anyMembers(json: unknown, pointer: string): JsonMembers | undefined {
    if (isMembers(json)) return json;
    return this.wrongType(json, pointer, 'an object');
  }

  list(json: unknown, pointer: string): readonly unknown[] | undefined {
    // Array.from also fills holes, which JSON does not have and a caller may.
    if (Array.isArray(json)) return Array.from(json as readonly unknown[]);
    return this.wrongType(json, pointer, 'a list');
  }

  boolean(json: unknown, pointer: string): boolean | undefined {
    if (typeof json === 'boolean') return json;
    return this.wrongType(json, pointer, '`true` or `false`');
  }

  string(json: unknown, pointer: string): string | undefined {
    if (typeof json === 'string') return json;
    return this.wrongType(json, pointer, 'a text');
  }

  /** A text that says something: not blank, storable, not endless. */
  text(json: unknown, pointer: string): string | undefined {
    const text = this.string(json, pointer);
    if (text === undefined) return undefined;
    if (text.trim() === '') {
      this.findings.add('TEXT_EMPTY', pointer, { found: 'an empty text', expected: 'words that an auditor can read' });
      return undefined;
    }
    if (text.length > limits.textLength) {
      const expected = `at most ${limits.textLength} characters`;
      this.findings.add('TEXT_TOO_LONG', pointer, { found: `a text of ${text.length} characters`, expected });
      return undefined;
    }
    if (!isStorableText(text)) {
      const expected = 'well-formed Unicode without `\\u0000`';
      this.findings.add('TEXT_MALFORMED', pointer, { found: 'a text that cannot be stored', expected });
      return undefined;
    }
    return text;
  }

  /** A whole number of at least 1. */
  positive(json: unknown, pointer: string, code: string): number | undefined {
    if (typeof json === 'number' && Number.isSafeInteger(json) && json >= 1) return json;
    this.findings.add(code, pointer, { found: describe(json), expected: 'a whole number of 1 or more' });
    return undefined;
  }

  /** One of a few words. */
  word<W extends string>(json: unknown, pointer: string, words: readonly W[], code: string): W | undefined {
    const word = words.find((candidate) => candidate === json);
    if (word !== undefined) return word;
    const hint = typeof json === 'string' ? didYouMean(json, words) : undefined;
    this.findings.add(code, pointer, { found: describe(json), expected: `one of ${quoteAll(words)}`, hint });
    return undefined;
  }

  /** Reports a limit that was passed; gives back what is within it. */
  within<T>(elements: readonly T[], max: number, pointer: string, what: string): readonly T[] {
    if (elements.length <= max) return elements;
    this.findings.add('LIMIT_EXCEEDED', pointer, { found: `${elements.length} ${what}`, expected: `at most ${max}` });
    return elements.slice(0, max);
  }

  wrongType(json: unknown, pointer: string, expected: string): undefined {
    this.findings.add('WRONG_TYPE', pointer, { found: describe(json), expected });
    return undefined;
  }
}
