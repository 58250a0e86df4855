import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';

/** Why a sign-in with the issuer came to nothing. Stable: the console has words for each, and the audit trail names it. */
export type SignInFailureCode =
  | 'ACCESS_DENIED'
  | 'ANSWER_INVALID'
  | 'CODE_REFUSED'
  | 'ISSUER_REFUSED'
  | 'ISSUER_UNAVAILABLE'
  | 'ROLES_CONFLICT'
  | 'STATE_UNKNOWN'
  | 'TOKEN_REFUSED'
  | 'TOKEN_TOO_LONG';

export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  constructor(
    readonly code: SignInFailureCode,
    cause?: unknown,
  ) {
    super(`the sign-in failed: \`${code}\``, { cause });
  }
}

/** Codes of `openid-client`: no answer in time, or one that is no answer of a token endpoint (a proxy's, a 5xx). */
const unavailable: ReadonlySet<string | undefined> = new Set([
  ...['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'],
  // It wraps what `fetch` throws, and gives that no code.
  undefined,
]);

/** What an error of `openid-client` means to the person who signs in. Nothing that the issuer wrote is passed on. */
export function signInFailure(error: unknown): SignInFailed {
  if (error instanceof SignInFailed) return error;
  if (error instanceof AuthorizationResponseError) {
    return new SignInFailed(error.error === 'access_denied' ? 'ACCESS_DENIED' : 'ISSUER_REFUSED', error);
  }
  if (error instanceof ResponseBodyError) {
    return new SignInFailed(error.error === 'invalid_grant' ? 'CODE_REFUSED' : 'ISSUER_REFUSED', error);
  }
  if (error instanceof WWWAuthenticateChallengeError) return new SignInFailed('ISSUER_REFUSED', error);
  if (error instanceof ClientError) {
    return new SignInFailed(unavailable.has(error.code) ? 'ISSUER_UNAVAILABLE' : 'ANSWER_INVALID', error);
  }
  // `fetch` throws a bare `TypeError` when nobody answers.
  if (error instanceof TypeError && !('code' in error)) return new SignInFailed('ISSUER_UNAVAILABLE', error);
  throw error;
}
