import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { parseStrictJson } from '../core/language/index.js';
import type { Checked } from '../core/language/index.js';
import { registerNdjson } from './ndjson.js';
import { Problem } from './problem.js';

/** Deeper than any body this API takes, shallow enough for whatever walks it. */
const bodyDepthMax = 64;

/** Takes the text of a body, gives its value or every fault; throws nothing. */
export type JsonParser = (text: string) => Checked<unknown>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `@RouteConfig({ parseJson })`: a route's own parser, held to the same refusals as the strict one. */
    readonly parseJson?: JsonParser;
  }
}

const strictly: JsonParser = (text) => parseStrictJson(text, { maxDepth: bodyDepthMax });

/**
 * `application/json` is read by a strict parser (or the route's own), `application/x-ndjson` reaches its handler as
 * a stream, and every other media type is refused.
 */
export function useBodyParsers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const parsed = parseBody(body, request.routeOptions.config.parseJson ?? strictly);
    if (parsed instanceof Problem) done(parsed, undefined);
    else done(null, parsed.value);
  });
  registerNdjson(server);
}

function parseBody(body: Buffer, parse: JsonParser): { readonly value: unknown } | Problem {
  if (!isUtf8(body)) return malformed([{ code: 'JSON_NOT_UTF8', pointer: '', message: 'expected UTF-8' }]);
  const checked = parse(body.toString('utf8'));
  return checked.ok ? checked : malformed(checked.diagnostics);
}

function malformed(faults: readonly { readonly code: string; readonly pointer: string; readonly message: string }[]) {
  const errors = faults.map(({ code, pointer, message }) => ({ code, pointer, detail: message }));
  return new Problem(400, 'BODY_MALFORMED', errors[0]?.detail ?? 'expected JSON', errors);
}
