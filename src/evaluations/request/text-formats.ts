import {
  parseCounter,
  parseEui64,
  parseInstant,
  parseRequestId,
  parseServiceReferenceVariant,
} from '../../core/identifiers/index.js';

/** Longest certificate text taken: an Organisation Certificate has about 700 characters. */
export const certificateTextMax = 8_192;
const floorSequenceNumberMax = 9_223_372_036_854_775_807n;
const base64Pattern = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * Throughput: the schema asks a parser whether it takes a text, and the command is then made of the same text. Each
 * parser so remembers the last text it was given and what it made of it, and nothing more.
 */
function remembering<T>(parse: (text: unknown) => T | undefined): (text: unknown) => T | undefined {
  let lastText: unknown;
  let last: T | undefined;
  return (text) => {
    if (text !== lastText || lastText === undefined) {
      last = parse(text);
      lastText = text;
    }
    return last;
  };
}

export const readRequestId = remembering(parseRequestId);
export const readInstant = remembering(parseInstant);
export const readEui64 = remembering(parseEui64);
export const readFloor = remembering(parseCounter);

const rememberedMax = 4_096;
/** Longer than an Organisation Certificate: not remembered, so that nobody fills the memory. */
const usualMax = 2_048;
const rememberedCertificates = new Map<string, string>();

/**
 * A certificate's text. Throughput: the same few thousand come again and again; one found good stays good, and is given
 * back as the string it was the first time, whose hash is known to whoever looks it up next.
 */
export function readCertificate(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > certificateTextMax || text.length % 4 !== 0) return undefined;
  const known = rememberedCertificates.get(text);
  if (known !== undefined) return known;
  if (!base64Pattern.test(text)) return undefined;
  if (text.length > usualMax) return text;
  if (rememberedCertificates.size >= rememberedMax) rememberedCertificates.clear();
  rememberedCertificates.set(text, text);
  return text;
}

interface TextFormat {
  readonly accepts: (text: unknown) => boolean;
  /** What a text must be, for the sentence "expected …". */
  readonly expected: string;
}

/**
 * The forms of text in a request. Each has one parser, which the class-validator decorators and the compiled JSON
 * schema (as `format`) both call: that is why the two cannot differ.
 */
export const textFormats = {
  'request-id': {
    accepts: (text) => readRequestId(text) !== undefined,
    expected: 'originator ID, target ID and counter joined by colons, `90-B3-…-00:00-DB-…-A0:1201`',
  },
  eui64: {
    accepts: (text) => readEui64(text) !== undefined,
    expected: 'eight bytes in hex joined by dashes, `90-B3-D5-1F-30-02-00-00`',
  },
  'service-reference-variant': {
    accepts: (text) => parseServiceReferenceVariant(text) !== undefined,
    expected: 'two or three numbers joined by dots, `6.15.1`',
  },
  instant: {
    accepts: (text) => readInstant(text) !== undefined,
    expected: 'an instant in UTC (RFC 3339), `2026-11-22T10:15:00.000Z`',
  },
  'floor-sequence-number': {
    accepts: (text) => (readFloor(text) ?? floorSequenceNumberMax + 1n) <= floorSequenceNumberMax,
    expected: 'a decimal string from 0 to 9223372036854775807 without leading zeros',
  },
  certificate: {
    accepts: (text) => readCertificate(text) !== undefined,
    expected: `a DER certificate in base64, at most ${certificateTextMax} characters`,
  },
} as const satisfies Readonly<Record<string, TextFormat>>;

export type TextFormatName = keyof typeof textFormats;

export const textFormatNames = Object.keys(textFormats) as readonly TextFormatName[];
