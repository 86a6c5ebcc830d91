import type { WireError } from '@cyberdrill/contracts';
import type { FileReference } from '@cyberdrill/domain';
import type { FileShelf } from './file-shelf.ts';
import { sha256Of } from './sha256.ts';
import type { Upload } from './upload.ts';

/** Where a file that a person hands in is: on this device, on its way, with the server, or turned away. */
export type FileState =
  | { readonly status: 'queued' | 'stored' }
  | { readonly status: 'sending'; readonly part: number }
  | { readonly status: 'refused'; readonly error: WireError };

const RETRY_MS = 5_000;

/**
 * Takes files that are handed in, keeps them on the device until the server has them, and brings them there when there is a line. The
 * server knows a file by its content: bringing one again changes nothing.
 */
export class FileDesk {
  private states: ReadonlyMap<string, FileState> = new Map();
  private isLive = false;
  private isBringing = false;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly shelf: FileShelf;
  private readonly upload: Upload;

  constructor(shelf: FileShelf, upload: Upload) {
    this.shelf = shelf;
    this.upload = upload;
  }

  /** By SHA-256, what this page knows of. A file that it knows nothing of was stored before. */
  readonly all = (): ReadonlyMap<string, FileState> => this.states;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async start(): Promise<void> {
    for (const sha256 of await this.shelf.names()) this.become(sha256, { status: 'queued' });
    void this.bringAll();
  }

  stop(): void {
    clearTimeout(this.retryTimer);
    this.isLive = false;
  }

  /** The line is live, or is not. */
  lineIs(live: boolean): void {
    this.isLive = live;
    void this.bringAll();
  }

  /** Takes a file. @returns how answers refer to it; `undefined` where the browser cannot tell its SHA-256 */
  async take(file: File): Promise<FileReference | undefined> {
    const sha256 = await sha256Of(await file.arrayBuffer());
    if (sha256 === undefined) return undefined;
    await this.shelf.put(sha256, file);
    this.become(sha256, { status: 'queued' });
    void this.bringAll();
    return { name: file.name, sha256, sizeBytes: file.size, mediaType: mediaTypeOf(file) };
  }

  /** Tries again what was turned away. */
  retry(sha256: string): void {
    this.become(sha256, { status: 'queued' });
    void this.bringAll();
  }

  /**
   * Brings files to the server, so that a command may refer to them.
   * @returns why one is not taken; `undefined` when all are there
   * @throws RequestError when the server cannot be reached
   */
  async ensure(names: readonly string[]): Promise<WireError | undefined> {
    for (const sha256 of names) {
      const file = await this.shelf.get(sha256);
      if (file === undefined) continue;
      const error = await this.bring(sha256, file);
      if (error !== undefined) return error;
    }
    return undefined;
  }

  private async bringAll(): Promise<void> {
    if (!this.isLive || this.isBringing) return;
    this.isBringing = true;
    const waiting = [...this.states]
      .filter(([, { status }]) => status === 'queued')
      .map(([sha256]) => sha256);
    try {
      // One that is turned away does not hold up the others.
      for (const sha256 of waiting) await this.ensure([sha256]);
    } catch {
      clearTimeout(this.retryTimer);
      this.retryTimer = setTimeout(() => void this.bringAll(), RETRY_MS);
    } finally {
      this.isBringing = false;
    }
  }

  private async bring(sha256: string, file: File): Promise<WireError | undefined> {
    this.become(sha256, { status: 'sending', part: 0 });
    try {
      const error = await this.upload(sha256, file, (part) =>
        this.become(sha256, { status: 'sending', part }),
      );
      if (error === undefined) await this.shelf.remove(sha256);
      this.become(sha256, error === undefined ? { status: 'stored' } : { status: 'refused', error });
      return error;
    } catch (error) {
      this.become(sha256, { status: 'queued' });
      throw error;
    }
  }

  private become(sha256: string, state: FileState): void {
    this.states = new Map(this.states).set(sha256, state);
    this.listeners.forEach((listener) => listener());
  }
}

/** What the browser makes of the name; the server looks at the content. */
function mediaTypeOf({ type }: File): string {
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream';
}
