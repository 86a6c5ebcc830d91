import { RoomFeed, type RoomNews } from '@cyberdrill/domain';

/** Carries news within this process, in a turn of their own, as the real one does. */
export class InMemoryRoomFeed extends RoomFeed {
  private readonly listeners = new Set<(news: RoomNews) => void>();

  tell(news: RoomNews): void {
    setImmediate(() => {
      for (const listener of this.listeners) {
        try {
          listener(news);
        } catch {
          // One listener's failure is not another's.
        }
      }
    });
  }

  subscribe(listener: (news: RoomNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
