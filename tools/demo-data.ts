import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoAuthoritySecret, issueDemoCertificates, writeTrustAnchor } from './demo/certificates.js';
import { correctionTargets } from './demo/correction-targets.js';
import { feed, feedToken } from './demo/feeds.js';
import { demoParties } from './demo/parties.js';
import { truthTable } from './demo/truth-table.js';
import { makeDemoWorld } from './demo/world.js';

/**
 * Makes the demo world and sends it through the running service's context feeds:
 * `node dist/tools/demo-data.js [--devices 10000] [--seed 1] [--out <data directory>] [--url http://127.0.0.1:3000]`.
 * With `--anchors-only` it writes the trust anchor and sends nothing, for before the service starts.
 */
async function main(): Promise<void> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('`NODE_ENV` is `production`; the demo world and its authority are for development only');
  }
  const options = parseOptions();
  const certificates = issueDemoCertificates(demoParties, demoAuthoritySecret(options.out));
  writeTrustAnchor(process.env['TRUST_ANCHORS_DIR'] ?? join(options.out, 'trust-anchors'), certificates);
  if (options.anchorsOnly) return;

  const startedAt = Date.now();
  const world = makeDemoWorld({ ...options, observedAt: startedAt, certificates });
  const service = { url: options.url, token: await feedToken(options.url) };
  const parties = await feed(service, 'parties', world.parties);
  const registrations = await feed(service, 'registrations', world.registrations);
  const devices = await feed(
    service,
    'devices',
    world.devices.map(({ line }) => line),
  );
  const rows = truthTable(world, certificates, Date.now());
  mkdirSync(options.out, { recursive: true });
  writeJson(join(options.out, 'demo-world.json'), {
    seed: options.seed,
    devices: options.devices,
    parties: world.parties,
    truthTable: rows,
  });
  writeJson(join(options.out, 'example-request.json'), rows[1]?.request);
  writeJson(join(options.out, 'correction-targets.json'), correctionTargets(demoParties, certificates));
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const counts = [`${sum(parties)} parties`, `${sum(registrations)} registrations`, `${sum(devices)} devices`];
  console.log(`demo world, seed ${options.seed}: ${counts.join(', ')} in ${seconds} s`);
}

function sum(answer: { readonly accepted: number; readonly unchanged: number }): number {
  return answer.accepted + answer.unchanged;
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

interface Options {
  readonly devices: number;
  readonly seed: number;
  readonly out: string;
  readonly url: string;
  readonly anchorsOnly: boolean;
}

function parseOptions(): Options {
  const { values } = parseArgs({
    options: {
      devices: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: process.env['DATA_DIR'] ?? '.data' },
      url: { type: 'string', default: `http://${process.env['HOST'] ?? '127.0.0.1'}:${process.env['PORT'] ?? '3000'}` },
      'anchors-only': { type: 'boolean', default: false },
    },
  });
  return {
    devices: wholeNumber('--devices', values.devices, 500, 2_000_000),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
    out: values.out,
    url: values.url.replace(/\/$/, ''),
    anchorsOnly: values['anchors-only'],
  };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`\`${option}\` is \`${text}\`; give a whole number from ${least} to ${most}`);
}

main().catch((fault: unknown) => {
  console.error(`demo data: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exitCode = 1;
});
