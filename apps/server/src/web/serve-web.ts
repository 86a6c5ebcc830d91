import type { Request, RequestHandler, Response } from 'express';
import { WEB_HEADERS } from '../http/security-headers.ts';
import type { WebFile } from './web-files.ts';

const INDEX = '/index.html';
const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the web application. A page's address that no file has is answered with the application, which knows its own
 * addresses; what is below the API or among the hashed files is never answered so, because a script or a program asks there.
 */
export function serveWeb(files: ReadonlyMap<string, WebFile>): RequestHandler {
  return (request, response, next) => {
    const file = fileFor(files, request);
    if (file === undefined) next();
    else send(file, request, response);
  };
}

function fileFor(files: ReadonlyMap<string, WebFile>, { method, path }: Request): WebFile | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  return files.get(path) ?? (isPage(path) ? files.get(INDEX) : undefined);
}

function isPage(path: string): boolean {
  return !/^\/(api|socket\.io|assets)(\/|$)/.test(path);
}

function send(file: WebFile, request: Request, response: Response): void {
  for (const [name, value] of WEB_HEADERS) response.setHeader(name, value);
  response.setHeader('Cache-Control', file.isImmutable ? A_YEAR : 'no-cache');
  response.setHeader('ETag', file.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.get('if-none-match') === file.etag) {
    response.status(304).end();
    return;
  }
  const [coding, body] = chosenBody(file, request.acceptsEncodings());
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  response.setHeader('Content-Type', file.contentType);
  response.setHeader('Content-Length', body.byteLength);
  response.status(200).end(request.method === 'HEAD' ? undefined : body);
}

function chosenBody({ bodies }: WebFile, accepted: readonly string[]): readonly [string, Buffer] {
  const coding = (['br', 'gzip'] as const).find((each) => accepted.includes(each) && bodies[each]);
  return coding === undefined ? ['identity', bodies.identity] : [coding, bodies[coding] ?? bodies.identity];
}
