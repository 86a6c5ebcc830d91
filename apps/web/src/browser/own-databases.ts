const OURS = 'cyberdrill:';

/** The names of the databases that hold things of people here; none where the browser does not tell, or keeps nothing. */
async function names(): Promise<readonly string[]> {
  // Not every browser lists them.
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return [];
  const known = await indexedDB.databases().catch(() => []);
  return known.flatMap(({ name }) => (name?.startsWith(OURS) === true ? [name] : []));
}

/** How many commands of anybody on this device the server does not have yet. */
export async function countUnsent(): Promise<number> {
  const outboxes = (await names()).filter((name) => name.startsWith(`${OURS}outbox:`));
  const counts = await Promise.all(
    outboxes.map((name) => inStores(name, 'readonly', (store) => store.count())),
  );
  return counts.flat().reduce((sum, count) => sum + count, 0);
}

/** Empties them all: devices are shared in a drill. Emptied, not removed, because the page still has them open. */
export async function emptyOwnDatabases(): Promise<void> {
  await Promise.all((await names()).map((name) => inStores(name, 'readwrite', (store) => store.clear())));
}

async function inStores<T>(
  name: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<readonly T[]> {
  try {
    const database = await answerOf(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const answers = stores.map((store) =>
      answerOf(work(database.transaction(store, mode).objectStore(store))),
    );
    return await Promise.all(answers).finally(() => database.close());
  } catch {
    return [];
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
  });
}
