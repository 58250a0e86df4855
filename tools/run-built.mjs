import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { root, runChild } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { runTool } from './terminal.mjs';

/**
 * Runs a program of `dist/` with the arguments of this one, after installing and building what is missing, and ends
 * with its exit code.
 * @param {string} program below `dist/`
 * @param {object} [how]
 * @param {readonly string[]} [how.nodeOptions]
 * @param {boolean} [how.throwawayPostgres] whether it gets a server of its own when DATABASE_URL is not set
 */
export async function runBuilt(program, { nodeOptions = [], throwawayPostgres = false } = {}) {
  await runTool(async () => {
    await ensureInstalled();
    await ensureBuilt();
    const server = throwawayPostgres && !process.env['DATABASE_URL'] ? await startPostgres() : undefined;
    const env = server === undefined ? process.env : { ...process.env, DATABASE_URL: server.url };
    const options = ['--enable-source-maps', ...nodeOptions, join(root, 'dist', program), ...process.argv.slice(2)];
    const { code } = await runChild(process.execPath, options, { env, shown: true });
    await server?.stop();
    process.exitCode = code;
  });
}

async function startPostgres() {
  // Loaded late: it needs installed packages.
  const { startThrowawayPostgres } = await import('./postgres/launcher.mjs');
  return startThrowawayPostgres();
}
