import { parseServiceReferenceVariant, serviceReferenceOf } from './service-reference-variant.js';

describe('a service reference variant', () => {
  it.each([
    '',
    '6',
    '6.',
    '6.15.',
    '06.15.1',
    '6.015.1',
    '6.0.1',
    '6.15.1.1',
    '6.15.x',
    ' 6.15.1',
    '6.15.1\n',
    '600.1',
  ])('is refused as %j', (text) => {
    expect(parseServiceReferenceVariant(text)).toBeUndefined();
  });

  it('is refused when it is a number', () => {
    expect(parseServiceReferenceVariant(11.3)).toBeUndefined();
  });

  it.each([
    ['6.15.1', '6.15'],
    ['1.5', '1.5'],
    ['11.3', '11.3'],
    ['6.24.2', '6.24'],
  ])('%s belongs to the service reference %s', (text, service) => {
    const variant = parseServiceReferenceVariant(text);
    expect(variant).toBe(text);
    expect(variant && serviceReferenceOf(variant)).toBe(service);
  });
});
