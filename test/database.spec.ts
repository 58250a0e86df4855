import pg from 'pg';
import { createTestDatabase } from './database.js';

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  it('refuses a connection after it was dropped, even when one was open', async () => {
    const database = await createTestDatabase();
    const open = new pg.Client({ connectionString: database.url });
    open.on('error', () => undefined);
    await open.connect();
    await database.drop();
    await expect(ask(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('shows nothing of what another test file wrote', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await ask(one.url, 'CREATE TABLE only_here (id int)');
    await expect(ask(other.url, 'SELECT * FROM only_here')).rejects.toThrow('does not exist');
    await Promise.all([one.drop(), other.drop()]);
  });

  it('has every migration in it', async () => {
    const database = await createTestDatabase();
    expect(await ask(database.url, 'SELECT name FROM migration')).not.toHaveLength(0);
    await database.drop();
  });
});
