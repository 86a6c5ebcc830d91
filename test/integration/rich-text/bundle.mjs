// Prints libs/rich-text as the web application would bundle it: a classic script that leaves its exports in `richText`.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('../../../libs/rich-text/src/index.ts', import.meta.url));
const built = await build({
  configFile: false,
  logLevel: 'error',
  build: { write: false, lib: { entry, name: 'richText', formats: ['iife'] } },
});
const [{ output }] = [built].flat();
process.stdout.write(output[0].code);
