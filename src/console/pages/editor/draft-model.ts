import { unreachable } from '../../../core/invariant.js';
import type { JsonObject } from './json-edit.js';

/**
 * What an author writes. The text as typed is the truth: the form edits make new text, the JSON editor types it, and
 * neither asks whether it holds.
 */
export interface Content {
  readonly text: string;
  /** Case files by name. */
  readonly cases: JsonObject;
}

/** A draft while it is edited, with what undoing and redoing lead to. Both editors share it. */
export interface DraftModel {
  readonly content: Content;
  /** The newest last. */
  readonly past: readonly Content[];
  /** The next first. */
  readonly future: readonly Content[];
  /** What the last edit was to, and when; edits of one thing in quick succession are undone together. */
  readonly last: { readonly of: string; readonly at: number } | null;
}

export type DraftEdit =
  | { readonly kind: 'edited'; readonly content: Content; readonly of: string; readonly at: number }
  /**
   * Something that came from elsewhere: merged with what another saved, or taken up again.
   *
   * INVARIANT (undoing stays on this side of a merge): what was before is saved over the other's revision without a
   * conflict, so that an undo that led there would take away what the other wrote, unseen. The history begins anew.
   */
  | { readonly kind: 'replaced'; readonly content: Content }
  | { readonly kind: 'undone' }
  | { readonly kind: 'redone' };

const togetherMilliseconds = 1_000;
const stepsKept = 300;

export function openDraft(content: Content): DraftModel {
  return { content, past: [], future: [], last: null };
}

/** Pure: the same model and edit give the same model. An edit that changes nothing gives the model itself. */
export function edited(model: DraftModel, edit: DraftEdit): DraftModel {
  const { content, past, future, last } = model;
  switch (edit.kind) {
    case 'edited': {
      if (isSame(content, edit.content)) return model;
      const together = last !== null && last.of === edit.of && edit.at - last.at < togetherMilliseconds;
      return {
        content: edit.content,
        past: together ? past : keep(past, content),
        future: [],
        last: { of: edit.of, at: edit.at },
      };
    }
    case 'replaced':
      return openDraft(edit.content);
    case 'undone': {
      const before = past.at(-1);
      if (before === undefined) return model;
      return { content: before, past: past.slice(0, -1), future: [content, ...future], last: null };
    }
    case 'redone': {
      const [next, ...rest] = future;
      if (next === undefined) return model;
      return { content: next, past: keep(past, content), future: rest, last: null };
    }
    default:
      return unreachable(edit);
  }
}

/** By text and by identity of the cases: every edit of a case makes a new object. */
export function isSame(one: Content, other: Content): boolean {
  return one.text === other.text && (one.cases === other.cases || casesText(one) === casesText(other));
}

function casesText({ cases }: Content): string {
  return JSON.stringify(cases);
}

function keep(past: readonly Content[], content: Content): readonly Content[] {
  return [...past, content].slice(-stepsKept);
}
