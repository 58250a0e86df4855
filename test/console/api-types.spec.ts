import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consoleTypes, consoleTypesFile } from '../../tools/console/types-text.js';

describe('the types of the console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of the API as it is (else: `npm run console:types`)', async () => {
    expect(readFileSync(consoleTypesFile, 'utf8')).toBe(await consoleTypes(folder));
  });
});
