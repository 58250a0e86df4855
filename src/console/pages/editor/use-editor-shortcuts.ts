import { useEffect, useRef } from 'react';
import { withRuleMoved } from './rule-edits.js';
import { sectionOf } from './sections.js';
import type { Draft } from './use-draft.js';
import type { Place, View } from './use-place.js';

/** Ctrl+S saves, Ctrl+J changes between form and JSON, Ctrl+Z and Ctrl+Shift+Z undo and redo, Alt+Up and Down move the rule. */
export function useEditorShortcuts(
  draft: Draft,
  place: Place,
  goTo: (pointer: string) => void,
  view: View,
  changeView: () => void,
): void {
  const now = useRef({ draft, place, goTo, view, changeView });
  now.current = { draft, place, goTo, view, changeView };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { draft: editor, view: shown, changeView: change } = now.current;
      // What happens inside a dialog is its own matter.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
      const key = event.key.toLowerCase();
      const name = event.target instanceof HTMLInputElement && event.target.matches(typedName) ? event.target : null;
      // Within a name that is being typed, the browser's own undo is the one that knows what was typed.
      if (name !== null && isCommand && (key === 'z' || key === 'y')) return;
      const take = (does: () => void): void => {
        event.preventDefault();
        event.stopPropagation();
        if (name !== null) commitName(name);
        does();
      };
      if (isCommand && key === 's') take(() => void editor.saveNow());
      else if (isCommand && key === 'j') take(change);
      else if (isCommand && key === 'z') take(event.shiftKey ? editor.redo : editor.undo);
      else if (isCommand && key === 'y') take(editor.redo);
      else if (event.altKey && shown === 'form' && (key === 'arrowup' || key === 'arrowdown')) {
        take(() => moveRule(key === 'arrowup' ? -1 : 1, now.current));
      }
    };
    // Before the inputs: the browser's own undo knows one input only, this one knows the whole draft.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

const typedName = 'input[data-typing]';

/** What comes next is of the draft with the whole name in it. Leaving a name's field commits it. */
function commitName(name: HTMLInputElement): void {
  name.blur();
  name.focus();
}

function moveRule(
  by: number,
  { draft, place, goTo }: { readonly draft: Draft; readonly place: Place; readonly goTo: (pointer: string) => void },
): void {
  const section = sectionOf(place.pointer, draft.reading.form);
  if (section.kind !== 'rule' || !draft.mayEdit) return;
  const to = section.index + by;
  draft.edit('order of rules', (form) => {
    const moved = withRuleMoved(form, section.index, to);
    if (moved !== form) goTo(`/rules/${to}`);
    return moved;
  });
}
