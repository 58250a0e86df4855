import { useCallback, useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore } from 'react';
import type { Documents } from '../../rules/documents.js';
import { connection } from '../../session/connection.js';
import type { Content, DraftModel } from './draft-model.js';
import { edited, isSame, openDraft } from './draft-model.js';
import { wayToDraft } from './draft-queries.js';
import type { DraftReading, Identity } from './draft-reading.js';
import { readDraft } from './draft-reading.js';
import type { SavedDraft, Saving } from './draft-saver.js';
import { DraftSaver } from './draft-saver.js';
import type { JsonObject } from './json-edit.js';
import { readable } from './json-edit.js';
import { dropUnsaved, keepUnsaved } from './unsaved-text.js';

/** A draft that is open in the editor: what is typed, what it says, and how it is saved. */
export interface Draft extends Identity {
  readonly model: DraftModel;
  readonly reading: DraftReading;
  readonly saving: Saving;
  /** False: this person or this draft cannot be edited; everything is shown. */
  readonly mayEdit: boolean;
  /** Whether the browser keeps what is not saved yet over a reload. */
  readonly isKept: boolean;
  readonly isUnsaved: boolean;
  /** The text as typed in the JSON editor. */
  readonly type: (text: string) => void;
  /** An edit of the form: `of` is what it edits, so that edits of one thing are undone together. */
  readonly edit: (of: string, change: (form: unknown) => unknown) => void;
  readonly editCases: (of: string, change: (files: JsonObject) => JsonObject) => void;
  /** An edit of both at once: a rule's new name, which its cases follow. */
  readonly editBoth: (of: string, change: (form: unknown, files: JsonObject) => readonly [unknown, JsonObject]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly saveNow: () => Promise<boolean>;
  /** Of the revision that was saved last, also within the event that saved it. */
  readonly latestEtag: () => string;
  /** Goes on from what another saved, or what this author saved before, with the text that is to be saved over it. */
  readonly goOn: (from: SavedDraft, content: Content) => void;
}

export function useDraft(identity: Identity, opened: SavedDraft, documents: Documents, mayEdit: boolean): Draft {
  const { name, version } = identity;
  const [model, dispatch] = useReducer(edited, opened.content, openDraft);
  const [saver] = useState(() => new DraftSaver(opened, wayToDraft(name, version)));
  const saving = useSyncExternalStore(saver.subscribe, saver.saving);
  const { content } = model;
  const reading = useMemo(
    () => readDraft(content, documents.catalogue, { name, version }),
    [content, documents.catalogue, name, version],
  );
  const latest = useRef({ content, reading });
  latest.current = { content, reading };

  useEffect(() => {
    if (mayEdit) saver.typed(content);
  }, [saver, content, mayEdit]);
  useEffect(() => () => saver.stop(), [saver]);
  useEffect(
    () =>
      connection.subscribe(() => {
        if (connection.state() === 'good') saver.tryAgain();
      }),
    [saver],
  );
  const isUnsaved = mayEdit && !isSame(content, saving.saved.content);
  const isKept = useUnsavedNet(identity, content, saving.saved, isUnsaved);

  const replace = useCallback((next: Content) => dispatch({ kind: 'replaced', content: next }), []);
  const editAll = useCallback((of: string, change: (content: Content, form: unknown) => Content) => {
    const { content: before, reading: read } = latest.current;
    const next = change(before, read.json);
    // Several edits in one event each see what the one before made.
    if (next !== before) latest.current = { ...latest.current, content: next };
    dispatch({ kind: 'edited', of, at: Date.now(), content: next });
  }, []);
  return {
    ...{ name, version, model, reading, saving, mayEdit, isKept, isUnsaved },
    type: (text) => editAll('json', (before) => ({ ...before, text })),
    edit: (of, change) => editAll(of, (before, form) => ({ ...before, text: changedText(before.text, form, change) })),
    editCases: (of, change) => editAll(of, (before) => ({ ...before, cases: change(before.cases) })),
    editBoth: (of, change) =>
      editAll(of, (before, form) => {
        const [next, cases] = change(form, before.cases);
        return { text: next === form ? before.text : readable(next), cases };
      }),
    undo: () => dispatch({ kind: 'undone' }),
    redo: () => dispatch({ kind: 'redone' }),
    saveNow: () => saver.saveNow(),
    latestEtag: () => saver.saving().saved.etag,
    goOn: (from, next) => {
      replace(next);
      saver.merged(from, next);
    },
  };
}

function changedText(text: string, form: unknown, change: (form: unknown) => unknown): string {
  const next = change(form);
  return next === form ? text : readable(next);
}

/** Keeps what is not saved yet in this tab, and asks before the page is left with it. */
function useUnsavedNet({ name, version }: Identity, mine: Content, saved: SavedDraft, isUnsaved: boolean): boolean {
  const [isKept, setKept] = useState(true);
  const wasUnsaved = useRef(false);
  useEffect(() => {
    if (isUnsaved) {
      wasUnsaved.current = true;
      setKept(keepUnsaved(name, version, { base: saved.content, etag: saved.etag, mine, at: Date.now() }));
    } else if (wasUnsaved.current) {
      // What an earlier page left is dropped only when it was taken up or given up.
      wasUnsaved.current = false;
      dropUnsaved(name, version);
    }
  }, [name, version, mine, saved, isUnsaved]);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return isKept;
}
