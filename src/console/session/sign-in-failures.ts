interface FailureInWords {
  readonly title: string;
  readonly whatToDo: string;
}

/** Every code with which a sign-in with the issuer can end, in words. */
const failures: Readonly<Record<string, FailureInWords>> = {
  ACCESS_DENIED: {
    title: 'The sign-in was called off',
    whatToDo:
      'Somebody turned back at the page where one signs in, or it did not let you in. Try again, or ask whoever looks after your account.',
  },
  ANSWER_INVALID: {
    title: 'The answer of the sign-in page could not be checked',
    whatToDo: 'It was not the answer to this sign-in. Try again; if it happens again, report it with the code below.',
  },
  CODE_REFUSED: {
    title: 'The sign-in took too long or was used already',
    whatToDo: 'Each sign-in counts once and for a short time. Begin again.',
  },
  ISSUER_REFUSED: {
    title: 'The sign-in page refused this console',
    whatToDo: 'This is a matter of how the console is registered there. Report it with the code below.',
  },
  ISSUER_UNAVAILABLE: {
    title: 'The sign-in page cannot be reached',
    whatToDo: 'Nothing is wrong with your account. Wait a moment, then try again.',
  },
  ROLES_CONFLICT: {
    title: 'Your roles exclude each other',
    whatToDo: 'An administrator holds no other role. Have one or the other taken away, then sign in again.',
  },
  STATE_UNKNOWN: {
    title: 'This sign-in was not begun in this browser',
    whatToDo: 'It was begun elsewhere, more than ten minutes ago, or in two windows at once. Begin again.',
  },
  TOKEN_REFUSED: {
    title: 'You are signed in, but not for this service',
    whatToDo: 'Your account may not use this service. Ask whoever looks after your account.',
  },
  TOKEN_TOO_LONG: {
    title: 'Your account brings too much with it',
    whatToDo:
      'What the sign-in page says of you, such as your groups, is more than fits. Report it with the code below.',
  },
};

export function signInFailure(code: string | null): FailureInWords {
  const known = code === null ? undefined : Object.entries(failures).find(([name]) => name === code)?.[1];
  return known ?? { title: 'The sign-in failed', whatToDo: 'Try again; if it happens again, report it.' };
}

/** Only a code of ours is shown: the address of a page can be written by anybody. */
export const knownCode = (code: string | null): string | null =>
  code !== null && Object.keys(failures).includes(code) ? code : null;
