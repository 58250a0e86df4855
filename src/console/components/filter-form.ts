import { useEffect, useState } from 'react';
import { asInstant } from './as-instant.js';

type Values<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;

/** What is typed into filters before it counts; an address that changes elsewhere replaces it. */
export function useFilterForm<Name extends string>(
  names: readonly Name[],
  current: Values<Name>,
  onSubmit: (changes: Values<Name>) => void,
) {
  const [typed, setTyped] = useState<Values<Name>>(current);
  const inAddress = JSON.stringify(current);
  useEffect(() => setTyped(JSON.parse(inAddress) as Values<Name>), [inAddress]);
  const changes = (of: (name: Name) => string | undefined): Values<Name> => {
    const all: Partial<Record<Name, string | undefined>> = {};
    for (const name of names) all[name] = of(name);
    return all;
  };
  return {
    textOf: (name: Name): string => typed[name] ?? '',
    set: (name: Name, text: string): void => setTyped((before) => ({ ...before, [name]: text })),
    submit: (): void =>
      onSubmit(
        changes((name) => {
          const text = typed[name]?.trim();
          return name === 'from' || name === 'until' ? asInstant(text) : text;
        }),
      ),
    clear: (): void => onSubmit(changes(() => undefined)),
  };
}
