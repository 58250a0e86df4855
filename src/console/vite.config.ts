import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const service = process.env['ANCHORGATE_URL'] ?? 'http://127.0.0.1:3000';

/** The console is built into `dist/console`; `npm run console:dev` serves it with a running service behind it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  publicDir: false,
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/console'),
    emptyOutDir: true,
    target: 'es2023',
    // What is older has no `light-dark()`; a substitute for it would show the colours of neither scheme.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // Each asset is preloaded where it is needed; a polyfill would be one more script.
    modulePreload: { polyfill: false },
    rollupOptions: {
      // Marks of packages for servers that render React; they mean nothing in a bundle.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
  server: {
    proxy: { '/v1': service, '/console/session': service, '/console/sign': service, '/openapi.json': service },
  },
});
