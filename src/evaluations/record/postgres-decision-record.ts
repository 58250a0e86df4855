import { hash } from 'node:crypto';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { answerIn, isOfRequest } from '../../core/evaluation/index.js';
import { Settings } from '../../settings.js';
import type { Decided } from '../decided.js';
import { requestText } from '../request/request-text.js';
import type { RecordOutcome } from './decision-record.js';
import { DecisionRecord } from './decision-record.js';
import { RecordConnection, RowsRefused } from './record-connection.js';
import type { RecordRow } from './record-statements.js';
import { appendText, appendValues, storedText, storedValues } from './record-statements.js';
import { recordText } from './record-text.js';

const reconnectMilliseconds = 100;
const batchRowsMax = 500;
const batchCharactersMax = 4_000_000;
/** More than this waiting means that PostgreSQL does not keep up: shed rather than let everyone wait. */
const waitingMax = 5_000;

/** One decision waiting for its outcome. */
interface Waiting extends RecordRow {
  /** Epoch milliseconds. */
  readonly deadline: number;
  /** The first call counts. */
  readonly settle: (outcome: RecordOutcome) => void;
}

/**
 * Keeps decisions in PostgreSQL by group commit: while one batch is being written the next one gathers, and is written
 * as soon as the first has returned. No timer: alone, a decision is written at once.
 *
 * INVARIANT (no record, no answer): an outcome of `recorded` or `replayed` is given only for what `RecordConnection`
 * says is durable. Everything else, a thrown error included, ends as an outcome that is never answered with a verdict.
 */
@Injectable()
export class PostgresDecisionRecord extends DecisionRecord implements OnApplicationShutdown {
  readonly #log = new Logger('DecisionRecord');
  readonly #connection: RecordConnection;
  #waiting: Waiting[] = [];
  #writing = false;

  constructor(settings: Settings) {
    super();
    this.#connection = new RecordConnection(settings.databaseUrl);
  }

  append(decisions: readonly Decided[], deadline: number): Promise<readonly RecordOutcome[]> {
    return new Promise((resolve) => {
      const outcomes: RecordOutcome[] = decisions.map(() => ({ kind: 'shed' }));
      let open = decisions.length;
      const close = (): void => {
        if (--open === 0) resolve(outcomes);
      };
      if (open === 0) resolve(outcomes);
      decisions.forEach((decided, i) => {
        if (this.#waiting.length >= waitingMax) return close();
        const record = recordText(decided);
        let settled = false;
        const settle = (outcome: RecordOutcome): void => {
          if (settled) return;
          settled = true;
          outcomes[i] = outcome;
          close();
        };
        this.#waiting.push({ decided, record, digest: hash('sha256', record, 'hex'), deadline, settle });
      });
      this.#start();
    });
  }

  onApplicationShutdown(): void {
    this.#connection.close();
  }

  /** Begins writing at the end of this turn of the event loop, so that all requests read in it go together. */
  #start(): void {
    if (this.#writing || this.#waiting.length === 0) return;
    this.#writing = true;
    setImmediate(() => {
      void this.#writeAll().finally(() => {
        this.#writing = false;
        this.#start();
      });
    });
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#takeBatch();
      try {
        await this.#write(batch);
      } catch (error) {
        // Whether the batch was committed is not known: its callers hear 503, and asking again tells.
        for (const { settle } of batch) settle({ kind: 'unavailable' });
        this.#log.error(`RECORD_UNAVAILABLE: ${batch.length} decisions not recorded: ${messageOf(error)}`);
        await this.#pause();
      }
    }
  }

  /** Waits for PostgreSQL to come back, while those whose time is up get their 503. */
  async #pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, reconnectMilliseconds));
    const now = Date.now();
    const late = this.#waiting.filter(({ deadline }) => deadline <= now);
    this.#waiting = this.#waiting.filter(({ deadline }) => deadline > now);
    for (const { settle } of late) settle({ kind: 'unavailable' });
  }

  /** The longest run from the front that shares a rule set name and an epoch, within the size of one statement. */
  #takeBatch(): readonly Waiting[] {
    const first = this.#waiting[0]?.decided.active;
    let characters = 0;
    let length = 0;
    for (const { decided, record } of this.#waiting) {
      const { active } = decided;
      characters += record.length;
      const fits = length === 0 || (length < batchRowsMax && characters <= batchCharactersMax);
      if (!fits || active.epoch !== first?.epoch || active.name !== first.name) break;
      length += 1;
    }
    return this.#waiting.splice(0, length);
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (first === undefined) return;
    const { active } = first.decided;
    try {
      const values = appendValues(batch, active.name, active.epoch);
      const [answer] = await this.#connection.run({ name: 'append', text: appendText }, values, first.deadline);
      const added = answer?.['added'];
      await this.#settle(batch, answer?.['fenced_in'] === 1, typeof added === 'string' ? added : '');
    } catch (error) {
      if (!(error instanceof RowsRefused)) throw error;
      await this.#writeApart(batch, error);
    }
  }

  /** PostgreSQL refused the whole batch for the sake of some row: the others are written without it. */
  async #writeApart(batch: readonly Waiting[], error: RowsRefused): Promise<void> {
    if (batch.length > 1) {
      const middle = batch.length >> 1;
      await this.#write(batch.slice(0, middle));
      await this.#write(batch.slice(middle));
      return;
    }
    const id = batch[0]?.decided.decisionId ?? '';
    this.#log.error(`RECORD_REFUSED: decision \`${id}\` does not fit the record: ${error.message}`);
    for (const { settle } of batch) settle({ kind: 'unavailable' });
  }

  async #settle(batch: readonly Waiting[], fencedIn: boolean, added: string): Promise<void> {
    if (!fencedIn) {
      for (const { settle } of batch) settle({ kind: 'fenced' });
      return;
    }
    const ordinals = new Set(added.split(','));
    const used: Waiting[] = [];
    batch.forEach((waiting, i) => {
      if (ordinals.has(String(i + 1))) waiting.settle({ kind: 'recorded' });
      else used.push(waiting);
    });
    if (used.length > 0) await this.#settleUsed(used);
  }

  /** Their request IDs are in the record already: with the same content that is the answer, with other it is not. */
  async #settleUsed(batch: readonly Waiting[]): Promise<void> {
    const statement = { name: 'stored', text: storedText };
    const rows = await this.#connection.run(statement, storedValues(batch), batch[0]?.deadline ?? 0);
    const stored = new Map(rows.map((row) => [Number(row['ordinal']), row]));
    batch.forEach(({ decided, settle }, i) => {
      const row = stored.get(i + 1);
      const record = row?.['record'];
      if (typeof record !== 'string') return settle({ kind: 'unavailable' });
      if (!isOfRequest(record, requestText(decided.request.command))) return settle({ kind: 'reused' });
      const answer = answerIn(record);
      settle({ kind: 'replayed', answer, epoch: Number(row?.['epoch']), record });
    });
  }
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');
