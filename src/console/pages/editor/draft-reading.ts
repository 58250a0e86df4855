import type { CaseFiles } from '../../../core/evidence/index.js';
import type { CaseFile, Diagnostic, FactCatalogue, Rule, RuleSet, Table } from '../../../core/language/index.js';
import { below, checkCaseFile, checkRuleSet, offsetOf, parseStrictJson } from '../../../core/language/index.js';
import type { Content } from './draft-model.js';
import type { JsonObject } from './json-edit.js';
import { isJsonList, isJsonObject, listAt, objectAt } from './json-edit.js';

/** A fault, with where it is in the text: UTF-16 code units from the start; null for one of a case file. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly offset: number | null;
}

/** A draft as it stands, read as far as it can be. The words are the server's own: both ask core. */
export interface DraftReading {
  /** What the text says, where it is JSON; undefined else. */
  readonly json: unknown;
  /** What the form shows; null while the text is no JSON object with a list of rules. */
  readonly form: JsonObject | null;
  /** Where nothing is wrong with the text. */
  readonly ruleSet: RuleSet | null;
  /** The case files that hold. */
  readonly cases: CaseFiles;
  /** Of the rule set, then of its case files under `/cases/<file>`. */
  readonly diagnostics: readonly PlacedDiagnostic[];
}

export interface Identity {
  readonly name: string;
  readonly version: number;
}

/** Pure: reads and checks a draft with the checker that the service has. */
export function readDraft(content: Content, catalogue: FactCatalogue, identity: Identity): DraftReading {
  const cases = readCases(content.cases, catalogue);
  const parsed = parseStrictJson(content.text);
  if (!parsed.ok) {
    const diagnostics: readonly PlacedDiagnostic[] = parsed.diagnostics;
    return {
      json: undefined,
      form: null,
      ruleSet: null,
      cases: cases.files,
      diagnostics: [...diagnostics, ...cases.diagnostics],
    };
  }
  const { value: json } = parsed;
  const checked = checkRuleSet(json, catalogue);
  const found = [...(checked.ok ? [] : checked.diagnostics), ...identityFaults(json, identity)];
  const diagnostics = found.map((each) => ({ ...each, offset: offsetOf(content.text, each.pointer) }));
  return {
    json,
    form: isJsonObject(json) && isJsonList(json['rules']) ? json : null,
    ruleSet: checked.ok && found.length === 0 ? checked.value : null,
    cases: cases.files,
    diagnostics: [...diagnostics, ...cases.diagnostics],
  };
}

/** The diagnostics of one case file, with pointers into it. */
export function checkedCaseFile(json: unknown, catalogue: FactCatalogue): readonly Diagnostic[] {
  const checked = checkCaseFile(json, catalogue);
  return checked.ok ? [] : checked.diagnostics;
}

function readCases(
  files: JsonObject,
  catalogue: FactCatalogue,
): { readonly files: CaseFiles; readonly diagnostics: readonly PlacedDiagnostic[] } {
  const held: Record<string, CaseFile> = {};
  const diagnostics: PlacedDiagnostic[] = [];
  for (const [name, json] of Object.entries(files)) {
    const checked = checkCaseFile(json, catalogue);
    if (checked.ok) held[name] = checked.value;
    else {
      const at = below('/cases', name);
      diagnostics.push(
        ...checked.diagnostics.map((each) => ({ ...each, pointer: `${at}${each.pointer}`, offset: null })),
      );
    }
  }
  return { files: held, diagnostics };
}

/** A draft is version n of one rule set, and says so. */
function identityFaults(json: unknown, { name, version }: Identity): readonly Diagnostic[] {
  const stated = isJsonObject(json) ? json : {};
  const fault = (code: string, key: string, expected: string | number): Diagnostic => {
    const found = `\`${String(JSON.stringify(stated[key])).slice(0, 100)}\``;
    const message = `found ${found}; expected \`${JSON.stringify(expected)}\`, which this draft is`;
    return { code, pointer: `/${key}`, found, expected: `\`${expected}\``, message };
  };
  return [
    ...('name' in stated && stated['name'] !== name ? [fault('NAME_NOT_RULE_SET', 'name', name)] : []),
    ...('version' in stated && stated['version'] !== version ? [fault('VERSION_NOT_DRAFT', 'version', version)] : []),
  ];
}

/** The diagnostics at a place and below it. */
export function diagnosticsBelow<D extends Diagnostic>(diagnostics: readonly D[], pointer: string): readonly D[] {
  return diagnostics.filter((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));
}

/**
 * What of a draft can be spoken of although other parts have faults: a rule without one, with the conditions and tables
 * where none of these has any.
 */
export interface Spoken {
  readonly document: RuleSet;
  readonly rule: (index: number) => Rule | null;
}

const shared = ['/conditions', '/tables'];

/** Null while the named conditions or tables have faults: what a rule says with them is not known then. */
export function spokenOf({ form, diagnostics }: DraftReading): Spoken | null {
  if (form === null) return null;
  const isBroken = shared.some((pointer) =>
    diagnostics.some((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`)),
  );
  if (isBroken || !isJsonObject(form['conditions']) || !isJsonObject(form['tables'])) return null;
  // Whatever is read of the document below was found without fault: named conditions, tables, and rules one by one.
  const document = form as unknown as RuleSet;
  const rule = (index: number): Rule | null => {
    const found = listAt(form, ['rules'])[index];
    return found !== undefined && diagnosticsBelow(diagnostics, `/rules/${index}`).length === 0
      ? (found as Rule)
      : null;
  };
  return { document, rule };
}

/** The tables as far as they have the form of tables; for suggestions, which may be wrong where a table is. */
export function tablesIn(json: unknown): Readonly<Record<string, Table>> {
  const tables = Object.entries(objectAt(json, ['tables'])).filter(
    ([, table]) => isJsonObject(table) && typeof table['key'] === 'string' && isJsonObject(table['rows']),
  );
  return Object.fromEntries(tables) as Readonly<Record<string, Table>>;
}
