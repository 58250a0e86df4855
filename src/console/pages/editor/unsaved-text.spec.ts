import { lastPerson } from '../../api/last-person.js';
import { dropFound, findUnsaved, keepUnsaved } from './unsaved-text.js';

describe('text that could not be saved', () => {
  const stored = new Map<string, string>();
  beforeAll(() => {
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => stored.set(key, text),
      removeItem: (key: string) => stored.delete(key),
    };
    Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
  });
  afterAll(() => Reflect.deleteProperty(globalThis, 'sessionStorage'));

  it('is offered to the person who typed it, and to nobody else who signs in to the same tab', () => {
    const content = (text: string) => ({ text, cases: {} });
    const unsaved = { base: content('a'), etag: '"1"', mine: content('ab'), at: 0 };
    keepUnsaved('rules', 3, unsaved, 'author');
    lastPerson.note('another author');
    expect(findUnsaved('rules', 3)).toBeNull();
    dropFound('rules', 3);
    lastPerson.note('author');
    expect(findUnsaved('rules', 3)).toEqual(unsaved);
  });
});
