import { Client } from 'pg';
import { createTestDatabase } from '../../test/database.js';
import type { TestDatabase } from '../../test/database.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('drop schema public cascade; create schema public');
  await client.end();
});
afterEach(async () => {
  await database.drop();
});

describe('migrating', () => {
  it('is done once by replicas that start at once', async () => {
    const ran = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(ran.map((names) => names.length).sort()).toEqual([0, 0, migrations.length]);
  });

  it('finds nothing to do the second time', async () => {
    expect(await migrate(database.url)).toHaveLength(migrations.length);
    expect(await migrate(database.url)).toEqual([]);
  });
});
