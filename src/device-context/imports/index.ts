import { DropFolder } from './drop-folder.js';
import { ImportDatabase } from './import-database.js';
import { ImportRunner } from './import-runner.js';
import { Imports } from './imports.js';
import { Mappings } from './mapping/mappings.js';
import { Spool } from './spool.js';

export { ImportsController } from './imports.controller.js';

export const importProviders = [DropFolder, ImportDatabase, ImportRunner, Imports, Mappings, Spool] as const;
