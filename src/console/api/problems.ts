/** One fault among several of a refused request. */
export interface ProblemFault {
  readonly code: string;
  readonly pointer: string;
  readonly detail: string;
}

/** The service answered, and the answer was a refusal (RFC 9457). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly ProblemFault[],
    readonly requestId: string | null,
    /** Whole seconds to wait, where the answer says so. */
    readonly retryAfterSeconds: number | null,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** No answer came: the service or the way to it is down. */
export class NotReached extends Error {
  override readonly name = 'NotReached';

  constructor(cause: unknown) {
    super('the service did not answer', { cause });
  }
}

export function problemFrom(status: number, body: unknown, headers: Headers): ApiProblem {
  const fields = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
  const text = (name: string, otherwise: string): string =>
    typeof fields[name] === 'string' ? fields[name] : otherwise;
  const retryAfter = Number(headers.get('retry-after') ?? Number.NaN);
  return new ApiProblem(
    status,
    text('code', `HTTP_${status}`),
    text('title', 'The request was refused'),
    text('detail', `the service answered with status ${status}`),
    Array.isArray(fields['errors']) ? (fields['errors'] as readonly ProblemFault[]) : [],
    typeof fields['requestId'] === 'string' ? fields['requestId'] : null,
    Number.isFinite(retryAfter) ? retryAfter : null,
  );
}

/** What a person can be told of any failure: what happened, and what to do. */
export interface FailureInWords {
  readonly title: string;
  readonly detail: string;
  readonly whatToDo: string | null;
  readonly faults: readonly ProblemFault[];
  readonly code: string | null;
  readonly requestId: string | null;
}

export function inWords(error: unknown): FailureInWords {
  if (error instanceof NotReached) {
    return {
      title: 'The service cannot be reached',
      detail: 'No answer came. What you typed is still here.',
      whatToDo: 'Wait a moment, then try again.',
      ...{ faults: [], code: null, requestId: null },
    };
  }
  if (error instanceof ApiProblem) {
    const { title, detail, errors, code, requestId } = error;
    return { title, detail: sentence(detail), whatToDo: remedyOf(error), faults: errors, code, requestId };
  }
  return {
    title: 'The console failed',
    detail: error instanceof Error ? error.message : String(error),
    whatToDo: 'Reload the page. If it happens again, report it with these words.',
    ...{ faults: [], code: null, requestId: null },
  };
}

function remedyOf({ status, code, retryAfterSeconds }: ApiProblem): string | null {
  if (status === 401) return 'Sign in again; what you typed is still here.';
  if (status === 403) return code === 'ROLE_NOT_ALLOWED' ? 'Ask somebody who holds the role that this takes.' : null;
  if (status === 409) return 'Somebody or something changed it meanwhile. Look at it again, then decide.';
  if (status === 429) return `Too many requests at once. Try again in ${retryAfterSeconds ?? 1} s.`;
  if (status === 503) return 'The service cannot do this at the moment. Nothing was changed. Try again.';
  if (status >= 500) return 'This is a defect of the service. Report it with the request ID.';
  return null;
}

/** Details are one line in lower case; on a page they are a sentence. */
export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(first) ? first : `${first}.`;
}
