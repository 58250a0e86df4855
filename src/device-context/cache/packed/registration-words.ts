import type { RegistrationRecord } from '../records.js';
import {
  attributeModes,
  attributesLength,
  readInlineWhenAsked,
  sharedAttributes,
  writeAttributes,
} from './attribute-words.js';
import type { Dictionaries } from './dictionaries.js';
import { highBits, highMask, highOf, instantFrom, lowOf } from './instants.js';
import { lengthAt } from './arena.js';
import { highWordOfNumber, lowWordOfNumber, numberOfMeterPoint } from './keys.js';
import type { RecordWriter } from './record-writer.js';

/**
 * A meter point in 3 words, then six for each registration and its attributes:
 *
 *     0 length       1 digits, low word    2 digits, high word
 *     0 profile      1 from, low           2 until, low          3 seen, low
 *     4 from, high 17 bits · until, lower 15 of its high bits << 17
 *     5 until, upper 2 of its high bits · seen, high 17 bits << 2 · attribute mode (2) << 19
 */
export const meterPointWords = 3;
const registrationWords = 6;
const untilBitsBelow = 32 - highBits;
const untilMaskBelow = 2 ** untilBitsBelow - 1;
const seenShift = 2;
const modeShift = 19;

/** Makes the record of a meter point: those of its registrations that are other ones, then this one unless it goes. */
export function writeRegistration(
  known: { readonly words: Uint32Array; readonly at: number } | undefined,
  registration: RegistrationRecord,
  isThere: boolean,
  dictionaries: Dictionaries,
  record: RecordWriter,
): void {
  record.begin();
  record.push(0);
  const number = numberOfMeterPoint(registration.mpxn);
  record.push(lowWordOfNumber(number));
  record.push(highWordOfNumber(number, registration.mpxn.length));
  if (known !== undefined) {
    for (const at of registrationsIn(known.words, known.at)) {
      if (isSame(known.words, at, registration, dictionaries)) continue;
      record.pushWords(known.words, at, at + lengthOf(known.words, at));
    }
  }
  if (isThere) writeOne(registration, dictionaries, record);
}

/** @param mpxn - whose record it is */
export function readRegistrations(
  words: Uint32Array,
  at: number,
  mpxn: string,
  dictionaries: Dictionaries,
): readonly RegistrationRecord[] {
  const found: RegistrationRecord[] = [];
  const end = at + lengthAt(words, at);
  for (let one = at + meterPointWords; one < end; one += lengthOf(words, one)) {
    found.push(readOne(words, one, mpxn, dictionaries));
  }
  return found;
}

/** Visits the registrations of a meter point without reading all of them. @param visit - told where each begins */
export function eachRegistrationAt(words: Uint32Array, at: number, visit: (one: number) => void): void {
  const end = at + lengthAt(words, at);
  for (let one = at + meterPointWords; one < end; one += lengthOf(words, one)) visit(one);
}

export const registrationProfileAt = (words: Uint32Array, one: number): number => words[one] ?? 0;

/** When it was seen by itself, whatever confirmed it since; epoch milliseconds. */
export const registrationSeenAt = (words: Uint32Array, one: number): number =>
  instantFrom(((words[one + 5] ?? 0) >>> seenShift) & highMask, words[one + 3] ?? 0);

/** Epoch milliseconds; `Infinity` until further notice. */
export const registrationUntilAt = (words: Uint32Array, one: number): number =>
  instantFrom(
    ((words[one + 4] ?? 0) >>> highBits) | (((words[one + 5] ?? 0) & 3) << untilBitsBelow),
    words[one + 2] ?? 0,
  );

function writeOne(registration: RegistrationRecord, dictionaries: Dictionaries, record: RecordWriter): void {
  const { kind, role, mpid, source, observedAt, effectiveFrom, effectiveUntil } = registration;
  const at = record.length;
  const untilHigh = highOf(effectiveUntil);
  record.push(dictionaries.registrationProfiles.numberOf(kind, role, mpid, source, observedAt));
  record.push(lowOf(effectiveFrom));
  record.push(lowOf(effectiveUntil));
  record.push(lowOf(observedAt));
  record.push(highOf(effectiveFrom) | ((untilHigh & untilMaskBelow) << highBits));
  record.push((untilHigh >>> untilBitsBelow) | (highOf(observedAt) << seenShift));
  const mode = writeAttributes(registration.attributes, dictionaries.attributes, record);
  record.words[at + 5] = (record.words[at + 5] ?? 0) | (mode << modeShift);
}

function readOne(words: Uint32Array, at: number, mpxn: string, dictionaries: Dictionaries): RegistrationRecord {
  const profile = dictionaries.registrationProfiles.entries.value(words[at] ?? 0);
  const mode = ((words[at + 5] ?? 0) >>> modeShift) & 3;
  const seen = registrationSeenAt(words, at);
  const registration: RegistrationRecord = {
    mpxn,
    kind: profile.kind,
    role: profile.role,
    mpid: profile.mpid,
    effectiveFrom: instantFrom((words[at + 4] ?? 0) & highMask, words[at + 1] ?? 0),
    effectiveUntil: registrationUntilAt(words, at),
    source: profile.source,
    observedAt: profile.confirmedAt > seen ? profile.confirmedAt : seen,
    attributes: sharedAttributes(words, at + registrationWords, mode, dictionaries.attributes.entries),
  };
  if (mode === attributeModes.inline) readInlineWhenAsked(registration, words, at + registrationWords);
  return registration;
}

function* registrationsIn(words: Uint32Array, at: number): Generator<number> {
  const end = at + lengthAt(words, at);
  for (let one = at + meterPointWords; one < end; one += lengthOf(words, one)) yield one;
}

function lengthOf(words: Uint32Array, at: number): number {
  const mode = ((words[at + 5] ?? 0) >>> modeShift) & 3;
  return registrationWords + attributesLength(words, at + registrationWords, mode);
}

/** A meter point has one registration of a kind and role that begins at an instant. */
function isSame(
  words: Uint32Array,
  at: number,
  { kind, role, effectiveFrom }: RegistrationRecord,
  dictionaries: Dictionaries,
): boolean {
  if (words[at + 1] !== lowOf(effectiveFrom)) return false;
  if (((words[at + 4] ?? 0) & highMask) !== highOf(effectiveFrom)) return false;
  const profile = dictionaries.registrationProfiles.entries.value(words[at] ?? 0);
  return profile.kind === kind && profile.role === role;
}
