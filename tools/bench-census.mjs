import { runBuilt } from './run-built.mjs';

const nodeOptions = ['--max-old-space-size=12288'];
await runBuilt('test/bench/census/main.js', { nodeOptions, throwawayPostgres: true });
