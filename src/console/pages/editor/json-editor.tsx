import { Button, Group, Text } from '@mantine/core';
import { foldAll, unfoldAll } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { offsetOf, ruleSetSchema } from '../../../core/language/index.js';
import { useEditor } from './editor-context.js';
import { readable } from './json-edit.js';
import { cmDiagnostics, historyOfDraft, isExternal, jsonEditing, replaceText } from './json-editing.js';
import type { Knowledge } from './suggestions.js';
import type { Place } from './use-place.js';

/** The draft as text: completion, meaning of facts, faults in the margin; what is typed is the draft at once. */
export default function JsonEditor({ place }: { readonly place: Place }) {
  const { draft, documents, fields } = useEditor();
  const { text } = draft.model.content;
  const { json, diagnostics } = draft.reading;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const knowledge = useRef<Knowledge>({ schema: {}, fields, form: json });
  const schema = useRef(ruleSetSchema(documents.catalogue)).current;
  knowledge.current = { schema, fields, form: json ?? knowledge.current.form };
  const edits = useRef(draft);
  edits.current = draft;
  const first = useRef({ text, mayEdit: draft.mayEdit });
  useEffect(() => {
    if (parent.current === null) return undefined;
    const { text: doc, mayEdit } = first.current;
    const created = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc,
        extensions: [
          jsonEditing('The rule set as JSON', () => knowledge.current),
          historyOfDraft(() => edits.current),
          EditorState.readOnly.of(!mayEdit),
          EditorView.updateListener.of(({ docChanged, state, transactions }) => {
            if (docChanged && !transactions.some(isExternal)) edits.current.type(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = created;
    created.focus();
    return () => {
      created.destroy();
      view.current = null;
    };
  }, []);
  useEffect(() => {
    if (view.current !== null) replaceText(view.current, text);
    first.current = { ...first.current, text };
  }, [text]);
  useEffect(() => {
    const { current } = view;
    if (current === null || current.state.doc.toString() !== text) return;
    current.dispatch(setDiagnostics(current.state, cmDiagnostics(text, diagnostics)));
  }, [text, diagnostics]);
  useEffect(() => {
    const { current } = view;
    if (current === null || place.pointer === '') return;
    const doc = current.state.doc.toString();
    const fault = diagnostics.find((each) => each.pointer === place.pointer && each.offset !== null);
    const anchor = Math.min(fault?.offset ?? offsetOf(doc, place.pointer), doc.length);
    current.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    if (place.times > 0) current.focus();
    // Only when a place is gone to, not with every keystroke.
  }, [place.pointer, place.times]);
  const act = (command: (target: EditorView) => boolean): void => {
    if (view.current !== null) command(view.current);
  };
  return (
    <div className="json-editor">
      <Group gap="xs" className="json-bar">
        <Button
          size="compact-sm"
          variant="default"
          disabled={json === undefined || !draft.mayEdit}
          onClick={() => draft.type(readable(json))}
        >
          Format
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => act(foldAll)}>
          Fold all
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => act(unfoldAll)}>
          Unfold all
        </Button>
        <Text size="xs" c="dimmed">
          Ctrl Space suggests · Ctrl F finds · point at a fact for its meaning
        </Text>
      </Group>
      <div ref={parent} className="json-text" />
    </div>
  );
}
