import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parseFactCatalogue, ruleSetSchema } from '../src/core/language/index.js';
import { faultIn, faultLine, readRulesFile } from './rules/rules-file.js';
import { isCurrentSchema, schemaFile } from './rules/schema-file.js';

/** `npm run rules:schema [-- --check] [<folder>]`: writes the schema anew, or fails when the file is another one. */
async function run(args: readonly string[]): Promise<number> {
  const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? 'rules');
  const facts = readRulesFile(join(folder, 'facts.json'));
  const catalogue = facts.json === undefined ? undefined : parseFactCatalogue(facts.json);
  if (catalogue?.ok !== true) {
    const faults = catalogue === undefined ? facts.faults : catalogue.diagnostics.map((one) => faultIn(facts, one));
    for (const fault of faults) console.error(faultLine(fault));
    return 1;
  }
  const path = join(folder, schemaFile);
  if (!args.includes('--check')) {
    const style = await resolveConfig(path);
    const text = JSON.stringify(ruleSetSchema(catalogue.value));
    writeFileSync(path, await format(text, { ...style, filepath: path }));
    return 0;
  }
  const file = readRulesFile(path);
  if (file.json !== undefined && isCurrentSchema(file.json, catalogue.value)) return 0;
  console.error(`${path} is not what the program generates; run \`npm run rules:schema\``);
  return 1;
}

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
