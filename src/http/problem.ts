import { problemCodes } from './problem-codes.js';
import type { ProblemCode } from './problem-codes.js';

/** One fault among several: where in the body, query or path it is, and what it is. */
export interface ProblemError {
  readonly code: string;
  /** JSON pointer (RFC 6901) into the body; `?after` for a query parameter; empty for the whole body. */
  readonly pointer: string;
  readonly detail: string;
}

/** The body of an error answer: RFC 9457 with a stable `code`, the HTTP request's ID and all faults. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors: readonly ProblemError[];
}

/** Thrown by a feature to refuse an HTTP request; rendered as `application/problem+json`. */
export class Problem extends Error {
  override readonly name = 'Problem';

  /**
   * @param detail - one line, lower case: found, expected, what to do
   * @param headers - sent along, for instance `Retry-After`
   */
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly detail: string,
    readonly errors: readonly ProblemError[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${code}: ${detail}`);
  }

  /** Fastify reads the status of a hook's error from here. */
  get statusCode(): number {
    return this.status;
  }
}

/** @param requestId - of the HTTP request; for one line of many, of the request that carried them all */
export function problemBody(problem: Problem, requestId: string): ProblemBody {
  return {
    type: `urn:anchorgate:problem:${problem.code}`,
    title: problemCodes[problem.code].title,
    status: problem.status,
    detail: problem.detail,
    code: problem.code,
    requestId,
    errors: problem.errors,
  };
}
