/** A fault that a person can do something about. It is told in full, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} what what went wrong, with what was found
   * @param {string} whatToDo
   */
  constructor(what, whatToDo) {
    super(what);
    this.whatToDo = whatToDo;
  }
}

/**
 * Runs one step of a tool and writes one line for it on the standard error stream: the title, then how long it took
 * and what there is to note.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T>} act
 * @param {{ speaks?: boolean }} [how] whether `act` writes to the terminal itself: the line then waits for its end
 * @returns {Promise<T>}
 */
export async function step(title, act, { speaks = false } = {}) {
  const startedAt = performance.now();
  const head = `  ${title.padEnd(28)} `;
  let noted = '';
  if (!speaks) process.stderr.write(head);
  try {
    const value = await act((text) => (noted = `  ${text}`));
    process.stderr.write(`${speaks ? head : ''}${seconds(startedAt)}${noted}\n`);
    return value;
  } catch (error) {
    process.stderr.write(`${speaks ? head : ''}failed after ${seconds(startedAt).trim()}\n`);
    throw error;
  }
}

/**
 * Runs a tool to its end: a fault is told with what to do about it and makes the exit code 1.
 * @param {() => Promise<void>} act
 */
export async function runTool(act) {
  try {
    await act();
  } catch (error) {
    tell(error);
    process.exit(1);
  }
}

/** @param {unknown} error */
function tell(error) {
  if (error instanceof Failure) {
    process.stderr.write(`\n${error.message}\n\nWhat to do: ${error.whatToDo}\n`);
    return;
  }
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
}

/**
 * Time since a reading of `performance.now()`.
 * @param {number} startedAt
 */
export function seconds(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s`;
}
