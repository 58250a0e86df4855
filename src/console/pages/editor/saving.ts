import type { Content } from './draft-model.js';

/** A draft as the service keeps it. */
export interface SavedDraft {
  readonly content: Content;
  /** Sent as `If-Match` with the next saving. */
  readonly etag: string;
  /** Epoch milliseconds when it was saved or read. */
  readonly at: number;
}

export type SaveState =
  | { readonly kind: 'saved' }
  /** Typed, and soon to be saved. */
  | { readonly kind: 'typed' }
  | { readonly kind: 'saving' }
  /** Will be tried again by itself, at `again` (epoch milliseconds). */
  | { readonly kind: 'waiting'; readonly error: unknown; readonly again: number }
  /** Will be tried again once the person who typed it has signed in. */
  | { readonly kind: 'signed-out' }
  /** Tried again with the next change, or when asked to. */
  | { readonly kind: 'refused'; readonly error: unknown }
  /** Another saved meanwhile: nothing is saved until both are merged. */
  | { readonly kind: 'conflict'; readonly theirs: SavedDraft };

export interface Saving {
  readonly state: SaveState;
  /** What was saved last: what the next merge begins from. */
  readonly saved: SavedDraft;
}

export interface WayToService {
  /** Saves over the revision of `etag`. @throws ApiProblem 409 `DRAFT_CHANGED` where another saved meanwhile */
  readonly save: (content: Content, etag: string) => Promise<SavedDraft>;
  readonly read: () => Promise<SavedDraft>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}
