import { runBuilt } from './run-built.mjs';

await runBuilt('tools/console-types.js');
