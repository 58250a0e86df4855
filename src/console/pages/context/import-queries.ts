import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, textOf } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import { newestFirst, pageBefore } from '../../api/newest-first.js';
import type { Role } from '../../session/session.js';

export type Import = Schemas['ImportDto'];
export type ImportState = Import['state'];

/** Who may see files and what became of them. */
export const importReaders: readonly Role[] = ['context-writer', 'corrector', 'auditor'];

const pageLength = 50;
const goingOnMilliseconds = 1_000;
const restingMilliseconds = 5_000;
const goingOn: readonly ImportState[] = ['receiving', 'staging', 'staged', 'released'];
export const isGoingOn = (state: ImportState): boolean => goingOn.includes(state);

/** Files, the newest first. */
export function useImports(state: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['imports', 'list', state ?? null],
    queryFn: ({ pageParam }) => {
      const query = { ...pageBefore(pageParam, pageLength), ...(state === undefined ? {} : { state }) };
      return answerOf(api.GET('/v1/context/imports', { params: { query } }));
    },
    ...newestFirst,
    refetchInterval: restingMilliseconds,
  });
}

/** One file, looked at often while it is being read or applied. */
export function useImport(id: string) {
  return useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: () => answerOf(api.GET('/v1/context/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isGoingOn(data.state) ? goingOnMilliseconds : restingMilliseconds,
  });
}

/** The response file, as the sender gets it. */
export function useResponse(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['imports', 'response', id],
    queryFn: async () => (await textOf(`/v1/context/imports/${id}/response`)).text,
    enabled,
    staleTime: 0,
  });
}

/** Names of the mappings that a file can be sent with. */
export function useMappings(enabled: boolean) {
  return useQuery({
    queryKey: ['imports', 'mappings'],
    queryFn: async () => (await answerOf(api.GET('/v1/context/imports/mappings'))).mappings,
    enabled,
  });
}

/** Releases or refuses a held file. */
export function useDecision(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, reason }: { readonly verb: 'release' | 'refusal'; readonly reason: string }) => {
      const sent = { params: { path: { id } }, body: { reason } };
      return answerOf(
        verb === 'release'
          ? api.POST('/v1/context/imports/{id}/release', sent)
          : api.POST('/v1/context/imports/{id}/refusal', sent),
      );
    },
    onSettled: async () => await client.invalidateQueries({ queryKey: ['imports'] }),
  });
}

/** Sends a file as it is. @returns its number */
export function useSending() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, mapping }: { readonly file: File; readonly mapping: string }): Promise<string> => {
      const { id } = await answerOf(
        api.POST('/v1/context/imports', {
          params: { query: { mapping, fileName: file.name } },
          headers: { 'content-type': 'application/octet-stream' },
          body: '',
          bodySerializer: () => file,
        }),
      );
      return id;
    },
    onSuccess: async () => await client.invalidateQueries({ queryKey: ['imports'] }),
  });
}
