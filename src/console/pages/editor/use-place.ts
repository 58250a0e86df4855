import { useCallback, useEffect, useRef, useState } from 'react';
import { useAddress } from '../../components/address.js';
import type { Renaming } from './sections.js';
import { casePlaceOf, pointerAfter } from './sections.js';

/** Where the editor is: a pointer, and how often it was gone to, so that going there again is noticed. */
export interface Place {
  readonly pointer: string;
  readonly times: number;
  /** The case that is open, or a whole case file, as a pointer; empty when none is. */
  readonly openedCase: string;
  /** The last renaming of what is shown, so that another name is not taken for another place; null where there is none. */
  readonly renaming: Renaming | null;
}

export type View = 'form' | 'json';

export interface PlaceInAddress {
  readonly place: Place;
  /** Shows what a pointer names; a case opens beside what is shown. The empty pointer is about the whole. */
  readonly goTo: (pointer: string) => void;
  readonly closeCase: () => void;
  /** Stays where it is when what `from` names is called `to` from now on. */
  readonly renamed: (from: string, to: string) => void;
  readonly view: View;
  readonly setView: (view: View) => void;
  /** To the other view than the one that was asked for last, be it shown by now or not. */
  readonly changeView: () => void;
}

/**
 * The place and the view, kept in the address, so that a rule of a draft can be linked. The address is written a moment
 * after something is renamed, and one change of it may overtake another; until then the old pointer means the new one.
 */
export function usePlace(): PlaceInAddress {
  const [{ at = '', case: openedCase = '', view }, setAddress] = useAddress(['at', 'case', 'view']);
  const [times, setTimes] = useState(0);
  const [renaming, setRenaming] = useState<Renaming | null>(null);
  const pointer = pointerAfter(renaming, at);
  const now = useRef(pointer);
  now.current = pointer;
  const shown: View = view === 'json' ? 'json' : 'form';
  const asked = useRef(shown);
  useEffect(() => {
    asked.current = shown;
  }, [shown]);
  const goOn = useCallback(
    (changes: { readonly at?: string; readonly case?: string | undefined }) =>
      setAddress({ at: now.current, view: asked.current === 'json' ? 'json' : undefined, ...changes }),
    [setAddress],
  );
  const goTo = useCallback(
    (to: string) => {
      const isCase = casePlaceOf(to) !== null;
      if (!isCase) setRenaming(null);
      goOn(isCase ? { case: to } : { at: to, case: undefined });
      setTimes((before) => before + 1);
    },
    [goOn],
  );
  const renamed = useCallback(
    (from: string, to: string) => {
      const next = pointerAfter({ from, to }, now.current);
      // A field that goes away because another place is shown commits its name too: that place stays shown.
      if (next === now.current) return;
      now.current = next;
      setRenaming({ from, to });
      goOn({});
    },
    [goOn],
  );
  const closeCase = useCallback(() => goOn({ case: undefined }), [goOn]);
  const setView = useCallback(
    (next: View) => {
      asked.current = next;
      goOn({});
    },
    [goOn],
  );
  const changeView = useCallback(() => setView(asked.current === 'form' ? 'json' : 'form'), [setView]);
  return {
    place: { pointer, times, openedCase, renaming },
    ...{ goTo, closeCase, renamed, setView, changeView },
    view: shown,
  };
}
