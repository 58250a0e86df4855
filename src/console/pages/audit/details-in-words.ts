/** One detail of an entry, as people read it. */
export interface Detail {
  readonly name: string;
  readonly value: string;
}

/**
 * What an entry tells beside its fields, name by name; names within names are joined by a comma: `filter, verdict`. Empty
 * for a text that is no JSON object; the text itself is shown in any case.
 */
export function detailsOf(text: string): readonly Detail[] {
  return below(asJson(text), []);
}

function below(value: unknown, names: readonly string[]): readonly Detail[] {
  if (Array.isArray(value)) {
    const isFlat = value.every((each) => typeof each !== 'object' || each === null);
    if (isFlat) return told(names, value.length === 0 ? 'none' : value.map(inWords).join(', '));
    return value.flatMap((each: unknown, i) => below(each, [...names, String(i + 1)]));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => below(inner, [...names, spaced(name)]));
  }
  return told(names, inWords(value));
}

const told = (names: readonly string[], value: string): readonly Detail[] =>
  names.length === 0 ? [] : [{ name: names.join(', '), value }];

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `effectiveFrom` → `effective from` */
const spaced = (name: string): string =>
  name.replaceAll(/([a-z])([A-Z])/g, (_, one: string, two: string) => `${one} ${two.toLowerCase()}`);

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Shown as it was recorded.
    return undefined;
  }
}
