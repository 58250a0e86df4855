import { CookieJar } from '../fixtures/cookie-jar.js';
import type { Account, OidcIssuer } from '../fixtures/oidc-issuer.js';

/** What `GET /console/session` answers, as a test reads it. */
export interface SessionJson {
  readonly signedIn: boolean;
  readonly person: string | null;
  readonly roles: readonly string[] | null;
  readonly expiresAt: string | null;
  readonly renewable: boolean;
  readonly reason: 'none' | 'expired' | 'refused' | null;
  readonly detail: string | null;
  readonly signIn: {
    readonly kind: 'development' | 'issuer' | 'not-configured';
    readonly people: readonly { readonly person: string; readonly role: string; readonly does: string }[] | null;
    readonly href: string | null;
    readonly detail: string | null;
  };
}

export const ownPage = { 'sec-fetch-site': 'same-origin' } as const;

/** What a browser sends from a page of the console: its cookies, and where the page came from. */
export class ConsoleBrowser {
  readonly jar = new CookieJar();

  constructor(readonly url: string) {}

  /** @param site - `Sec-Fetch-Site`; null: the header is missing */
  async send(
    path: string,
    {
      method = 'GET',
      body,
      site = 'same-origin',
      headers = {},
    }: Readonly<{ method?: string; body?: unknown; site?: string | null; headers?: Record<string, string> }> = {},
  ): Promise<Response> {
    const pathname = path.split('?', 1)[0] ?? '';
    return this.jar.take(
      await fetch(`${this.url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...headers,
          ...this.jar.headerFor(pathname),
          ...(site === null ? {} : { 'sec-fetch-site': site }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  }

  async session(): Promise<SessionJson> {
    return (await (await this.send('/console/session')).json()) as SessionJson;
  }

  /** Signs in as one of the people of a development service. */
  async signInAs(person: string): Promise<Response> {
    return await this.send('/console/session', { method: 'POST', body: { person } });
  }

  /** Begins a sign-in with the issuer. @returns the issuer's page */
  async begin(to = '/console/decisions'): Promise<string> {
    const response = await this.send(`/console/sign-in?to=${encodeURIComponent(to)}`, { site: 'none' });
    if (response.status !== 303) throw new Error(`expected 303 and got ${response.status}: ${await response.text()}`);
    return response.headers.get('location') ?? '';
  }

  /** Comes back from the issuer, by its redirect. */
  async comeBack(address: URL): Promise<Response> {
    return await this.send(`${address.pathname}${address.search}`, { site: 'cross-site' });
  }

  async signInWith(issuer: OidcIssuer, account: Account, to?: string): Promise<Response> {
    return await this.comeBack(await issuer.signIn(await this.begin(to), account));
  }
}
