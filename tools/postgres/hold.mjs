/**
 * Holds the development server until it is ended: `node tools/postgres/hold.mjs [data folder]`. It prints one line of
 * JSON, with the address to connect to. With `--throwaway` the server is one that is deleted afterwards.
 */
import { join } from 'node:path';
import { root } from '../child.mjs';
import { runTool } from '../terminal.mjs';

await runTool(async () => {
  const { startDevelopmentPostgres, startThrowawayPostgres } = await import('./launcher.mjs');
  const [asked] = process.argv.slice(2);
  const folder = asked ?? process.env['DATA_DIR'] ?? join(root, '.data');
  const server = asked === '--throwaway' ? await startThrowawayPostgres() : await startDevelopmentPostgres(folder);
  process.stdout.write(`${JSON.stringify(server)}\n`);
  setInterval(() => undefined, 60_000);
});
