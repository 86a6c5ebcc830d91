import { API_PREFIX, type WireError } from '@cyberdrill/contracts';
import type { FileReference } from '@cyberdrill/domain';
import { RequestError } from '../api/request-error.ts';

/**
 * Stores a file with the server, so that a message or an answer may refer to it. The server checks content against hash, so what
 * arrives is what was read here.
 * @throws RequestError with the server's own code, or `UNREACHABLE`
 */
export async function uploadFile(exerciseId: string, file: File): Promise<FileReference> {
  const content = await file.arrayBuffer();
  const sha256 = hexOf(await crypto.subtle.digest('SHA-256', content));
  const response = await fetch(`${API_PREFIX}/exercises/${encodeURIComponent(exerciseId)}/files/${sha256}`, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
    body: content,
  }).catch(() => {
    throw RequestError.local('UNREACHABLE');
  });
  const answer = (await response.json().catch(() => ({}))) as { readonly error?: WireError };
  if (response.ok) return answer as unknown as FileReference;
  throw answer.error === undefined ? RequestError.local('UNREACHABLE') : new RequestError(answer.error);
}

function hexOf(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
