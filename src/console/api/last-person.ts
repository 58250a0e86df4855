/**
 * Who signed in last in this window. He stays while a session that ended waits for the next, so that the same person
 * goes on where he was, and nothing of his is saved in another's name.
 */
export class LastPerson {
  #person: string | null = null;

  readonly person = (): string | null => this.#person;

  /** Somebody is signed in. @returns whether somebody else was before */
  note(person: string): boolean {
    const before = this.#person;
    this.#person = person;
    return before !== null && before !== person;
  }
}

export const lastPerson = new LastPerson();
