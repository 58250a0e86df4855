import { keepCaseText, keptCaseText } from './kept-case-text.js';

function emptyStorage() {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

describe('what is kept of a case that is being typed', () => {
  const begun = { begun: '{}', text: '{}', file: 'a.json' };

  it('is nothing while nothing differs from what it began with', () => {
    const storage = emptyStorage();
    expect(keepCaseText(storage, 'k', begun, 'a.json')).toBe(true);
    expect(storage.texts.size).toBe(0);
    keepCaseText(storage, 'k', { ...begun, text: '{ "name": 1' }, 'a.json');
    keepCaseText(storage, 'k', begun, 'a.json');
    expect(keptCaseText(storage, 'k')).toBeNull();
  });

  it('comes with what it began from', () => {
    const storage = emptyStorage();
    const typed = { ...begun, text: '{ "name": "half-typed' };
    keepCaseText(storage, 'k', typed, 'a.json');
    expect(keptCaseText(storage, 'k')).toEqual(typed);
    keepCaseText(storage, 'k', { ...begun, file: 'b.json' }, 'a.json');
    expect(keptCaseText(storage, 'k')?.file).toBe('b.json');
  });

  it('is nothing where the storage holds something else, and says where it cannot be kept', () => {
    const storage = emptyStorage();
    for (const text of ['{', '"x"', '{"text":"x"}']) {
      storage.texts.set('k', text);
      expect(keptCaseText(storage, 'k')).toBeNull();
    }
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(keepCaseText(full, 'k', { ...begun, text: 'x' }, 'a.json')).toBe(false);
  });
});
