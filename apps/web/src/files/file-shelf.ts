import { createStore, del, get, keys, set } from 'idb-keyval';
import { databaseName, type Owner } from '../browser/owner.ts';

/** Where files outlive the page until the server has them; what the browser does not keep lives as long as the page. */
export interface FileShelf {
  names(): Promise<readonly string[]>;
  get(sha256: string): Promise<File | undefined>;
  put(sha256: string, file: File): Promise<void>;
  remove(sha256: string): Promise<void>;
}

/** The files of one person in one exercise, in the browser's database. */
export function browserFileShelf(owner: Owner): FileShelf {
  const store = createStore(databaseName('files', owner), 'files');
  const unkept = new Map<string, File>();
  return {
    names: () => keys<string>(store).catch(() => []),
    get: async (sha256) => unkept.get(sha256) ?? (await get<File>(sha256, store).catch(() => undefined)),
    put: (sha256, file) => set(sha256, file, store).catch(() => void unkept.set(sha256, file)),
    async remove(sha256) {
      unkept.delete(sha256);
      await del(sha256, store).catch(() => undefined);
    },
  };
}
