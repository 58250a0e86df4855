import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyServerOptions } from 'fastify';
import { problemOf } from './problem-of.js';
import { Problem, problemBody } from './problem.js';

const keepAliveMilliseconds = 65_000;
/** A feed may stream for as long as this; whoever trickles headers is cut off much sooner. */
const requestMilliseconds = 600_000;
/** Above the keep-alive time: Node otherwise leaves 60 s here and resets idle connections in the middle of a request. */
export const headersMilliseconds = keepAliveMilliseconds + 1_000;
/** A request ID of two entity IDs and a counter fits, percent-encoded too. */
const parameterMaxLength = 256;

/** Fastify as this service wants it: nothing coerced, nothing removed, every fault reported, no proxy trusted. */
export function serverOptions(bodyLimitBytes: number): FastifyServerOptions {
  return {
    logger: false,
    trustProxy: false,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    bodyLimit: bodyLimitBytes,
    keepAliveTimeout: keepAliveMilliseconds,
    requestTimeout: requestMilliseconds,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: parameterMaxLength },
    ajv: { customOptions: { allErrors: true, coerceTypes: false, removeAdditional: false, useDefaults: false } },
    clientErrorHandler: refuseAtSocket,
    frameworkErrors: refuseBeforeRouting,
  };
}

/** An address that the router cannot read reaches no hook and no filter; it gets the same kind of answer. */
function refuseBeforeRouting(
  error: Error,
  request: { readonly id: string },
  reply: { readonly raw: ServerResponse },
): void {
  const problem = problemOf(error) ?? new Problem(400, 'REQUEST_MALFORMED', 'the address cannot be read');
  reply.raw.writeHead(problem.status, { 'Content-Type': 'application/problem+json' });
  reply.raw.end(JSON.stringify(problemBody(problem, request.id)));
}

/** What cannot be read as HTTP never reaches a route; it gets the same kind of answer. */
function refuseAtSocket(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = socketProblem(error.code);
  const body = JSON.stringify(problemBody(problem, randomUUID()));
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.code}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ].join('\r\n');
  socket.end(`${head}\r\n\r\n${body}`);
}

function socketProblem(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem(431, 'HEADERS_TOO_LARGE', 'the headers exceed 16 KiB');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem(408, 'REQUEST_TIMED_OUT', 'the request took too long');
  return new Problem(400, 'REQUEST_MALFORMED', 'the request is not HTTP/1.1 as RFC 9112 has it');
}
