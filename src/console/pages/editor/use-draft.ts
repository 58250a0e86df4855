import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Documents } from '../../rules/documents.js';
import { connection } from '../../session/connection.js';
import { lastPerson } from '../../api/last-person.js';
import { useMe } from '../../session/session.js';
import type { Content, DraftModel } from './draft-model.js';
import { isSame } from './draft-model.js';
import { wayToDraft } from './draft-queries.js';
import type { DraftReading, Identity } from './draft-reading.js';
import { readDraft } from './draft-reading.js';
import type { SavedDraft, Saving } from './saving.js';
import { DraftSaver } from './draft-saver.js';
import { DraftStore } from './draft-store.js';
import type { JsonObject } from './json-edit.js';
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
  const client = useQueryClient();
  const { person } = useMe();
  const [{ store, saver }] = useState(() => openedDraft({ name, version, person }, opened, client));
  const model = useSyncExternalStore(store.subscribe, store.model);
  const saving = useSyncExternalStore(saver.subscribe, saver.saving);
  const { content } = model;
  const reading = useMemo(
    () => readDraft(content, documents.catalogue, { name, version }),
    [content, documents.catalogue, name, version],
  );
  useEffect(() => () => saver.stop(), [saver]);
  useEffect(
    () =>
      connection.subscribe(() => {
        if (connection.state() === 'good') saver.tryAgain();
      }),
    [saver],
  );
  const isUnsaved = mayEdit && !isSame(content, saving.saved.content);
  const isKept = useUnsavedNet({ ...identity, person }, content, saving.saved, isUnsaved);
  const ways = useMemo(() => waysToEdit(store, saver), [store, saver]);
  return { ...{ name, version, model, reading, saving, mayEdit, isKept, isUnsaved }, ...ways };
}

interface OwnDraft extends Identity {
  /** Who types: nothing is saved in the name of another who signed in meanwhile. */
  readonly person: string;
}

function openedDraft({ name, version, person }: OwnDraft, opened: SavedDraft, client: QueryClient) {
  const store = new DraftStore(opened.content, () => Date.now());
  const saver = new DraftSaver(opened, wayToDraft(name, version, client), () => lastPerson.person() === person);
  // For as long as both are there, also when the page is left: what is typed last is saved too.
  store.subscribe(() => saver.typed(store.model().content));
  return { store, saver };
}

type WaysToEdit = Pick<
  Draft,
  'type' | 'edit' | 'editCases' | 'editBoth' | 'undo' | 'redo' | 'saveNow' | 'latestEtag' | 'goOn'
>;

function waysToEdit(store: DraftStore, saver: DraftSaver): WaysToEdit {
  return {
    type: (text) => store.type(text),
    edit: (of, change) => store.edit(of, change),
    editCases: (of, change) => store.editCases(of, change),
    editBoth: (of, change) => store.editBoth(of, change),
    undo: () => store.take({ kind: 'undone' }),
    redo: () => store.take({ kind: 'redone' }),
    saveNow: () => saver.saveNow(),
    latestEtag: () => saver.saving().saved.etag,
    goOn: (from, next) => {
      store.take({ kind: 'replaced', content: next });
      saver.merged(from, next);
    },
  };
}

/** Keeps what is not saved yet in this tab, and asks before the page is left with it. */
function useUnsavedNet(
  { name, version, person }: OwnDraft,
  mine: Content,
  saved: SavedDraft,
  isUnsaved: boolean,
): boolean {
  const [isKept, setKept] = useState(true);
  const wasUnsaved = useRef(false);
  useEffect(() => {
    if (isUnsaved) {
      wasUnsaved.current = true;
      setKept(keepUnsaved(name, version, { base: saved.content, etag: saved.etag, mine, at: Date.now() }, person));
    } else if (wasUnsaved.current) {
      // What an earlier page left is dropped only when it was taken up or given up.
      wasUnsaved.current = false;
      dropUnsaved(name, version, person);
    }
  }, [name, version, person, mine, saved, isUnsaved]);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return isKept;
}
