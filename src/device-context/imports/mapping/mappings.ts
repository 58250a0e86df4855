import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parseStrictJson } from '../../../core/language/index.js';
import { Problem } from '../../../http/index.js';
import { Settings } from '../../../settings.js';
import type { Mapping } from './mapping.js';
import { parseMapping } from './parse-mapping.js';

const maxDepth = 12;
const schemaFile = 'mapping.schema.json';

/** The mapping files of `MAPPINGS_DIR`, read anew each time: a new sender needs no restart. */
@Injectable()
export class Mappings {
  constructor(private readonly settings: Settings) {}

  /** @throws Problem 404 IMPORT_MAPPING_UNKNOWN; 409 IMPORT_MAPPING_FAULTY with every fault */
  async named(name: string): Promise<Mapping> {
    const files = await this.#files();
    if (!files.includes(`${name}.json`)) {
      const known = (await this.names()).map((each) => `\`${each}\``).join(', ');
      throw new Problem(404, 'IMPORT_MAPPING_UNKNOWN', `there is no mapping \`${name}\`; there are ${known || 'none'}`);
    }
    const { mapping, faults } = await this.#read(`${name}.json`);
    if (mapping !== undefined) return mapping;
    const errors = faults.map(({ pointer, detail }) => ({ code: 'IMPORT_MAPPING_FAULTY', pointer, detail }));
    throw new Problem(409, 'IMPORT_MAPPING_FAULTY', `mapping \`${name}\`: ${faults[0]?.detail ?? 'faulty'}`, errors);
  }

  /** Names of the files, whether they are in order or not. */
  async names(): Promise<readonly string[]> {
    return (await this.#files()).map((file) => file.replace(/\.json$/, ''));
  }

  /** The mapping whose pattern a file's name fits; undefined when none or more than one does. */
  async forFile(fileName: string): Promise<Mapping | undefined> {
    const read = await Promise.all((await this.#files()).map((file) => this.#read(file)));
    const fitting = read.flatMap(({ mapping }) => (mapping && fits(mapping.fileNames, fileName) ? [mapping] : []));
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  async #files(): Promise<readonly string[]> {
    const found = await readdir(this.settings.mappingsDirectory).catch(() => []);
    return found.filter((name) => name.endsWith('.json') && name !== schemaFile).sort();
  }

  async #read(
    file: string,
  ): Promise<{ readonly mapping?: Mapping; readonly faults: readonly { pointer: string; detail: string }[] }> {
    const json = parseStrictJson(await readFile(join(this.settings.mappingsDirectory, file), 'utf8'), { maxDepth });
    if (!json.ok) return { faults: json.diagnostics.map(({ pointer, message }) => ({ pointer, detail: message })) };
    const parsed = parseMapping(json.value);
    if (!parsed.ok) return { faults: parsed.faults };
    if (`${parsed.mapping.name}.json` === file) return { mapping: parsed.mapping, faults: [] };
    return {
      faults: [{ pointer: '/name', detail: `found \`${parsed.mapping.name}\` in the file \`${file}\`; name it alike` }],
    };
  }
}

/** `*` stands for any characters; everything else for itself. */
export function fits(pattern: string, fileName: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`).test(fileName);
}
