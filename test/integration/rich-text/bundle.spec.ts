import { describe, expect, it } from '@jest/globals';
import { renderRichText } from '@cyberdrill/rich-text';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

const PROGRAM = fileURLToPath(new URL('bundle.mjs', import.meta.url));
const TEXTS = ['**bold** [us](https://a.example/)', '<img src=x onerror=alert(1)>', '| a |\n|---|\n| b |'];
/** What a page may load for it, packed; it is loaded once and only where there is something to read. */
const MOST_BYTES = 120_000;

describe('rich text in a browser', () => {
  it('needs nothing of Node, and renders as the server does', async () => {
    const { stdout: code } = await promisify(execFile)(process.execPath, [PROGRAM], { maxBuffer: 2 ** 24 });
    // Whatever else it reached for would not be defined here.
    const page = createContext({ URL, console });
    const render = runInContext(`${code};richText.renderRichText`, page) as typeof renderRichText;
    for (const text of TEXTS) expect(render(text)).toBe(renderRichText(text));
    expect(gzipSync(code).length).toBeLessThan(MOST_BYTES);
  }, 60_000);
});
