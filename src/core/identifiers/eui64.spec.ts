import fc from 'fast-check';
import { parseEui64 } from './eui64.js';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
const hex = (eight: Uint8Array): string =>
  [...eight].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('-');

describe('an entity ID', () => {
  it.each([
    ['nothing', undefined],
    ['a number', 90],
    ['an empty text', ''],
    ['seven bytes', '90-B3-D5-1F-30-02-00'],
    ['nine bytes', '90-B3-D5-1F-30-02-00-00-00'],
    ['colons', '90:B3:D5:1F:30:02:00:00'],
    ['no dashes', '90B3D51F30020000'],
    ['a letter beyond F', '90-B3-D5-1F-30-02-00-0G'],
    ['a blank before it', ' 90-B3-D5-1F-30-02-00-00'],
    ['a line end after it', '90-B3-D5-1F-30-02-00-00\n'],
    ['digits of another script', '９0-B3-D5-1F-30-02-00-00'],
  ])('is refused as %s', (_what, text) => {
    expect(parseEui64(text)).toBeUndefined();
  });

  it('is read in any case and written in upper case', () => {
    fc.assert(
      fc.property(bytes, fc.infiniteStream(fc.boolean()), (eight, lower) => {
        const canonical = hex(eight);
        const mixed = [...canonical].map((letter) => (lower.next().value ? letter.toLowerCase() : letter)).join('');
        expect(parseEui64(mixed)).toBe(canonical);
      }),
    );
  });
});
