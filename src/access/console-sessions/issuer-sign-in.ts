import { Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import type { Settings } from '../../settings.js';
import { SignInFailed, signInFailure } from './sign-in-failure.js';
import type { SignInFlow } from './sign-in-flow.js';

const answerSeconds = 3;
const clockToleranceSeconds = 5;

/** The console as a client of the issuer. */
export interface ConsoleClient {
  readonly issuerUrl: string;
  /** Origin of the console as browsers see it. */
  readonly consoleUrl: string;
  readonly clientId: string;
  /** Null: a public client. */
  readonly clientSecret: string | null;
  readonly scope: string;
  /** What the access token is for (RFC 8707); null where the issuer knows the audience by itself. */
  readonly resource: string | null;
}

/** What the issuer gave for a code or a refresh token. */
export interface IssuedTokens {
  readonly access: string;
  /** Undefined: the session ends with the access token, or the refresh token stays as it was. */
  readonly refresh: string | undefined;
}

/** The client that the settings describe; undefined when they describe none. */
export function consoleClientOf(settings: Settings): ConsoleClient | undefined {
  const { issuerUrl, consoleUrl, consoleClientId: clientId, consoleClientSecret: clientSecret, audience } = settings;
  if (issuerUrl === null || consoleUrl === null || clientId === null) return undefined;
  const resource = URL.canParse(audience) ? audience : null;
  return { issuerUrl, consoleUrl, clientId, clientSecret, scope: settings.consoleScope, resource };
}

/** Signs people in with the issuer: authorization code with PKCE, state and nonce (OpenID Connect, RFC 9700). */
export class IssuerSignIn {
  readonly #log = new Logger('ConsoleSignIn');
  #discovered: Promise<openid.Configuration> | undefined;

  constructor(private readonly client: ConsoleClient) {}

  /**
   * Begins a sign-in.
   * @returns the issuer's page, and what must be found again when the person comes back from it
   * @throws SignInFailed when the issuer cannot be reached
   */
  async begin(to: string): Promise<{ readonly address: URL; readonly flow: SignInFlow }> {
    const verifier = openid.randomPKCECodeVerifier();
    const flow = { state: openid.randomState(), nonce: openid.randomNonce(), verifier, to };
    const address = openid.buildAuthorizationUrl(await this.#configuration(), {
      ...{ redirect_uri: this.#returnAddress(), scope: this.client.scope, state: flow.state, nonce: flow.nonce },
      ...{ code_challenge: await openid.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      ...this.#resource(),
    });
    return { address, flow };
  }

  /**
   * Exchanges the code with which the issuer sent a person back.
   * @param query - of the address he came back to, `?code=…&state=…`
   * @throws SignInFailed
   */
  async finish(query: string, flow: SignInFlow): Promise<IssuedTokens> {
    const back = new URL(`${this.#returnAddress()}${query}`);
    if (back.searchParams.get('state') !== flow.state) throw new SignInFailed('STATE_UNKNOWN');
    const checks = { expectedState: flow.state, expectedNonce: flow.nonce, pkceCodeVerifier: flow.verifier };
    return await this.#tokens(async (configuration) =>
      openid.authorizationCodeGrant(configuration, back, { ...checks, idTokenExpected: true }, { ...this.#resource() }),
    );
  }

  /** @throws SignInFailed, `CODE_REFUSED` when the refresh token is worth nothing any more */
  async renew(refreshToken: string): Promise<IssuedTokens> {
    return await this.#tokens(async (configuration) =>
      openid.refreshTokenGrant(configuration, refreshToken, this.#resource()),
    );
  }

  /** Where the session at the issuer ends and leads back to the console; null: it has no such page, or does not answer. */
  async endSessionAddress(): Promise<string | null> {
    try {
      const configuration = await this.#configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      const back = { post_logout_redirect_uri: `${this.client.consoleUrl}/console/` };
      return openid.buildEndSessionUrl(configuration, back).href;
    } catch (error) {
      this.#log.warn(`ISSUER_SESSION_KEPT: the session at the issuer goes on: \`${codeOf(error)}\``);
      return null;
    }
  }

  /** Has the issuer forget a refresh token, where it can. A session that is over here is over, whatever it answers. */
  async revoke(refreshToken: string): Promise<void> {
    try {
      const configuration = await this.#configuration();
      if (configuration.serverMetadata().revocation_endpoint === undefined) return;
      await openid.tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' });
    } catch (error) {
      this.#log.warn(`REFRESH_TOKEN_NOT_REVOKED: the issuer did not take it back: \`${codeOf(error)}\``);
    }
  }

  async #tokens(
    ask: (
      configuration: openid.Configuration,
    ) => Promise<{ readonly access_token: string; readonly refresh_token?: string | undefined }>,
  ): Promise<IssuedTokens> {
    try {
      const { access_token: access, refresh_token: refresh } = await ask(await this.#configuration());
      return { access, refresh };
    } catch (error) {
      const failure = signInFailure(error);
      if (failure.code !== 'ACCESS_DENIED') this.#log.warn(`SIGN_IN_REFUSED: \`${failure.code}\`: ${causeOf(failure)}`);
      throw failure;
    }
  }

  /** Looked up when first needed, and again while the issuer cannot be reached. */
  async #configuration(): Promise<openid.Configuration> {
    const { issuerUrl, clientId, clientSecret } = this.client;
    this.#discovered ??= openid.discovery(
      new URL(issuerUrl),
      clientId,
      { [openid.clockTolerance]: clockToleranceSeconds },
      clientSecret === null ? openid.None() : authentication(clientSecret),
      // The setting takes plain http on loopback only.
      { timeout: answerSeconds, execute: issuerUrl.startsWith('http:') ? [openid.allowInsecureRequests] : [] },
    );
    const discovered = this.#discovered;
    try {
      return await discovered;
    } catch (error) {
      if (this.#discovered === discovered) this.#discovered = undefined;
      throw new SignInFailed('ISSUER_UNAVAILABLE', error);
    }
  }

  #returnAddress(): string {
    return `${this.client.consoleUrl}/console/signed-in`;
  }

  #resource(): Readonly<Record<string, string>> {
    return this.client.resource === null ? {} : { resource: this.client.resource };
  }
}

/** `client_secret_basic` is what an issuer takes that says nothing (OpenID Connect Discovery 1.0, section 3). */
function authentication(secret: string): openid.ClientAuth {
  return (server, client, body, headers) => {
    const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = server;
    const way = methods.includes('client_secret_basic') ? openid.ClientSecretBasic : openid.ClientSecretPost;
    way(secret)(server, client, body, headers);
  };
}

/** For the log of a sign-out, which nothing may stand in the way of. */
function codeOf(error: unknown): string {
  try {
    return signInFailure(error).code;
  } catch (unforeseen) {
    return unforeseen instanceof Error ? unforeseen.name : 'UNKNOWN';
  }
}

/** For the log: what went wrong by the code of RFC 6749 or of the library, nothing that could hold a token. */
function causeOf({ cause }: SignInFailed): string {
  if (typeof cause !== 'object' || cause === null) return 'refused here';
  const error = 'error' in cause ? cause.error : 'code' in cause ? cause.code : undefined;
  return typeof error === 'string' && /^[\w-]{1,80}$/.test(error) ? `\`${error}\`` : 'no code';
}
