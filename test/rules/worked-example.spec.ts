import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FactCatalogue } from '../../src/core/language/index.js';
import { parseFactCatalogue, parseStrictJson, ruleSetSchema } from '../../src/core/language/index.js';
import { newVersion } from '../../tools/cli/files/new.js';
import { prettyJson } from '../../tools/cli/files/pretty-json.js';
import { checkFolder } from '../../tools/rules/check-folder.js';
import { faultLine } from '../../tools/rules/rules-file.js';
import { schemaFile } from '../../tools/rules/schema-file.js';
import { anchorgate, repository } from '../cli/cli.js';
import type { Editable } from '../cli/page.js';
import { follow, jsonBlock, steady, stepsOf } from '../cli/page.js';
import { ruleSetName } from '../rules-folder.js';
import { accepted } from './rule-files.js';

/** The worked examples of rules/README.md, followed to the letter: a page that is not tried goes wrong. */

const page = readFileSync(join(repository, 'rules', 'README.md'), 'utf8');
const json = (text: string): unknown => accepted('a file', parseStrictJson(text));

/** A checkout with nothing but `rules/`, as the page finds it: versions 1 to 3. */
class Checkout {
  readonly folder = mkdtempSync(join(tmpdir(), 'anchorgate-page-'));

  constructor() {
    cpSync(join(repository, 'rules'), join(this.folder, 'rules'), { recursive: true });
    const isLater = (file: string): boolean => /^[0-9]+\.json$/.test(file) && Number.parseInt(file, 10) > 3;
    const later = readdirSync(this.at('rules', ruleSetName)).filter(isLater);
    for (const file of later) rmSync(this.at('rules', ruleSetName, file));
    if (later.length > 0) this.dropLaterCases();
  }

  at(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  text(...parts: readonly string[]): string {
    return readFileSync(this.at(...parts), 'utf8');
  }

  edit(path: string, change: (content: Editable) => void): void {
    const content = json(this.text(path)) as Editable;
    change(content);
    writeFileSync(this.at(path), prettyJson(content));
  }

  replace(path: string, from: string, to: string): void {
    const text = this.text(path);
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(this.at(path), changed);
  }

  faults(): readonly string[] {
    return checkFolder(this.at('rules')).faults.map((fault) =>
      faultLine({ ...fault, file: fault.file.replace(`${this.folder}/`, '') }),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A release of this repository may have followed the page itself. */
  private dropLaterCases(): void {
    for (const file of readdirSync(this.at('rules', ruleSetName, 'cases'))) {
      const path = join('rules', ruleSetName, 'cases', file);
      const { cases, ...rest } = json(this.text(path)) as { cases: readonly { versions: readonly number[] }[] };
      const kept = cases
        .map((each) => ({ ...each, versions: each.versions.filter((version) => version <= 3) }))
        .filter(({ versions }) => versions.length > 0);
      if (kept.length === 0) rmSync(this.at(path));
      else writeFileSync(this.at(path), prettyJson({ ...rest, cases: kept }));
    }
  }
}

const casesFolder = join(ruleSetName, 'cases');

describe('what the page shows of a fault', () => {
  it('is how the check words it', () => {
    const checkout = new Checkout();
    checkout.replace(join('rules', ruleSetName, '1.json'), '"$.status"', '"$.statsu"');
    const [shown] =
      (page.split('<!-- worked-example: diagnostic -->')[1] ?? '').split('```text\n')[1]?.split('\n') ?? [];
    expect(checkout.faults().find((line) => line.includes('RULE_FACT_UNKNOWN'))).toBe(shown);
    checkout.remove();
  });
});

describe('the real change of the page, step by step', () => {
  const checkout = new Checkout();
  afterAll(() => checkout.remove());
  const steps = stepsOf(page, 'walk: run');
  const version = join('my-rules', ruleSetName, '4.json');

  const walk = async (step: number): Promise<void> => {
    const { lines = [], shown = '' } = steps[step] ?? {};
    expect(lines).not.toEqual([]);
    let printed = '';
    for (const line of lines) printed += await follow(line, { folder: checkout.folder });
    expect(steady(printed)).toBe(steady(shown));
  };

  it('has three steps that print something', () => {
    expect(steps).toHaveLength(3);
  });

  it('begins with a copy', async () => {
    await walk(0);
  });

  it('fails its own case while the guard rails do not know the role', async () => {
    checkout.edit(version, ({ tables, conditions }) => {
      Object.assign(tables['criticalServiceRequests']?.rows ?? {}, jsonBlock(page, 'walk: row'));
      Object.assign(conditions, jsonBlock(page, 'walk: condition'));
    });
    const { given } = json(checkout.text('my-rules', casesFolder, 'registrations.json')) as { given: object };
    const file = { title: 'A third network-operator role', given, cases: jsonBlock(page, 'walk: cases') };
    writeFileSync(checkout.at('my-rules', casesFolder, 'operator-as-ou.json'), prettyJson(file));
    await walk(1);
  });

  it('holds once they do, covers every condition, and reads as three sentences', async () => {
    checkout.edit(join('my-rules', 'guard-rails.json'), ({ tables, conditions }) => {
      tables['userRolesByServiceRequest']?.rows['6.15.1']?.userRoles.push('OU');
      Object.assign(conditions, jsonBlock(page, 'walk: condition'));
    });
    await walk(2);
  });

  it('leaves the folder that the service runs from as it was', () => {
    expect(checkout.text('rules', ruleSetName, '2.json')).toBe(checkout.text('my-rules', ruleSetName, '2.json'));
    expect(checkout.faults()).toEqual([]);
  });
});

describe('the new fact of the page', () => {
  const checkout = new Checkout();
  afterAll(() => checkout.remove());
  const four = join('rules', ruleSetName, '4.json');
  const catalogueNow = (): FactCatalogue =>
    accepted('facts.json', parseFactCatalogue(json(checkout.text('rules', 'facts.json'))));

  it('starts from files without faults', () => {
    checkout.edit(join('rules', 'facts.json'), (file) => {
      for (const path of Object.keys(file.facts)) if (path.includes('.attributes.')) delete file.facts[path];
    });
    writeFileSync(checkout.at('rules', schemaFile), JSON.stringify(ruleSetSchema(catalogueNow())));
    expect(checkout.faults()).toEqual([]);
  });

  it('is needed before the version that reads it', async () => {
    const line = /npx anchorgate (new --from 2 --title "Firmware[^\n]*)/.exec(page)?.[0] ?? '';
    expect(line).toContain(newVersion.name);
    expect(await follow(line, { folder: checkout.folder })).toContain('is version 4');
    checkout.edit(four, ({ rules }) => {
      const at = rules.findIndex(({ name }) => name === 'device-status-allows-command');
      rules.splice(at + 1, 0, jsonBlock(page, 'worked-example: rule') as Editable['rules'][number]);
    });
    expect(checkout.faults().find((each) => each.includes('4.json'))).toContain('RULE_FACT_UNKNOWN');
  });

  it('needs the schema written anew', () => {
    checkout.edit(join('rules', 'facts.json'), ({ facts }) => {
      Object.assign(facts, jsonBlock(page, 'worked-example: fact'));
    });
    expect(checkout.faults().find((line) => line.includes(schemaFile))).toContain('SCHEMA_DRIFTED');
    writeFileSync(checkout.at('rules', schemaFile), JSON.stringify(ruleSetSchema(catalogueNow())));
  });

  it('changes one older case, and with that taken back nothing is missing', async () => {
    const { given } = json(checkout.text('rules', casesFolder, 'device-and-delivery.json')) as { given: object };
    const file = { title: 'Firmware on hold', given, cases: jsonBlock(page, 'worked-example: cases') };
    writeFileSync(checkout.at('rules', casesFolder, 'firmware-on-hold.json'), prettyJson(file));
    expect(checkout.faults()).toEqual([
      expect.stringMatching(/CASE_FAILED: version 4, case `a suspended device takes new firmware`/),
    ]);
    checkout.edit(join('rules', casesFolder, 'device-and-delivery.json'), ({ cases }) => {
      for (const each of cases) {
        if (each.name !== 'a suspended device takes new firmware') continue;
        each.versions = each.versions.filter((version) => version !== 4);
      }
    });
    expect(checkout.faults()).toEqual([]);
    const { code, out } = await anchorgate(['test', four, '--json'], { folder: checkout.folder });
    expect(code).toBe(0);
    const { coverage } = JSON.parse(out).versions[0].evidence;
    expect(coverage.uncovered.filter(({ rule }: { rule: string }) => rule === 'firmware-is-not-on-hold')).toEqual([]);
  });
});
