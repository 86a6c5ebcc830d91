import { QueryClient } from '@tanstack/react-query';
import { asRequestError } from './request-error.ts';

const MOST_RETRIES = 2;

/** Asks again after a broken line only: what the server has refused, it would refuse again. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return asRequestError(error).code === 'UNREACHABLE' && failures < MOST_RETRIES;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
});
