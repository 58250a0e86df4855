import { runBuilt } from './run-built.mjs';

// It speaks to the running service, so it needs no database of its own.
await runBuilt('tools/demo-data.js');
