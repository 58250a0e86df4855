import type { FastifyInstance } from 'fastify';
import { bearerToken, tokenMissing } from './bearer.js';
import type { TokenVerifier } from './token-verifier.js';

/** Everything under this prefix needs a token, whatever its handler says. */
const guardedPrefix = '/v1/';

/**
 * Finds out who sends a request before its body is read, so that nobody unknown can make the service parse anything.
 * Which roles a route takes is the guard's matter. Throughput: a token seen before costs one look into a map.
 */
export function authenticateEarly(server: FastifyInstance, verifier: TokenVerifier): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url;
    if (route === undefined || !route.startsWith(guardedPrefix)) return done();
    const token = bearerToken(request.headers.authorization);
    if (token === undefined) return done(tokenMissing());
    const caller = verifier.remembered(token);
    if (caller !== undefined) {
      request.caller = caller;
      return done();
    }
    verifier.verify(token).then(
      (verified) => {
        request.caller = verified;
        done();
      },
      (error: unknown) => done(error instanceof Error ? error : new Error('the token could not be verified')),
    );
  });
}
