import type { SeededRandom } from '../../tools/demo/random.js';
import type { Json } from './json-faults.js';
import { incomplete, memberAt, withMember, wrongForm, wrongType } from './json-faults.js';
import {
  badNumber,
  deepNesting,
  duplicateKey,
  invalidUtf8,
  notOneObject,
  prototypeKey,
  truncated,
  unstorableText,
} from './text-faults.js';

export interface HostileBody {
  readonly kind: string;
  readonly body: Buffer;
  readonly contentType: string | null;
  /** The statuses it may get. 200 only where the body is well formed and can but be refused. */
  readonly statuses: readonly number[];
}

type Make = (valid: Json, random: SeededRandom) => Omit<HostileBody, 'kind'>;

const json = 'application/json';
const tree =
  (spoil: (valid: Json, random: SeededRandom) => Json): Make =>
  (valid, random) => ({
    ...{ contentType: json, statuses: [400] },
    body: Buffer.from(JSON.stringify(spoil(valid, random))),
  });
const text =
  (spoil: (valid: Json, random: SeededRandom) => Buffer): Make =>
  (valid, random) => ({ contentType: json, statuses: [400, 413], body: spoil(valid, random) });

const otherTypes = [
  ...['text/plain', 'text/html', 'application/xml', 'application/x-www-form-urlencoded', 'application/jsonp'],
  ...['multipart/form-data; boundary=x', 'application/octet-stream', 'application/x-ndjson', 'json', ';', null],
];
const wrongContentType: Make = (valid, random) => ({
  ...{ statuses: [400, 415], body: Buffer.from(JSON.stringify(valid)) },
  contentType: random.pick(otherTypes),
});

let tamperedCount = 2n ** 63n;

/** A real certificate with a few octets changed: well formed as a request, never good enough for a permit. */
const tamperedCertificate: Make = (valid, random) => {
  const which = random.pick(['digitalSigning', 'keyAgreement'] as const);
  const path = ['updateSecurityCredentials', 'replacementCertificates', which];
  const der = Buffer.from(textAt(valid, path) || 'MIIB', 'base64');
  for (let left = 1 + random.below(4); left > 0 && der.length > 0; left -= 1) {
    const at = random.below(der.length);
    der[at] = (der[at] ?? 0) ^ (1 << random.below(8));
  }
  const cut = random.chance(0.2) ? der.subarray(0, random.below(der.length + 1)) : der;
  const tampered = withMember(valid, path, cut.toString('base64'));
  tamperedCount += 1n;
  const requestId = textAt(valid, ['requestId']).replace(/[0-9]+$/, String(tamperedCount));
  const body = Buffer.from(JSON.stringify(withMember(tampered, ['requestId'], requestId)));
  return { contentType: json, statuses: [200, 400], body };
};

function textAt(tree: Json, path: readonly string[]): string {
  const value = memberAt(tree, path);
  return typeof value === 'string' ? value : '';
}

const huge: Make = (valid, random) => {
  const octets = random.chance(0.05) ? 10 * 1024 * 1024 : 1_200_000;
  const padding = random.pick(['x', ' ', '[']).repeat(octets);
  return {
    ...{ contentType: json, statuses: [413, 400] },
    body: Buffer.from(JSON.stringify(valid).replace('{', () => `{"padding":"${padding}",`)),
  };
};

interface Kind {
  readonly kind: string;
  readonly share: number;
  readonly make: Make;
}

const kinds: readonly Kind[] = [
  { kind: 'wrong type', share: 20, make: tree(wrongType) },
  { kind: 'wrong form', share: 12, make: tree(wrongForm) },
  { kind: 'incomplete', share: 8, make: tree(incomplete) },
  { kind: 'duplicate key', share: 10, make: text(duplicateKey) },
  { kind: 'prototype key', share: 8, make: text(prototypeKey) },
  { kind: 'deep nesting', share: 4, make: text(deepNesting) },
  { kind: 'unstorable text', share: 8, make: text(unstorableText) },
  { kind: 'bad number', share: 8, make: text(badNumber) },
  { kind: 'invalid UTF-8', share: 8, make: text(invalidUtf8) },
  { kind: 'truncated', share: 6, make: text(truncated) },
  { kind: 'not one object', share: 4, make: text(notOneObject) },
  { kind: 'wrong content type', share: 3, make: wrongContentType },
  { kind: 'tampered certificate', share: 0.9, make: tamperedCertificate },
  { kind: 'huge', share: 0.1, make: huge },
];

export const hostileKinds: readonly string[] = kinds.map(({ kind }) => kind);

/** Kinds that spoil any JSON object, whatever its members mean. */
export const kindsForAnyObject: readonly string[] = [
  ...['duplicate key', 'prototype key', 'deep nesting', 'unstorable text', 'invalid UTF-8', 'truncated'],
];

/** A spoilt variant of one of the valid requests. */
export function hostileBody(
  valid: readonly Json[],
  random: SeededRandom,
  among: readonly string[] = hostileKinds,
): HostileBody {
  const candidates = kinds.filter(({ kind }) => among.includes(kind));
  let drawn = (random.below(1_000_000) / 1_000_000) * candidates.reduce((sum, { share }) => sum + share, 0);
  const chosen = candidates.find(({ share }) => (drawn -= share) < 0) ?? random.pick(candidates);
  return { kind: chosen.kind, ...chosen.make(random.pick(valid), random) };
}
