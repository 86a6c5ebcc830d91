/** How the tabs of one person in one exercise act as one. */
export interface Tabs<E> {
  /** Hears what the others tell. */
  listen(hear: (event: E) => void): void;
  tell(event: E): void;
  /** Does something while no other tab does. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * The tabs of this browser that know a name. Pages that came over plain HTTP have no locks: then two tabs may do the same at once,
 * which the ids of commands make harmless.
 */
export function browserTabs<E>(name: string): Tabs<E> {
  const locks = (navigator as Partial<Navigator>).locks;
  let channel: BroadcastChannel | undefined;
  return {
    listen(hear) {
      channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<E>) => hear(data);
    },
    tell: (event) => channel?.postMessage(event),
    alone: (work) => (locks === undefined ? work() : locks.request(name, work)),
    close() {
      channel?.close();
      channel = undefined;
    },
  };
}
