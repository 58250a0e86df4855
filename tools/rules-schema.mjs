import { runBuilt } from './run-built.mjs';

await runBuilt('tools/rules-schema.js');
