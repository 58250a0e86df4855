/**
 * `npm start`: from a fresh clone to a service that decides, in one command. The service runs in this process, so
 * whatever ends one ends the other, and the guard of the embedded PostgreSQL sees it.
 */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { root } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { makeTrustAnchors, readDemoMode, seedDemoWorld } from './start/demo.mjs';
import { choosePort } from './start/port.mjs';
import { ensureLive, waitUntilReady } from './start/readiness.mjs';
import { bringRuleSetsInForce } from './start/rule-sets.mjs';
import { tellWhereToLook } from './start/where-to-look.mjs';
import { Failure, runTool, seconds, step } from './terminal.mjs';

/**
 * Where the service listens and what it was told.
 * @typedef {{ readonly url: string, readonly dataFolder: string, readonly hasIssuer: boolean }} Service
 */

await runTool(async () => {
  const startedAt = performance.now();
  process.chdir(root);
  process.stderr.write('Anchorgate\n\n');
  await ensureInstalled();
  await ensureBuilt();

  const demo = readDemoMode();
  const settings = await readSettings();
  const port = await choosePort(settings.host, settings.port);
  process.env['PORT'] = String(port);
  const service = {
    url: `http://${addressOf(settings.host)}:${port}`,
    dataFolder: settings.dataDirectory,
    hasIssuer: settings.issuerUrl !== null,
  };
  if (!process.env['DATABASE_URL']) await startPostgres(service);
  if (demo !== 'off' && !service.hasIssuer) await makeTrustAnchors(service);

  const run = async (/** @type {(text: string) => void} */ note) => {
    await import(pathToFileURL(join(root, 'dist', 'src', 'main.js')).href);
    await ensureLive(service);
    note(service.url);
  };
  await step('Starting the service', run, { speaks: true });
  const mustDecide = demo !== 'off' && (await bringRuleSetsInForce(service));
  if (demo !== 'off') await seedDemoWorld(service, demo);
  const decides = await waitUntilReady(service, { mustDecide });
  tellWhereToLook(service, { took: seconds(startedAt).trim(), decides });
});

/**
 * The settings as the service will read them, so that a wrong one is refused by name before anything is started.
 * What `npm start` chooses itself is put into the environment first.
 */
async function readSettings() {
  const production = process.env['NODE_ENV'] === 'production';
  process.env['DATA_DIR'] ||= join(root, '.data');
  if (!production) process.env['LOG_LEVEL'] ||= 'warn';
  const module = await import(pathToFileURL(join(root, 'dist', 'src', 'settings.js')).href);
  try {
    // In development the embedded server supplies the address, later.
    const placeholder = production ? {} : { DATABASE_URL: 'postgres://localhost/to-come' };
    const settings = module.readSettings({ ...placeholder, ...withoutEmpty(process.env) });
    makeDataFolder(settings.dataDirectory);
    return settings;
  } catch (error) {
    if (!(error instanceof Error && 'faults' in error && Array.isArray(error.faults))) throw error;
    throw new Failure(
      `these settings are wrong:\n${error.faults.map((fault) => `  ${fault}`).join('\n')}`,
      'change or unset these environment variables; README.md lists all of them',
    );
  }
}

/** @param {string} folder */
function makeDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Failure(`this user cannot write to \`${folder}\``, 'set `DATA_DIR` to a folder of your own');
  }
}

/** @param {NodeJS.ProcessEnv} environment an empty variable counts as not set */
function withoutEmpty(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** @param {Service} service */
async function startPostgres(service) {
  await step('Starting PostgreSQL', async (note) => {
    // Loaded late: it needs installed packages.
    const { startDevelopmentPostgres } = await import('./postgres/launcher.mjs');
    const server = await startDevelopmentPostgres(service.dataFolder);
    process.env['DATABASE_URL'] = server.url;
    note(`${server.attached ? 'running already, ' : ''}data in ${server.folder}`);
  });
}

/** @param {string} host as one writes it in an address; an unspecified one is reached on loopback */
function addressOf(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
