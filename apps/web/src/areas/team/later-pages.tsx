import { lazy, Suspense, type ComponentType } from 'react';
import { needCatalogue } from '../../i18n/start-language.ts';
import { Loading } from '../../shell/loading.tsx';

/** A page of the room that is loaded when somebody goes there, with its words: who is on a bad line waits for the inbox only. */
function later(load: () => Promise<ComponentType>) {
  const Page = lazy(async () => {
    const [page] = await Promise.all([load(), needCatalogue('messages')]);
    return { default: page };
  });
  return (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  );
}

export const LATER = {
  messages: later(async () => (await import('./messages/messages-page.tsx')).MessagesPage),
  thread: later(async () => (await import('./messages/thread-page.tsx')).ThreadPage),
  noThread: later(async () => (await import('./messages/no-thread.tsx')).NoThread),
  compose: later(async () => (await import('./messages/compose-page.tsx')).ComposePage),
  directory: later(async () => (await import('./messages/directory-page.tsx')).DirectoryPage),
  reports: later(async () => (await import('./messages/reports-page.tsx')).ReportsPage),
  log: later(async () => (await import('./log/log-page.tsx')).LogPage),
  scores: later(async () => (await import('./scores/scores-page.tsx')).ScoresPage),
} as const;
