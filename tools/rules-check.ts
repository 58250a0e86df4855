import { relative, resolve } from 'node:path';
import { checkFolder } from './rules/check-folder.js';
import { faultLine } from './rules/rules-file.js';

/** `npm run rules:check [-- <folder>]`: checks every file in `rules/` and decides every case; 1 when any is faulty. */
const folder = resolve(process.argv[2] ?? 'rules');
const { lines, faults } = checkFolder(folder);
for (const line of lines) console.log(line);
for (const fault of faults) console.log(faultLine({ ...fault, file: relative(process.cwd(), fault.file) }));
console.log(faults.length === 0 ? 'no faults' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
process.exitCode = faults.length === 0 ? 0 : 1;
