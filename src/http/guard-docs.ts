import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * What a browser may do with the page of the API. It is of the origin that holds the session of the console, and what is
 * tried on it counts as that person's: no other page may show it in a frame, and it fetches nothing from elsewhere.
 */
const docsHeaders = {
  'content-security-policy': [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:"],
    ...["connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** To be called before routes are added: whatever is served below `/docs` carries the headers of that page. */
export function guardDocs(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/docs')) return;
    route.onRequest = [
      (_request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
        reply.headers(docsHeaders);
        done();
      },
      ...[route.onRequest ?? []].flat(),
    ];
  });
}
