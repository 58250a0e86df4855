import * as fc from 'fast-check';
import { parseEui64 } from '../../core/identifiers/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { SlotChange } from './anchor-slot-store.js';
import { AnswerMalformed, parseOutcomes, parseSlots } from './store-answers.js';

const devices = ['01', '02'].map((last) => parseEui64(`00-DB-12-34-56-78-90-${last}`) as Eui64);
const changes = devices.map((deviceId): SlotChange => ({
  deviceId,
  slot: 'critical',
  expected: null,
  replacement: null,
}));
const [one, two] = devices;
const good = [
  { deviceId: one, slot: 'critical', outcome: 'applied' },
  { deviceId: two, slot: 'critical', outcome: 'conflict', found: { entityId: one, certificateId: null } },
] as const;
const answer = (outcomes: unknown, key: unknown = 'k'): string => JSON.stringify({ key, outcomes });

describe('an answer to changes', () => {
  it.each([
    ['nothing', ''],
    ['half of the JSON', answer(good).slice(0, 60)],
    ['a list', '[]'],
    ['null', 'null'],
    ['another key', answer(good, 'other')],
    ['no key', answer(good, null)],
    ['no outcomes', JSON.stringify({ key: 'k' })],
    ['outcomes that are no list', answer({})],
    ['an outcome too few', answer(good.slice(1))],
    ['an outcome too many', answer([...good, good[0]])],
    ['another order', answer(good.toReversed())],
    ['another slot', answer([{ ...good[0], slot: 'nonCritical' }, good[1]])],
    ['another device', answer([{ ...good[0], deviceId: two }, good[1]])],
    ['an outcome that there is not', answer([{ ...good[0], outcome: 'done' }, good[1]])],
    ['no outcome', answer([{ deviceId: one, slot: 'critical' }, good[1]])],
    ['a conflict that does not say with what', answer([good[0], { ...good[1], found: undefined }])],
    ['a conflict with what is no certificate', answer([good[0], { ...good[1], found: { entityId: 'x' } }])],
    ['null for an outcome', answer([null, good[1]])],
  ])('with %s is no answer', (_, text) => {
    expect(() => parseOutcomes(text, 'k', changes)).toThrow(AnswerMalformed);
  });

  it('cut at any byte is no answer', () => {
    const text = answer(good);
    for (let length = 0; length < text.length; length += 1) {
      expect(() => parseOutcomes(text.slice(0, length), 'k', changes)).toThrow(AnswerMalformed);
    }
  });

  it('gives each change its outcome, in order', () => {
    expect(parseOutcomes(answer(good), 'k', changes)).toEqual([
      { kind: 'applied' },
      { kind: 'conflict', found: { entityId: one, certificateId: null } },
    ]);
  });
});

describe('an answer to a query', () => {
  it.each([
    ['a device that was not asked for', { devices: [{ deviceId: '00-DB-12-34-56-78-90-FF', critical: null }] }],
    ['a device twice', { devices: [{ deviceId: one }, { deviceId: one }] }],
    ['a slot that is no certificate', { devices: [{ deviceId: one, critical: 'x' }] }],
    ['a certificate without entity', { devices: [{ deviceId: one, critical: { certificateId: null } }] }],
    ['no list', { devices: { deviceId: one } }],
  ])('with %s is no answer', (_, value) => {
    expect(() => parseSlots(JSON.stringify(value), devices)).toThrow(AnswerMalformed);
  });

  it('tells an empty slot from one that the store does not know', () => {
    const value = { devices: [{ deviceId: one, critical: null }] };
    expect([...parseSlots(JSON.stringify(value), devices)]).toEqual([[one, { critical: null }]]);
  });
});

it('whatever is sent is an answer or `AnswerMalformed`, never another error', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.json().map((text) => answer([JSON.parse(text), good[1]])),
      ),
      (text) => {
        for (const parse of [() => parseOutcomes(text, 'k', changes), () => parseSlots(text, devices)]) {
          try {
            parse();
          } catch (error) {
            expect(error).toBeInstanceOf(AnswerMalformed);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
