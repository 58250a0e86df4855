/** Runs a task one at a time. Who asks while it runs gets a run that begins after he asked; all who wait share it. */
export class OneAtATime {
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(private readonly task: () => Promise<void>) {}

  /** Rejects with what the task rejects with. */
  async run(): Promise<void> {
    if (this.#running === undefined) {
      this.#running = this.task().finally(() => (this.#running = undefined));
      await this.#running;
      return;
    }
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.run();
      });
    await this.#next;
  }
}
