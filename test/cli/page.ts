import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Where } from './cli.js';
import { anchorgate } from './cli.js';

/** Follows a page of this repository to the letter: a page that is not tried goes wrong. */

/** Whatever of a rule set, guard rails, facts or cases a page edits. */
export interface Editable {
  title: string;
  readonly tables: Record<string, { readonly rows: Record<string, { readonly userRoles: string[] }> }>;
  readonly conditions: Record<string, unknown>;
  readonly facts: Record<string, unknown>;
  readonly rules: { readonly name: string }[];
  readonly cases: { readonly name: string; versions: number[] }[];
}

/** Lines to type, and what the page says they print; undefined where it does not say. */
export interface Step {
  readonly lines: readonly string[];
  readonly shown: string | undefined;
}

/** What comes after each `<!-- marker -->`: a block of lines for the shell, and the block of text that follows it. */
export function stepsOf(page: string, marker: string): readonly Step[] {
  return page
    .split(`<!-- ${marker} -->`)
    .slice(1)
    .map((rest) => {
      const [, lines = '', shown] = /^\s*```sh\n([\s\S]*?)```\n(?:\s*```text\n([\s\S]*?)```)?/.exec(rest) ?? [];
      return { lines: lines.split('\n').filter((line) => line !== ''), shown };
    });
}

/** The JSON block after a marker. */
export function jsonBlock(page: string, marker: string): unknown {
  const [, text = ''] = new RegExp(`<!-- ${marker} -->\\s*\`\`\`json\\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  return JSON.parse(text) as unknown;
}

/** Does one line: `cp -r …` or `npx anchorgate …`. Gives what it printed, both streams. */
export async function follow(line: string, where: Where & { readonly folder: string }): Promise<string> {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  if (words[0] === 'cp') {
    const [from = '', to = ''] = words.filter((word) => !word.startsWith('-')).slice(1);
    cpSync(join(where.folder, from), join(where.folder, to), { recursive: true });
    return '';
  }
  expect(words.slice(0, 2)).toEqual(['npx', 'anchorgate']);
  const { out, err } = await anchorgate(words.slice(2), where);
  return out + err;
}

/** What differs from run to run, made equal: counts of cases, places in files, digests, instants. */
export function steady(text: string): string {
  return text
    .replaceAll(/\b\d+(?= (?:cases|rules|of|conditions|generated|faults?\b))|(?<=\bof )\d+/g, 'N')
    .replaceAll(/:\d+:\d+ /g, ':N:N ')
    .replaceAll(/sha256:[0-9a-f…]+/g, 'sha256:…')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[0-9:.]+Z/g, 'INSTANT');
}
