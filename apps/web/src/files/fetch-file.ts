import { API_PREFIX, type WireError } from '@cyberdrill/contracts';
import type { FileReference } from '@cyberdrill/domain';
import { RequestError } from '../api/request-error.ts';
import { sha256Of } from './sha256.ts';

/** A file that has come, and whether its content was checked against its name. */
export interface FetchedFile {
  readonly blob: Blob;
  /** False where the browser cannot: on pages that came over plain HTTP. */
  readonly isChecked: boolean;
}

/** The address of a file of an exercise. */
export function fileUrl(exerciseId: string, sha256: string): string {
  return `${API_PREFIX}/exercises/${encodeURIComponent(exerciseId)}/files/${sha256}`;
}

/** Thrown when what has come is not what was sent. */
export class DamagedFile extends Error {}

/**
 * Fetches a file and checks its content.
 * @param onPart told how much of it has come, 0 to 1
 * @throws RequestError, DamagedFile
 */
export async function fetchFile(
  exerciseId: string,
  { sha256, sizeBytes, mediaType }: FileReference,
  onPart: (part: number) => void,
): Promise<FetchedFile> {
  const response = await fetch(fileUrl(exerciseId, sha256), { credentials: 'same-origin' }).catch(
    () => undefined,
  );
  if (response === undefined) throw RequestError.local('UNREACHABLE');
  if (!response.ok) throw await refusal(response);
  const bytes = await read(response, sizeBytes, onPart);
  const found = await sha256Of(bytes);
  if (found !== undefined && found !== sha256) throw new DamagedFile(sha256);
  return { blob: new Blob([bytes], { type: mediaType }), isChecked: found !== undefined };
}

async function read(
  { body }: Response,
  sizeBytes: number,
  onPart: (part: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunksOf(body)) {
      chunks.push(chunk);
      length += chunk.byteLength;
      onPart(sizeBytes === 0 ? 1 : Math.min(1, length / sizeBytes));
    }
  } catch {
    throw RequestError.local('UNREACHABLE');
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Not every browser lets a stream be walked through. */
async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (;;) {
    const step = await reader?.read();
    if (step === undefined || step.done) return;
    yield step.value;
  }
}

async function refusal(response: Response): Promise<RequestError> {
  const answer = (await response.json().catch(() => undefined)) as { readonly error?: WireError } | undefined;
  return answer?.error === undefined ? RequestError.local('UNREACHABLE') : new RequestError(answer.error);
}
