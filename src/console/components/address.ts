import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * What a page shows, kept in its address, so that it can be linked, bookmarked and gone back to.
 * `const [filters, setFilters] = useAddress(['verdict', 'from'])`: absent means not set; setting `undefined` removes it.
 */
export function useAddress<Name extends string>(
  names: readonly Name[],
): readonly [
  Readonly<Partial<Record<Name, string>>>,
  (changes: Readonly<Partial<Record<Name, string | undefined>>>) => void,
] {
  const [search, setSearch] = useSearchParams();
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search.get(name);
    if (value !== null && value !== '') found[name] = value;
  }
  const change = useCallback(
    (changes: Readonly<Partial<Record<Name, string | undefined>>>) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries<string | undefined>(changes)) {
            if (value === undefined || value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setSearch],
  );
  return [found, change];
}
