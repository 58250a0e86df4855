import type { ProblemCodeEntry } from './problem-code-entry.js';

export const importProblemCodes = {
  IMPORT_MAPPING_UNKNOWN: {
    status: 404,
    title: 'There is no mapping of this name',
    when: 'the folder of mappings has no file of this name',
    remedy: 'name one of the mappings that the detail lists, or add a mapping file',
  },
  IMPORT_MAPPING_FAULTY: {
    status: 409,
    title: 'The mapping is not acceptable',
    when: 'the mapping file does not fit its format, or contradicts itself',
    remedy: 'mend the mapping file at each pointer in `errors`; nothing was read',
  },
  IMPORT_NOT_HELD: {
    status: 409,
    title: 'The import is not held',
    when: 'somebody releases or refuses an import that waits for nobody',
    remedy: 'look at the import: it may have been decided already',
  },
} as const satisfies Readonly<Record<string, ProblemCodeEntry>>;
