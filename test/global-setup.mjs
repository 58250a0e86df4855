import { startThrowawayPostgres } from '../tools/postgres/launcher.mjs';

/**
 * Starts the server of this test run, unless TEST_DATABASE_URL names one. Test files make their databases on it with
 * `createTestDatabase`. When this process dies, in whatever way, the server's guard stops and deletes it.
 */
export default async function setUp() {
  if (process.env['TEST_DATABASE_URL']) return;
  const server = await startThrowawayPostgres();
  process.env['TEST_DATABASE_URL'] = server.url;
  Reflect.set(globalThis, Symbol.for('anchorgate.test-server'), server);
}
