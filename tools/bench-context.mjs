import { runBuilt } from './run-built.mjs';

await runBuilt('test/bench/context/main.js', { throwawayPostgres: true });
