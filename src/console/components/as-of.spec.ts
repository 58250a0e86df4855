import { asOfSentence, fieldOfInstant, instantOfField } from './as-of.js';

describe('an instant in a field of date and time', () => {
  it.each(['', '2026-11', '2026-11-22T10', '2026-13-22T10:15', 'today'])('is none when the field holds %j', (text) => {
    expect(instantOfField(text)).toBeUndefined();
  });

  it('is UTC, and reads back as it was written', () => {
    expect(instantOfField('2026-11-22T10:15')).toBe('2026-11-22T10:15:00.000Z');
    for (const instant of ['2026-11-22T10:15:00.000Z', '2026-11-22T23:59:59.999Z']) {
      expect(instantOfField(fieldOfInstant(instant))).toBe(instant);
    }
    expect(fieldOfInstant(undefined)).toBe('');
  });
});

describe('the sentence of what is shown', () => {
  const [validAt, knownAt] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'];

  it('tells the two instants apart', () => {
    expect(asOfSentence({})).toContain('now');
    expect(asOfSentence({ validAt })).toBe(
      'How it was at 2026-11-01 00:00:00 UTC, by all that this service has been told up to now.',
    );
    expect(asOfSentence({ knownAt })).toContain('As this service knew it at 2026-11-02 00:00:00 UTC');
    expect(asOfSentence({ validAt, knownAt })).toMatch(/2026-11-01 .* told up to 2026-11-02 /);
  });
});
