import type { WireError } from '@cyberdrill/contracts';
import { RequestError } from '../api/request-error.ts';
import { fileUrl } from './fetch-file.ts';

/**
 * Brings a file to the server.
 * @param onPart told how much of it has gone, 0 to 1
 * @returns why it is not taken; `undefined` when it is stored
 * @throws RequestError when no answer came, or one that passes
 */
export type Upload = (
  sha256: string,
  file: File,
  onPart: (part: number) => void,
) => Promise<WireError | undefined>;

/** Uploads to an exercise, as the person signed in. `fetch` cannot tell how much has gone, so the older way is taken. */
export function uploadTo(exerciseId: string): Upload {
  return (sha256, file, onPart) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('PUT', fileUrl(exerciseId, sha256));
      request.responseType = 'json';
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
      request.upload.onprogress = ({ loaded, total }) => onPart(total === 0 ? 0 : loaded / total);
      request.onerror = request.ontimeout = () => reject(RequestError.local('UNREACHABLE'));
      request.onload = () => {
        if (request.status < 300) return resolve(undefined);
        const { error } = (request.response ?? {}) as { readonly error?: WireError };
        if (error === undefined || request.status === 429 || request.status >= 500)
          reject(RequestError.local('UNREACHABLE'));
        else resolve(error);
      };
      request.send(file);
    });
}
