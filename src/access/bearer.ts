import { Problem } from '../http/index.js';

/** Longer than any token an issuer gives; bounds what is hashed, parsed and remembered. */
export const tokenMaxLength = 8_192;

/** The token of an `Authorization` header (RFC 6750), or undefined when it has another form. */
export function bearerToken(header: string | undefined): string | undefined {
  if (header === undefined || header.length > tokenMaxLength) return undefined;
  return header.slice(0, 7).toLowerCase() === 'bearer ' ? header.slice(7) : undefined;
}

export function tokenMissing(): Problem {
  const detail = 'expected the header `Authorization: Bearer <token>`; get a token from the issuer';
  return new Problem(401, 'TOKEN_MISSING', detail, [], { 'WWW-Authenticate': 'Bearer' });
}

/** @param why - one line, lower case; never holds any of the token */
export function tokenInvalid(why: string): Problem {
  const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
  return new Problem(401, 'TOKEN_INVALID', `${why}; get a fresh token from the issuer`, [], headers);
}
