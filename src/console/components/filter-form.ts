import { useEffect, useState } from 'react';
import { asInstant } from './as-instant.js';

type Values<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;

/**
 * What is submitted: every filter as it is typed, with the ones that were chosen from a list just now. What is left
 * empty is named as undefined, so that it goes from the address.
 */
export function submittedOf<Name extends string>(
  names: readonly Name[],
  typed: Values<Name> | null,
  chosen: Values<Name> | null = null,
): Values<Name> {
  const all: Partial<Record<Name, string | undefined>> = {};
  for (const name of names) {
    const text = (chosen !== null && name in chosen ? chosen : typed)?.[name]?.trim();
    all[name] = name === 'from' || name === 'until' ? asInstant(text) : text;
  }
  return all;
}

/** What is typed into filters before it counts; an address that changes elsewhere replaces it. */
export function useFilterForm<Name extends string>(
  names: readonly Name[],
  current: Values<Name>,
  onSubmit: (changes: Values<Name>) => void,
) {
  const [typed, setTyped] = useState<Values<Name>>(current);
  const inAddress = JSON.stringify(current);
  useEffect(() => setTyped(JSON.parse(inAddress) as Values<Name>), [inAddress]);
  return {
    textOf: (name: Name): string => typed[name] ?? '',
    set: (name: Name, text: string): void => setTyped((before) => ({ ...before, [name]: text })),
    submit: (): void => onSubmit(submittedOf(names, typed)),
    /** A choice counts at once, together with everything that is typed. */
    choose: (chosen: Values<Name>): void => onSubmit(submittedOf(names, typed, chosen)),
    clear: (): void => onSubmit(submittedOf(names, null)),
  };
}
