import { parseStrictJson } from '../../../core/language/index.js';
import type { Content, DraftEdit, DraftModel } from './draft-model.js';
import { edited, openDraft } from './draft-model.js';
import type { JsonObject } from './json-edit.js';
import { readable } from './json-edit.js';

/**
 * What is typed into a draft, kept outside of what shows it.
 *
 * INVARIANT (every edit is made on what the one before made): also where several come before anything is shown anew, and
 * where one of them is undone.
 */
export class DraftStore {
  #model: DraftModel;
  #read: { readonly text: string; readonly json: unknown } | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(
    opened: Content,
    /** Epoch milliseconds. */
    private readonly now: () => number,
  ) {
    this.#model = openDraft(opened);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly model = (): DraftModel => this.#model;

  /** The text as typed. */
  type(text: string): void {
    this.#edit('json', { ...this.#model.content, text });
  }

  /** An edit of the rule set; `change` gets what the text says, undefined while it is no JSON. */
  edit(of: string, change: (form: unknown) => unknown): void {
    this.editBoth(of, (form, files) => [change(form), files]);
  }

  editCases(of: string, change: (files: JsonObject) => JsonObject): void {
    const { content } = this.#model;
    this.#edit(of, { ...content, cases: change(content.cases) });
  }

  editBoth(of: string, change: (form: unknown, files: JsonObject) => readonly [unknown, JsonObject]): void {
    const { text, cases: before } = this.#model.content;
    const form = this.#json(text);
    const [next, cases] = change(form, before);
    this.#edit(of, { text: next === form ? text : readable(next), cases });
  }

  take(edit: DraftEdit): void {
    const next = edited(this.#model, edit);
    if (next === this.#model) return;
    this.#model = next;
    for (const listener of this.#listeners) listener();
  }

  #edit(of: string, content: Content): void {
    this.take({ kind: 'edited', of, at: this.now(), content });
  }

  #json(text: string): unknown {
    if (this.#read?.text !== text) {
      const parsed = parseStrictJson(text);
      this.#read = { text, json: parsed.ok ? parsed.value : undefined };
    }
    return this.#read.json;
  }
}
