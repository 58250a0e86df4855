import { Client } from 'pg';
import { createTestDatabase } from '../../test/database.js';
import type { TestDatabase } from '../../test/database.js';

/** What the tables themselves refuse, whoever asks: here it is SQL as the service's own role. */

let database: TestDatabase;
let service: Client;
let other: Client;

beforeEach(async () => {
  database = await createTestDatabase();
  [service, other] = [await asService(), await asService()];
});
afterEach(async () => {
  await Promise.all([service.end(), other.end()]);
  await database.drop();
});

async function asService(): Promise<Client> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('set role anchorgate_service');
  return client;
}

async function asked(person: string, role: string, change = 'grant', by = 'adam'): Promise<string> {
  const { rows } = await service.query<{ id: string }>(
    `insert into role_change (person, role, change, reason, requested_by) values ($1, $2, $3, 'so', $4)
     returning role_change_id as id`,
    [person, role, change, by],
  );
  return rows[0]?.id ?? '';
}

const decided = (id: string, by = 'pat', decision = 'approved', client = service) =>
  client.query(
    `insert into role_change_decision (role_change_id, decision, decided_by, comment) values ($1, $2, $3, 'so')`,
    [id, decision, by],
  );

const granted = async (role: string): Promise<readonly string[]> =>
  (
    await service.query<{ person: string }>('select person from role_grant where role = $1 order by 1', [role])
  ).rows.map(({ person }) => person);

async function grant(person: string, role: string): Promise<void> {
  await decided(await asked(person, role));
}

describe('the tables of role changes', () => {
  it('refuse a change for oneself, asked for or decided', async () => {
    await expect(asked('adam', 'auditor')).rejects.toThrow('never_for_oneself');
    const id = await asked('nora', 'auditor');
    for (const decision of ['approved', 'rejected']) {
      await expect(decided(id, 'nora', decision)).rejects.toThrow('SAME_PERSON');
      await expect(decided(id, 'adam', decision)).rejects.toThrow('SAME_PERSON');
    }
    expect(await granted('auditor')).toEqual([]);
  });

  it('refuse a second decision, a change of what was decided, and its removal', async () => {
    const id = await asked('nora', 'auditor');
    await decided(id, 'pat', 'rejected');
    await expect(decided(id, 'paula')).rejects.toThrow(/duplicate key/);
    for (const [table, column] of [
      ['role_change', 'reason'],
      ['role_change_decision', 'comment'],
    ]) {
      for (const statement of [`update ${table} set ${column} = 'x'`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(service.query(statement)).rejects.toThrow('permission denied');
      }
      await expect(service.query(`alter table ${table} disable trigger all`)).rejects.toThrow('must be owner');
    }
    await expect(service.query(`insert into role_grant values ('nora', 'auditor', now())`)).rejects.toThrow(
      /permission|cannot insert/,
    );
    expect(await granted('auditor')).toEqual([]);
  });

  it('refuse an administrator another role, and another an administrator’s', async () => {
    await grant('irma', 'administrator');
    await grant('nora', 'author');
    await expect(grant('irma', 'auditor')).rejects.toThrow('ROLES_CONFLICT');
    await expect(grant('nora', 'administrator')).rejects.toThrow('ROLES_CONFLICT');
  });

  it('refuse to take away the last two approvers', async () => {
    for (const person of ['uma', 'vera']) await grant(person, 'approver');
    await expect(asked('uma', 'approver', 'revoke').then((id) => decided(id))).rejects.toThrow('LAST_APPROVERS');
    expect(await granted('approver')).toEqual(['uma', 'vera']);
  });

  describe('with three approvers and a removal asked for two of them', () => {
    let removals: readonly string[];
    beforeEach(async () => {
      for (const person of ['uma', 'vera', 'will']) await grant(person, 'approver');
      removals = [await asked('uma', 'approver', 'revoke'), await asked('vera', 'approver', 'revoke')];
    });
    afterEach(async () => {
      expect((await granted('approver')).length).toBeGreaterThanOrEqual(2);
    });

    it('refuse one of two that are decided side by side', async () => {
      await service.query('begin');
      await decided(removals[0] ?? '');
      const second = decided(removals[1] ?? '', 'paula', 'approved', other);
      const refused = expect(second).rejects.toThrow('LAST_APPROVERS');
      await service.query('commit');
      await refused;
    });

    it('refuse both in one statement', async () => {
      const both = `insert into role_change_decision (role_change_id, decision, decided_by, comment)
        values ($1, 'approved', 'pat', 'so'), ($2, 'approved', 'pat', 'so')`;
      await expect(service.query(both, [...removals])).rejects.toThrow('LAST_APPROVERS');
    });

    it.each(['repeatable read', 'serializable'])(
      'refuse to judge by the kept snapshot of a %s transaction',
      async (level) => {
        await other.query(`begin isolation level ${level}`);
        await other.query('select count(*) from role_grant');
        await decided(removals[0] ?? '');
        await expect(decided(removals[1] ?? '', 'paula', 'approved', other)).rejects.toThrow('read committed');
        await other.query('rollback');
      },
    );

    it('are not led astray by temporary tables with their names', async () => {
      await decided(removals[0] ?? '');
      await service.query('create temporary table role_grant (person text, role text)');
      await service.query(
        `insert into pg_temp.role_grant values ('vera', 'approver'), ('x', 'approver'), ('y', 'approver')`,
      );
      await expect(decided(removals[1] ?? '')).rejects.toThrow('LAST_APPROVERS');
      await service.query('drop table pg_temp.role_grant');
    });
  });
});
