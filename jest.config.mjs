/**
 * Everything, node_modules included, is turned to CommonJS by SWC: the one set-up that passes on Node 20, 22
 * and 24 with an ESM-only Nest. Top-level await therefore stays in `src/main.ts`.
 */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  maxWorkers: 2,
  // No test is about time; this ends one that hangs, also where both cores are busy with others.
  testTimeout: 120_000,
  // It is CommonJS already, and large.
  transformIgnorePatterns: ['/node_modules/playwright-core/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          target: 'es2023',
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
