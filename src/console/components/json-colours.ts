import { syntaxHighlighting } from '@codemirror/language';
import './json-colours.css';

const classes: Readonly<Record<string, string>> = {
  propertyName: 'json-name',
  string: 'json-text',
  number: 'json-value',
  bool: 'json-value',
  null: 'json-value',
};

/** The colours of JSON in an editor, for light and dark alike, of enough contrast in both. */
export const jsonColours = syntaxHighlighting({
  style: (tags) => classes[String(tags[0])] ?? null,
});
