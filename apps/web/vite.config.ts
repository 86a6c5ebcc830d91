import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { buildId } from './build/build-id.ts';
import { compressed } from './build/compressed.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Parts that are alike in every language or area are named after theirs: `fr-team`, `team-pages`. */
function chunkName({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const owner = /\/(?:locales|areas)\/([a-z]+)\//.exec(facadeModuleId ?? '')?.[1];
  return `assets/${owner === undefined ? '' : `${owner}-`}[name]-[hash].js`;
}

/** Small modules of which every room shows something; none of them brings a library that a page could do without. */
const BASE =
  /\/apps\/web\/src\/(session|browser|clock|exercise\/(own-membership|rooms\.|state-mark|refused-page)|words\/(shown-words|tlp-label|rich-words)|i18n|shell\/(failure|loading|page|announcer|link-indicator|not-found))|\/node_modules\/@mantine\/core\/.*\/(Title|Group|Anchor|Alert|Text|Stack|Button|CloseButton|VisuallyHidden|Input|InputBase|NativeSelect|UnstyledButton|Loader|Paper)\//;

// A program's default export is how Vite takes its configuration.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  root: at('.'),
  resolve: {
    alias: {
      '@cyberdrill/contracts': at('../../libs/contracts/src/index.ts'),
      '@cyberdrill/domain': at('../../libs/domain/src/index.ts'),
      '@cyberdrill/rich-text': at('../../libs/rich-text/src/index.ts'),
    },
  },
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    // Which chunk needs which: the budget is reckoned from it.
    manifest: true,
    // The policy of the pages allows no data: address.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: at('index.html'), 'service-worker': at('offline/service-worker.ts') },
      // Libs define things and do nothing: what a page does not use of them, it does not load.
      treeshake: {
        moduleSideEffects: [{ test: /\/libs\/(contracts|domain|rich-text)\//, sideEffects: false }],
      },
      output: {
        chunkFileNames: chunkName,
        // Browsers ask for the service worker by its name, and it keeps what is below its own folder.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        // Stays in the cache of every browser when a new version of the pages is put in place.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            // What nearly every page draws with: one file packs better than fifty small ones.
            { name: 'base', test: BASE },
          ],
        },
      },
      // Marks for servers that draw React; there is none here.
      checks: { moduleLevelDirective: false },
    },
  },
  plugins: [buildId('service-worker.js'), compressed()],
  server: {
    // For work on the pages: `npm exec -c 'vite apps/web'` beside a running server.
    proxy: {
      '/api': 'http://localhost:3000',
      '/socket.io': { target: 'http://localhost:3000', ws: true },
    },
  },
});
