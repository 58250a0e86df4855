import { json } from '@codemirror/lang-json';
import { foldGutter } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { styleNonce } from '../app/style-nonce.js';
import { jsonColours } from './json-colours.js';

/** JSON to be read: coloured, foldable, reached and scrolled by keyboard. Only for chunks that are loaded lazily. */
export function JsonView({ text, label }: { readonly text: string; readonly label: string }) {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (parent.current === null) return undefined;
    const view = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          ...[EditorView.cspNonce.of(styleNonce), json(), jsonColours, look],
          ...[lineNumbers(), foldGutter(), drawSelection()],
          ...[EditorState.readOnly.of(true), EditorView.editable.of(false)],
          EditorView.contentAttributes.of({
            tabindex: '0',
            'aria-label': label,
            role: 'textbox',
            'aria-readonly': 'true',
          }),
        ],
      }),
    });
    return () => view.destroy();
  }, [text, label]);
  return <div ref={parent} />;
}

const look = EditorView.theme({
  '&': { border: '1px solid var(--mantine-color-default-border)', borderRadius: '6px', maxHeight: '70vh' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '13px', lineHeight: '1.5' },
  '.cm-gutters': {
    background: 'var(--mantine-color-body)',
    color: 'var(--mantine-color-dimmed)',
    borderRight: '1px solid var(--mantine-color-default-border)',
  },
  '&.cm-focused': { outline: '2px solid var(--mantine-primary-color-filled)' },
});
