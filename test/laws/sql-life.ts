import type { Client } from 'pg';
import { digestOf } from '../../src/rule-sets/digest.js';

/** Who takes which step; no two are the same person. */
export const people = { author: 'anna', submitter: 'sven', approver: 'petra', activator: 'axel' } as const;

export interface SqlVersion {
  readonly version: number;
  readonly digest: string;
  readonly evidenceDigest: string;
  readonly catalogueDigest: string;
  readonly guardRailsDigest: string;
}

/** Guard rails of the laws; what they say matters to nobody here but to the database, which compares them. */
export const guardRails = { name: 'rails', rules: [{ name: 'first' }, { name: 'second' }] };

/**
 * The life of versions by SQL alone, on a connection that is bound by every trigger and grant: what the service can do,
 * and so can whoever speaks for it.
 */
export class SqlLife {
  constructor(
    readonly client: Client,
    readonly name: string,
  ) {}

  async begin(): Promise<void> {
    await this.client.query('insert into rule_set (name) values ($1)', [this.name]);
    await this.client.query('insert into active_epoch (name, epoch) values ($1, 0)', [this.name]);
  }

  async draft(version: number): Promise<void> {
    await this.client.query(
      `insert into rule_set_version (name, version, title, content, author, saved_by) values ($1, $2, 't', $3, $4, $4)`,
      [this.name, version, contentOf(this.name, version), people.author],
    );
  }

  async submit(version: number): Promise<SqlVersion> {
    const catalogueDigest = await storeDocument(this.client, 'fact-catalogue', '{}');
    const guardRailsDigest = await storeDocument(this.client, 'guard-rails', JSON.stringify(guardRails));
    const digest = digestOf(contentOf(this.name, version));
    const evidence = [digest, digestOf('{}'), catalogueDigest, guardRailsDigest].join();
    await this.client.query(
      `update rule_set_version set state = 'submitted', digest = $3, cases_digest = $4, catalogue_digest = $5,
         guard_rails_digest = $6, evidence = $7, evidence_digest = $8, submitted_by = $9, submitted_at = now()
       where name = $1 and version = $2`,
      [
        ...[this.name, version, digest, digestOf('{}'), catalogueDigest, guardRailsDigest, evidence],
        ...[digestOf(evidence), people.submitter],
      ],
    );
    return { version, digest, evidenceDigest: digestOf(evidence), catalogueDigest, guardRailsDigest };
  }

  async approve({ version, digest, evidenceDigest }: SqlVersion): Promise<void> {
    await this.client.query(
      `insert into approval (name, version, digest, evidence_digest, approver, comment) values ($1, $2, $3, $4, $5, 'c')`,
      [this.name, version, digest, evidenceDigest, people.approver],
    );
    await this.state(version, 'approved');
  }

  async plan({ version }: SqlVersion, inMinutes = 0): Promise<void> {
    await this.client.query(
      `insert into planned_activation (name, version, effective_from, planned_by)
       values ($1, $2, clock_timestamp() + make_interval(mins => $3), $4)`,
      [this.name, version, inMinutes, people.activator],
    );
  }

  /** Draft, submission, approval, plan, epoch. */
  async bringInForce(version: number, epoch: number): Promise<SqlVersion> {
    await this.draft(version);
    const submitted = await this.submit(version);
    await this.approve(submitted);
    await this.plan(submitted);
    await this.state(version, 'scheduled');
    const statements = epochOf(this.name, { epoch, assignments: [inForce(submitted)] });
    for (const statement of ['begin', ...statements, 'commit']) await this.client.query(statement);
    await this.state(version, 'active');
    return submitted;
  }

  async state(version: number, state: string): Promise<void> {
    await this.client.query('update rule_set_version set state = $3 where name = $1 and version = $2', [
      ...[this.name, version, state],
    ]);
  }
}

export const contentOf = (name: string, version: number): string => JSON.stringify({ name, version });

export async function storeDocument(client: Client, kind: string, content: string): Promise<string> {
  const digest = digestOf(content);
  await client.query('insert into rule_document (digest, kind, content) values ($1, $2, $3) on conflict do nothing', [
    ...[digest, kind, content],
  ]);
  return digest;
}

/** An assignment as an epoch's state holds it. */
export function inForce(version: SqlVersion, cohort: string | null = null): Readonly<Record<string, unknown>> {
  const { digest, catalogueDigest, guardRailsDigest } = version;
  return { cohort, version: version.version, digest, catalogueDigest, guardRailsDigest };
}

export interface EpochBySql {
  readonly epoch: number;
  readonly assignments: readonly Readonly<Record<string, unknown>>[];
  readonly breakGlass?: readonly number[];
  /** SQL; by default the clock. */
  readonly dueAt?: string;
}

/** The two statements that make an epoch, to be run in one transaction. */
export function epochOf(name: string, wanted: EpochBySql): readonly string[] {
  const { epoch, assignments, breakGlass = [], dueAt = 'clock_timestamp()' } = wanted;
  const state = JSON.stringify({ name, assignments, breakGlass });
  return [
    `insert into activation (name, epoch, state, due_at, cause, made_by)
       values ('${name}', ${epoch}, '${state}', ${dueAt}, 'plan', 'somebody')`,
    `update active_epoch set epoch = ${epoch} where name = '${name}'`,
  ];
}
