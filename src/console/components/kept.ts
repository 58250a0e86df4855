import { useCallback, useState } from 'react';
import { useMe } from '../session/session.js';

/**
 * A text that somebody types, kept in this browser window until it is sent: leaving the page by mistake loses nothing, and
 * nobody else who signs in here finds it.
 * @param key - names the page and the field
 * @returns the text, how to change it, and how to forget it once it was sent
 */
export function useKept(key: string, first = ''): readonly [string, (text: string) => void, () => void] {
  const { person } = useMe();
  const name = `anchorgate:${key} of ${person}`;
  const [text, setText] = useState(() => window.sessionStorage.getItem(name) ?? first);
  const change = useCallback(
    (to: string) => {
      setText(to);
      window.sessionStorage.setItem(name, to);
    },
    [name],
  );
  const forget = useCallback(() => window.sessionStorage.removeItem(name), [name]);
  return [text, change, forget];
}
