const width = 120;

/** How editors of rules order members; what is not listed follows in the order it has. */
const order = [
  ...['$schema', 'name', 'version', 'title', 'basis', 'tables', 'given', 'priority', 'conditions', 'rules', 'cases'],
  ...['key', 'rows', 'document', 'clause', 'fact', 'path', 'operator', 'value', 'event', 'type', 'params'],
  ...['with', 'without', 'versions', 'expect', 'verdict', 'responseCode', 'outcomes', 'advisories'],
  ...['mode', 'waives', 'whenUndetermined', 'because', 'unverified', 'userRoles', 'deviceTypes', 'confidence'],
];
const rank = new Map(order.map((name, i) => [name, i]));
// In a rule's `params`, the texts come last; as a list of the rule set, `basis` comes early.
const textsLast = ['because', 'basis', 'unverified'];
// Told over several lines however short they are, as files, rules and cases are.
const spreadMembers = new Set(['tables', 'rows', 'given', 'conditions', 'rules', 'cases']);
const spreadMarks = ['rules', 'event', 'expect', 'params'];

/**
 * Writes a rule set or a case file as the files in `rules/` are written, so that only what was changed differs from
 * them: members in the usual order, whatever fits into a line on one line.
 */
export function prettyJson(json: unknown): string {
  return `${write(json, 0, 0)}\n`;
}

/** @param taken how many characters of the first line are used already */
function write(json: unknown, indent: number, taken: number, spread = false): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const isList = Array.isArray(json);
  const members = membersOf(json);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (members.length === 0) return open + close;
  const inline = oneLine(json);
  const isSpread = spread || (!isList && spreadMarks.some((mark) => mark in json));
  if (!isSpread && taken + inline.length + 1 <= width) return inline;
  const inner = ' '.repeat(indent + 2);
  const lines = members.map(([name, value]) => {
    const head = isList ? inner : `${inner}${JSON.stringify(name)}: `;
    return head + write(value, indent + 2, head.length, !isList && spreadMembers.has(name));
  });
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function oneLine(json: unknown): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const members = membersOf(json);
  if (Array.isArray(json)) return `[${members.map(([, value]) => oneLine(value)).join(', ')}]`;
  if (members.length === 0) return '{}';
  return `{ ${members.map(([name, value]) => `${JSON.stringify(name)}: ${oneLine(value)}`).join(', ')} }`;
}

function membersOf(json: object): readonly (readonly [string, unknown])[] {
  const members = Object.entries(json);
  if (Array.isArray(json)) return members;
  const isParams = 'because' in json;
  const rankOf = (name: string): number => {
    const last = isParams ? textsLast.indexOf(name) : -1;
    return last >= 0 ? order.length * 2 + last : (rank.get(name) ?? order.length);
  };
  const names = members.map(([name]) => name);
  // Names that are data keep their order, but rows are counted: 6.4.1 before 11.3.
  if (names.every((name) => /^[0-9]+(?:\.[0-9]+)*$/.test(name))) {
    return members.toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
  }
  if (!names.every((name) => rank.has(name))) return members;
  return members.toSorted(([one], [other]) => rankOf(one) - rankOf(other));
}
