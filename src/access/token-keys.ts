import { createRemoteJWKSet, errors } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { Problem } from '../http/index.js';

const fetchMilliseconds = 3_000;

/** What verifies tokens of one issuer. */
export interface TokenKeys {
  readonly issuer: string;
  readonly keyOf: JWTVerifyGetKey;
}

/** An issuer that answers OpenID Connect discovery; its keys are fetched when first needed and again for a new key ID. */
export function remoteIssuer(issuerUrl: string): TokenKeys {
  let keys: JWTVerifyGetKey | undefined;
  return {
    issuer: issuerUrl,
    keyOf: async (header, token) => {
      try {
        keys ??= createRemoteJWKSet(await discoverKeysAddress(issuerUrl), { timeoutDuration: fetchMilliseconds });
        return await keys(header, token);
      } catch (error) {
        // A key that the issuer does not have is the token's fault; anything else is the issuer's.
        if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JOSENotSupported) throw error;
        if (error instanceof Problem) throw error;
        throw issuerUnavailable('its keys cannot be fetched', error);
      }
    },
  };
}

async function discoverKeysAddress(issuerUrl: string): Promise<URL> {
  const address = `${issuerUrl.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(fetchMilliseconds), redirect: 'error' });
  const document: unknown = response.ok ? await response.json() : null;
  const stated = typeof document === 'object' && document !== null ? document : {};
  if (!('issuer' in stated) || stated.issuer !== issuerUrl) {
    throw issuerUnavailable('its discovery document does not name it as `issuer`');
  }
  const keys = 'jwks_uri' in stated && typeof stated.jwks_uri === 'string' ? stated.jwks_uri : '';
  if (!URL.canParse(keys)) throw issuerUnavailable('its discovery document has no `jwks_uri`');
  return new URL(keys);
}

export function issuerUnavailable(why: string, cause?: unknown): Problem {
  const problem = new Problem(503, 'ISSUER_UNAVAILABLE', `the issuer of the tokens: ${why}`, [], {
    'Retry-After': '1',
  });
  if (cause !== undefined) problem.cause = cause;
  return problem;
}
