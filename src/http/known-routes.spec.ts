import fastify from 'fastify';
import { KnownRoutes } from './known-routes.js';

const server = fastify();
const routes = new KnownRoutes(server);
server.get('/v1/things/:id', () => null);
server.post('/v1/things/:id', () => null);
server.get('/v1/things/:id/parts', () => null);
server.get('/files/*', () => null);
server.get('*', () => null);

describe('known routes', () => {
  it('give no method for a path that no route has, a catch-all route aside', () => {
    expect(routes.methodsFor('/v1/other/7')).toEqual([]);
    expect(routes.methodsFor('/v1/things')).toEqual([]);
    expect(routes.methodsFor('/v1/things/7/parts/8')).toEqual([]);
  });

  it('give every method of a path, whatever its parameters and query are', () => {
    expect(routes.methodsFor('/v1/things/7?all=yes')).toEqual(['GET', 'HEAD', 'POST']);
    expect(routes.methodsFor('/v1/things/7/parts')).toEqual(['GET', 'HEAD']);
  });
});
