/** User roles and what they are called. */
export const userRoles = ['IS', 'GS', 'ES', 'ED', 'GT', 'RSA', 'OU', 'MDR'] as const;
export type UserRole = (typeof userRoles)[number];

const roleWords: Readonly<Record<UserRole, string>> = {
  IS: 'import supplier',
  GS: 'gas supplier',
  ES: 'export supplier',
  ED: 'electricity distributor',
  GT: 'gas transporter',
  RSA: 'registered supplier agent',
  OU: 'other user',
  MDR: 'meter data retriever',
};

export const userRoleChoices = userRoles.map((value) => ({ value, label: `${value}: ${roleWords[value]}` }));

export const remotePartyRoles = [
  ...(['NetworkOperator', 'Supplier', 'Root', 'Recovery', 'ACB', 'TransCoS', 'LoadController'] as const),
] as const;
export type RemotePartyRole = (typeof remotePartyRoles)[number];

const remotePartyWords: Readonly<Record<RemotePartyRole, string>> = {
  NetworkOperator: 'network operator',
  Supplier: 'supplier',
  Root: 'root',
  Recovery: 'recovery',
  ACB: 'access control broker',
  TransCoS: 'transitional change of supplier',
  LoadController: 'load controller',
};

export const remotePartyChoices = remotePartyRoles.map((value) => ({ value, label: remotePartyWords[value] }));

export const signatureStates = ['verified', 'failed', 'not-checked'] as const;
export type SignatureState = (typeof signatureStates)[number];

/** SRV 6.15.1 Update Security Credentials: the one that carries certificates. */
export const updateSecurityCredentials = '6.15.1';

/** The only title that a source we could read names; a rule set's tables may bring others one day. */
const titles: Readonly<Record<string, string>> = { [updateSecurityCredentials]: 'Update Security Credentials' };

/** `6.15.1 Update Security Credentials`; the number alone where no title is known. */
export function serviceRequestInWords(variant: string): string {
  const title = titles[variant];
  return title === undefined ? variant : `${variant} ${title}`;
}

/** @returns the one of `choices` that `text` is */
export function oneOf<Choice extends string>(choices: readonly Choice[], text: string | undefined): Choice | undefined {
  return choices.find((choice) => choice === text);
}
