import type { FastifyInstance } from 'fastify';

interface KnownRoute {
  readonly method: string;
  /** As registered: `/v1/rule-sets/:name`. */
  readonly path: string;
}

/** Every route of a server, noted as it is registered; tells a wrong method (405) from a wrong path (404). */
export class KnownRoutes {
  readonly #routes: KnownRoute[] = [];

  /** Call before the first route is registered. */
  constructor(server: FastifyInstance) {
    server.addHook('onRoute', (route) => {
      for (const method of [route.method].flat()) this.#routes.push({ method, path: route.url });
    });
  }

  get all(): readonly KnownRoute[] {
    return this.#routes;
  }

  /** Methods, sorted, that some route with this path takes; empty when there is none. */
  methodsFor(url: string): readonly string[] {
    const path = url.split('?', 1)[0] ?? '';
    const methods = this.#routes.filter((route) => fits(route.path, path)).map((route) => route.method);
    return [...new Set(methods)].sort();
  }
}

function fits(pattern: string, path: string): boolean {
  if (pattern === '*' || pattern === '/*') return false;
  const wanted = pattern.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i]);
}
