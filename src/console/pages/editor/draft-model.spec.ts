import fc from 'fast-check';
import type { Content, DraftModel } from './draft-model.js';
import { edited, openDraft } from './draft-model.js';

const content = (text: string): Content => ({ text, cases: {} });
const type = (model: DraftModel, text: string, at: number, of = 'json'): DraftModel =>
  edited(model, { kind: 'edited', content: content(text), of, at });

describe('a draft while it is edited', () => {
  it('keeps text that is no JSON as it was typed', () => {
    expect(type(openDraft(content('{}')), '{ "name": ', 0).content.text).toBe('{ "name": ');
  });

  it('undoes quick typing in one place together, and a pause or another place by itself', () => {
    const typed = type(type(type(openDraft(content('')), 'a', 0), 'ab', 500), 'abc', 5_000);
    const once = edited(typed, { kind: 'undone' });
    expect(once.content.text).toBe('ab');
    expect(edited(once, { kind: 'undone' }).content.text).toBe('');
    const elsewhere = type(type(openDraft(content('')), 'a', 0), 'ab', 1, 'form');
    expect(edited(elsewhere, { kind: 'undone' }).content.text).toBe('a');
  });

  it('has nothing to redo after a new edit', () => {
    const undone = edited(type(openDraft(content('a')), 'b', 0), { kind: 'undone' });
    expect(edited(undone, { kind: 'redone' }).content.text).toBe('b');
    expect(edited(type(undone, 'c', 9), { kind: 'redone' }).content.text).toBe('c');
  });

  it('is never undone across a merge, nor redone across one', () => {
    const theirs = edited(type(openDraft(content('a')), 'mine', 0), { kind: 'replaced', content: content('both') });
    expect(edited(theirs, { kind: 'undone' }).content.text).toBe('both');
    const after = edited(type(theirs, 'both, and more', 9_000), { kind: 'undone' });
    expect(after.content.text).toBe('both');
    const undone = edited(type(openDraft(content('a')), 'mine', 0), { kind: 'undone' });
    const merged = edited(undone, { kind: 'replaced', content: content('both') });
    expect(edited(merged, { kind: 'redone' }).content.text).toBe('both');
  });

  it('an edit that changes nothing is no step', () => {
    const model = openDraft({ text: 'a', cases: { 'x.json': {} } });
    expect(edited(model, { kind: 'edited', content: { text: 'a', cases: { 'x.json': {} } }, of: 'x', at: 0 })).toBe(
      model,
    );
  });

  it('undoing everything leads back to what was opened, and redoing everything to what was typed last', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat(3_000), fc.constantFrom('form', 'json'))), (edits) => {
        let at = 0;
        let model = openDraft(content('opened'));
        for (const [text, pause, of] of edits) model = type(model, text, (at += pause), of);
        const last = model.content.text;
        for (let i = 0; i <= edits.length; i++) model = edited(model, { kind: 'undone' });
        expect(model.content.text).toBe('opened');
        for (let i = 0; i <= edits.length; i++) model = edited(model, { kind: 'redone' });
        expect(model.content.text).toBe(last);
      }),
    );
  });
});
