import { runBuilt } from './run-built.mjs';

await runBuilt('test/bench/main.js', { nodeOptions: ['--expose-gc'], throwawayPostgres: true });
