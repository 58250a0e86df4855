import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WalkDoor } from '../../tools/demo/rule-sets.js';
import { bringInForce, demoRuleSet } from '../../tools/demo/rule-sets.js';
import type { ServiceProcess } from '../service-process.js';

export const ruleSetName = demoRuleSet;

/** Writes a file of the rules folder as an editor would that saves whole files: beside, then renamed. */
export function writeRulesFile(rulesDirectory: string, path: string, content: unknown): void {
  const file = join(rulesDirectory, path);
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export function readRulesFile(rulesDirectory: string, path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(rulesDirectory, path), 'utf8')) as Record<string, unknown>;
}

/** The service's API, with tokens for those who walk a version through its life. */
export function doorOf(service: ServiceProcess): WalkDoor {
  return { url: service.url, token: (person) => service.token(person) };
}

/**
 * Brings a version in force, by its author, approver and activator, for every cohort or for some only. Whatever is asked
 * afterwards is decided by it.
 * @returns the epoch that it decides from
 */
export async function activate(
  { service }: { readonly service: ServiceProcess },
  version: number,
  cohorts: readonly string[] | null = null,
): Promise<number> {
  return await bringInForce(doorOf(service), version, cohorts);
}
