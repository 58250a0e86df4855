import { Client } from 'pg';

const reconnectMilliseconds = 1_000;

/**
 * Listens on a PostgreSQL channel, on a connection of its own that is made again when it is lost. A missed
 * notification costs no more than the wait for the next poll, so nothing here is an error of the service.
 */
export class WakeUp {
  #client: Client | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #listening = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly wake: () => void,
  ) {}

  get listening(): boolean {
    return this.#listening;
  }

  start(): void {
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    if (client !== null) await client.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'anchorgate-wake-up',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.#client = client;
    client.on('notification', this.wake);
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      if (this.#client !== client) return;
      this.#listening = true;
      // What was committed while nobody listened.
      this.wake();
    } catch {
      this.#lost(client);
    }
  }

  #lost(client: Client): void {
    if (this.#client !== client || this.#stopped) return;
    this.#client = null;
    this.#listening = false;
    client.removeAllListeners('notification');
    void client.end().catch(() => undefined);
    this.#timer = setTimeout(() => void this.#connect(), reconnectMilliseconds).unref();
  }
}
