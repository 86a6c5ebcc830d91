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

const namedExportsOnly = {
  files: ['libs/**/*.ts', 'apps/server/**/*.ts', 'apps/cli/**/*.ts', 'test/**/*.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ExportDefaultDeclaration',
        message: 'Named exports only: one name for one thing everywhere.',
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
  tests,
  prettier,
);
