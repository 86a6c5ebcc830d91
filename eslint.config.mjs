import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier/flat';
import tseslint from 'typescript-eslint';

const typeChecked = {
  files: ['**/*.ts', '**/*.tsx'],
  extends: [tseslint.configs.recommendedTypeChecked],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
    ],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // Ports are satisfied by synchronous code too: an `async` without `await` is how that is written.
    '@typescript-eslint/require-await': 'off',
  },
};

const plainScripts = {
  files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
  languageOptions: {
    globals: {
      process: 'readonly',
      console: 'readonly',
      performance: 'readonly',
      URL: 'readonly',
      setTimeout: 'readonly',
      clearTimeout: 'readonly',
      setInterval: 'readonly',
      fetch: 'readonly',
      module: 'writable',
      require: 'readonly',
    },
  },
};

const everywhere = {
  rules: {
    'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
    eqeqeq: ['error', 'always'],
    'no-console': 'off',
  },
};

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name for one thing everywhere.',
};

const namedExportsOnly = {
  files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}', 'test/**/*.ts'],
  rules: { 'no-restricted-syntax': ['error', defaultExport] },
};

/** The core is told the time and makes nothing up: the same journal gives the same exercise, on any machine. */
const pureDomain = {
  files: ['libs/domain/**/*.ts'],
  ignores: ['**/*.spec.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['process', 'performance', 'console', 'crypto', 'fetch', 'Buffer'],
      ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'The time is handed in.' },
      { object: 'Math', property: 'random', message: 'Chance does not decide in an exercise.' },
    ],
    'no-restricted-syntax': [
      'error',
      defaultExport,
      {
        selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
        message: 'The time is handed in.',
      },
    ],
  },
};

const tests = {
  files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts', 'libs/testing/**/*.ts'],
  rules: {
    // Matchers such as expect.any() are typed `any`, and a jest.fn has no `this` to lose.
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/unbound-method': 'off',
  },
};

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'out/', 'coverage/', 'node_modules/', 'test/fixtures/']),
  js.configs.recommended,
  typeChecked,
  plainScripts,
  everywhere,
  namedExportsOnly,
  pureDomain,
  tests,
  prettier,
);
