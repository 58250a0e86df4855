import type { SeededRandom } from '../../tools/demo/random.js';

/** Ways to spoil a valid request as a tree: each gives a body that no reader may take. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];

/** Every path to a member of a tree, leaves and inner nodes. */
export function pathsOf(tree: Json, at: Path = []): readonly Path[] {
  const below = (entries: readonly [string | number, Json][]): readonly Path[] =>
    entries.flatMap(([key, value]) => [[...at, key], ...pathsOf(value, [...at, key])]);
  if (Array.isArray(tree)) return below(tree.map((value: Json, index): [number, Json] => [index, value]));
  return tree !== null && typeof tree === 'object' ? below(Object.entries(tree)) : [];
}

/** The tree with one member replaced; `undefined` takes it away. */
export function withMember(tree: Json, [first, ...rest]: Path, value: Json | undefined): Json {
  if (first === undefined) return value ?? null;
  const children = { ...(tree as Record<string, Json>) };
  if (rest.length === 0 && value === undefined) delete children[first];
  else children[first] = rest.length === 0 ? (value ?? null) : withMember(children[first] ?? null, rest, value);
  return Array.isArray(tree) ? Object.values(children) : children;
}

/** Null where there is none. */
export function memberAt(tree: Json, path: Path): Json {
  return memberOrUndefined(tree, path) ?? null;
}

/** What no field of this type takes, coercion's favourites first: `"1"` for a number, `["ED"]` for a text. */
const wrongFor: Readonly<Record<'string' | 'number' | 'boolean' | 'array' | 'object', readonly Json[]>> = {
  string: [0, 1, -1, 6.15, true, false, [], {}, ['ED'], [['ED']], { toString: 'ED' }, 1e21],
  number: ['1', '', '0x1', true, false, [1], {}, 1.5, -1, '1e0', '１', { valueOf: 1 }],
  boolean: ['true', 'false', 'yes', 0, 1, '', [true], {}, [], 'TRUE'],
  array: ['x', 0, true, {}, { length: 3 }, { 0: 'x', length: 1 }],
  object: ['x', 0, true, [], [{}], 'null', [[]]],
};

function kindOf(value: Json): keyof typeof wrongFor {
  if (Array.isArray(value)) return 'array';
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'object';
}

/** One member of the wrong type. */
export function wrongType(tree: Json, random: SeededRandom): Json {
  const path = random.pick(pathsOf(tree));
  const value = memberAt(tree, path);
  const wrong = random.pick(wrongFor[kindOf(value)]);
  return withMember(
    tree,
    path,
    kindOf(value) === 'string' && typeof wrong === 'object' ? wrapped(wrong, value) : wrong,
  );
}

/** A list around the very text that was right: a reader that coerces takes it. */
function wrapped(wrong: Json, value: Json): Json {
  return Array.isArray(wrong) && wrong.length > 0 ? [value] : wrong;
}

const malformed: readonly (readonly [Path, readonly Json[]])[] = [
  [
    ['requestId'],
    [
      '',
      ':::',
      '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0',
      '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:',
      '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:01',
      '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:-1',
      '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1e3',
      '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:18446744073709551616',
      '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:99999999999999999999999999',
      '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1\n',
      ' 90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1',
      '90-B3-D5-1F-30-02-00-0:00-DB-12-34-56-78-90-A0:1',
      '90-B3-D5-1F-30-02-00-0G:00-DB-12-34-56-78-90-A0:1',
      '90:B3:D5:1F:30:02:00:00:00-DB-12-34-56-78-90-A0:1',
      '90-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:١٢٣',
      '９０-B3-D5-1F-30-02-00-00:00-DB-12-34-56-78-90-A0:1',
    ],
  ],
  [
    ['serviceReferenceVariant'],
    ['', '6', '6.15.1 ', '06.15.1', '6..1', '6.15.1.1.1.1', 'x', '-6.15.1', '6,15,1', '6.15.1\n'],
  ],
  [
    ['receivedAt'],
    ['', 'now', '2026-13-01T00:00:00.000Z', '2026-02-30T00:00:00.000Z', '0', '+275760-09-13T00:00:00.001Z'],
  ],
  [
    ['signatures', 'user'],
    ['', 'Verified', 'ok', 'verified ', 'true'],
  ],
  [
    ['signatures', 'countersignature'],
    ['', 'VERIFIED', 'none'],
  ],
  [
    ['signatures', 'signerEntityId'],
    ['', '90-B3-D5-1F-30-02-00', 'x'.repeat(100_000), '90-B3-D5-1F-30-02-00-00-00'],
  ],
  [['commandVariant'], [1.5, -1, 9_007_199_254_740_993, 1e308, -0.5]],
  [
    ['updateSecurityCredentials', 'remotePartyFloorSeqNumber'],
    ['', '-1', '01', '1.0', '9223372036854775808', '1e3', 'x'],
  ],
];

/** One text or number of the right type and the wrong form. */
export function wrongForm(tree: Json, random: SeededRandom): Json {
  const fitting = malformed.filter(([path]) => memberOrUndefined(tree, path) !== undefined);
  const [path, values] = random.pick(fitting);
  return withMember(tree, path, random.pick(values));
}

const required: readonly Path[] = [
  ...['requestId', 'serviceReferenceVariant', 'userRole', 'commandVariant', 'receivedAt', 'signatures'].map((name) => [
    name,
  ]),
  ...['user', 'countersignature', 'signerEntityId'].map((name) => ['signatures', name]),
  ...['remotePartyRole', 'replacementCertificates', 'certificationPathCertificates', 'applyTimeBasedCPVChecks'].map(
    (name) => ['updateSecurityCredentials', name],
  ),
];

/** One required member, or several, taken away. */
export function incomplete(tree: Json, random: SeededRandom): Json {
  const present = required.filter((path) => memberOrUndefined(tree, path) !== undefined);
  const taken = random.pick(present);
  return withMember(tree, taken, undefined);
}

function memberOrUndefined(tree: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (node, key) => (node !== null && typeof node === 'object' ? (node as Record<string, Json>)[key] : undefined),
    tree,
  );
}
