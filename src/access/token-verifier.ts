import { errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { Problem } from '../http/index.js';
import type { Settings } from '../settings.js';
import { tokenInvalid } from './bearer.js';
import { roles } from './roles.js';
import type { Caller, Role } from './roles.js';
import type { TokenKeys } from './token-keys.js';

/** A token is looked at again after this, so that the issuer's withdrawal of a key is noticed. */
const rememberedMilliseconds = 300_000;
const rememberedTokens = 4_096;
const clockToleranceSeconds = 5;
/** Asymmetric only: `none` and every HMAC are refused whatever the token says. */
const algorithms = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'EdDSA', 'Ed25519'];

interface Remembered {
  readonly caller: Caller;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** Turns bearer tokens into callers. A token is verified once and remembered until it expires, five minutes at most. */
export class TokenVerifier {
  readonly #remembered = new Map<string, Remembered>();

  constructor(
    private readonly settings: Pick<Settings, 'audience' | 'rolesClaim'>,
    private readonly keys: TokenKeys,
    private readonly now: () => number = Date.now,
  ) {}

  /** The caller of a token that was verified before and still counts. For the hot path: no promise, no signature. */
  remembered(token: string): Caller | undefined {
    const found = this.#remembered.get(token);
    if (found === undefined) return undefined;
    if (this.now() < found.until) return found.caller;
    this.#remembered.delete(token);
    return undefined;
  }

  /** @throws Problem 401 when the token is not accepted, 503 when its issuer's keys cannot be had */
  async verify(token: string): Promise<Caller> {
    const known = this.remembered(token);
    if (known !== undefined) return known;
    const payload = await this.#payloadOf(token);
    const { sub: subject, exp } = payload;
    if (subject === undefined || subject === '' || exp === undefined) {
      throw tokenInvalid('the token names no `sub` or no `exp`');
    }
    const caller: Caller = { subject, roles: rolesIn(payload, this.settings.rolesClaim) };
    this.#remember(token, { caller, until: Math.min(exp * 1_000, this.now() + rememberedMilliseconds) });
    return caller;
  }

  async #payloadOf(token: string): Promise<JWTPayload> {
    try {
      const verified = await jwtVerify(token, this.keys.keyOf, {
        issuer: this.keys.issuer,
        audience: this.settings.audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['sub', 'exp'],
        currentDate: new Date(this.now()),
      });
      return verified.payload;
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (error instanceof errors.JWTExpired) throw tokenInvalid('the token has expired');
      if (error instanceof errors.JWTClaimValidationFailed)
        throw tokenInvalid(`its claim \`${error.claim}\` is not accepted`);
      if (error instanceof errors.JOSEError || error instanceof TypeError) {
        throw tokenInvalid('the token is not one that the issuer signed');
      }
      throw error;
    }
  }

  #remember(token: string, remembered: Remembered): void {
    if (this.#remembered.size >= rememberedTokens) {
      // A `Map` yields the oldest first.
      for (const oldest of this.#remembered.keys()) {
        this.#remembered.delete(oldest);
        break;
      }
    }
    this.#remembered.set(token, remembered);
  }
}

/** Names that are no role of this service are passed over: an issuer lists those of other services too. */
function rolesIn(payload: JWTPayload, claim: string): readonly Role[] {
  let value: unknown = payload;
  for (const key of claim.split('.')) {
    value =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined;
  }
  const named: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(' ') : [];
  return roles.filter((role) => named.includes(role));
}
