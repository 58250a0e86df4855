import createClient from 'openapi-fetch';
import { lastPerson } from './last-person.js';
import { ApiProblem, NotReached, problemFrom } from './problems.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

/**
 * The API of the service this page came from, typed by its OpenAPI document. The session travels in a cookie that no
 * script can read. `const version = await answerOf(api.GET('/v1/rule-sets/{name}/versions/{version}', {…}))`.
 */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

/** Whose page this is: the session is that of all windows, and may have become another's. The service refuses it then. */
api.use({
  onRequest({ request, schemaPath }) {
    const person = lastPerson.person();
    if (person !== null && request.method !== 'GET' && schemaPath.startsWith('/v1/'))
      request.headers.set('Console-Person', encodeURIComponent(person.toWellFormed()));
    return request;
  },
});

interface Outcome<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * What a call answered.
 * @throws ApiProblem when the service refused it; NotReached when no answer came
 */
export async function answerOf<T>(call: Promise<Outcome<T>>): Promise<T> {
  return (await answerAndHeaders(call)).answer;
}

/** As `answerOf`, with the headers of the answer: `ETag` of a draft, `Record-Digest` of a decision. */
export async function answerAndHeaders<T>(
  call: Promise<Outcome<T>>,
): Promise<{ readonly answer: T; readonly headers: Headers }> {
  const { data, error, response } = await reached(call);
  if (!response.ok) throw problemFrom(response.status, error, response.headers);
  // An endpoint whose answer has a body gives one with every status that is not an error.
  return { answer: data as T, headers: response.headers };
}

/** The text of an answer, byte for byte: for what is hashed, shown or saved as it is. */
export async function textOf(path: string, init: RequestInit = {}): Promise<{ text: string; headers: Headers }> {
  const response = await reached(fetch(path, { credentials: 'same-origin', ...init }));
  const text = await response.text();
  if (!response.ok) throw problemFrom(response.status, asJson(text), response.headers);
  return { text, headers: response.headers };
}

async function reached<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NotReached(error);
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy may answer in words; the status still says what happened.
    return undefined;
  }
}
