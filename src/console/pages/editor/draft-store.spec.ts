import { DraftStore } from './draft-store.js';
import { readable, withValue } from './json-edit.js';

const opened = (): DraftStore => new DraftStore({ text: '{"a":1}', cases: {} }, () => 0);

describe('the store of a draft', () => {
  it('makes an edit on what the one before made, though nothing was shown in between', () => {
    const store = opened();
    store.edit('b', (form) => withValue(form, ['b'], 2));
    store.editBoth('c', (form, files) => [withValue(form, ['c'], 3), { ...files, 'x.json': {} }]);
    store.editCases('y', (files) => ({ ...files, 'y.json': {} }));
    expect(store.model().content).toEqual({
      text: readable({ a: 1, b: 2, c: 3 }),
      cases: { 'x.json': {}, 'y.json': {} },
    });
  });

  it('makes an edit on what was undone to', () => {
    const store = opened();
    store.edit('b', (form) => withValue(form, ['b'], 2));
    store.take({ kind: 'undone' });
    store.edit('c', (form) => withValue(form, ['c'], 3));
    expect(store.model().content.text).toBe(readable({ a: 1, c: 3 }));
  });

  it('keeps the text as it was typed where an edit changes nothing', () => {
    const store = opened();
    let told = 0;
    store.subscribe(() => (told += 1));
    store.edit('a', (form) => form);
    expect(store.model().content.text).toBe('{"a":1}');
    expect(told).toBe(0);
  });
});
