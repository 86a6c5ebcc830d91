import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { onSessionInDoubt } from './api/request.ts';
import { App } from './app/app.tsx';
import { keepPages } from './offline/keep-pages.ts';
import { areaAt } from './app/areas.ts';
import { needCatalogue, startLanguage } from './i18n/start-language.ts';
import { sessionQuery } from './session/session-query.ts';
import { startAppearance } from './theme/appearance.ts';
import './theme/mantine.css';
import './theme/tokens.css';
import './theme/mantine-variables.css';
import './theme/fonts.css';
import './theme/components.css';
import './theme/base.css';
import './theme/print.css';

keepPages();
startAppearance();
startLanguage();
onSessionInDoubt(() => void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }));

// All that the first page needs is asked for at once: on a slow line, every step of waiting counts.
void queryClient.prefetchQuery(sessionQuery);
// A part of the page that does not come is asked for again by the page itself, which can say so.
const area = areaAt(location.pathname)
  ?.start()
  .catch(() => undefined);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the application');
try {
  await Promise.all([needCatalogue('common'), area]);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} catch {
  // The words are what did not come.
  root.textContent = 'CyberDrill could not be loaded. Check the connection and reload the page.';
}
