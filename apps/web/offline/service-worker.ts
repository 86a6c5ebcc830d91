/*
 * Keeps the pages of the last visit, so that a reload works without a line and a second visit costs nothing. It keeps what was
 * used and no more: on a line of 64 kbit/s nobody should pay for rooms he never enters. What is asked of the server's API it
 * never touches: what people see of an exercise is the stream's business, which knows what is new.
 */
declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: another build has another cache. */
declare const BUILD_ID: string;

const CACHE = `pages-${BUILD_ID}`;
const PAGE = '/index.html';
/** A line that has not answered for so long is as good as none: the page that is here is shown. */
const PAGE_WITHIN_MS = 4_000;

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(part(request));
});

/** The page says which parts it had loaded before it could be helped: they come out of the browser's own cache. */
self.addEventListener('message', (event: ExtendableMessageEvent) => event.waitUntil(keepAll(event.data)));

async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(PAGE);
  try {
    const signal = kept === undefined ? null : AbortSignal.timeout(PAGE_WITHIN_MS);
    const answer = await fetch(request.url, { signal, credentials: 'same-origin' });
    if (answer.ok) await keep(PAGE, answer.clone());
    return answer;
  } catch (error) {
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** Parts are named by their content: what is here is what would come. */
async function part(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(request.url);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(request.url, answer.clone());
  return answer;
}

async function keepAll(urls: unknown): Promise<void> {
  if (!Array.isArray(urls)) return;
  const own = urls.filter((url): url is string => typeof url === 'string' && isPart(url));
  // What does not come now comes when it is next used.
  await Promise.allSettled([page(new Request('/')), ...own.map((url) => part(new Request(url)))]);
}

function isPart(url: string): boolean {
  const { origin, pathname } = new URL(url, self.location.origin);
  return origin === self.location.origin && (pathname.startsWith('/assets/') || pathname === '/favicon.svg');
}

/** A device without room keeps nothing, and works as long as there is a line. */
async function keep(key: string, answer: Response): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(key, answer).catch(() => undefined);
}
