import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'light-dark(#1a56a0, #8fbcf0)' },
  { tag: tags.string, color: 'light-dark(#11643a, #7ddba5)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#8a4b00, #f5b95f)' },
]);

/** How JSON looks in every editor, light and dark. Only for chunks that are loaded lazily. */
export const jsonLook: Extension = [
  syntaxHighlighting(colours),
  EditorView.theme({
    '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '13px', lineHeight: '1.5' },
    '.cm-gutters': {
      background: 'var(--mantine-color-body)',
      color: 'var(--mantine-color-dimmed)',
      borderRight: '1px solid var(--mantine-color-default-border)',
    },
    '&.cm-focused': { outline: '2px solid var(--mantine-primary-color-filled)', outlineOffset: '-2px' },
    '.cm-collapsedLines': {
      background: 'light-dark(#f6f8fa, #1b1c1f)',
      color: 'var(--mantine-color-dimmed)',
    },
  }),
];
