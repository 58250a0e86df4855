import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problemBody } from './problem.js';

/** Built code lies in `dist/src/http`, sources in `src/http`; the console's files are in `dist/console` in both cases. */
const folders = [resolve(import.meta.dirname, '../../console'), resolve(import.meta.dirname, '../../dist/console')];
const nonceMark = '__NONCE__';

/**
 * Serves the web console: `/console/assets/…` are files with a digest in their name, kept by browsers for a year;
 * every other path below `/console` is the one page, which finds its way by itself. `/` leads there.
 *
 * The policy lets no script run but those files, and no style but those and the elements that carry the nonce of this
 * one answer. Nothing is framed, and nothing is fetched from elsewhere.
 */
export function serveConsole(server: FastifyInstance): void {
  const folder = folders.find((each) => existsSync(join(each, 'index.html')));
  server.get('/', (_request, reply) => reply.redirect('/console/', 302));
  server.get('/console', (_request, reply) => reply.redirect('/console/', 302));
  if (folder === undefined) {
    server.get('/console/*', (request, reply) => notBuilt(request, reply));
    return;
  }
  void server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/console/assets/',
    preCompressed: true,
    index: false,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
    setHeaders: (reply) => {
      reply.header('x-content-type-options', 'nosniff');
      reply.header('cross-origin-resource-policy', 'same-origin');
    },
  });
  server.get('/console/*', async (_request, reply) => {
    const nonce = randomBytes(18).toString('base64');
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    return reply.headers(pageHeaders(nonce)).send(page.replaceAll(nonceMark, nonce));
  });
}

function pageHeaders(nonce: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

function notBuilt(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = new Problem(503, 'CONSOLE_NOT_BUILT', 'the console has no files; run `npm run build`');
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, request.id)));
}
