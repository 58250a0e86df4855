import type { SeededRandom } from '../../tools/demo/random.js';
import type { Json } from './json-faults.js';
import { memberAt, pathsOf, withMember } from './json-faults.js';

/** Ways to spoil a valid request as text or octets. Every one gives a body that is not acceptable JSON. */

const marker = '@@here@@';

/** The request as text, with `written` where the value of one text member stood. */
function withWritten(tree: Json, random: SeededRandom, written: string): string {
  const texts = pathsOf(tree).filter((path) => typeof memberAt(tree, path) === 'string');
  return JSON.stringify(withMember(tree, random.pick(texts), marker)).replace(`"${marker}"`, () => written);
}

/** A member of some object of the text, written a second time: with the same value, another, or none. */
export function duplicateKey(tree: Json, random: SeededRandom): Buffer {
  const objects = [[], ...pathsOf(tree)].filter((path) => isObject(memberAt(tree, path)));
  const path = random.pick(objects);
  const object = memberAt(tree, path) as Record<string, Json>;
  const key = random.pick(Object.keys(object));
  const again = random.pick([JSON.stringify(object[key]), '"permit"', 'null', '1', '{}']);
  // `\u0072equestId` is the same key as `requestId`, in other letters.
  const escaped = `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`;
  const member = `"${random.chance(0.3) ? escaped : key}":${again}`;
  const text = JSON.stringify(object);
  const doubled = random.chance(0.5) ? `{${member},${text.slice(1)}` : `${text.slice(0, -1)},${member}}`;
  if (path.length === 0) return Buffer.from(doubled);
  return Buffer.from(JSON.stringify(withMember(tree, path, marker)).replace(`"${marker}"`, () => doubled));
}

function isObject(value: Json): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0;
}

/** A key that would reach into a prototype. */
export function prototypeKey(tree: Json, random: SeededRandom): Buffer {
  const objects = [[], ...pathsOf(tree)].filter((path) => isObject(memberAt(tree, path)));
  const path = random.pick(objects);
  const member = random.pick([
    '"__proto__":{"verdict":"permit"}',
    '"__proto__":null',
    '"\\u005f_proto__":{"userRole":"IS"}',
    '"constructor":{"prototype":{"verdict":"permit"}}',
    '"prototype":{}',
    '"toString":"x"',
    '"__defineGetter__":1',
    '"hasOwnProperty":false',
  ]);
  const text = JSON.stringify(memberAt(tree, path));
  const spoilt = `{${member},${text.slice(1)}`;
  if (path.length === 0) return Buffer.from(spoilt);
  return Buffer.from(JSON.stringify(withMember(tree, path, marker)).replace(`"${marker}"`, () => spoilt));
}

/** Lists and objects inside each other, closed or not, as a member or as the whole body. */
export function deepNesting(tree: Json, random: SeededRandom): Buffer {
  const depth = random.chance(0.02) ? random.pick([5_000, 20_000, 100_000]) : random.pick([60, 100, 400]);
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['[{"requestId":', '}]'],
  ] as const);
  const deep = open.repeat(depth) + (random.chance(0.8) ? `1${close.repeat(depth)}` : '');
  return Buffer.from(random.chance(0.7) ? withWritten(tree, random, deep) : deep);
}

/** Half of a surrogate pair, or a NUL, in a text or a key. */
export function unstorableText(tree: Json, random: SeededRandom): Buffer {
  const unit = random.pick(['\\ud800', '\\udfff', '\\uDBFF x', '\\udc00\\ud800', '\\u0000', 'a\\u0000b', 'ED\\u0000']);
  return Buffer.from(
    random.chance(0.8)
      ? withWritten(tree, random, `"${unit}"`)
      : JSON.stringify(tree).replace('{', () => `{"${unit}":1,`),
  );
}

const numbers = [
  ...['1e400', '-1e400', '1E+999', '9'.repeat(400), '9007199254740993', '-9007199254740993', '123456789012345678901'],
  ...['NaN', 'Infinity', '-Infinity', '0x10', '01', '+1', '.5', '1.', '1e', '--1', '1_000', '0b1', '-', 'undefined'],
];

/** A number that no double holds, or that JSON does not know, in any place. */
export function badNumber(tree: Json, random: SeededRandom): Buffer {
  const number = random.pick(numbers);
  return Buffer.from(
    random.chance(0.5)
      ? JSON.stringify(tree).replace('"commandVariant":1', () => `"commandVariant":${number}`)
      : withWritten(tree, random, number),
  );
}

const invalidSequences: readonly (readonly number[])[] = [
  [0xff],
  [0xfe, 0xff],
  [0x80],
  [0xc0, 0xaf],
  [0xc0, 0x80],
  [0xe2, 0x82],
  [0xed, 0xa0, 0x80],
  [0xf0, 0x9f, 0x92],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
];

/** Octets that are no UTF-8, inside a text; replaced by U+FFFD they would pass. */
export function invalidUtf8(tree: Json, random: SeededRandom): Buffer {
  const [before, after] = withWritten(tree, random, `"${marker}"`).split(marker);
  return Buffer.concat([
    Buffer.from(before ?? ''),
    Buffer.from(random.pick(invalidSequences)),
    Buffer.from(after ?? ''),
  ]);
}

/** A body cut off, or in another encoding. */
export function truncated(tree: Json, random: SeededRandom): Buffer {
  const whole = Buffer.from(JSON.stringify(tree));
  return whole.subarray(0, 1 + random.below(whole.length - 1));
}

/** What is JSON, or nearly, but not one object. */
export function notOneObject(tree: Json, random: SeededRandom): Buffer {
  const text = JSON.stringify(tree);
  const body = random.pick([
    ...['', ' ', '\n', 'null', 'true', '0', '""', '[]', '{}', '[{}]', 'permit', '"permit"', '{"verdict":"permit"}'],
    ...[`[${text}]`, `${text},${text}`, `${text}\n${text}`, `${text} permit`, `${text}]`, `(${text})`, `${text}\0`],
    ...[
      JSON.stringify(text),
      `// comment\n${text}`,
      `${text.slice(0, -1)},}`,
      text.replaceAll('"', "'"),
      `\u00a0${text}`,
    ],
    ...[text.replace('{', '{"unknown":1,'), text.replace('"userRole"', '"userrole"'), text.replace(':', '=')],
  ]);
  return random.chance(0.1) ? Buffer.from(text, 'utf16le') : Buffer.from(body);
}
