import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter, useLocation } from 'react-router';
import { queryClient } from '../api/query-client.ts';
import { Announcer } from '../shell/announcer.tsx';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { useScheme } from '../theme/appearance.ts';
import { theme } from '../theme/theme.ts';
import { areaAt } from './areas.ts';

/** All of the application: what every page stands in. */
export function App() {
  return (
    <DirectionProvider>
      {/* What Mantine would write into a `<style>` stands in our own style sheets. */}
      <MantineProvider
        theme={theme}
        forceColorScheme={useScheme()}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queryClient}>
          <Announcer>
            <BrowserRouter>
              <ErrorBoundary>
                <Suspense fallback={<LoadingPage />}>
                  <AreaPages />
                </Suspense>
              </ErrorBoundary>
            </BrowserRouter>
          </Announcer>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** The pages of the area that the address belongs to. */
function AreaPages() {
  const { pathname } = useLocation();
  const area = areaAt(pathname);
  return area === undefined ? <NotFoundPage /> : <area.Pages />;
}
