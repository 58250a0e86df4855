import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { insertCompletionText } from '@codemirror/autocomplete';
import { json, jsonLanguage } from '@codemirror/lang-json';
import { syntaxTree } from '@codemirror/language';
import type { Diagnostic as CmDiagnostic } from '@codemirror/lint';
import { lintGutter } from '@codemirror/lint';
import type { Extension, Transaction } from '@codemirror/state';
import { Annotation, Prec } from '@codemirror/state';
import type { Tooltip } from '@codemirror/view';
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import type { Diagnostic } from '../../../core/language/index.js';
import { offsetOf } from '../../../core/language/index.js';
import { styleNonce } from '../../app/style-nonce.js';
import { jsonColours } from '../../components/json-colours.js';
import { jsonPlaceAt } from './json-place.js';
import { jsonLook } from './json-look.js';
import type { Knowledge, Suggestion } from './suggestions.js';
import { fieldAround, meaningOfName, suggestionsAt } from './suggestions.js';

/** Marks a change that comes from the draft, not from the keyboard. */
const external = Annotation.define<boolean>();

export const isExternal = (transaction: Transaction): boolean => transaction.annotation(external) === true;

/** Everything but the text: folding, finding, completion, meanings, the margin for faults. */
export function jsonEditing(label: string, knowledge: (() => Knowledge) | null): Extension {
  return [
    ...[EditorView.cspNonce.of(styleNonce), basicSetup, json(), jsonColours, jsonLook, lintGutter()],
    EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label, 'aria-multiline': 'true' }),
    ...(knowledge === null
      ? []
      : [
          jsonLanguage.data.of({ autocomplete: (context: CompletionContext) => complete(context, knowledge()) }),
          hoverTooltip((view, at) => meaningAt(view, at, knowledge())),
        ]),
  ];
}

function complete(context: CompletionContext, knowledge: Knowledge): CompletionResult | null {
  const text = context.state.doc.toString();
  const place = jsonPlaceAt(syntaxTree(context.state), text, context.pos);
  if (place === null) return null;
  // Without being asked, only where something is being typed.
  if (!context.explicit && place.from === context.pos) return null;
  const options = suggestionsAt(place, knowledge).map((each) => ({
    label: JSON.stringify(each.value),
    displayLabel: typeof each.value === 'string' ? each.value : JSON.stringify(each.value),
    apply: (view: EditorView, _option: Completion, from: number, to: number) => insert(view, each, from, to),
    type: each.kind === 'name' ? 'property' : 'constant',
    ...(each.about === '' ? {} : { detail: shortened(each.about), info: each.about }),
  }));
  return { from: place.from, options };
}

/** Writes over what is there of a text up to its closing mark, and gives a new name its colon. */
function insert(view: EditorView, { kind, value }: Suggestion, from: number, to: number): void {
  const after = view.state.sliceDoc(to, to + 500);
  const isQuoted = view.state.sliceDoc(from, from + 1) === '"';
  const tail = isQuoted ? (/^[^"\n]*"/.exec(after)?.[0] ?? '') : '';
  const written = JSON.stringify(value);
  const text = kind === 'name' && !/^\s*:/.test(after.slice(tail.length)) ? `${written}: ` : written;
  view.dispatch(insertCompletionText(view.state, text, from, to + tail.length));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58)}…` : text;
}

const ofComparison = ['fact', 'path', 'operator', 'value'];

function meaningAt(view: EditorView, at: number, knowledge: Knowledge): Tooltip | null {
  const text = view.state.doc.toString();
  const tree = syntaxTree(view.state);
  const place = jsonPlaceAt(tree, text, at);
  if (place === null || at > place.to) return null;
  const isName = place.kind === 'name';
  // The value after a name stands in the same comparison, with all its members.
  const colon = isName ? (/^\s*:\s*/.exec(text.slice(place.to))?.[0].length ?? 0) : 0;
  const value = isName ? jsonPlaceAt(tree, text, place.to + colon + 1) : place;
  const name = isName ? text.slice(place.from + 1, place.to - 1) : String(place.path.at(-1) ?? '');
  const field = ofComparison.includes(name) ? fieldAround(value?.around ?? {}, knowledge.fields) : undefined;
  const lines =
    field !== undefined
      ? [field.path, field.meaning, field.about]
      : [isName ? meaningOfName(place, name, knowledge) : ''];
  if (lines.join('') === '') return null;
  return {
    ...{ pos: place.from, end: place.to, above: true },
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'fact-tooltip';
      dom.append(
        ...lines.map((line) => {
          const element = document.createElement('div');
          element.textContent = line;
          return element;
        }),
      );
      return { dom };
    },
  };
}

/**
 * Undoing by any way that is the text's own (the browser's menu, Ctrl U) is undoing in the draft: its history ends at a
 * merge, the text's own history does not.
 */
export function historyOfDraft(history: () => { readonly undo: () => void; readonly redo: () => void }): Extension {
  const undo = (): boolean => {
    history().undo();
    return true;
  };
  const redo = (): boolean => {
    history().redo();
    return true;
  };
  return Prec.highest([
    keymap.of([
      { key: 'Mod-u', run: undo, preventDefault: true },
      { key: 'Alt-u', mac: 'Mod-Shift-u', run: redo, preventDefault: true },
    ]),
    EditorView.domEventHandlers({
      beforeinput: (event) => {
        if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
        event.preventDefault();
        return event.inputType === 'historyUndo' ? undo() : redo();
      },
    }),
  ]);
}

/** Replaces what differs only, so that cursor and folds stay where they are. */
export function replaceText(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  let from = 0;
  while (from < before.length && before[from] === text[from]) from++;
  let end = 0;
  const most = Math.min(before.length, text.length) - from;
  while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) end++;
  view.dispatch({
    changes: { from, to: before.length - end, insert: text.slice(from, text.length - end) },
    annotations: external.of(true),
  });
}

/** Diagnostics with their places in a text, for the margin and the underlines. */
export function cmDiagnostics(
  text: string,
  diagnostics: readonly (Diagnostic & { readonly offset?: number | null })[],
): readonly CmDiagnostic[] {
  return diagnostics.flatMap((each): readonly CmDiagnostic[] => {
    if (each.offset === null) return [];
    const from = Math.min(each.offset ?? offsetOf(text, each.pointer), text.length);
    // To the end of the value on its line: what is underlined has to be seen, not read.
    const rest = /^(?:"(?:[^"\\\n]|\\.)*"|[^\s,\]}]+)/.exec(text.slice(from, from + 2_000))?.[0] ?? '';
    const to = Math.min(from + Math.max(1, rest.length), text.length);
    return [{ from, to, severity: 'error', source: each.code, message: each.message }];
  });
}
