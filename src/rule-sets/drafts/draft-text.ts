import { canonicalJson, checkRuleSet, parseStrictJson } from '../../core/language/index.js';
import type { Diagnostic, FactCatalogue, RuleSet } from '../../core/language/index.js';
import { digestOf } from '../digest.js';

const maxDepth = 128;

/** A draft as typed, read as far as it can be. */
export interface DraftReading {
  /** What the text says, when it is JSON. */
  readonly json: unknown;
  readonly title: string;
  /** When nothing is wrong with it. */
  readonly ruleSet: RuleSet | undefined;
  /** Of the canonical JSON; null while the text is no JSON. */
  readonly digest: string | null;
  readonly canonical: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads what an author typed: text that is no JSON is a diagnostic like any other, so that nothing typed is lost. */
export function readDraft(
  text: string,
  { name, version }: { readonly name: string; readonly version: number },
  catalogue: FactCatalogue,
): DraftReading {
  const parsed = parseStrictJson(text, { maxDepth });
  if (!parsed.ok) {
    return {
      ...{ json: undefined, title: '', ruleSet: undefined, digest: null, canonical: null },
      diagnostics: parsed.diagnostics,
    };
  }
  const json = parsed.value;
  const canonical = canonicalJson(json);
  const checked = checkRuleSet(json, catalogue);
  const diagnostics = [...(checked.ok ? [] : checked.diagnostics), ...identityFaults(json, name, version)];
  return {
    ...{ json, canonical, digest: digestOf(canonical), title: titleOf(json), diagnostics },
    ruleSet: checked.ok && diagnostics.length === 0 ? checked.value : undefined,
  };
}

/** A draft is version n of one rule set, and says so. */
function identityFaults(json: unknown, name: string, version: number): readonly Diagnostic[] {
  const stated = typeof json === 'object' && json !== null ? json : {};
  return [
    ...('name' in stated && stated.name !== name
      ? [identityFault('NAME_NOT_RULE_SET', 'name', stated.name, name)]
      : []),
    ...('version' in stated && stated.version !== version
      ? [identityFault('VERSION_NOT_DRAFT', 'version', stated.version, version)]
      : []),
  ];
}

function identityFault(code: string, key: string, found: unknown, expected: string | number): Diagnostic {
  const shown = `\`${String(JSON.stringify(found)).slice(0, 100)}\``;
  const message = `${code}: found ${shown}; expected \`${JSON.stringify(expected)}\`, which this draft is`;
  return { code, pointer: `/${key}`, found: shown, expected: `\`${expected}\``, message };
}

export function titleOf(json: unknown): string {
  const title = typeof json === 'object' && json !== null && 'title' in json ? json.title : '';
  return typeof title === 'string' ? title.slice(0, 500) : '';
}

/** JSON as people read and diff it. */
export const readable = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;
