import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DemoService } from './demo-service.js';
import { decisionOf, evaluate, fresh } from './demo-service.js';

export const ruleSetName = 'smets1-critical-commands';
const takenOverWithinMilliseconds = 20_000;

/** Writes a file of the rules folder as an editor would that saves whole files: beside, then renamed. */
export function writeRulesFile(rulesDirectory: string, path: string, content: unknown): void {
  const file = join(rulesDirectory, path);
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export function readRulesFile(rulesDirectory: string, path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(rulesDirectory, path), 'utf8')) as Record<string, unknown>;
}

/**
 * Says in `active.json` which version decides for every cohort, and which for some, and does not wait.
 * @param byCohort - versions of single cohorts
 */
export function writeActive(
  rulesDirectory: string,
  version: number | null,
  byCohort: Readonly<Record<string, number>> = {},
): void {
  const planned = (number: number, cohorts: readonly string[] | null) => ({
    ...{ name: ruleSetName, version: number, effectiveFrom: '2020-01-01T00:00:00.000Z', cohorts },
  });
  writeRulesFile(rulesDirectory, 'active.json', {
    activations: [
      ...(version === null ? [] : [planned(version, null)]),
      ...Object.entries(byCohort).map(([cohort, number]) => planned(number, [cohort])),
    ],
  });
}

/** Makes a version decide for every cohort and waits until it does. */
export async function activate(demo: DemoService, version: number): Promise<void> {
  writeActive(demo.service.rulesDirectory, version);
  await untilVersionDecides(demo, version);
}

/** Resolves when a fresh command is decided by this version. */
export async function untilVersionDecides(demo: DemoService, version: number): Promise<void> {
  const [row] = demo.rows;
  const deadline = Date.now() + takenOverWithinMilliseconds;
  let deciding: number | undefined;
  while (row && deciding !== version) {
    if (Date.now() > deadline) {
      throw new Error(`version ${version} does not decide after 20 s, but ${deciding}:\n${demo.service.logs()}`);
    }
    await pause(50);
    deciding = decisionOf(await evaluate(demo, fresh(row.request))).ruleSet.version;
  }
}
