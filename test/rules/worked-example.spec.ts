import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FactCatalogue } from '../../src/core/language/index.js';
import { checkCaseFile, parseFactCatalogue, parseStrictJson, ruleSetSchema } from '../../src/core/language/index.js';
import { checkFolder } from '../../tools/rules/check-folder.js';
import { faultLine } from '../../tools/rules/rules-file.js';
import { schemaFile } from '../../tools/rules/schema-file.js';
import { RulesFolder, ruleSetName } from '../rules-folder.js';
import { accepted } from './rule-files.js';

/** The worked example of rules/README.md, followed to the letter in a copy of the folder: a page that is not tried goes wrong. */

const folder = new RulesFolder();
afterAll(() => folder.remove());

const page = folder.text('README.md');
const afterMarker = (name: string): string => page.split(`<!-- worked-example: ${name} -->`)[1] ?? '';
const block = (name: string): string => afterMarker(name).split('```json\n')[1]?.split('```')[0] ?? '';
const json = (text: string): unknown => accepted('a file or a block', parseStrictJson(text));

const cases = `${ruleSetName}/cases`;
const faultsNow = (): readonly string[] =>
  checkFolder(folder.path).faults.map((fault) =>
    faultLine({ ...fault, file: fault.file.replace(folder.path, 'rules') }),
  );
const catalogueNow = (): FactCatalogue => accepted('facts.json', parseFactCatalogue(json(folder.text('facts.json'))));

const editJson = <T>(path: string, edit: (content: T) => T): void =>
  folder.write(path, JSON.stringify(edit(json(folder.text(path)) as T), undefined, 2));

/** The page starts from versions 1 to 3: what was added since, perhaps by following it, is taken away. */
function startFromVersionThree(): void {
  const isLater = (file: string): boolean => file.endsWith('.json') && Number(file.slice(0, -5)) > 3;
  const later = readdirSync(join(folder.path, ruleSetName)).filter(isLater);
  if (later.length === 0) return;
  for (const file of later) rmSync(join(folder.path, ruleSetName, file));
  for (const file of readdirSync(join(folder.path, cases))) dropLaterCases(`${cases}/${file}`);
  editJson<{ activations: readonly { version: number }[] }>('active.json', ({ activations }) => ({
    activations: activations.filter(({ version }) => version <= 3),
  }));
  editJson<{ facts: object }>('facts.json', (file) => ({
    ...file,
    facts: Object.fromEntries(Object.entries(file.facts).filter(([path]) => !path.includes('.attributes.'))),
  }));
  folder.write(schemaFile, JSON.stringify(ruleSetSchema(catalogueNow())));
}

function dropLaterCases(path: string): void {
  const file = json(folder.text(path)) as { cases: readonly { versions: readonly number[] }[] };
  const kept = file.cases
    .map((each) => ({ ...each, versions: each.versions.filter((version) => version <= 3) }))
    .filter(({ versions }) => versions.length > 0);
  if (kept.length === 0) rmSync(join(folder.path, path));
  else folder.write(path, oneLineVersions(JSON.stringify({ ...file, cases: kept }, undefined, 2)));
}

/** As an editor keeps them, so that search and replace finds them. */
function oneLineVersions(text: string): string {
  return text.replaceAll(/"versions": \[[\s\d,]+\]/g, (found) =>
    found.replaceAll(/\s+/g, ' ').replaceAll(/\[ | \]/g, (edge) => edge.trim()),
  );
}

function writeVersionFour(): void {
  const two = folder.version(2) as { readonly rules: readonly { readonly name: string }[] };
  const at = two.rules.findIndex(({ name }) => name === 'device-status-allows-command') + 1;
  const rules = [...two.rules.slice(0, at), json(block('rule')), ...two.rules.slice(at)];
  const four = { ...two, version: 4, title: 'Firmware on hold is not activated', rules };
  folder.write(`${ruleSetName}/4.json`, JSON.stringify(four));
}

function nameFact(): void {
  const facts = json(folder.text('facts.json')) as { readonly facts: object };
  const added = { ...facts, facts: { ...facts.facts, ...(json(block('fact')) as object) } };
  folder.write('facts.json', JSON.stringify(added));
}

function writeCases(): void {
  const { given } = json(folder.text(`${cases}/device-and-delivery.json`)) as { readonly given: object };
  const file = { title: 'Firmware on hold', given, cases: json(block('cases')) };
  folder.write(`${cases}/firmware-on-hold.json`, JSON.stringify(file));
}

/** The table of the page: what to find, and what to put in its place. */
function extendVersions(): void {
  const rows = [...page.matchAll(/^\| `("versions": \[[\d, ]+\])` +\| `("versions": \[[\d, ]+\])` +\|$/gm)];
  expect(rows).toHaveLength(4);
  for (const file of readdirSync(join(folder.path, cases))) {
    const text = folder.text(`${cases}/${file}`);
    folder.write(
      `${cases}/${file}`,
      rows.reduce((replaced, [, find, put]) => replaced.replaceAll(find ?? '', put ?? ''), text),
    );
  }
}

function takeBack(name: string): void {
  const path = `${cases}/device-and-delivery.json`;
  const file = json(folder.text(path)) as { readonly cases: readonly { readonly name: string }[] };
  const changed = file.cases.map((each) => (each.name === name ? { ...each, versions: [1, 2, 3] } : each));
  folder.write(path, JSON.stringify({ ...file, cases: changed }));
}

describe('the worked example of the page for rule editors', () => {
  it('starts from files without faults', () => {
    startFromVersionThree();
    expect(faultsNow()).toEqual([]);
  });

  it('shows a fault as the check words it', () => {
    const path = `${ruleSetName}/1.json`;
    const text = folder.text(path);
    folder.write(path, text.replace('"$.status"', '"$.statsu"'));
    const shown = afterMarker('diagnostic').split('```text\n')[1]?.split('\n')[0];
    const found = faultsNow().find((line) => line.includes('RULE_FACT_UNKNOWN'));
    folder.write(path, text);
    expect(found).toBe(shown);
  });

  it('needs the fact before the version that reads it', () => {
    writeVersionFour();
    expect(faultsNow().find((line) => line.includes('4.json'))).toContain('RULE_FACT_UNKNOWN');
  });

  it('needs the schema written anew after the fact', () => {
    nameFact();
    expect(faultsNow().find((line) => line.includes(schemaFile))).toContain('SCHEMA_DRIFTED');
    folder.write(schemaFile, JSON.stringify(ruleSetSchema(catalogueNow())));
    expect(faultsNow().filter((line) => !line.includes('CASE_MISSING'))).toEqual([]);
  });

  it('finds the one older case that the new rule changes', () => {
    writeCases();
    expect(
      accepted('the cases', checkCaseFile(json(folder.text(`${cases}/firmware-on-hold.json`)), catalogueNow())),
    ).toBeDefined();
    extendVersions();
    const faults = faultsNow();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/CASE_FAILED: version 4, case `a suspended device takes new firmware`/);
    takeBack('a suspended device takes new firmware');
    expect(faultsNow()).toEqual([]);
  });

  it('activates the new version beside the one that is active', () => {
    const before = json(folder.text('active.json')) as { readonly activations: readonly unknown[] };
    folder.write('active.json', block('active'));
    const after = json(folder.text('active.json')) as { readonly activations: readonly object[] };
    expect(after.activations[0]).toEqual(before.activations[0]);
    expect(after.activations[1]).toMatchObject({ version: 4 });
    expect(faultsNow()).toEqual([]);
  });
});
