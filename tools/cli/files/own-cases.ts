import { canonicalJson } from '../../../src/core/language/index.js';
import { listIn, membersOf } from '../server/loose-json.js';

/**
 * A case file of a folder serves several versions; a version on a server has cases of its own. Here the one is made
 * of the other.
 */

/** What a case file says of one version, for that version alone, and where in the file each case stands. */
export interface OwnCases {
  readonly file: unknown;
  /** Place in the folder's file, by place in `file`. */
  readonly places: readonly number[];
}

/** Undefined where no case of the file names the version. */
export function ownCases(file: unknown, version: number): OwnCases | undefined {
  const all = listIn(file, 'cases');
  const places = all.flatMap((each, i) => (namesVersion(each, version) ? [i] : []));
  if (places.length === 0) return undefined;
  const cases = places.map((place) => ({ ...membersOf(all[place]), versions: [version] }));
  return { file: { ...membersOf(file), cases }, places };
}

/**
 * The folder's file with what a server says of one version.
 * @returns undefined where the two cannot be one file: the folder's says other things of this version
 * @param force what the folder's file says of the version gives way
 */
export function withOwnCases(there: unknown, own: unknown, version: number, force: boolean): unknown {
  if (canonicalJson(membersOf(there)['given'] ?? null) !== canonicalJson(membersOf(own)['given'] ?? null))
    return undefined;
  const wanted = new Map(listIn(own, 'cases').map((each) => [meaning(each), each]));
  const cases = listIn(there, 'cases');
  const isSame = cases.filter((each) => namesVersion(each, version)).every((each) => wanted.has(meaning(each)));
  const named = cases.filter((each) => namesVersion(each, version)).length;
  if (named > 0 && !(isSame && named === wanted.size) && !force) return undefined;
  const known = cases.flatMap((each) => {
    const isWanted = wanted.delete(meaning(each));
    const others = listIn(each, 'versions').filter((one) => one !== version);
    const versions = isWanted ? [...others, version].toSorted((a, b) => Number(a) - Number(b)) : others;
    return versions.length === 0 ? [] : [{ ...membersOf(each), versions }];
  });
  return { ...membersOf(there), cases: [...known, ...wanted.values()] };
}

/** A case without the versions that it holds for. */
function meaning(each: unknown): string {
  return canonicalJson({ ...membersOf(each), versions: null });
}

function namesVersion(each: unknown, version: number): boolean {
  return listIn(each, 'versions').includes(version);
}
