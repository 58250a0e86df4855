import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../http/index.js';
import { bearerToken, tokenMissing } from './bearer.js';
import { refuseAnotherPerson } from './console-sessions/another-person.js';
import type { SessionCookies } from './console-sessions/session-cookies.js';
import type { MutualTlsListener } from './mutual-tls/mutual-tls-listener.js';
import type { RateLimits } from './rate-limits/rate-limits.js';
import type { Caller } from './roles.js';
import type { TokenVerifier } from './token-verifier.js';

/** Everything under this prefix needs a caller, whatever its handler says. */
const guardedPrefix = '/v1/';
const decisionsPrefix = '/v1/evaluations';
const limitedPrefixes = ['/v1', '/dev', '/console/session', '/console/sign'] as const;

/** Who tells callers apart, and how much each may ask. */
export interface Doorkeepers {
  readonly verifier: TokenVerifier;
  readonly machines: MutualTlsListener;
  readonly limits: RateLimits;
  readonly cookies: SessionCookies;
  /**
   * Told of each token that was verified, and of each request of a machine known by certificate (then the token is
   * null), before the caller is let in. Undefined: nothing to wait for; a rejection keeps the caller out.
   */
  readonly noteSignIn?: (request: FastifyRequest, caller: Caller, token: string | null) => Promise<void> | undefined;
}

/**
 * Finds out who sends a request before its body is read, so that nobody unknown can make the service parse anything,
 * and turns away whoever asks too much. Which roles a route takes is the guard's matter. Throughput: a token seen
 * before costs one look into a map, its limit another.
 */
export function authenticateEarly(server: FastifyInstance, keepers: Doorkeepers): void {
  server.addHook('onRequest', (request, reply, done) => {
    const route = request.routeOptions.url;
    const presented = keepers.machines.callerOf(request.raw.socket);
    if (presented !== undefined) {
      const noted = presented instanceof Problem ? undefined : keepers.noteSignIn?.(request, presented, null);
      if (noted === undefined) return done(admitMachine(request, presented, keepers));
      return void noted.then(() => done(admitMachine(request, presented, keepers)), done);
    }
    if (route === undefined || !route.startsWith(guardedPrefix)) {
      const limited = limitedPrefixes.some((prefix) => (route ?? request.url).startsWith(prefix));
      return done(limited ? keepers.limits.refuseUnknown(request.raw.socket.remoteAddress) : undefined);
    }
    const { headers } = request;
    // Whoever sends the header means it: a session stands in for none that is missing, not for one that is wrong.
    const bearer = headers.authorization;
    const token = bearer === undefined ? keepers.cookies.tokenOf(headers) : bearerToken(bearer);
    // Caches keep nothing that answers an `Authorization`; of a cookie they do not know what it means.
    if (bearer === undefined && token !== undefined) void reply.header('cache-control', 'no-store');
    if (token === undefined) return done(keepers.limits.refuseUnknown(addressOf(request)) ?? tokenMissing());
    const caller = keepers.verifier.remembered(token);
    if (caller !== undefined) return done(admitPerson(request, caller, keepers.limits));
    signIn(request, token, keepers).then(done, (error: unknown) =>
      done(isError(error) ? error : new Error('the token could not be verified', { cause: error })),
    );
  });
}

/** A token that is not remembered costs a signature: an address whose tokens keep failing waits before the next one. */
async function signIn(
  request: FastifyRequest,
  token: string,
  { verifier, limits, noteSignIn }: Doorkeepers,
): Promise<Problem | undefined> {
  const refusal = limits.refuseSignIn(addressOf(request));
  if (refusal !== undefined) return refusal;
  try {
    const caller = await verifier.verify(token, async (verified) => noteSignIn?.(request, verified, token));
    return admitPerson(request, caller, limits);
  } catch (error) {
    if (error instanceof Problem && error.status < 500) limits.countFailedSignIn(addressOf(request));
    throw error;
  }
}

/** @param presented - who the client certificate of the connection belongs to, or why it belongs to nobody */
function admitMachine(
  request: FastifyRequest,
  presented: Caller | Problem,
  { limits }: Doorkeepers,
): Problem | undefined {
  if (presented instanceof Problem) {
    const refusal = limits.refuseSignIn(addressOf(request));
    limits.countFailedSignIn(addressOf(request));
    return refusal ?? presented;
  }
  // The development issuer, which gives any token to whoever asks, must not be had through a port for others.
  if (request.routeOptions.url?.startsWith(guardedPrefix) !== true) {
    const path = (request.url.split('?', 1)[0] ?? '').slice(0, 200);
    return new Problem(404, 'ROUTE_NOT_FOUND', `there is no endpoint \`${path}\` on the port for machines`);
  }
  return admit(request, presented, limits);
}

/** @param caller - whom a token names, the session's where the request has no `Authorization` */
function admitPerson(request: FastifyRequest, caller: Caller, limits: RateLimits): Problem | undefined {
  const refusal = admit(request, caller, limits);
  if (refusal !== undefined || request.headers.authorization !== undefined) return refusal;
  return refuseAnotherPerson(request.headers, caller);
}

function admit(request: FastifyRequest, caller: Caller, limits: RateLimits): Problem | undefined {
  request.caller = caller;
  const asksForDecisions = request.routeOptions.url?.startsWith(decisionsPrefix) === true;
  return asksForDecisions ? limits.refuseDecisions(caller) : limits.refuseManagement(caller);
}

const addressOf = (request: FastifyRequest): string | undefined => request.raw.socket.remoteAddress;

/** Also of an error that was made in another realm. */
const isError = (error: unknown): error is Error => typeof error === 'object' && error !== null && 'message' in error;
