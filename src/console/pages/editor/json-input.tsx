import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Diagnostic } from '../../../core/language/index.js';
import { cmDiagnostics, isExternal, jsonEditing, replaceText } from './json-editing.js';

/** A piece of JSON to be typed, with its faults in the margin. */
export default function JsonInput({
  label,
  text,
  onType,
  diagnostics,
}: {
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly diagnostics: readonly Diagnostic[];
}) {
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const type = useRef(onType);
  type.current = onType;
  const first = useRef({ text, label });
  useEffect(() => {
    if (parent.current === null) return undefined;
    const created = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: first.current.text,
        extensions: [
          jsonEditing(first.current.label, null),
          EditorView.updateListener.of(({ docChanged, state, transactions }) => {
            if (docChanged && !transactions.some(isExternal)) type.current(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = created;
    return () => {
      created.destroy();
      view.current = null;
    };
  }, []);
  useEffect(() => {
    first.current = { ...first.current, text };
    const { current } = view;
    if (current === null) return;
    replaceText(current, text);
    current.dispatch(setDiagnostics(current.state, cmDiagnostics(text, diagnostics)));
  }, [text, diagnostics]);
  return <div ref={parent} className="json-input" />;
}
