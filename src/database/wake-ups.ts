import { Client } from 'pg';
import { asServiceRole } from './service-role.js';

const reconnectMilliseconds = 500;

/**
 * LISTEN on one channel, on a connection of its own that comes back when it is lost. A wake-up only: notifications
 * sent while it was away are lost, so whoever uses this polls as well.
 */
export class WakeUps {
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;
  #listening = false;

  /** @param onWake - called with the payload of each notification, and with an empty one after each reconnection */
  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly onWake: (payload: string) => void,
  ) {}

  /** Whether notifications arrive now; while not, only the poll of whoever uses this brings changes. */
  get listening(): boolean {
    return this.#listening;
  }

  start(): void {
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#listening = false;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: `anchorgate-listen-${this.channel}`,
      keepAlive: true,
      options: asServiceRole,
      connectionTimeoutMillis: 2_000,
    });
    this.#client = client;
    const lost = (): void => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#listening = false;
      // Ends what may be half open; that it fails says only that there was nothing left to end.
      client.end().catch(() => undefined);
      if (!this.#stopped) this.#retry = setTimeout(() => void this.#connect(), reconnectMilliseconds);
    };
    client.on('error', lost).on('end', lost);
    client.on('notification', ({ payload }) => this.onWake(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
      if (this.#client !== client || this.#stopped) return;
      this.#listening = true;
      this.onWake('');
    } catch {
      // The poll of whoever uses this tells that the database is away; here there is only to try again.
      lost();
    }
  }
}
