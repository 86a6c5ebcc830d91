import { JournalFeed } from '@cyberdrill/domain';

type Listener = (exerciseId: string, headSeq: number) => void;

/** Tells within this process, after the commit and not inside it, as the real one does. */
export class InMemoryFeed extends JournalFeed {
  private readonly listeners = new Set<Listener>();

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells every listener of a new head, in a turn of its own. */
  tell(exerciseId: string, headSeq: number): void {
    setImmediate(() => {
      for (const listener of this.listeners) listener(exerciseId, headSeq);
    });
  }
}
