import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { serviceActor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { Rehearsals } from '../../census/index.js';
import type { Rehearsal } from '../../census/index.js';
import { findAction, needState } from '../read/action-row.js';
import type { StoredRehearsal } from '../read/action-row.js';
import type { StepReceiptDto } from './steps.dto.js';

const lookMilliseconds = 1_000;

interface Open {
  readonly id: string;
  readonly rehearsal: StoredRehearsal;
}

/** Has plans rehearsed, and keeps with each plan what its rehearsal found. Any replica notes the end of a rehearsal. */
@Injectable()
export class Rehearsing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('corrective-actions');
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #stopped = false;
  #failing = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly rehearsals: Rehearsals,
  ) {}

  onApplicationBootstrap(): void {
    this.#lookLater();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  /** A new rehearsal takes the place of the one before. @throws Problem 404 · 409 CORRECTIVE_ACTION_STATE · as `rehearse` */
  async start(actor: Actor, id: string): Promise<StepReceiptDto> {
    needState(await findAction(this.dataSource.manager, id), 'a rehearsal', 'planned');
    const job = await this.rehearsals.rehearse(id, actor);
    return await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const action = await findAction(manager, id, 'update');
      needState(action, 'a rehearsal', 'planned');
      const rehearsal: StoredRehearsal = { id: job, state: 'running', startedBy: actor.person, summary: null };
      await manager.query('update corrective_action set rehearsal = $2, rehearsal_digest = null where action_id = $1', [
        id,
        JSON.stringify(rehearsal),
      ]);
      await appendEntry(manager, {
        ...{
          actor,
          action: 'corrective-action-rehearsal-started',
          subject: `correction/${id}`,
          outcome: 'done',
        },
        details: { census: job },
      });
      return { id, state: action.state };
    });
  }

  /** Notes what came of the rehearsals that have ended. */
  async look(): Promise<void> {
    const rows = await this.dataSource.query<readonly Open[]>(
      `select action_id as id, rehearsal from corrective_action
       where state = 'planned' and rehearsal ->> 'state' = 'running'`,
    );
    for (const row of rows) {
      const found = await this.rehearsals.resultOf(row.rehearsal.id);
      if (found.state === 'done' || found.state === 'failed' || found.state === 'cancelled')
        await this.#note(row, found);
    }
  }

  async #note({ id, rehearsal }: Open, { state, digest, summary, failure }: Rehearsal): Promise<void> {
    const done = state === 'done' && digest !== null;
    const noted = { ...rehearsal, state: done ? 'done' : 'failed', summary: done ? summary : { failure } };
    await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const [rows] = await manager.query<readonly [readonly unknown[], number]>(
        `update corrective_action set rehearsal = $3, rehearsal_digest = $4
         where action_id = $1 and state = 'planned' and rehearsal ->> 'id' = $2 and rehearsal ->> 'state' = 'running'
         returning action_id`,
        [id, rehearsal.id, JSON.stringify(noted), done ? digest : null],
      );
      if (rows.length === 0) return;
      await appendEntry(manager, {
        ...{ actor: serviceActor('anchorgate'), action: 'corrective-action-rehearsed' },
        ...{ subject: `correction/${id}`, outcome: done ? 'done' : 'failed' },
        ...(done ? { afterDigest: digest } : { code: state, reason: failure ?? `the rehearsal was ${state}` }),
        details: { census: rehearsal.id },
      });
    });
  }

  #lookLater(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#lookAndTell().finally(() => this.#lookLater());
    }, lookMilliseconds).unref();
  }

  async #lookAndTell(): Promise<void> {
    try {
      await this.look();
      this.#failing = false;
    } catch (error) {
      // Told once; the next second tries again, and without a noted rehearsal nothing can be approved.
      if (!this.#failing && !this.#stopped) this.#log.warn(`rehearsals cannot be followed: ${String(error)}`);
      this.#failing = true;
    }
  }
}
