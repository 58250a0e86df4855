import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { prettyJson } from '../../tools/cli/files/pretty-json.js';
import { ServiceProcess } from '../service-process.js';
import type { Ran } from './cli.js';
import { anchorgate } from './cli.js';
import type { Editable } from './page.js';
import { follow } from './page.js';

/** A version as `anchorgate status --json` gives it, as far as tests look at it. */
export interface ShownVersion {
  readonly state: string;
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  readonly approvals: readonly object[];
  readonly plans: readonly object[];
}

/** A service that starts from the rules of a checkout, and whoever types beside it. */
export class Desk {
  private constructor(
    readonly service: ServiceProcess,
    /** Holds `rules`, from which the service runs. */
    readonly folder: string,
  ) {}

  /** Version 2 is in force. */
  static async open(): Promise<Desk> {
    const service = await ServiceProcess.start();
    expect(basename(service.rulesDirectory)).toBe('rules');
    return new Desk(service, dirname(service.rulesDirectory));
  }

  async close(): Promise<void> {
    await this.service.stop();
  }

  type(...argv: readonly string[]): Promise<Ran> {
    return anchorgate(argv, { folder: this.folder, environment: { ANCHORGATE_URL: this.service.url } });
  }

  follow(line: string): Promise<string> {
    return follow(line, { folder: this.folder, environment: { ANCHORGATE_URL: this.service.url } });
  }

  edit(path: string, change: (content: Editable) => void): void {
    const file = join(this.folder, path);
    const content = JSON.parse(readFileSync(file, 'utf8')) as Editable;
    change(content);
    writeFileSync(file, prettyJson(content));
  }

  async version(version: number): Promise<ShownVersion> {
    const { code, out } = await this.type('status', String(version), '--as', 'auditor', '--json');
    expect(code).toBe(0);
    return JSON.parse(out);
  }

  async inForce(): Promise<number> {
    const { out } = await this.type('status', '--as', 'auditor', '--json');
    return JSON.parse(out).ruleSet.active[0].version;
  }
}
