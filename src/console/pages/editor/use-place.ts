import { useCallback, useState } from 'react';
import { useAddress } from '../../components/address.js';
import { casePlaceOf } from './sections.js';

/** Where the editor is: a pointer, and how often it was gone to, so that going there again is noticed. */
export interface Place {
  readonly pointer: string;
  readonly times: number;
  /** The case that is open, or a whole case file, as a pointer; empty when none is. */
  readonly openedCase: string;
}

export type View = 'form' | 'json';

export interface PlaceInAddress {
  readonly place: Place;
  /** Shows what a pointer names; a case opens beside what is shown. The empty pointer is about the whole. */
  readonly goTo: (pointer: string) => void;
  readonly closeCase: () => void;
  readonly view: View;
  readonly setView: (view: View) => void;
}

/** The place and the view, kept in the address, so that a rule of a draft can be linked. */
export function usePlace(): PlaceInAddress {
  const [{ at = '', case: openedCase = '', view }, setAddress] = useAddress(['at', 'case', 'view']);
  const [times, setTimes] = useState(0);
  const goTo = useCallback(
    (pointer: string) => {
      setAddress(casePlaceOf(pointer) === null ? { at: pointer, case: undefined } : { case: pointer });
      setTimes((before) => before + 1);
    },
    [setAddress],
  );
  const closeCase = useCallback(() => setAddress({ case: undefined }), [setAddress]);
  const setView = useCallback((next: View) => setAddress({ view: next === 'json' ? next : undefined }), [setAddress]);
  return {
    place: { pointer: at, times, openedCase },
    ...{ goTo, closeCase, setView },
    view: view === 'json' ? 'json' : 'form',
  };
}
