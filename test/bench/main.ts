import { parseArgs } from 'node:util';
import { batchRows } from './batch.js';
import { httpRows } from './http.js';
import { inProcessRows } from './in-process.js';
import { onDatabase, recordRows } from './record.js';

const parts = ['in-process', 'http', 'batch', 'record'] as const;

/**
 * Prints ratios of one run on one machine, each next to what is asked of it: `npm run bench`, and with `--record` the
 * durable record too. `--only http` runs one part.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { record: { type: 'boolean', default: false }, only: { type: 'string' } } });
  const { only } = values;
  if (only !== undefined && !parts.some((part) => part === only)) {
    throw new Error(`\`--only\` is \`${only}\`; give one of ${parts.join(', ')}`);
  }
  const serverUrl = process.env['DATABASE_URL'];
  if (serverUrl === undefined) throw new Error('`DATABASE_URL` is not set; run `npm run bench`');
  const runs: readonly (readonly [string, boolean, () => Promise<readonly string[]>])[] = [
    ['in-process', true, () => inProcessRows()],
    ['http', true, () => onDatabase(serverUrl, httpRows)],
    ['batch', true, () => onDatabase(serverUrl, batchRows)],
    ['record', values.record, () => recordRows(serverUrl)],
  ];
  for (const [part, byDefault, run] of runs) {
    if (only === undefined ? byDefault : only === part) console.log((await run()).join('\n'));
  }
}

await main();
