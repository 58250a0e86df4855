import { json } from '@codemirror/lang-json';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { styleNonce } from '../../app/style-nonce.js';
import { jsonColours } from '../../components/json-colours.js';

/** Two texts beside each other, to be read: what differs is marked, and long equal parts are folded. */
export default function SideBySide({
  mine,
  theirs,
  label,
}: {
  readonly mine: string;
  readonly theirs: string;
  readonly label: string;
}) {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (parent.current === null) return undefined;
    const side = (doc: string, whose: string) => ({
      doc,
      extensions: [
        ...[EditorView.cspNonce.of(styleNonce), json(), jsonColours, look, EditorView.lineWrapping],
        ...[EditorState.readOnly.of(true), EditorView.editable.of(false)],
        EditorView.contentAttributes.of({
          ...{ tabindex: '0', role: 'textbox', 'aria-readonly': 'true', 'aria-multiline': 'true' },
          'aria-label': `${whose}: ${label}`,
        }),
      ],
    });
    const view = new MergeView({
      ...{ parent: parent.current, a: side(mine, 'Mine'), b: side(theirs, 'Theirs') },
      collapseUnchanged: { margin: 2, minSize: 6 },
    });
    return () => view.destroy();
  }, [mine, theirs, label]);
  return <div ref={parent} className="side-by-side" />;
}

const look = EditorView.theme({
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '13px', lineHeight: '1.5' },
  '&.cm-focused': { outline: '2px solid var(--mantine-primary-color-filled)' },
});
