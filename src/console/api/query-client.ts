import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { connection } from '../session/connection.js';
import { ApiProblem, NotReached } from './problems.js';

const retriesMost = 2;

/** Reads are tried again when nothing was wrong with them; what changes something is never sent twice by itself. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => connection.note(error), onSuccess: () => connection.noteAnswer() }),
  mutationCache: new MutationCache({ onError: (error) => connection.note(error) }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < retriesMost && mayPass(error),
      // A failed read keeps what was shown before.
      throwOnError: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

function mayPass(error: unknown): boolean {
  return error instanceof NotReached || (error instanceof ApiProblem && error.status === 503);
}
