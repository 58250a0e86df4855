import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Role } from '../../access/index.js';

/** Must be called before Nest registers its routes. */
export interface DirectRoute {
  readonly method: string;
  readonly url: string;
  readonly allowed: readonly Role[];
  /** Reads the body and answers. */
  readonly handle: (request: FastifyRequest, reply: FastifyReply) => void;
}

/**
 * Answers one of Nest's routes before Nest's router is reached. The route stays Nest's: its declared role, its place in
 * the OpenAPI document and in the route table are those of its controller.
 * Throughput: Nest's router, guard and parameter pipes take a third of what a request costs here.
 *
 * INVARIANT (nobody in by the side door): only a caller that authentication named and that holds a declared role is
 * taken; everyone else goes on to Nest's guard, which refuses him.
 */
export function answerDirectly(server: FastifyInstance, direct: DirectRoute): void {
  const hook: onRequestHookHandler = (request, reply, done) => {
    const { caller } = request;
    if (caller === undefined || !direct.allowed.some((role) => caller.roles.includes(role))) return done();
    direct.handle(request, reply);
  };
  server.addHook('onRoute', (route) => {
    if (route.url !== direct.url || ![route.method].flat().includes(direct.method)) return;
    // Last, so that whatever the server asks of every request was asked.
    route.onRequest = [...[route.onRequest ?? []].flat(), hook];
  });
}
