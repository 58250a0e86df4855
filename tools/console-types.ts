import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consoleTypes, consoleTypesFile } from './console/types-text.js';

/** `npm run console:types`: makes the types of the console's API client again; `--check` only tells whether they fit. */
const own = mkdtempSync(join(tmpdir(), 'anchorgate-'));
try {
  const text = await consoleTypes(own);
  if (!process.argv.includes('--check')) writeFileSync(consoleTypesFile, text);
  else if (readFileSync(consoleTypesFile, 'utf8') !== text) {
    process.stderr.write('the types of the console differ from the API; run `npm run console:types`\n');
    process.exitCode = 1;
  }
} finally {
  rmSync(own, { recursive: true, force: true });
}
