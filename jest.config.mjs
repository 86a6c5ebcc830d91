import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('.', import.meta.url));

const base = {
  rootDir,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^@cyberdrill/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/out/'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/fixtures/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        // Without this, a developer's stray .swcrc would silently change what the tests run.
        swcrc: false,
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

const patterns = {
  unit: ['<rootDir>/libs/**/*.spec.{ts,tsx}', '<rootDir>/apps/**/*.spec.{ts,tsx}'],
  contract: ['<rootDir>/test/contract/**/*.spec.ts'],
  integration: ['<rootDir>/test/integration/**/*.spec.ts'],
  e2e: ['<rootDir>/test/e2e/**/*.spec.ts'],
  security: ['<rootDir>/test/security/**/*.spec.ts'],
  faults: ['<rootDir>/test/faults/**/*.spec.ts'],
  browser: ['<rootDir>/test/browser/**/*.spec.ts'],
};

/** Sizes whose suites may ask for a database; jest starts one server for all of them together. */
const WITH_DATABASE = ['contract', 'integration', 'e2e', 'security', 'faults', 'browser'];
const database = {
  globalSetup: '<rootDir>/libs/testing/src/postgres/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/src/postgres/global-teardown.mjs',
};

const isPresent = (size) => size === 'unit' || existsSync(new URL(`test/${size}`, import.meta.url));

export default {
  maxWorkers: 2,
  // Generous: what has to be quick says so itself, and a busy machine is no failure.
  testTimeout: 30_000,
  projects: Object.entries(patterns)
    .filter(([size]) => isPresent(size))
    .map(([size, testMatch]) => ({
      ...base,
      ...(WITH_DATABASE.includes(size) && database),
      displayName: size,
      testMatch,
    })),
};
