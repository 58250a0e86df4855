import { stat } from 'node:fs/promises';

const lookMilliseconds = 1_000;

/**
 * Looks at files once a second and tells when any of them was replaced or rewritten. By looking, not by the system's
 * notices: those get lost where files are swapped through links, as orchestrators do.
 */
export class FileWatch {
  #seen: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /** @param onChange - called after each change, also while a file is missing */
  constructor(
    private readonly paths: readonly string[],
    private readonly onChange: () => void,
  ) {}

  /** Notes how the files are now; call it before they are read, so that no change falls between. */
  async start(): Promise<void> {
    this.#seen = await this.#look();
    this.#schedule();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#compare(), lookMilliseconds).unref();
  }

  async #compare(): Promise<void> {
    const now = await this.#look();
    if (!this.#stopped && now !== this.#seen) {
      this.#seen = now;
      this.onChange();
    }
    this.#schedule();
  }

  async #look(): Promise<string> {
    const marks = await Promise.all(
      this.paths.map((path) =>
        stat(path, { bigint: true }).then(
          ({ mtimeNs, ctimeNs, size, ino }) => `${mtimeNs} ${ctimeNs} ${size} ${ino}`,
          () => 'missing',
        ),
      ),
    );
    return marks.join('\n');
  }
}
