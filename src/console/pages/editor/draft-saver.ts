import { ApiProblem, NotReached } from '../../api/problems.js';
import type { Content } from './draft-model.js';
import { isSame } from './draft-model.js';
import type { SavedDraft, SaveState, Saving, WayToService } from './saving.js';

export const pauseMilliseconds = 1_200;
const firstRetryMilliseconds = 2_000;
const lastRetryMilliseconds = 15_000;

/**
 * Saves a draft by itself, a pause after the last keystroke; one saving at a time.
 *
 * INVARIANT (nothing typed is lost): whatever fails, the text stays with whoever typed it, and the state says what
 * happens next.
 */
export class DraftSaver {
  #saving: Saving;
  #content: Content;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  /** Counts what was gone on from: the answer to a saving of before is of another text, and is dropped. */
  #round = 0;
  readonly #listeners = new Set<() => void>();

  constructor(
    saved: SavedDraft,
    private readonly way: WayToService,
    /** Whether whoever typed is still who signed in last: nothing is saved in the name of another. */
    private readonly isStillMine: () => boolean,
  ) {
    this.#saving = { state: { kind: 'saved' }, saved };
    this.#content = saved.content;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly saving = (): Saving => this.#saving;

  /** What is typed now. Saves it after a pause, unless it waits for a merge. */
  typed(content: Content): void {
    this.#content = content;
    if (this.#saving.state.kind === 'conflict') return;
    if (isSame(content, this.#saving.saved.content)) {
      if (this.#running === undefined) this.#settle();
      return;
    }
    if (this.#running === undefined) this.#become({ kind: 'typed' });
    this.#later(pauseMilliseconds);
  }

  /** Saves at once. @returns whether everything that is typed is saved now */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.#timer);
    // What is under way may be of an older text.
    await this.#running;
    await this.#save();
    return this.#saving.state.kind === 'saved';
  }

  /** Somebody has signed in again, or the service answers again. */
  tryAgain(): void {
    const { kind } = this.#saving.state;
    if (kind === 'signed-out' || kind === 'waiting') this.#later(0);
  }

  /**
   * Goes on from what the other saved, with what both were merged into. What is being saved meanwhile is somebody's
   * newer revision to it: the next saving meets it as a conflict, and it is merged too.
   */
  merged(theirs: SavedDraft, content: Content): void {
    this.#round += 1;
    this.#saving = { state: { kind: 'typed' }, saved: theirs };
    this.typed(content);
    if (!isSame(content, theirs.content)) this.#later(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#become({ kind: 'saved' });
  }

  async #save(): Promise<void> {
    if (this.#running !== undefined || this.#saving.state.kind === 'conflict') return;
    if (isSame(this.#content, this.#saving.saved.content)) {
      this.#settle();
      return;
    }
    if (!this.isStillMine()) return this.#become({ kind: 'signed-out' });
    this.#become({ kind: 'saving' });
    const round = this.#round;
    this.#running = this.#send(this.#content, round).finally(() => {
      this.#running = undefined;
      if (round !== this.#round) this.#later(0);
    });
    await this.#running;
  }

  async #send(content: Content, round: number): Promise<void> {
    try {
      const saved = await this.way.save(content, this.#saving.saved.etag);
      if (round !== this.#round) return;
      this.#failures = 0;
      this.#saving = { state: { kind: 'saved' }, saved: { ...saved, content } };
      this.#tell();
      if (!isSame(this.#content, content)) {
        this.#become({ kind: 'typed' });
        this.#later(pauseMilliseconds);
      }
    } catch (error) {
      if (round === this.#round) await this.#failed(error, round);
    }
  }

  async #failed(error: unknown, round: number): Promise<void> {
    if (error instanceof ApiProblem && error.status === 401) return this.#become({ kind: 'signed-out' });
    if (error instanceof ApiProblem && error.code === 'DRAFT_CHANGED') return await this.#readTheirs(round);
    if (mayPass(error)) return this.#wait(error);
    this.#become({ kind: 'refused', error });
  }

  async #readTheirs(round: number): Promise<void> {
    try {
      const theirs = await this.way.read();
      if (round === this.#round) this.#become({ kind: 'conflict', theirs });
    } catch (error) {
      if (round !== this.#round) return;
      // The next try meets the same conflict and reads again.
      if (mayPass(error)) this.#wait(error);
      else this.#become({ kind: 'refused', error });
    }
  }

  #wait(error: unknown): void {
    const asked = error instanceof ApiProblem ? error.retryAfterSeconds : null;
    const own = Math.min(firstRetryMilliseconds * 2 ** this.#failures, lastRetryMilliseconds);
    const pause = asked === null ? own : Math.max(asked * 1_000, firstRetryMilliseconds);
    this.#failures += 1;
    this.#become({ kind: 'waiting', error, again: this.way.now() + pause });
    this.#later(pause);
  }

  #become(state: SaveState): void {
    this.#saving = { ...this.#saving, state };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Why something that takes a saved draft cannot be done: the state of the draft says more. */
export function notSavedYet(): ApiProblem {
  const detail = 'what you typed could not be saved just now, so that nothing was submitted; the title says why';
  return new ApiProblem(0, 'DRAFT_NOT_SAVED', 'The draft is not saved yet', detail, [], null, null);
}

function mayPass(error: unknown): boolean {
  return error instanceof NotReached || (error instanceof ApiProblem && (error.status === 429 || error.status >= 500));
}
