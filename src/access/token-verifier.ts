import { errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { Problem } from '../http/index.js';
import { tokenInvalid } from './bearer.js';
import { claimedRoles, ticked } from './claimed-roles.js';
import type { RolesMap } from './claimed-roles.js';
import { GrantedRoles } from './granted-roles.js';
import { isReservedSubject, roles } from './roles.js';
import type { Caller } from './roles.js';
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

/** What tokens of the issuer must say, and what their claims mean here. */
export interface TokenTerms {
  readonly audience: string;
  readonly rolesClaim: string;
  readonly rolesMap: RolesMap | null;
}

/** Turns bearer tokens into callers. A token is verified once and remembered until it expires, five minutes at most. */
export class TokenVerifier {
  readonly #remembered = new Map<string, Remembered>();

  constructor(
    private readonly terms: TokenTerms,
    private readonly keys: TokenKeys,
    private readonly granted: GrantedRoles = new GrantedRoles(),
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

  /** Every token is looked at anew, so that roles granted or taken since count with the next request. */
  forgetCallers(): void {
    this.#remembered.clear();
  }

  /**
   * @param noteSignIn - told of a token that was verified and not remembered; until it resolves nobody is let in by it
   * @throws Problem 401 when the token is not accepted, 403 when its roles exclude each other, 503 when its issuer's
   * keys cannot be had; and what `noteSignIn` throws
   */
  async verify(token: string, noteSignIn?: (caller: Caller) => Promise<void>): Promise<Caller> {
    const known = this.remembered(token);
    if (known !== undefined) return known;
    const payload = await this.#payloadOf(token);
    if (noteSignIn !== undefined) await noteSignIn(this.#callerOf(payload));
    // Asked again, because roles may have been granted or taken while the sign-in was noted.
    const caller = this.#callerOf(payload);
    const expires = (payload.exp ?? 0) * 1_000;
    this.#remember(token, { caller, until: Math.min(expires, this.now() + rememberedMilliseconds) });
    return caller;
  }

  /**
   * As `verify`, of a token that lets nobody in yet: it is not remembered, so that whoever comes with it is noted.
   * @throws Problem as `verify` does
   */
  async examine(token: string): Promise<Caller> {
    return this.remembered(token) ?? this.#callerOf(await this.#payloadOf(token));
  }

  #callerOf(payload: JWTPayload): Caller {
    const { sub: subject, exp } = payload;
    if (subject === undefined || subject === '' || exp === undefined) {
      throw tokenInvalid('the token names no `sub` or no `exp`');
    }
    if (isReservedSubject(subject)) throw tokenInvalid('its claim `sub` is not accepted');
    const claimed = claimedRoles(payload, this.terms.rolesClaim, this.terms.rolesMap);
    const granted = this.granted.of(subject);
    const caller: Caller = { subject, roles: roles.filter((role) => claimed.includes(role) || granted.includes(role)) };
    refuseConflict(caller);
    return caller;
  }

  async #payloadOf(token: string): Promise<JWTPayload> {
    try {
      const verified = await jwtVerify(token, this.keys.keyOf, {
        issuer: this.keys.issuer,
        audience: this.terms.audience,
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

/** Duties that exclude each other, wherever the roles come from: who hands out roles does nothing else here. */
function refuseConflict({ subject, roles }: Caller): void {
  if (!roles.includes('administrator') || roles.length === 1) return;
  const others = ticked(roles.filter((role) => role !== 'administrator'));
  const detail = `\`${subject}\` holds \`administrator\` together with ${others}; have one or the other taken away`;
  throw new Problem(403, 'ROLES_CONFLICT', detail);
}
