import type { VersionRead } from '../rules/version-read.js';

/** Service reference variants that a version has in a table of its own: what a census may ask about. */
export function variantsOf({ checked }: Pick<VersionRead, 'checked'>): readonly string[] {
  if (!checked.ok) return ['6.15.1'];
  const tables = Object.values(checked.value.tables).filter(({ key }) => key === 'command.serviceReferenceVariant');
  return [...new Set(['6.15.1', ...tables.flatMap(({ rows }) => Object.keys(rows))])];
}
