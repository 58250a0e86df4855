/** What is stored cannot be put in force: it is missing, was tampered with, or does not hold as a rule set. */
export class NotLoadable extends Error {
  override readonly name = 'NotLoadable';

  /** @param code - stable; the message begins with it */
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
