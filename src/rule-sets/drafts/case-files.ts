import { canonicalJson, checkCaseFile } from '../../core/language/index.js';
import type { CaseFile, Diagnostic, FactCatalogue } from '../../core/language/index.js';
import { escapePointer } from '../../http/index.js';

/** Case files by file name, as JSON. */
export type CaseFiles = Readonly<Record<string, unknown>>;

export interface CheckedCaseFiles {
  readonly files: Readonly<Record<string, CaseFile>>;
  readonly diagnostics: readonly Diagnostic[];
}

const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.json$/;

/** Checks every case file; a pointer begins with `/cases/<file name>`. */
export function checkCaseFiles(cases: CaseFiles, catalogue: FactCatalogue): CheckedCaseFiles {
  const files: Record<string, CaseFile> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, json] of Object.entries(cases)) {
    const at = `/cases/${escapePointer(name)}`;
    if (!fileName.test(name)) diagnostics.push(nameFault(name, at));
    const checked = checkCaseFile(json, catalogue);
    if (checked.ok) files[name] = checked.value;
    else diagnostics.push(...checked.diagnostics.map((one) => ({ ...one, pointer: `${at}${one.pointer}` })));
  }
  return { files, diagnostics };
}

/**
 * What of some case files is about one version, as if written for another: a new draft begins with the cases of the
 * version that it is made from. What cannot be read as a case file is kept as it is.
 */
export function casesFor(cases: CaseFiles, from: number, to: number): CaseFiles {
  const kept = Object.entries(cases).flatMap(([name, json]): [string, unknown][] => {
    if (!isRecord(json) || !Array.isArray(json['cases'])) return [[name, json]];
    const own = json['cases'].flatMap((each: unknown) =>
      isRecord(each) && Array.isArray(each['versions']) && each['versions'].includes(from)
        ? [{ ...each, versions: [to] }]
        : [],
    );
    return own.length === 0 ? [] : [[name, { ...json, cases: own }]];
  });
  return Object.fromEntries(kept);
}

/** As it is stored: canonical, so that equal cases have equal digests. */
export const casesText = (cases: CaseFiles): string => canonicalJson(cases);

/** Reads back what `casesText` wrote. */
export function parseCases(text: string): CaseFiles {
  // Only `casesText` writes the column.
  return JSON.parse(text) as CaseFiles;
}

function nameFault(name: string, pointer: string): Diagnostic {
  const found = `\`${name.slice(0, 100)}\``;
  const expected = 'a file name such as `truth-table.json`';
  const message = `CASE_FILE_NAME_WRONG: found ${found}; expected ${expected}`;
  return { code: 'CASE_FILE_NAME_WRONG', pointer, found, expected, message };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
