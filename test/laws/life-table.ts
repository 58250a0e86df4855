import type { DataSource, EntityManager } from 'typeorm';
import type { Pool } from 'pg';
import type { Actor, Role } from '../../src/access/index.js';
import { invariant } from '../../src/core/invariant.js';
import { Problem } from '../../src/http/index.js';
import type { StoredRuleSets } from '../../src/rule-sets/activation/stored-rule-sets.js';
import { switchEpoch, withFence } from '../../src/rule-sets/activation/switch-epoch.js';
import { databaseNow } from '../../src/rule-sets/activation/state-now.js';
import { makeDraft } from '../../src/rule-sets/drafts/make-draft.js';
import { saveDraft } from '../../src/rule-sets/drafts/save-draft.js';
import { approveVersion } from '../../src/rule-sets/life-cycle/approve-version.js';
import { lapseVersions } from '../../src/rule-sets/life-cycle/lapse-versions.js';
import { planActivation } from '../../src/rule-sets/life-cycle/plan-activation.js';
import { rejectVersion } from '../../src/rule-sets/life-cycle/reject-version.js';
import { scheduleVersion } from '../../src/rule-sets/life-cycle/schedule-version.js';
import { submitVersion } from '../../src/rule-sets/life-cycle/submit-version.js';
import { withdrawVersion } from '../../src/rule-sets/life-cycle/withdraw-version.js';
import { takeVersion } from '../../src/rule-sets/version-row.js';
import type { Attempt } from './life-model.js';
import type { Snapshot } from './life-snapshot.js';
import { snapshotQuery } from './life-snapshot.js';
import type { SmallDocuments } from './small-rules.js';
import { smallCases, smallRuleSet } from './small-rules.js';
import { forbidden } from './forbidden-sql.js';

/** A version as it is before a batch: what people see who act at once. */
export interface Digests {
  readonly digest: string;
  readonly evidenceDigest: string;
}

/** What every history of a run works on. */
export interface Ground {
  readonly source: DataSource;
  /** Bound by no grant, and by no trigger when it says so. */
  readonly owner: Pool;
  readonly documents: SmallDocuments;
  readonly stored: StoredRuleSets;
}

/** What a verb does in a transaction that it is given; a submission makes its own. */
type Verb = Exclude<
  Attempt,
  { readonly step: 'submit' | 'sql' | 'follow plans' | 'fifteen days pass' | 'plans fall due' }
>;

const everyRole: readonly Role[] = ['author', 'approver', 'activator'];
const actorOf = (person: string, roles = everyRole): Actor => ({ person, roles, address: '', httpRequestId: '' });
const checkViolation = '23514';
const insufficientPrivilege = '42501';

/** One rule set in the database, moved by the verbs of the life cycle. */
export class LifeTable {
  #marks = 0;

  constructor(
    private readonly ground: Ground,
    readonly name: string,
    /** Epochs up to this one were looked at when they were new. */
    private looked: number,
  ) {}

  async digests(): Promise<readonly Digests[]> {
    return await this.ground.source.query<readonly Digests[]>(
      `select coalesce(digest, '') as digest, coalesce(evidence_digest, '') as "evidenceDigest"
         from rule_set_version where name = $1 order by version`,
      [this.name],
    );
  }

  async snapshot(): Promise<Snapshot> {
    const rows = await this.ground.source.query<readonly { readonly snapshot: Snapshot }[]>(snapshotQuery, [
      ...[this.name, this.looked],
    ]);
    const snapshot = rows[0]?.snapshot;
    invariant(snapshot !== undefined, 'one row');
    this.looked = snapshot.epoch;
    return snapshot;
  }

  /** @returns whether it was done; a refusal is a problem with a code, or of the database for SQL, and nothing else */
  async try(attempt: Attempt, digests: readonly Digests[]): Promise<boolean> {
    try {
      await this.#do(attempt, digests);
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const isRefusal = error instanceof Problem && error.status < 500;
      if (isRefusal || (attempt.step === 'sql' && [checkViolation, insufficientPrivilege].includes(String(code)))) {
        return false;
      }
      throw error;
    }
  }

  async #do(attempt: Attempt, digests: readonly Digests[]): Promise<void> {
    const { name, ground } = this;
    switch (attempt.step) {
      case 'follow plans':
        await withFence(ground.source, (manager) => this.#follow(manager));
        return;
      case 'fifteen days pass':
        await this.#asOwner(
          `update approval set approved_at = approved_at - interval '15 days' where name = '${name}'`,
        );
        return;
      case 'plans fall due':
        await this.#asOwner(
          `update planned_activation p set effective_from = clock_timestamp() + n.n * interval '1 microsecond'
             from (select plan_id, row_number() over (order by effective_from) as n from planned_activation
               where name = '${name}' and withdrawn_at is null and effective_from > clock_timestamp()) n
             where n.plan_id = p.plan_id;
           update planned_activation p set seal = plan_seal(p) where name = '${name}'; select pg_sleep(0.003)`,
        );
        return;
      case 'sql':
        await ground.source.query(forbidden(name, attempt, digests[attempt.version - 1]));
        return;
      case 'submit': {
        const actor = actorOf(attempt.who);
        const { version, revision } = attempt;
        await submitVersion(ground.source, ground.documents, { name, version, actor, revision, comment: null });
        return;
      }
      default:
        await ground.source.transaction((manager) => this.#step(manager, attempt, digests));
    }
  }

  async #step(manager: EntityManager, attempt: Verb, digests: readonly Digests[]): Promise<void> {
    const { name } = this;
    const actor = actorOf(attempt.who, attempt.step === 'withdraw' ? [attempt.role] : everyRole);
    const comment = 'c';
    if (attempt.step === 'draft') {
      await makeDraft(manager, {
        name,
        actor,
        from: attempt.from,
        content: unnumbered(smallRuleSet(name, 1, this.#mark())),
        text: null,
        cases: smallCases,
        comment,
      });
      return;
    }
    const { version } = attempt;
    switch (attempt.step) {
      case 'save': {
        const content = smallRuleSet(name, version, this.#mark());
        const { revision } = attempt;
        await saveDraft(manager, {
          name,
          version,
          actor,
          revision,
          content,
          text: null,
          cases: null,
          parent: null,
          comment,
        });
        return;
      }
      case 'approve': {
        const { digest = '', evidenceDigest = '' } = digests[version - 1] ?? {};
        const given = attempt.digestsHold ? evidenceDigest : `${evidenceDigest}0`;
        await approveVersion(manager, { name, version, actor, digest, evidenceDigest: given, comment });
        return;
      }
      case 'reject':
        await rejectVersion(manager, { name, version, actor, comment });
        return;
      case 'withdraw':
        await withdrawVersion(manager, { name, version, actor, comment });
        return;
      case 'activate': {
        const { row } = await takeVersion(manager, name, version, 'schedule');
        const effectiveFrom = await databaseNow(manager);
        await planActivation(manager, row, {
          actor,
          effectiveFrom,
          cohorts: null,
          comment,
          action: 'activation-asked',
        });
        return;
      }
      case 'schedule': {
        const effectiveFrom = (await databaseNow(manager)) + 3_600_000 + attempt.instant * 60_000;
        await scheduleVersion(manager, { name, version, actor, effectiveFrom, cohorts: null, comment });
        return;
      }
    }
  }

  /** As the runner's transaction does. */
  async #follow(manager: EntityManager): Promise<void> {
    await manager.query('select from rule_set where name = $1 for update', [this.name]);
    await lapseVersions(manager, this.name);
    await switchEpoch(manager, this.ground.stored, this.name);
  }

  async #asOwner(statement: string): Promise<void> {
    await this.ground.owner.query(`begin; set local session_replication_role = replica; ${statement}; commit`);
  }

  #mark(): number {
    this.#marks += 1;
    return this.#marks;
  }
}

/** A draft gets its number from the rule set. */
function unnumbered(content: unknown): Readonly<Record<string, unknown>> {
  const all = new Map(Object.entries(Object(content) as Readonly<Record<string, unknown>>));
  all.delete('version');
  return Object.fromEntries(all);
}
