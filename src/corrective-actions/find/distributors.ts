import reference from './distributors.json' with { type: 'json' };

const names: ReadonlyMap<string, string> = new Map(
  Object.entries(reference.mpidByDistributorId).map(([id, mpid]) => [id, `${id} ${mpid}`]),
);
const mpanDigits = 13;

/** When the list was published; entries begin and end, so it says where a meter point is and never who it belongs to. */
export const distributorsAsOf = reference.asOf;

/** Of an electricity meter point 13 digits are the MPAN; a gas meter point (MPRN) has at most ten. */
export const isElectricity = (mpxn: string): boolean => mpxn.length === mpanDigits;

/**
 * In whose region an MPAN is (`domain.md` section 3).
 * @returns `10 EELC`, `39` where the list has no such distributor, `gas` for an MPRN
 */
export function distributorOf(mpxn: string): string {
  if (!isElectricity(mpxn)) return 'gas';
  const id = mpxn.slice(0, 2);
  return names.get(id) ?? id;
}
