/** Which state is asked for: what held at `validAt`, by what was recorded up to `knownAt`. Epoch milliseconds. */
export interface AsOf {
  /** Undefined: the last state that is known. */
  readonly validAt: number | undefined;
  /** Undefined: all that is known. */
  readonly knownAt: number | undefined;
}

/** A parameter of a statement: no instant is no bound. */
export const bound = (instant: number | undefined): Date | 'infinity' =>
  instant === undefined ? 'infinity' : new Date(instant);
