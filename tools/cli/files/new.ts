import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { machine, plural } from '../layout.js';
import { defaultName } from '../server/options.js';
import type { Given, Verb } from '../verb.js';
import { versionIn, WrongUsage } from '../verb.js';
import { jsonFilesIn, rulesHome, rulesOption, versionFiles } from './rules-home.js';
import { shownPath } from './tell-faults.js';

export const newVersion: Verb = {
  name: 'new',
  usage: 'new --from <version> [--title <text>]',
  summary: 'begins a version: copies a file under the next number, and lets its cases hold for both',
  details: [
    'Works on files. Every case of the version it is made from holds for the new one too, until you say otherwise:',
    'what was decided before should still be decided.',
  ],
  options: {
    from: { value: 'version', means: 'the version to copy' },
    title: { value: 'text', means: 'title of the new version' },
    name: { value: 'rule set', means: `name of the rule set; ${defaultName} when not given` },
    ...rulesOption,
  },
  examples: ['new --from 2', 'new --from 2 --title "Devices not yet commissioned take 8.1.1"'],
  words: [0, 0],
  act: (given, io) => Promise.resolve(act(given, io)),
};

function act(given: Given, io: Io): ExitCode {
  const from = versionIn(given.need('from', 'version'));
  const name = given.text('name') ?? defaultName;
  const files = versionFiles(rulesHome(given, io), name);
  const source = files.find((file) => file.endsWith(`/${from}.json`));
  if (source === undefined) throw new WrongUsage(`found no version \`${from}\` of \`${name}\` among the files`);
  const number = Math.max(...files.map((file) => Number.parseInt(file.slice(file.lastIndexOf('/') + 1), 10))) + 1;
  const target = join(dirname(source), `${number}.json`);
  // `wx`: a file that appeared meanwhile is somebody's work.
  writeFileSync(target, copyOf(readFileSync(source, 'utf8'), number, given.text('title')), { flag: 'wx' });
  const cases = extendCases(join(dirname(source), 'cases'), from, number);
  const shown = shownPath(io, target);
  if (given.flag('json')) {
    io.out(machine({ file: shown, name, version: number, from, cases }));
  } else {
    io.out(
      `${shown} is version ${number}, a copy of ${from}; ${plural(cases, 'case holds', 'cases hold')} for it too\n`,
    );
    io.out(
      `next: change its rules${given.text('title') === undefined ? ' and its title' : ''}, then \`anchorgate check\`\n`,
    );
  }
  return exitCodes.fine;
}

/** Changed in the text, so that the copy differs from its source by what its author changes and nothing else. */
function copyOf(text: string, number: number, title: string | undefined): string {
  const numbered = text.replace(/("version"\s*:\s*)[0-9]+/, (_all, key: string) => `${key}${number}`);
  if (title === undefined) return numbered;
  return numbered.replace(/("title"\s*:\s*)"(?:[^"\\]|\\.)*"/, (_all, key: string) => key + JSON.stringify(title));
}

/** @returns how many cases hold for the new version too */
function extendCases(folder: string, from: number, number: number): number {
  if (!existsSync(folder)) return 0;
  let count = 0;
  for (const file of jsonFilesIn(folder).map((each) => join(folder, each))) {
    const text = readFileSync(file, 'utf8');
    const extended = text.replaceAll(
      /("versions"\s*:\s*\[)([\s0-9,]*)(\])/g,
      (all, open: string, list: string, close: string) => {
        const versions = list.split(',').map((each) => Number(each.trim()));
        if (!versions.includes(from) || versions.includes(number)) return all;
        count += 1;
        return `${open}${list.trimEnd()}, ${number}${/\s*$/.exec(list)?.[0] ?? ''}${close}`;
      },
    );
    if (extended !== text) writeFileSync(file, extended);
  }
  return count;
}
