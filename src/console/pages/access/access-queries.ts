import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, textOf } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import { newestFirst, pageBefore } from '../../api/newest-first.js';
import { rolesOfOperations } from './roles-of-operations.js';

export type { Operation } from './roles-of-operations.js';
export type RoleChange = Schemas['RoleChangeDto'];
export type RoleChangeRequest = Schemas['RoleChangeRequestDto'];

const pageLength = 100;

export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => answerOf(api.GET('/v1/people')) });
}

/** Newest first. */
export function useRoleChanges(state: RoleChange['state'] | undefined) {
  return useInfiniteQuery({
    queryKey: ['role-changes', state ?? 'all'],
    queryFn: ({ pageParam }) => {
      const query = { ...pageBefore(pageParam, pageLength), ...(state === undefined ? {} : { state }) };
      return answerOf(api.GET('/v1/role-changes', { params: { query } }));
    },
    ...newestFirst,
  });
}

/** What each role may ask of the service, as its own OpenAPI document has it. */
export function useOperations() {
  return useQuery({
    queryKey: ['openapi'],
    staleTime: Infinity,
    queryFn: async () => rolesOfOperations(JSON.parse((await textOf('/openapi.json')).text)),
  });
}

export function useAskForRole() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: RoleChangeRequest) => answerOf(api.POST('/v1/role-changes', { body })),
    onSettled: refresh,
  });
}

export function useDecideRoleChange(decision: 'approval' | 'rejection') {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, comment }: { readonly id: string; readonly comment: string }) => {
      const asked = { params: { path: { id } }, body: { comment } };
      return answerOf(
        decision === 'approval'
          ? api.POST('/v1/role-changes/{id}/approval', asked)
          : api.POST('/v1/role-changes/{id}/rejection', asked),
      );
    },
    onSettled: refresh,
  });
}

function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['role-changes'] }),
      client.invalidateQueries({ queryKey: ['people'] }),
      client.invalidateQueries({ queryKey: ['overview'] }),
    ]);
}
