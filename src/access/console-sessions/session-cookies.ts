import type { IncomingHttpHeaders } from 'node:http';
import { tokenMaxLength } from '../bearer.js';

/** Browsers keep cookies of 4,096 bytes; what is longer is split. */
const partMaxLength = 3_500;
const partsMost = Math.ceil(tokenMaxLength / partMaxLength);
const flowSeconds = 600;
/** Of more sign-ins than that nobody comes back from each; a browser keeps and sends only so much for one host. */
const flowsMost = 5;
const sessionPath = '/console/session';

/** What browsers alone set: it says that the page which sends a request came from here. No page can set it. */
export const isFromOwnPage = (headers: IncomingHttpHeaders): boolean => headers['sec-fetch-site'] === 'same-origin';

/** What goes on with a session that has expired, and whose session that was. */
export interface Renewal {
  readonly refreshToken: string;
  /** Subject of the last access token. */
  readonly person: string;
}

/**
 * The cookies of the console, none of which a script can read: the access token; the refresh token, which goes to the
 * routes of the session only, and whose it is; and what each sign-in that has begun must find again when the issuer sends
 * the person back.
 */
export class SessionCookies {
  readonly #session: string;
  readonly #refresh: string;
  readonly #person: string;
  readonly #flow: string;
  readonly #secure: string;

  /** @param secure - whether browsers come by https: then no other host and no plain connection can set or see them */
  constructor(secure: boolean) {
    this.#session = `${secure ? '__Host-' : ''}anchorgate-session`;
    // A cookie with a path of its own cannot be `__Host-`.
    this.#refresh = `${secure ? '__Secure-' : ''}anchorgate-renewal`;
    // The neighbouring host that could plant a refresh token cannot plant whose it is.
    this.#person = `${secure ? '__Host-' : ''}anchorgate-person`;
    this.#flow = `${secure ? '__Host-' : ''}anchorgate-sign-in`;
    this.#secure = secure ? '; Secure' : '';
  }

  /**
   * The access token of a request's session cookie, undefined when it has none that counts.
   *
   * INVARIANT (no other page speaks for a person): a session cookie counts only with `Sec-Fetch-Site: same-origin`.
   */
  tokenOf(headers: IncomingHttpHeaders): string | undefined {
    if (headers.cookie === undefined || !isFromOwnPage(headers)) return undefined;
    const cookies = cookiesOf(headers.cookie);
    const parts = Array.from({ length: partsMost }, (_, part) => cookies.get(this.#partName(part)) ?? '');
    const token = parts.join('');
    return token === '' || token.length > tokenMaxLength ? undefined : token;
  }

  /** Values of `Set-Cookie` that keep a token until it expires (epoch seconds), and remove what is left of a longer one. */
  keepToken(token: string, expiresAt: number, now: number): readonly string[] {
    const seconds = Math.max(0, expiresAt - Math.floor(now / 1_000));
    return Array.from({ length: partsMost }, (_, part) => {
      const value = token.slice(part * partMaxLength, (part + 1) * partMaxLength);
      return this.#sessionCookie(part, value, value === '' ? 0 : seconds);
    });
  }

  /** Of a request to a route of the session, from a page of ours. A refresh token of nobody's counts as none. */
  renewalOf(headers: IncomingHttpHeaders): Renewal | undefined {
    if (headers.cookie === undefined || !isFromOwnPage(headers)) return undefined;
    const cookies = cookiesOf(headers.cookie);
    const [refreshToken, person] = [this.#refresh, this.#person].map((name) => decoded(cookies.get(name)));
    return refreshToken === undefined || person === undefined ? undefined : { refreshToken, person };
  }

  /** Kept until the browser is closed; one that fits no cookie is not kept, and the session ends with its access token. */
  keepRenewal({ refreshToken, person }: Renewal): readonly string[] {
    const [token, whose] = [encoded(refreshToken), encoded(person)];
    if (token.length > partMaxLength || whose.length > partMaxLength) return this.forgetRenewal();
    return [
      `${this.#refresh}=${token}; Path=${sessionPath}; HttpOnly; SameSite=Strict${this.#secure}`,
      `${this.#person}=${whose}; Path=/; HttpOnly; SameSite=Strict${this.#secure}`,
    ];
  }

  forgetRenewal(): readonly string[] {
    return [
      `${this.#refresh}=; Path=${sessionPath}; HttpOnly; SameSite=Strict; Max-Age=0${this.#secure}`,
      `${this.#person}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${this.#secure}`,
    ];
  }

  /**
   * What was kept of the sign-in with this state. The issuer's page sends the person back, so no page of ours asks. Each
   * sign-in has a cookie of its own: two that go on at once, or a stray visit, do not end each other.
   */
  flowOf(headers: IncomingHttpHeaders, state: string | null): string | undefined {
    if (headers.cookie === undefined || state === null) return undefined;
    return decoded(cookiesOf(headers.cookie).get(this.#flowName(state)));
  }

  /** `Lax`, because the person comes back from the issuer's site. Of too many that were begun none is kept but this. */
  keepFlow(text: string, state: string, headers: IncomingHttpHeaders): readonly string[] {
    const begun = [...cookiesOf(headers.cookie ?? '').keys()].filter((name) => name.startsWith(`${this.#flow}.`));
    const given = begun.length < flowsMost ? [] : begun.map((name) => this.#flowCookie(name, '', 0));
    return [...given, this.#flowCookie(this.#flowName(state), encoded(text), flowSeconds)];
  }

  forgetFlow(state: string): readonly string[] {
    return [this.#flowCookie(this.#flowName(state), '', 0)];
  }

  /** Values of `Set-Cookie` that end a session. */
  forgetSession(): readonly string[] {
    const parts = Array.from({ length: partsMost }, (_, part) => this.#sessionCookie(part, '', 0));
    return [...parts, ...this.forgetRenewal()];
  }

  #partName(part: number): string {
    return part === 0 ? this.#session : `${this.#session}.${part}`;
  }

  #sessionCookie(part: number, value: string, seconds: number): string {
    return `${this.#partName(part)}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${this.#secure}`;
  }

  /** States are random text of the alphabet of base64url; anything else is none of ours. */
  #flowName(state: string): string {
    return `${this.#flow}.${/^[\w-]{12}/.exec(state)?.[0] ?? 'none'}`;
  }

  #flowCookie(name: string, value: string, seconds: number): string {
    return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${this.#secure}`;
  }
}

/** A name that comes twice counts as absent: one of the two was planted, by a page of a neighbouring host say. */
function cookiesOf(header: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const each of header.split(';')) {
    const at = each.indexOf('=');
    const name = each.slice(0, Math.max(0, at)).trim();
    if (found.has(name)) twice.add(name);
    found.set(name, each.slice(at + 1).trim());
  }
  for (const name of twice) found.delete(name);
  return found;
}

const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

function decoded(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : Buffer.from(value, 'base64url').toString('utf8');
}
