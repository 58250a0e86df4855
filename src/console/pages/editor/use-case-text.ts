import { useState } from 'react';
import type { KeptCaseText } from './kept-case-text.js';
import { keepCaseText, keptCaseText } from './kept-case-text.js';

/** What is typed of a case, what it began from, and what was typed earlier from a text that is not there any more. */
export interface CaseText extends KeptCaseText {
  /** The case is another one than when the typing began: a merge changed it. */
  readonly isOvertaken: boolean;
  /** Typed earlier, from what the case was before it changed; to be taken up or dropped. */
  readonly offered: string | null;
  /** Whether the browser keeps what is typed when the dialog is closed. */
  readonly isKept: boolean;
  readonly type: (text: string) => void;
  readonly setFile: (file: string) => void;
  /** Goes on with a text from what the case is now. */
  readonly goOnWith: (text: string) => void;
  readonly drop: () => void;
  readonly forget: () => void;
}

/**
 * INVARIANT (a text is taken over only what it began from): what was kept of a case that has changed since is offered in
 * words, never shown as the case.
 * @param current - the case as it is now
 */
export function useCaseText(key: string, current: string, firstFile: string): CaseText {
  const [begunFile] = useState(firstFile);
  const [offered, setOffered] = useState(() => {
    const kept = keptCaseText(window.sessionStorage, key);
    return kept === null || kept.begun === current ? null : kept.text;
  });
  const [now, setNow] = useState((): KeptCaseText => {
    const kept = keptCaseText(window.sessionStorage, key);
    return kept?.begun === current ? kept : { begun: current, text: current, file: firstFile };
  });
  const [isKept, setKept] = useState(true);
  const become = (next: KeptCaseText): void => {
    setNow(next);
    setKept(keepCaseText(window.sessionStorage, key, next, begunFile));
  };
  return {
    ...now,
    ...{ isOvertaken: now.begun !== current, offered, isKept },
    type: (text) => become({ ...now, text }),
    setFile: (file) => become({ ...now, file }),
    goOnWith: (text) => {
      setOffered(null);
      become({ ...now, begun: current, text });
    },
    drop: () => {
      setOffered(null);
      become(now);
    },
    forget: () => window.sessionStorage.removeItem(key),
  };
}
