import { randomUUID } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import { bearerToken } from '../../access/index.js';
import type { Caller, RateLimits, Role, TokenVerifier } from '../../access/index.js';
import { problemBody } from '../../http/index.js';
import type { Problem } from '../../http/index.js';
import type { Exchange } from './evaluation-handler.js';

/** One of Nest's routes, and who answers it in Nest's place. */
export interface DirectRoute {
  readonly method: string;
  readonly url: string;
  readonly allowed: readonly Role[];
  readonly handle: (exchange: Exchange) => void;
}

/**
 * Answers one of Nest's routes without Nest's router: its guard, pipes and interceptors take a third of what a request
 * costs here. The route stays Nest's: its declared roles, its place in the OpenAPI document and in the route table are
 * those of its controller. Call it before Nest registers its routes.
 *
 * INVARIANT (nobody in by the side door): only a caller that authentication named, within his limit, and that holds a
 * declared role is taken; everyone else goes on to Nest's guard, which refuses him.
 */
export function answerDirectly(server: FastifyInstance, route: DirectRoute): void {
  const hook: onRequestHookHandler = (request, reply, done) => {
    const { caller } = request;
    if (caller === undefined || !mayAsk(caller, route)) return done();
    void reply.hijack();
    route.handle({ request: request.raw, response: reply.raw, caller, requestId: () => request.id });
  };
  server.addHook('onRoute', (options) => {
    if (options.url !== route.url || ![options.method].flat().includes(route.method)) return;
    // Last, so that whatever the server asks of every request was asked.
    options.onRequest = [...[options.onRequest ?? []].flat(), hook];
  });
}

/**
 * Answers the same route before Fastify's router too, for callers whose token is remembered, which is nearly all.
 * Throughput: the router, its hooks and its request and reply take a fifth of what a request costs here. Whatever is
 * not plainly this case goes on to Fastify, and there to `answerDirectly`. The invariant is the same: the limit is
 * asked here, because Fastify's hooks, which ask it of everyone else, are passed by.
 */
export function answerAtTheDoor(
  server: FastifyInstance,
  route: DirectRoute,
  { verifier, limits }: { readonly verifier: TokenVerifier; readonly limits: RateLimits },
): void {
  const listeners = server.server.listeners('request') as RequestListener[];
  // One S1SP sends nearly all requests: comparing a header with the last one costs less than hashing its token again.
  let lastHeader: string | undefined;
  let lastToken: string | undefined;
  server.server.removeAllListeners('request');
  server.server.on('request', (request, response) => {
    if (request.url === route.url && request.method === route.method) {
      const { authorization } = request.headers;
      if (authorization !== lastHeader) {
        lastToken = bearerToken(authorization);
        lastHeader = authorization;
      }
      const caller = lastToken === undefined ? undefined : verifier.remembered(lastToken);
      if (caller !== undefined && mayAsk(caller, route)) {
        const refusal = limits.refuseDecisions(caller);
        if (refusal !== undefined) return refuse(response, refusal);
        return route.handle({ request, response, caller, requestId: randomUUID });
      }
    }
    for (const listener of listeners) listener.call(server.server, request, response);
  });
}

function refuse(response: ServerResponse, problem: Problem): void {
  const text = JSON.stringify(problemBody(problem, randomUUID()));
  const headers = { 'content-type': 'application/problem+json', 'content-length': Buffer.byteLength(text) };
  response.writeHead(problem.status, { ...problem.headers, ...headers }).end(text);
}

function mayAsk(caller: Caller, { allowed }: DirectRoute): boolean {
  return allowed.some((role) => caller.roles.includes(role));
}
