import { ApiProblem, NotReached } from '../../api/problems.js';
import type { Content } from './draft-model.js';
import type { SavedDraft } from './saving.js';
import { DraftSaver, pauseMilliseconds } from './draft-saver.js';

const content = (text: string): Content => ({ text, cases: {} });
const problem = (status: number, code: string): ApiProblem => new ApiProblem(status, code, code, code, [], null, null);

/** A service of one draft, which fails as often as it is told to. */
class OneDraft {
  stored: SavedDraft = { content: content('a'), etag: '"1"', at: 0 };
  readonly failures: Error[] = [];
  savings = 0;
  signedIn = 'author';

  readonly saver = new DraftSaver(
    this.stored,
    {
      save: async (next, etag) => {
        await Promise.resolve();
        this.savings += 1;
        const failure = this.failures.shift();
        if (failure !== undefined) throw failure;
        if (etag !== this.stored.etag) throw problem(409, 'DRAFT_CHANGED');
        this.stored = { content: next, etag: `"${Number(etag.slice(1, -1)) + 1}"`, at: 1 };
        return this.stored;
      },
      read: () => Promise.resolve(this.stored),
      now: () => 0,
    },
    () => this.signedIn === 'author',
  );

  saveAsAnother(text: string): void {
    this.stored = { content: content(text), etag: '"99"', at: 1 };
  }
}

describe('the saving of a draft', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits for a pause in typing, and sends only what was typed last', async () => {
    const draft = new OneDraft();
    draft.saver.typed(content('ab'));
    await jest.advanceTimersByTimeAsync(pauseMilliseconds - 1);
    draft.saver.typed(content('abc'));
    await jest.advanceTimersByTimeAsync(pauseMilliseconds - 1);
    expect(draft.savings).toBe(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(draft.stored.content.text).toBe('abc');
    expect(draft.savings).toBe(1);
    expect(draft.saver.saving().state).toEqual({ kind: 'saved' });
  });

  it('saves at once when asked to, and says whether all is saved', async () => {
    const draft = new OneDraft();
    draft.saver.typed(content('ab'));
    expect(await draft.saver.saveNow()).toBe(true);
    expect(draft.stored.content.text).toBe('ab');
    draft.failures.push(new NotReached(null));
    draft.saver.typed(content('abc'));
    expect(await draft.saver.saveNow()).toBe(false);
  });

  it('keeps trying while the service is away, and keeps the text', async () => {
    const draft = new OneDraft();
    draft.failures.push(new NotReached(null), problem(503, 'DATABASE_UNAVAILABLE'), new NotReached(null));
    draft.saver.typed(content('ab'));
    await jest.advanceTimersByTimeAsync(pauseMilliseconds);
    expect(draft.saver.saving().state).toMatchObject({ kind: 'waiting', again: 2_000 });
    await jest.advanceTimersByTimeAsync(20_000);
    expect(draft.stored.content.text).toBe('ab');
    expect(draft.savings).toBe(4);
  });

  it('waits for a sign-in when the session ended, then goes on', async () => {
    const draft = new OneDraft();
    draft.failures.push(problem(401, 'TOKEN_MISSING'));
    draft.saver.typed(content('ab'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(draft.saver.saving().state).toEqual({ kind: 'signed-out' });
    draft.saver.tryAgain();
    await jest.advanceTimersByTimeAsync(0);
    expect(draft.stored.content.text).toBe('ab');
  });

  it('saves nothing in the name of another person who signs in, and goes on with the one who typed', async () => {
    const draft = new OneDraft();
    draft.failures.push(problem(401, 'TOKEN_MISSING'));
    draft.saver.typed(content('ab'));
    expect(await draft.saver.saveNow()).toBe(false);
    draft.signedIn = 'another author';
    draft.saver.tryAgain();
    draft.saver.typed(content('abc'));
    await jest.advanceTimersByTimeAsync(20 * pauseMilliseconds);
    expect(await draft.saver.saveNow()).toBe(false);
    expect(draft.savings).toBe(1);
    expect(draft.saver.saving().state).toEqual({ kind: 'signed-out' });
    draft.signedIn = 'author';
    draft.saver.tryAgain();
    await jest.advanceTimersByTimeAsync(0);
    expect(draft.stored.content.text).toBe('abc');
  });

  it('says why it was refused, and tries again with the next change', async () => {
    const draft = new OneDraft();
    draft.failures.push(problem(403, 'ROLE_NOT_ALLOWED'));
    draft.saver.typed(content('ab'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(draft.saver.saving().state).toMatchObject({ kind: 'refused', error: { code: 'ROLE_NOT_ALLOWED' } });
    expect(draft.savings).toBe(1);
    draft.saver.typed(content('abc'));
    await jest.advanceTimersByTimeAsync(pauseMilliseconds);
    expect(draft.stored.content.text).toBe('abc');
  });

  it('never saves over what another saved: it reads that, and waits until both are merged', async () => {
    const draft = new OneDraft();
    draft.saveAsAnother('theirs');
    draft.saver.typed(content('mine'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(draft.saver.saving().state).toMatchObject({ kind: 'conflict', theirs: { content: { text: 'theirs' } } });
    expect(draft.stored.content.text).toBe('theirs');
    draft.saver.typed(content('mine, and more'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(draft.stored.content.text).toBe('theirs');
    draft.saver.merged(draft.stored, content('theirs and mine'));
    await jest.advanceTimersByTimeAsync(0);
    expect(draft.stored.content.text).toBe('theirs and mine');
    expect(draft.saver.saving().state).toEqual({ kind: 'saved' });
  });

  it('does not save over what was being saved when an older text was taken up: that is a conflict', async () => {
    const draft = new OneDraft();
    const opened = draft.stored;
    draft.saver.typed(content('typed since'));
    const saved = draft.saver.saveNow();
    await Promise.resolve();
    expect(draft.saver.saving().state).toEqual({ kind: 'saving' });
    draft.saver.merged(opened, content('taken up'));
    await saved;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(draft.stored.content.text).toBe('typed since');
    expect(draft.saver.saving()).toMatchObject({
      state: { kind: 'conflict', theirs: { content: { text: 'typed since' } } },
      saved: { content: { text: 'a' } },
    });
  });

  it('saves what was typed while it was saving', async () => {
    const draft = new OneDraft();
    draft.saver.typed(content('ab'));
    const saved = draft.saver.saveNow();
    draft.saver.typed(content('abc'));
    await saved;
    await jest.advanceTimersByTimeAsync(pauseMilliseconds);
    expect(draft.stored.content.text).toBe('abc');
  });

  it('has nothing to save when what was typed was undone', async () => {
    const draft = new OneDraft();
    draft.saver.typed(content('ab'));
    draft.saver.typed(content('a'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(draft.savings).toBe(0);
    expect(draft.saver.saving().state).toEqual({ kind: 'saved' });
  });
});
