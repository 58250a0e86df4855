import type { Eui64 } from '../../core/identifiers/index.js';
import { AnchorSlotStore, AnchorSlotStoreRefused, AnchorSlotStoreUnavailable } from './anchor-slot-store.js';
import type { OperatorSlots, SlotChange, SlotChangeOutcome } from './anchor-slot-store.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import { callEnded } from './metrics.js';
import { AnswerMalformed, parseOutcomes, parseSlots } from './store-answers.js';
import { NoAnswer } from './store-connection.js';
import type { StoreConnection, StoreReply } from './store-connection.js';
import { backoff, retryAfterMilliseconds } from './waits-between-tries.js';

const triesMost = 4;
const waits = { firstMilliseconds: 100, mostMilliseconds: 2_000 };
/** A store that wants to be left alone for longer is left alone by whoever called, not within a call. */
const waitWithinCallMostMilliseconds = 5_000;
/** Statuses besides 5xx that say "not now" rather than "not this". */
const notNow: readonly number[] = [408, 425, 429];

/** What the adapter takes from its surroundings. */
export interface Surroundings {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1, excluding 1. */
  readonly random: () => number;
  /** Rejects when the signal aborts. */
  readonly pause: (milliseconds: number, closing: AbortSignal) => Promise<void>;
}

/**
 * The S1SP's database behind HTTP (`docs/anchor-slot-store.md`). A call is tried a few times under one key; what does not
 * bring an answer that can be relied upon is `AnchorSlotStoreUnavailable`, and the caller comes again with that key.
 */
export class HttpAnchorSlotStore extends AnchorSlotStore {
  readonly #closing = new AbortController();

  constructor(
    private readonly connection: StoreConnection,
    private readonly breaker: CircuitBreaker,
    private readonly surroundings: Surroundings,
  ) {
    super();
  }

  /** Ends what is under way: the service stops, and what was sent is sent again under its key. */
  beforeApplicationShutdown(): void {
    this.#closing.abort();
  }

  override async read(deviceIds: readonly Eui64[]): Promise<ReadonlyMap<Eui64, OperatorSlots>> {
    const body = JSON.stringify({ deviceIds });
    return await this.#ask('/anchor-slots/queries', body, {}, (text) => parseSlots(text, deviceIds));
  }

  override async change(key: string, changes: readonly SlotChange[]): Promise<readonly SlotChangeOutcome[]> {
    const body = JSON.stringify({ changes });
    return await this.#ask('/anchor-slots/changes', body, { 'idempotency-key': key }, (text) =>
      parseOutcomes(text, key, changes),
    );
  }

  async #ask<Answer>(
    path: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    parse: (text: string) => Answer,
  ): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const openFor = this.breaker.admit();
      if (openFor > 0) {
        throw new AnchorSlotStoreUnavailable('the anchor-slot store failed too often and is left alone', openFor);
      }
      const answer = await this.#tryOnce(path, body, headers, parse);
      if ('value' in answer) return answer.value;
      const wait = answer.retryAfter || backoff(tries, this.surroundings.random, waits);
      if (tries >= triesMost || wait > waitWithinCallMostMilliseconds) {
        throw new AnchorSlotStoreUnavailable(
          `the anchor-slot store gave no answer: ${answer.fault}`,
          answer.retryAfter,
        );
      }
      await this.surroundings.pause(wait, this.#closing.signal).catch(() => {
        throw new AnchorSlotStoreUnavailable('the service stops');
      });
    }
  }

  async #tryOnce<Answer>(
    path: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    parse: (text: string) => Answer,
  ): Promise<{ readonly value: Answer } | { readonly fault: string; readonly retryAfter: number }> {
    const failed = (fault: string, retryAfter = 0): { readonly fault: string; readonly retryAfter: number } => {
      callEnded('no-answer');
      this.breaker.failed();
      return { fault, retryAfter };
    };
    try {
      const reply = await this.connection.post(path, body, headers, this.#closing.signal);
      if (isNotNow(reply)) {
        return failed(`status ${reply.status}`, retryAfterMilliseconds(reply.retryAfter, this.surroundings.now()));
      }
      if (reply.status !== 200) throw refusal(path, reply);
      const value = parse(reply.text);
      this.breaker.succeeded();
      callEnded('answered');
      return { value };
    } catch (error) {
      if (error instanceof NoAnswer || error instanceof AnswerMalformed) return failed(error.message);
      // It answers, so it is there; that it wants something else is for people to mend.
      this.breaker.succeeded();
      if (error instanceof AnchorSlotStoreRefused) callEnded('refused');
      throw error;
    }
  }
}

const isNotNow = ({ status }: StoreReply): boolean => status >= 500 || notNow.includes(status);

/** The store's own words stay out: they may repeat what was sent. */
const refusal = (path: string, { status }: StoreReply): AnchorSlotStoreRefused =>
  new AnchorSlotStoreRefused(
    `the anchor-slot store answers \`${path}\` with status ${status}, expected 200; ask whoever runs it for its reason`,
  );
