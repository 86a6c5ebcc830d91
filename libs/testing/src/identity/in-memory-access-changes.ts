import { AccessChanges, type AccessChange } from '@cyberdrill/identity';

/** Changes of access within one process. */
export class InMemoryAccessChanges extends AccessChanges {
  private readonly listeners = new Set<(change: AccessChange) => void>();

  async publish(change: AccessChange): Promise<void> {
    for (const listener of this.listeners) listener(change);
  }

  onChange(listener: (change: AccessChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
