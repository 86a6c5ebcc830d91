import { registerHooks } from 'node:module';

/**
 * Preloaded into TypeScript programs that run from their sources: `@cyberdrill/<lib>` leads to the lib's index, as it
 * does for the compiler, the bundler and the tests.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const [, lib] = /^@cyberdrill\/([a-z-]+)$/.exec(specifier) ?? [];
    if (lib === undefined) return nextResolve(specifier, context);
    return nextResolve(new URL(`../../../libs/${lib}/src/index.ts`, import.meta.url).href, context);
  },
});
