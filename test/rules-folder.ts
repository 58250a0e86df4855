import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ruleSetName = 'smets1-critical-commands';

/** A copy of `rules/` that a test may edit. */
export class RulesFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'anchorgate-rules-'));

  constructor() {
    cpSync(resolve(__dirname, '../rules'), this.path, { recursive: true });
  }

  /** Writes a file as a careful editor does: aside, then renamed into place. */
  write(file: string, text: string): void {
    writeFileSync(join(this.path, `${file}.aside`), text);
    renameSync(join(this.path, `${file}.aside`), join(this.path, file));
  }

  /** One version's file as loosely typed JSON, to be changed and written back. */
  version(version: number): Record<string, unknown> {
    return JSON.parse(readFileSync(join(this.path, ruleSetName, `${version}.json`), 'utf8')) as Record<string, unknown>;
  }

  text(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
