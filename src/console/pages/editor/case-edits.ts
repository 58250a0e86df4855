import type { JsonObject } from './json-edit.js';
import { freeName, isJsonList, listAt, textAt, valueAt, withElement, withValue, withoutValue } from './json-edit.js';

/** What a new case is to show; null: nothing particular. */
export interface NewCase {
  readonly rule: string | null;
  readonly outcome: 'held' | 'broken' | null;
}

/** A case of this version to begin with. Its facts are those given in its file until it states others. */
export function newCase({ rule, outcome }: NewCase, version: number, files: JsonObject): JsonObject {
  const names = Object.values(files).flatMap((file) => listAt(file, ['cases']).map((each) => textAt(each, ['name'])));
  const name = rule === null ? 'a law in the present tense' : `${rule} is ${outcome ?? 'held'}`;
  return {
    name: freeName(name, names, ' '),
    with: {},
    versions: [version],
    expect: {
      ...(outcome === 'broken' ? { verdict: 'refuse', responseCode: 'E0' } : { verdict: 'permit', responseCode: null }),
      ...(rule === null || outcome === null ? {} : { outcomes: { [rule]: outcome } }),
    },
  };
}

/** A file of cases to begin with. */
export function newCaseFile(): JsonObject {
  return { title: 'Cases of this change', given: {}, cases: [] };
}

export function caseAt(files: JsonObject, file: string, index: number): unknown {
  return valueAt(files, [file, 'cases', index]);
}

/**
 * Where a case stands now: at `index` while the case there has its name, else where the one case of that name is; null
 * where there is none, or more than one.
 */
export function indexOfCase(files: JsonObject, file: string, name: string, index: number): number | null {
  const names = listAt(files, [file, 'cases']).map((each) => textAt(each, ['name']));
  if (names[index] === name) return index;
  const found = [...names.keys()].filter((i) => names[i] === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

export function withCase(files: JsonObject, file: string, index: number | null, json: unknown): JsonObject {
  const path = [file, 'cases'];
  const content = files[file] ?? newCaseFile();
  if (index !== null) return { ...files, [file]: withValue(content, ['cases', index], json) };
  const cases = valueAt(content, ['cases']);
  if (!isJsonList(cases)) return { ...files, [file]: withValue(content, ['cases'], [json]) };
  return { ...files, [file]: withElement(content, ['cases'], listAt(files, path).length, json) };
}

export function withoutCase(files: JsonObject, file: string, index: number): JsonObject {
  const content = withoutValue(files[file], ['cases', index]);
  // A file without cases is a fault; it goes with its last one.
  if (listAt(content, ['cases']).length === 0) {
    return Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));
  }
  return { ...files, [file]: content };
}

export function withCaseFile(files: JsonObject, file: string, json: unknown): JsonObject {
  return { ...files, [file]: json };
}

const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.json$/;

export const isCaseFileName = (name: string): boolean => fileName.test(name);
