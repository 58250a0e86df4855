import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../src/core/language/index.js';
import { prettyJson } from '../../tools/cli/files/pretty-json.js';
import { RulesFolder, ruleSetName } from '../rules-folder.js';
import { anchorgate } from './cli.js';

let rules: RulesFolder;
beforeEach(() => {
  rules = new RulesFolder();
});
afterEach(() => rules.remove());

const at = (...parts: readonly string[]): string => join(rules.path, ruleSetName, ...parts);
const inRules = (...argv: readonly string[]) => anchorgate(argv, { folder: rules.path });
const replace = (file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
};

describe('anchorgate check', () => {
  it('tells every fault with file, line and column, and ends with 1', async () => {
    replace(at('1.json'), '"$.status"', '"$.statsu"');
    replace(at('2.json'), '"mode": "enforce"', '"mode": "enforced"');
    const { code, out } = await inRules('check');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^smets1-critical-commands\/1\.json:\d+:\d+ RULE_FACT_UNKNOWN: .*did you mean `party\.status`\?$/m,
    );
    expect(out).toMatch(/^smets1-critical-commands\/2\.json:\d+:\d+ [A-Z_]+: found .*enforced/m);
    expect(out).toMatch(/^\d+ faults$/m);
  });

  it('tells a failed case where it stands in its file', async () => {
    replace(at('cases', 'registrations.json'), '"verdict": "refuse"', '"verdict": "permit"');
    const { code, out } = await inRules('check', at('cases', 'registrations.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/registrations\.json:\d+:\d+ /);
  });

  it('judges one file of the folder without the faults of others', async () => {
    replace(at('1.json'), '"$.status"', '"$.statsu"');
    expect(await inRules('check', at('2.json'))).toMatchObject({ code: 0, out: 'no faults\n' });
    expect((await inRules('check', at('1.json'))).code).toBe(1);
  });

  it('judges a file elsewhere with the facts of --rules', async () => {
    const elsewhere = new RulesFolder();
    const file = join(elsewhere.path, 'new.json');
    writeFileSync(file, JSON.stringify({ ...rules.version(2), rules: [] }));
    rmSync(join(elsewhere.path, 'facts.json'));
    const { code, out } = await inRules('check', file, '--rules', rules.path);
    elsewhere.remove();
    expect(code).toBe(1);
    expect(out).toContain('new.json:1:');
  });

  it('refuses a file that is not there, and a folder without facts', async () => {
    expect(await inRules('check', 'nothing.json')).toMatchObject({ code: 2, out: '' });
    const { code, err } = await anchorgate(['check'], { folder: '/' });
    expect(code).toBe(2);
    expect(err).toContain('--rules');
  });

  it('gives machines the same faults as JSON', async () => {
    replace(at('1.json'), '"$.status"', '"$.statsu"');
    const { code, out } = await inRules('check', '--json');
    expect(code).toBe(1);
    const { ok, faults } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(faults[0]).toMatchObject({
      file: `${ruleSetName}/1.json`,
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });

  it('finds no fault in this repository', async () => {
    const { code, out } = await anchorgate(['check']);
    expect(out).toMatch(/^no faults$/m);
    expect(code).toBe(0);
  });
});

describe('anchorgate test', () => {
  it('ends with 1 when a case fails, and says which and where', async () => {
    replace(at('cases', 'registrations.json'), '"verdict": "refuse"', '"verdict": "permit"');
    replace(at('cases', 'registrations.json'), /"responseCode": "E[0-9]+"/, '"responseCode": null');
    const { code, out } = await inRules('test', at('1.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/registrations\.json:\d+:\d+ CASE_FAILED: case `.*` of `registrations\.json`: the verdict is/);
  });

  it('ends with 1 when a requirement lacks a case that breaks it', async () => {
    rmSync(at('cases', 'device-and-delivery.json'));
    const { code, out } = await inRules('test', at('2.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/2\.json:\d+:\d+ CASE_MISSING: .*`device-status-allows-command`/);
  });

  it('ends with 1 for a file that does not hold, with its faults', async () => {
    replace(at('1.json'), '"$.status"', '"$.statsu"');
    const { code, out } = await inRules('test', at('1.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/1\.json:\d+:\d+ RULE_FACT_UNKNOWN/);
  });

  it('tells cases, coverage and second opinion of every version here', async () => {
    const { code, out } = await anchorgate(['test', '--json']);
    expect(code).toBe(0);
    const { versions } = JSON.parse(out);
    expect(versions.length).toBeGreaterThanOrEqual(4);
    for (const { name, evidence } of versions) {
      const decidesCommands = name === 'smets1-critical-commands';
      expect(evidence.cases.total).toBeGreaterThan(decidesCommands ? 100 : 25);
      expect(evidence.cases.failed).toEqual([]);
      expect(evidence.coverage.covered).toBeGreaterThan(decidesCommands ? 60 : 15);
      expect(evidence.secondOpinion.disagreements).toEqual([]);
    }
  });

  it('lists what the cases do not cover, and which case is missing', async () => {
    const content = JSON.parse(readFileSync(at('2.json'), 'utf8'));
    const rule = content.rules.find(({ name }: { name: string }) => name === 'device-status-allows-command');
    rule.conditions.any.push({
      all: [
        { fact: 'device', path: '$.status', operator: 'equal', value: 'InstalledNotCommissioned' },
        { fact: 'command', path: '$.serviceReferenceVariant', operator: 'equal', value: '8.1.1' },
      ],
    });
    writeFileSync(at('2.json'), JSON.stringify(content));
    const { code, out } = await inRules('test', at('2.json'));
    // It is for the approver to say whether that is enough.
    expect(code).toBe(0);
    expect(out).toContain('conditions that no case shows to decide both ways');
    expect(out).toMatch(
      /device\.status equal "InstalledNotCommissioned" +needs a case of each +\/rules\/\d+\/conditions/,
    );
    expect(out).toMatch(/serviceReferenceVariant equal "8\.1\.1" +needs a case where it alone is true +\/rules/);
  });
});

describe('anchorgate new', () => {
  it('refuses a version that is not there', async () => {
    expect((await inRules('new', '--from', '9')).code).toBe(2);
    expect((await inRules('new')).code).toBe(2);
  });

  it('copies a version under the next number, changing nothing but number and title, and extends its cases', async () => {
    const before = readFileSync(at('2.json'), 'utf8').split('\n');
    const { code, out } = await inRules('new', '--from', '2', '--title', 'Another');
    expect(code).toBe(0);
    expect(out).toContain('4.json is version 4, a copy of 2');
    const after = readFileSync(at('4.json'), 'utf8').split('\n');
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, i) => line !== before[i])).toEqual(['  "version": 4,', '  "title": "Another",']);
    const { code: checked, out: lines } = await inRules('check');
    expect(checked).toBe(0);
    expect(/ 4: (.*)/.exec(lines)?.[1]).toBe(/ 2: (.*)/.exec(lines)?.[1]);
    expect(await inRules('diff', at('2.json'), at('4.json'))).toMatchObject({ code: 0 });
  });

  it('never writes over a file', async () => {
    await inRules('new', '--from', '2');
    const { out } = await inRules('new', '--from', '4');
    expect(out).toContain('5.json is version 5, a copy of 4');
    expect(readdirSync(at()).filter((name) => name.endsWith('.json'))).toHaveLength(5);
  });
});

describe('anchorgate diff', () => {
  it('refuses a version beside a file, and one word', async () => {
    expect((await inRules('diff', '1', at('2.json'))).code).toBe(2);
    expect((await inRules('diff', at('2.json'))).code).toBe(2);
    expect((await inRules('diff', at('1.json'), at('2.json'), '--json', '--markdown')).code).toBe(2);
  });

  it('says in seven sentences what differs between 1 and 2', async () => {
    const { code, out } = await inRules('diff', at('1.json'), at('2.json'));
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    for (const line of lines) expect(line).toMatch(/^- [A-Z].*\.$/);
  });

  it('gives the deltas as JSON and as Markdown', async () => {
    const { deltas } = JSON.parse((await inRules('diff', at('1.json'), at('2.json'), '--json')).out);
    expect(deltas).toHaveLength(7);
    const { out } = await inRules('diff', at('1.json'), at('2.json'), '--markdown');
    expect(out.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(7);
  });

  it('says that a version does not differ from itself', async () => {
    expect(await inRules('diff', at('1.json'), at('1.json'))).toMatchObject({ code: 0, out: 'no difference\n' });
  });
});

describe('files as the tool writes them', () => {
  const sample = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

  it('say the same as what they were made of', () => {
    for (const name of readdirSync(at()).filter((each) => each.endsWith('.json'))) {
      const json = sample(at(name));
      const written = prettyJson(JSON.parse(canonicalJson(json)));
      expect(canonicalJson(JSON.parse(written))).toBe(canonicalJson(json));
      // Only the order of names that are data differs from the file: no line is there that was not there before.
      const lines = new Set(
        readFileSync(at(name), 'utf8')
          .split('\n')
          .map((line) => line.replace(/,$/, '')),
      );
      expect(written.split('\n').filter((line) => !lines.has(line.replace(/,$/, '')))).toEqual([]);
    }
  });

  it('are checked and tested like those written by hand', async () => {
    cpSync(at('2.json'), at('2.json.kept'));
    writeFileSync(at('2.json'), prettyJson(JSON.parse(canonicalJson(sample(at('2.json.kept'))))));
    expect((await inRules('check')).code).toBe(0);
  });
});
