/**
 * Holds a statement that the surrounding code relies on. A breach is a defect of this program, never of its input.
 * @param why - one line, lower case: why the condition cannot fail
 * @throws Error when the condition does not hold
 */
export function invariant(condition: unknown, why: string): asserts condition {
  if (condition === false || condition === null || condition === undefined) {
    throw new Error(`broken invariant: ${why}`);
  }
}

/**
 * Ends a `switch` over a discriminated union: the compiler refuses it while a case is missing.
 * @throws Error always; reached only when a value was not of its declared type
 */
export function unreachable(value: never): never {
  throw new Error(`broken invariant: a case is missing for \`${String(value)}\``);
}
