import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FileDesk, FileState } from './file-desk.ts';

export const OpenFileDesk = createContext<FileDesk | undefined>(undefined);

/** Takes files that are handed in. @throws Error outside of a room that takes files */
export function useFileDesk(): FileDesk {
  const desk = useContext(OpenFileDesk);
  if (desk === undefined) throw new Error('files are handed in outside of a room that takes them');
  return desk;
}

/** Where files that were handed in on this device are, by SHA-256. */
export function useFileStates(): ReadonlyMap<string, FileState> {
  const desk = useFileDesk();
  return useSyncExternalStore(desk.subscribe, desk.all);
}
