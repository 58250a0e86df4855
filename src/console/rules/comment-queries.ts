import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { VersionComment } from './comment-threads.js';

/** Which version is spoken of. */
export interface CommentedVersion {
  readonly name: string;
  readonly version: number;
}

const keyOf = (name: string, version: number) => ['version', name, version, 'comments'] as const;

/** Every comment on a version, the oldest first. */
export const commentsQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: keyOf(name, version),
    queryFn: async (): Promise<readonly VersionComment[]> => {
      const path = { name, version };
      return (await answerOf(api.GET('/v1/rule-sets/{name}/versions/{version}/comments', { params: { path } })))
        .comments;
    },
    refetchInterval: 15_000,
  });

export interface NewComment {
  readonly rule: string | null;
  readonly text: string;
  readonly answers: string | null;
}

export function useWriteComment(name: string, version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ rule, text, answers }: NewComment) =>
      answerOf(
        api.POST('/v1/rule-sets/{name}/versions/{version}/comments', {
          params: { path: { name, version } },
          body: { rule, text, answers },
        }),
      ),
    onSuccess: async () => await client.invalidateQueries({ queryKey: keyOf(name, version) }),
  });
}

export function useResolveComment(name: string, version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (comment: string) =>
      answerOf(
        api.POST('/v1/rule-sets/{name}/versions/{version}/comments/{comment}/resolution', {
          params: { path: { name, version, comment } },
        }),
      ),
    onSuccess: async () => await client.invalidateQueries({ queryKey: keyOf(name, version) }),
  });
}
