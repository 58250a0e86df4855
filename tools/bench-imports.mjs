import { runBuilt } from './run-built.mjs';

await runBuilt('test/bench/imports/main.js', { throwawayPostgres: true });
