import fc from 'fast-check';
import { counterMax } from './counter.js';
import { parseRequestId } from './request-id.js';

const originator = '90-B3-D5-1F-30-02-00-00';
const target = '00-DB-12-34-56-78-90-A0';

describe('a request ID', () => {
  it.each([
    ['no counter', `${originator}:${target}`],
    ['a fourth part', `${originator}:${target}:1:2`],
    ['a counter past 2^64-1', `${originator}:${target}:18446744073709551616`],
    ['a counter with a leading zero', `${originator}:${target}:01`],
    ['a malformed originator', `90-B3:${target}:1`],
    ['a malformed target', `${originator}:00-DB:1`],
    ['blanks', `${originator}: ${target}:1`],
    ['nothing', ''],
  ])('is refused with %s', (_what, text) => {
    expect(parseRequestId(text)).toBeUndefined();
  });

  it('is refused when it is not a text', () => {
    expect(parseRequestId(null)).toBeUndefined();
    expect(parseRequestId({ originator })).toBeUndefined();
  });

  it('keeps every counter from 0 to 2^64-1 exact, and its text canonical', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: counterMax }), (counter) => {
        const text = `${originator}:${target}:${counter}`;
        expect(parseRequestId(text.toLowerCase())).toEqual({
          text,
          originatorId: originator,
          targetId: target,
          counter,
        });
      }),
    );
  });
});
