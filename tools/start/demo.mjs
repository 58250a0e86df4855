import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endOf, root, runChild } from '../child.mjs';
import { Failure, step } from '../terminal.mjs';

/** @typedef {import('../start.mjs').Service} Service */
/** @typedef {'auto' | 'always' | 'off'} DemoMode */

/** The feed that the demo world sends its devices through; a world of one's own has another name and is left alone. */
const demoSource = 'demo-inventory';
const observedAgainAfterMs = 24 * 60 * 60 * 1000;

/**
 * What DEMO asks for: by default the demo world is made in a database without devices, never in production.
 * @returns {DemoMode}
 */
export function readDemoMode() {
  const asked = process.env['DEMO'] || 'auto';
  if (asked !== 'auto' && asked !== 'always' && asked !== 'off') {
    throw new Failure('the setting DEMO is wrong: expected `auto`, `always` or `off`', 'change or unset `DEMO`');
  }
  return asked === 'auto' && process.env['NODE_ENV'] === 'production' ? 'off' : asked;
}

/**
 * Writes the certificates of the demo world's own authority where the service reads its trust anchors at start.
 * @param {Service} service
 */
export async function makeTrustAnchors(service) {
  process.env['TRUST_ANCHORS_DIR'] ||= join(service.dataFolder, 'trust-anchors');
  await runDemoData(service, ['--anchors-only']);
}

/**
 * Sends the demo world through the feeds of the running service, when there is no world yet, or the demo world was
 * last observed so long ago that its facts would soon be too old to decide on.
 * @param {Service} service
 * @param {DemoMode} mode
 */
export async function seedDemoWorld(service, mode) {
  if (service.hasIssuer) {
    process.stderr.write('  No demo world: its feeds need the development issuer, and ISSUER_URL names another\n');
    return;
  }
  const why = mode === 'always' ? 'DEMO=always' : await reasonToSeed(service);
  if (why === undefined) return;
  await step('Making the demo world', async (note) => {
    note(await runDemoData(service, []));
  });
}

/**
 * @param {Service} service
 * @returns {Promise<string | undefined>}
 */
async function reasonToSeed(service) {
  const { default: pg } = await import('pg'); // Loaded late: this file is read before packages are installed.
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT source, observed_at FROM device ORDER BY sequence DESC LIMIT 1');
    const newest = rows[0];
    if (newest === undefined) return 'there is no device';
    if (newest.source !== demoSource) return undefined;
    if (Date.now() - newest.observed_at.getTime() > observedAgainAfterMs) return 'it was observed long ago';
    return existsSync(join(service.dataFolder, 'example-request.json')) ? undefined : 'there is no example';
  } finally {
    await client.end();
  }
}

/**
 * @param {Service} service
 * @param {readonly string[]} options
 * @returns {Promise<string>} the last line it said
 */
async function runDemoData(service, options) {
  const program = join(root, 'dist', 'tools', 'demo-data.js');
  const size = previousSize(service);
  const { code, output } = await runChild(process.execPath, [
    ...[program, '--out', service.dataFolder, '--url', service.url],
    ...[...options, ...(size === undefined ? [] : ['--devices', String(size)])],
  ]);
  if (code === 0) return endOf(output, 1);
  throw new Failure(
    `the demo world could not be made:\n${endOf(output, 10)}`,
    'start again; `DEMO=off npm start` starts without it; if the data is of another version, move its folder away',
  );
}

/**
 * @param {Service} service
 * @returns {number | undefined} the devices of the demo world made before, so that it is not made in another size
 */
function previousSize(service) {
  const file = join(service.dataFolder, 'demo-world.json');
  if (!existsSync(file)) return undefined;
  const size = JSON.parse(readFileSync(file, 'utf8')).devices;
  return typeof size === 'number' ? size : undefined;
}
