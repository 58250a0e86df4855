import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KnownRoutes } from './known-routes.js';
import { problemOf } from './problem-of.js';
import { Problem, problemBody } from './problem.js';

/** Told of a refused request; the answer waits for what it returns, which must not reject. Undefined: nothing to note. */
export type NoteRefusal = (request: FastifyRequest, problem: Problem) => Promise<void> | undefined;

/** Renders every error as `application/problem+json`; of a defect only the log learns more. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Http');

  constructor(
    private readonly routes: KnownRoutes,
    private readonly noteRefusal: NoteRefusal = () => undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.#unmatched(request) ?? problemOf(error) ?? this.#defect(error, request);
    const noted = problem.status < 500 ? this.noteRefusal(request, problem) : undefined;
    if (noted === undefined) answer(request, reply, problem);
    else void noted.then(() => answer(request, reply, problem));
  }

  /** No route took the request: the path is wrong, or only the method. */
  #unmatched(request: FastifyRequest): Problem | undefined {
    if (!request.is404) return undefined;
    const methods = this.routes.methodsFor(request.url);
    const path = `\`${(request.url.split('?', 1)[0] ?? '').slice(0, 200)}\``;
    if (methods.length === 0) {
      return new Problem(404, 'ROUTE_NOT_FOUND', `there is no endpoint ${path}; see \`/docs\``);
    }
    const taken = methods.join(', ');
    return new Problem(405, 'METHOD_NOT_ALLOWED', `${path} takes ${taken}, not ${request.method}`, [], {
      Allow: taken,
    });
  }

  #defect(error: unknown, request: FastifyRequest): Problem {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#log.error(
      `INTERNAL: request \`${request.id}\` to \`${request.routeOptions.url ?? request.method}\` failed: ${what}`,
    );
    return new Problem(500, 'INTERNAL', 'the service failed; report it with the `requestId` of this answer');
  }
}

function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  if (reply.sent || reply.raw.headersSent) {
    // Part of the answer is out: only a broken connection still says that it is not whole.
    reply.raw.destroy();
    return;
  }
  void reply
    .code(problem.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, request.id)));
}
