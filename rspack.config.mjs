import { dirname } from 'node:path';

const swc = {
  loader: 'builtin:swc-loader',
  options: {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
    },
    sourceMaps: true,
  },
};

/** Nest CLI's defaults, except where they disagree with what tsc checks and jest runs. */
const configure = (defaults) => ({
  ...defaults,
  devtool: 'source-map',
  output: {
    ...defaults.output,
    // Both apps build into one dist/, so lazily loaded chunks must not share names.
    chunkFilename: `${dirname(defaults.output.filename)}/[name].chunk.js`,
  },
  module: {
    ...defaults.module,
    // import.meta must mean the emitted file: the build machine's paths do not exist elsewhere.
    parser: { javascript: { importMeta: false, url: false } },
    rules: [{ test: /\.ts$/, exclude: /node_modules/, type: 'javascript/esm', use: [swc] }],
  },
  // tsc already checked the types; a second checker in the build would only be slower.
  plugins: (defaults.plugins ?? []).filter(
    (plugin) => plugin.constructor.name !== 'ForkTsCheckerWebpackPlugin',
  ),
});

export default configure;
