import type { ServiceWorld, SignIn, Way } from './service-world.js';
import { at, serviceWorld } from './service-world.js';
import { people } from './sql-life.js';
import { waysAroundBreakGlass } from './ways-around-break-glass.js';
import { correctionSteps, waysAroundCorrections } from './ways-around-corrections.js';
import { waysAroundPeople } from './ways-around-people.js';
import { waysIntoForce } from './ways-into-force.js';
import { tables, waysOutOfTheLaw, waysToBecomeTheOwner, waysToRemove } from './ways-out-of-the-law.js';

const owner: SignIn = 'an owner who works as the role';
const member: SignIn = 'a login that is only a member of the role';

describe.each<SignIn>([owner, member])('in SQL, %s', (signIn) => {
  let world: ServiceWorld;
  beforeAll(async () => {
    world = await serviceWorld(signIn);
  });
  afterAll(() => world?.close());

  /** Runs a way to its end, and what is checked at the commit, and takes it back. */
  async function refusalOf({ sql }: Pick<Way, 'sql'>): Promise<string> {
    const { client } = world;
    await client.query('begin');
    try {
      for (const statement of sql(world)) await client.query(statement);
      await client.query('set constraints all immediate');
      return 'nobody refused';
    } catch (error) {
      return String(error);
    } finally {
      await client.query('rollback');
    }
  }

  const refuses = (ways: readonly Way[]): void => {
    it.each(ways.map((way) => [way.way, way] as const))('is refused %s', async (_, way) => {
      expect(await refusalOf(way)).toMatch(way.by);
    });
  };

  describe('who wants a version in force', () => refuses(waysIntoForce));
  describe('who wants to be two people, or another', () => refuses(waysAroundPeople));
  describe('who wants to be rid of a break-glass', () => refuses(waysAroundBreakGlass));
  describe('in a corrective action,', () => refuses(waysAroundCorrections));
  describe('who wants to remove something', () => refuses(waysToRemove));
  describe('who wants to change the law', () =>
    refuses([...waysOutOfTheLaw, ...(signIn === member ? waysToBecomeTheOwner : [])]));

  it('gets no more by what is dated by himself: approvals and plans carry the time of the database', async () => {
    const { client } = world;
    const { digest, evidenceDigest } = at(world, 3);
    await client.query('begin');
    const approval = await client.query(
      `insert into approval (name, version, digest, evidence_digest, approver, comment, approved_at)
       values ('law', 3, $1, $2, 'petra', 'c', now() + interval '1 year') returning approved_at < clock_timestamp() as ok`,
      [digest, evidenceDigest],
    );
    const plan = await client.query(
      `insert into planned_activation (name, version, effective_from, planned_by, planned_at)
       values ('law', 4, now(), $1, '2001-01-01') returning planned_at >= now() as ok`,
      [people.activator],
    );
    const entry = await client.query(
      `insert into audit_trail (sequence, recorded_at, actor, action, outcome, previous_hash, hash)
       values (1, '2001-01-01', 'x', 'x', 'done', 'x', 'x')
       returning sequence > 1 or previous_hash = repeat('0', 64) as ok, recorded_at > now() - interval '1 minute' as dated`,
    );
    await client.query('rollback');
    expect([approval.rows, plan.rows, entry.rows]).toEqual([
      [{ ok: true }],
      [{ ok: true }],
      [{ ok: true, dated: true }],
    ]);
  });

  it('has been tried on every table there is', async () => {
    const { rows } = await world.owner.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
    );
    expect(rows.map(({ name }) => name)).toEqual([...tables].sort());
  });

  it('may correct a slot by all steps in their order', async () => {
    expect(await refusalOf({ sql: () => correctionSteps })).toBe('nobody refused');
  });

  it('may do what the service does: the same steps in their order are accepted', async () => {
    const { rows } = await world.owner.query<{ state: string }>(
      `select state from rule_set_version where name = 'law' order by version`,
    );
    expect(rows.map(({ state }) => state)).toEqual([
      ...['superseded', 'active', 'submitted', 'approved', 'draft', 'rejected', 'scheduled'],
    ]);
  });
});
