import type { QueryResult } from 'pg';
import pg from 'pg';
import { asServiceRole } from '../../database/index.js';

/** What PostgreSQL refused because of the rows themselves; everything else leaves the outcome unknown or is a fault. */
export class RowsRefused extends Error {
  override readonly name = 'RowsRefused';
}

export interface Statement {
  readonly name: string;
  readonly text: string;
}

type Row = Readonly<Record<string, unknown>>;

const connectMilliseconds = 1_000;
/** Data exceptions and constraint violations: nothing was written, and other rows may well be. */
const refusedStates = /^2[23]/;

/**
 * One connection of its own for the record, so that a slow page of decisions never delays a decision.
 *
 * INVARIANT (durable or not answered): `run` resolves only after the transaction was committed and flushed, with
 * `synchronous_commit` on. When the wait for a synchronous standby is cancelled PostgreSQL reports success with a
 * warning; any notice therefore counts as failure. Whatever is not known to be durable rejects.
 */
export class RecordConnection {
  #client: pg.Client | undefined;
  #noticed = false;

  constructor(private readonly url: string) {}

  /**
   * Runs a statement, connecting first where needed.
   * @param deadline - epoch milliseconds; past it the connection is given up and the promise rejects
   * @throws RowsRefused · any other error when the outcome is unknown
   */
  async run(statement: Statement, values: readonly string[], deadline: number): Promise<readonly Row[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const milliseconds = Math.max(0, deadline - Date.now());
      timer = setTimeout(() => reject(new Error('the database did not answer in time')), milliseconds);
    });
    try {
      return await Promise.race([this.#query(statement, values), late]);
    } catch (error) {
      if (error instanceof pg.DatabaseError && refusedStates.test(error.code ?? '')) {
        throw new RowsRefused(error.message, { cause: error });
      }
      this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Gives the connection up at once; the next statement makes a new one. */
  close(): void {
    const client = this.#client;
    this.#client = undefined;
    if (client === undefined) return;
    // `end` alone would wait for a server that no longer answers.
    client.end().catch(() => undefined);
    client.connection.stream.destroy();
  }

  async #query(statement: Statement, values: readonly string[]): Promise<readonly Row[]> {
    const client = this.#client ?? (await this.#connect());
    this.#noticed = false;
    const answer: QueryResult<Row> = await client.query<Row>({ ...statement, values: [...values] });
    if (this.#noticed) throw new Error('the database warned that the commit may not be durable');
    return answer.rows;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'anchorgate record',
      connectionTimeoutMillis: connectMilliseconds,
      keepAlive: true,
      options: asServiceRole,
      // A batch that waits behind a lock when its connection is given up does not wait for ever.
      statement_timeout: 2 * connectMilliseconds,
    });
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notice', () => (this.#noticed = true));
    this.#client = client;
    try {
      await client.connect();
      await client.query(
        `select set_config('synchronous_commit', 'on', false)
         where current_setting('synchronous_commit') not in ('on', 'remote_apply')`,
      );
      return client;
    } catch (error) {
      this.#lose(client);
      throw error;
    }
  }

  #lose(client: pg.Client): void {
    if (this.#client === client) this.close();
  }
}
