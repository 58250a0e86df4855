/** Remote party roles by the number in a certificate's OU (`domain.md` section 2), as facts name them. */
const rolesByNumber = new Map([
  [0, 'Root'],
  [1, 'Recovery'],
  [2, 'Supplier'],
  [3, 'NetworkOperator'],
  [4, 'ACB'],
  [5, 'TransCoS'],
  [6, 'WANProvider'],
  [7, 'IssuingAuthority'],
  [8, 'LoadController'],
  [127, 'Other'],
  [135, 'XMLSigning'],
]);

/** @returns undefined unless the OU is two hex digits of a known role */
export function remotePartyRole(organisationalUnit: string): string | undefined {
  if (!/^[0-9a-fA-F]{2}$/.test(organisationalUnit)) return undefined;
  return rolesByNumber.get(Number.parseInt(organisationalUnit, 16));
}
