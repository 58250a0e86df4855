import type { FastifyInstance } from 'fastify';

const sweepMilliseconds = 50;

/**
 * Lets a service that was told to stop end: a connection that was answering when the server closed goes idle after it,
 * and a client that keeps it alive would hold the process for as long as it likes.
 */
export function closeIdleWhenStopping(fastify: FastifyInstance): void {
  fastify.addHook('preClose', (done) => {
    const sweep = setInterval(() => fastify.server.closeIdleConnections(), sweepMilliseconds);
    fastify.server.once('close', () => clearInterval(sweep));
    done();
  });
}
