import { createHash } from 'node:crypto';
import pg from 'pg';

interface Place {
  readonly version: number;
  readonly state: string;
  readonly activator: string;
}

/**
 * Makes epochs as a replica does that finds a plan due, with the plan in the same transaction: lock, plan, trail entry,
 * fence, epoch, states of the versions. Faster than people can ask for activations.
 */
export class EpochSwitch {
  private constructor(
    private readonly client: pg.Client,
    private readonly name: string,
    private readonly places: readonly Place[],
  ) {}

  /** Goes back and forth between the states that some epochs put in force, each with one version for every cohort. */
  static async between(databaseUrl: string, name: string, epochs: readonly number[]): Promise<EpochSwitch> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query<Place>(
      `select state, made_by as activator, (state::jsonb #>> '{assignments,0,version}')::integer as version
         from activation where name = $1 and epoch = any($2) order by epoch`,
      [name, epochs],
    );
    return new EpochSwitch(client, name, rows);
  }

  /** @returns the epoch that is in force from now on */
  async next(): Promise<number> {
    await this.client.query('begin');
    await this.client.query('select from rule_set where name = $1 for update', [this.name]);
    const { rows } = await this.client.query<{ epoch: string }>('select epoch from active_epoch where name = $1', [
      this.name,
    ]);
    const epoch = Number(rows[0]?.epoch) + 1;
    const place = this.places[epoch % this.places.length];
    if (place === undefined) throw new Error('there are no states to go between');
    await this.plan(place);
    await this.switchTo(epoch, place);
    await this.client.query('commit');
    return epoch;
  }

  async end(): Promise<void> {
    await this.client.end();
  }

  private async plan({ version, activator }: Place): Promise<void> {
    await this.client.query(
      `insert into planned_activation (name, version, effective_from, planned_by, comment)
         values ($1, $2, clock_timestamp(), $3, 'back and forth')`,
      [this.name, version, activator],
    );
  }

  private async switchTo(epoch: number, { version, state, activator }: Place): Promise<void> {
    // Replicas follow an epoch only that its entry in the trail proves; the entry comes before the fence is taken.
    await this.client.query(
      `insert into audit_trail (actor, action, subject, outcome, after_digest)
         values ('anchorgate', 'epoch-activated', $1, 'done', $2)`,
      [`${this.name}/epoch/${epoch}`, `sha256:${createHash('sha256').update(state).digest('hex')}`],
    );
    await this.client.query('select epoch from active_epoch where name = $1 for update', [this.name]);
    await this.client.query(
      `insert into activation (name, epoch, state, due_at, cause, made_by)
         values ($1, $2, $3, clock_timestamp(), 'plan', $4)`,
      [this.name, epoch, state, activator],
    );
    await this.client.query('update active_epoch set epoch = $2 where name = $1', [this.name, epoch]);
    await this.client.query(
      `update rule_set_version set state = 'active' where name = $1 and version = $2 and state = 'superseded'`,
      [this.name, version],
    );
    await this.client.query(
      `update rule_set_version set state = 'superseded' where name = $1 and version <> $2 and state = 'active'`,
      [this.name, version],
    );
    await this.client.query('select pg_notify($1, $2)', ['epoch_changed', this.name]);
  }
}
