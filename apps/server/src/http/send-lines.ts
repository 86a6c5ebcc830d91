import type { ChainLink } from '@cyberdrill/domain';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { attachmentHeader } from './attachment-header.ts';

const PAGE = 500;

/** Reads the links of a chain after a place, at most `limit`. */
type ReadAfter = (after: number, limit: number) => Promise<readonly ChainLink[]>;

/** Answers with a whole chain as a file, one JSON link a line, read page by page as the client takes it. */
export async function sendLines(response: Response, fileName: string, read: ReadAfter): Promise<void> {
  // Read before the first header is written, so that a store that is away is still told as such.
  const first = await read(0, PAGE);
  response.setHeader('Content-Type', 'application/jsonl; charset=utf-8');
  response.setHeader('Content-Disposition', attachmentHeader(fileName));
  await pipeline(Readable.from(lines(first, read)), response);
}

async function* lines(first: readonly ChainLink[], read: ReadAfter): AsyncGenerator<string> {
  for (let page = first; page.length > 0;) {
    yield page.map((link) => `${JSON.stringify(link)}\n`).join('');
    const last = page.at(-1)?.seq ?? 0;
    page = page.length < PAGE ? [] : await read(last, PAGE);
  }
}
