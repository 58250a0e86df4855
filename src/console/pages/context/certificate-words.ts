/** What is wrong with a certificate, in words. */
export const problemWords = (problem: string): string => problems[problem] ?? problem;

const problems: Readonly<Record<string, string>> = {
  NOT_DER: 'it cannot be read',
  ALGORITHM_NOT_ECDSA_SHA256: 'it is not signed with ECDSA and SHA-256',
  KEY_NOT_P256: 'its key is not on the curve P-256',
  ROLE_MALFORMED: 'its role cannot be read',
  ENTITY_ID_MALFORMED: 'its entity ID cannot be read',
  KEY_USAGE_MALFORMED: 'the use of its key is not one of those expected',
  PATH_MALFORMED: 'a certificate of its path cannot be read',
  CHAIN_BROKEN: 'its signatures do not lead to an authority',
  ANCHOR_UNKNOWN: 'its authority is not trusted here',
  EXPIRED: 'it has expired',
  NOT_YET_VALID: 'it is not valid yet',
};

/** @param base64 - as the service gives a certificate */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
