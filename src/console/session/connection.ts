import { ApiProblem, NotReached } from '../api/problems.js';

/** How the service answers at the moment. */
export type ConnectionState = 'good' | 'unreachable' | 'unavailable' | 'signed-out';

/** Told of every failed and every answered request; the banner and the sign-in dialog listen to it. */
export class Connection {
  #state: ConnectionState = 'good';
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ConnectionState => this.#state;

  note(error: unknown): void {
    if (error instanceof NotReached) this.#become('unreachable');
    else if (error instanceof ApiProblem && error.status === 401) this.#become('signed-out');
    else if (error instanceof ApiProblem && error.code === 'DATABASE_UNAVAILABLE') this.#become('unavailable');
  }

  /** An answer came, so that the service is reached. It may have needed no database. */
  noteAnswer(): void {
    if (this.#state === 'unreachable') this.#become('good');
  }

  /** The service says that it answers again. Being signed out ends with a sign-in only. */
  noteBack(): void {
    if (this.#state !== 'signed-out') this.#become('good');
  }

  noteSignIn(): void {
    this.#become('good');
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const connection = new Connection();
