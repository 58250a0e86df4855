import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { decodeJwt } from 'jose';
import type { JWTPayload } from 'jose';
import { unreachable } from '../../core/invariant.js';
import { Problem } from '../../http/index.js';
import { tokenMaxLength } from '../bearer.js';
import { people } from '../development-issuer.js';
import type { Role } from '../roles.js';
import { TokenVerifier } from '../token-verifier.js';
import type { ConsoleSessionDto, ConsoleSignInDto } from './console-session.dto.js';
import type { IssuedTokens } from './issuer-sign-in.js';
import { SessionCookies } from './session-cookies.js';
import { SignInFailed } from './sign-in-failure.js';
import type { SignInFailureCode } from './sign-in-failure.js';
import { ConsoleSignIn } from './sign-in-way.js';

const does: Readonly<Record<Role, string>> = {
  evaluator: 'The S1SP’s machine: asks whether a command may go.',
  author: 'Writes rules, tests them, submits them.',
  approver: 'Reads a change with its evidence, approves or rejects it.',
  activator: 'Puts an approved change in force, now or on a day.',
  auditor: 'Reads everything, changes nothing.',
  'context-writer': 'A machine: brings devices, registrations and parties.',
  corrector: 'Plans corrections of anchor slots, decides on held files.',
  administrator: 'Asks for roles of others, holds no other role.',
};

const failureCodes: ReadonlyMap<string, SignInFailureCode> = new Map([
  ['ROLES_CONFLICT', 'ROLES_CONFLICT'],
  ['ISSUER_UNAVAILABLE', 'ISSUER_UNAVAILABLE'],
]);

/** What the session of a browser is: the access token in its cookie, and nothing that is kept here. */
@Injectable()
export class ConsoleSessions {
  constructor(
    private readonly verifier: TokenVerifier,
    private readonly cookies: SessionCookies,
    private readonly signIn: ConsoleSignIn,
  ) {}

  /** The session that a request carries. @throws Problem 503 when the issuer's keys cannot be had */
  async of(headers: IncomingHttpHeaders): Promise<ConsoleSessionDto> {
    const isKept = this.cookies.renewalOf(headers) !== undefined;
    return await this.describe(this.cookies.tokenOf(headers), isKept);
  }

  /** @param hasRefreshToken - whether the browser keeps something that gets the next access token */
  async describe(token: string | undefined, hasRefreshToken: boolean): Promise<ConsoleSessionDto> {
    const signIn = this.#signIn();
    const isDevelopment = this.signIn.way.kind === 'development';
    const nobody = { signedIn: false, person: null, roles: null, expiresAt: null, renewable: hasRefreshToken, signIn };
    if (token === undefined) return { ...nobody, reason: 'none', detail: null };
    try {
      const { subject: person, roles } = await this.verifier.examine(token);
      const expiresAt = new Date(expiryOf(token) * 1_000).toISOString();
      const renewable = hasRefreshToken || isDevelopment;
      return { signedIn: true, person, roles, expiresAt, renewable, reason: null, detail: null, signIn };
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      const reason = expiryOf(token) * 1_000 < Date.now() ? 'expired' : 'refused';
      return { ...nobody, reason, detail: error.detail };
    }
  }

  /**
   * The cookies of a session on tokens that an issuer gave.
   * @throws SignInFailed when the access token does not count here, or nobody can say whether it does
   */
  async tokenCookies({ access }: IssuedTokens): Promise<readonly string[]> {
    if (access.length > tokenMaxLength) throw new SignInFailed('TOKEN_TOO_LONG');
    try {
      await this.verifier.examine(access);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      throw new SignInFailed(failureCodes.get(error.code) ?? 'TOKEN_REFUSED', error);
    }
    return this.cookies.keepToken(access, expiryOf(access), Date.now());
  }

  /** The cookies that keep a new refresh token and whose it is; none when there is no new one: what was kept stays. */
  renewalCookies({ access, refresh }: IssuedTokens): readonly string[] {
    const person = subjectOf(access);
    return refresh === undefined || person === undefined
      ? []
      : this.cookies.keepRenewal({ refreshToken: refresh, person });
  }

  #signIn(): ConsoleSignInDto {
    const { way } = this.signIn;
    const nothing = { people: null, href: null, detail: null };
    switch (way.kind) {
      case 'development': {
        const each = Object.entries(people).map(([person, role]) => ({ person, role, does: does[role] }));
        return { ...nothing, kind: 'development', people: each };
      }
      case 'issuer':
        return { ...nothing, kind: 'issuer', href: '/console/sign-in' };
      case 'not-configured':
        return { ...nothing, kind: 'not-configured', detail: 'set `CONSOLE_URL` and `CONSOLE_CLIENT_ID`' };
      default:
        return unreachable(way);
    }
  }
}

/** Epoch seconds; 0 for what is no token, which has always expired. */
const expiryOf = (token: string): number => claimsOf(token).exp ?? 0;

/** Whom a token that was not looked at yet names; undefined: nobody. */
export const subjectOf = (token: string): string | undefined => claimsOf(token).sub;

function claimsOf(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    // A browser may send anything as a cookie, and an issuer any text as a token; the verifier refuses it.
    return {};
  }
}
