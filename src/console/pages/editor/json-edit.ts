/** A JSON object as it is read: nothing is known of its members. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A name in an object or a position in a list. */
export type Segment = string | number;

export function isJsonObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function isJsonList(json: unknown): json is readonly unknown[] {
  return Array.isArray(json);
}

/** What stands at a path; undefined where there is nothing. */
export function valueAt(json: unknown, path: readonly Segment[]): unknown {
  let at = json;
  for (const segment of path) {
    if (isJsonList(at) && typeof segment === 'number') at = at[segment];
    else if (isJsonObject(at) && Object.hasOwn(at, segment)) at = at[segment];
    else return undefined;
  }
  return at;
}

/** As `valueAt`, where the value is a text; else the empty text. */
export function textAt(json: unknown, path: readonly Segment[]): string {
  const value = valueAt(json, path);
  return typeof value === 'string' ? value : '';
}

/** As `valueAt`, where the value is a list; else the empty list. */
export function listAt(json: unknown, path: readonly Segment[]): readonly unknown[] {
  const value = valueAt(json, path);
  return isJsonList(value) ? value : [];
}

/** As `valueAt`, where the value is an object; else the empty object. */
export function objectAt(json: unknown, path: readonly Segment[]): JsonObject {
  const value = valueAt(json, path);
  return isJsonObject(value) ? value : {};
}

/** The same JSON with another value at a path. Members keep their order; a new one comes last; what is missing is made. */
export function withValue(json: unknown, path: readonly Segment[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (isJsonList(json) && typeof first === 'number') {
    return json.map((each, i) => (i === first ? withValue(each, rest, value) : each));
  }
  const members = isJsonObject(json) ? json : {};
  return { ...members, [first]: withValue(members[first], rest, value) };
}

/** The same JSON without what stands at a path. */
export function withoutValue(json: unknown, path: readonly Segment[]): unknown {
  const [last, ...backwards] = [...path].reverse();
  if (last === undefined) return json;
  const parent = backwards.reverse();
  const holder = valueAt(json, parent);
  if (isJsonList(holder)) {
    return withValue(
      json,
      parent,
      holder.filter((_, i) => i !== last),
    );
  }
  if (!isJsonObject(holder)) return json;
  return withValue(json, parent, Object.fromEntries(Object.entries(holder).filter(([name]) => name !== last)));
}

/** The same JSON with one more element in the list at a path. */
export function withElement(json: unknown, path: readonly Segment[], index: number, element: unknown): unknown {
  const list = listAt(json, path);
  return withValue(json, path, [...list.slice(0, index), element, ...list.slice(index)]);
}

/** The same JSON with an element of the list at a path moved to another position; the same where there is none. */
export function withElementMoved(json: unknown, path: readonly Segment[], from: number, to: number): unknown {
  const list = listAt(json, path);
  if (from === to || from < 0 || to < 0 || from >= list.length || to >= list.length) return json;
  const rest = list.filter((_, i) => i !== from);
  return withValue(json, path, [...rest.slice(0, to), list[from], ...rest.slice(to)]);
}

/** The same JSON with a member of the object at a path renamed in its place. */
export function withMemberRenamed(json: unknown, path: readonly Segment[], from: string, to: string): unknown {
  const members = objectAt(json, path);
  if (from === to || !Object.hasOwn(members, from) || Object.hasOwn(members, to)) return json;
  const renamed = Object.entries(members).map(([name, value]) => [name === from ? to : name, value] as const);
  return withValue(json, path, Object.fromEntries(renamed));
}

/** A name that none of `taken` is: `new-rule`, `new-rule-2`, `new-rule-3` … */
export function freeName(wanted: string, taken: readonly unknown[], joint = '-'): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}${joint}${n}`;
    if (!taken.includes(name)) return name;
  }
}

/** JSON as people read and compare it, and as the service writes it: two spaces, a line feed at the end. */
export function readable(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
