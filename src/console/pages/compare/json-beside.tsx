import { json } from '@codemirror/lang-json';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { jsonLook } from '../../components/json-look.js';
import { styleNonce } from '../../app/style-nonce.js';

/** Two JSON texts beside each other, read only, long runs that are the same folded away. */
export default function JsonBeside({ before, after }: { readonly before: string; readonly after: string }) {
  const parent = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (parent.current === null) return undefined;
    const extensions = (label: string) => [
      ...[lineNumbers(), json(), EditorState.readOnly.of(true), EditorView.lineWrapping],
      jsonLook,
      EditorView.cspNonce.of(styleNonce),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.theme({}, { dark: scheme === 'dark' }),
    ];
    const view = new MergeView({
      a: { doc: before, extensions: extensions('JSON before') },
      b: { doc: after, extensions: extensions('JSON after') },
      parent: parent.current,
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
  }, [before, after, scheme]);
  return <div ref={parent} className="json-beside" />;
}
