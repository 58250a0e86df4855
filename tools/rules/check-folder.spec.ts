import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkFolder } from './check-folder.js';
import { faultLine } from './rules-file.js';

const original = join(__dirname, '../../rules');
const name = 'smets1-critical-commands';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  cpSync(original, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function faults(): readonly string[] {
  return checkFolder(folder).faults.map((fault) => faultLine({ ...fault, file: relative(folder, fault.file) }));
}

/** Replaces the first occurrence of a text in a file, and insists that there is one. */
function replace(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

describe('a folder of rules', () => {
  it('is faulty where a file is not strict JSON, at line and column', () => {
    replace(`${name}/2.json`, '"version": 2,', '"version": 2, "version": 2,');
    expect(faults()[0]).toBe(
      `${name}/2.json:4:17 JSON_KEY_DUPLICATED: found a name that this object already has at offset 96; expected each name once`,
    );
  });

  it('is faulty where a file is not UTF-8', () => {
    writeFileSync(join(folder, 'guard-rails.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(faults().some((line) => line.startsWith('guard-rails.json:1:1 FILE_NOT_UTF8:'))).toBe(true);
  });

  it('is faulty where a file is missing', () => {
    rmSync(join(folder, 'guard-rails.json'));
    expect(faults()).toEqual(['guard-rails.json:1:1 FILE_UNREADABLE: found no readable file here']);
  });

  it('is faulty where a rule set has a diagnostic', () => {
    replace(`${name}/1.json`, '"$.userSignature"', '"$.userSignatur"');
    expect(faults()).toEqual([
      expect.stringMatching(/1\.json:\d+:\d+ RULE_FACT_UNKNOWN: .*did you mean `command\.userSignature`\?$/),
    ]);
  });

  it('is faulty where the guard rails or the facts have a diagnostic', () => {
    replace('guard-rails.json', '"priority": ', '"priority": -');
    expect(faults()).toEqual([expect.stringMatching(/^guard-rails\.json:\d+:\d+ RULE_PRIORITY_MALFORMED: /)]);
    replace('facts.json', '"type": "eui64"', '"type": "text"');
    expect(faults()).toEqual([expect.stringMatching(/^facts\.json:\d+:\d+ FACT_TYPE_NOT_BOUND: /)]);
  });

  it('is faulty where a file is not named as its version, or a rule set not as its folder', () => {
    replace(`${name}/3.json`, '"version": 3', '"version": 4');
    replace(`${name}/1.json`, `"name": "${name}"`, '"name": "some-other-commands"');
    const lines = faults();
    expect(lines).toContainEqual(expect.stringMatching(/3\.json:4:14 VERSION_NOT_FILE_NAME: found `4`; expected `3`/));
    expect(lines).toContainEqual(expect.stringMatching(/1\.json:3:11 NAME_NOT_FOLDER: found `some-other-commands`/));
  });

  it('is faulty where a case is decided otherwise', () => {
    replace(`${name}/cases/truth-table-electricity.json`, '"responseCode": "E4"', '"responseCode": "E5"');
    expect(faults()).toContainEqual(
      expect.stringMatching(
        /truth-table-electricity\.json:\d+:\d+ CASE_FAILED: version \d, case `.*`: the response code is `"E4"`; expected `"E5"`/,
      ),
    );
  });

  it('is faulty where a case names a version that does not exist', () => {
    replace(`${name}/cases/truth-table-gas.json`, /"versions": \[/, '"versions": [9, ');
    expect(faults()).toEqual([expect.stringMatching(/truth-table-gas\.json:\d+:\d+ VERSION_UNKNOWN: found `9`/)]);
  });

  it('is faulty where a requirement has no case that holds or none that breaks', () => {
    rmSync(join(folder, name, 'cases'), { recursive: true });
    const lines = faults();
    expect(lines.length).toBeGreaterThan(100);
    expect(
      lines.every((line) => / CASE_MISSING: found no case in which `[a-z0-9-]+` is (held|broken);/.test(line)),
    ).toBe(true);
  });

  it('is faulty where the schema is not the generated one', () => {
    replace('rule-set.schema.json', '"maxItems": 500', '"maxItems": 501');
    expect(faults()).toEqual([expect.stringMatching(/^rule-set\.schema\.json:1:1 SCHEMA_DRIFTED: /)]);
  });

  it('is without fault in this repository, and every version has cases', () => {
    const { lines, faults: found } = checkFolder(original);
    expect(found).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines)
      expect(line).toMatch(/^(?:smets1-critical-commands|corrective-action) \d+: \d+ rules, [1-9]\d* cases$/);
  });
});
