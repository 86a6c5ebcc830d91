import { QueryClient } from '@tanstack/react-query';
import { asRequestError } from './request-error.ts';

const MOST_RETRIES = 2;

/** Asks again after a broken line only: what the server has refused, it would refuse again. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return asRequestError(error).code === 'UNREACHABLE' && failures < MOST_RETRIES;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: isWorthRetrying,
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // Without a network a question fails at once, so that the page can show what it has; it is asked again with the network.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
