import type { QueryClient } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';

/** Has everything that tells of a version read again, after somebody changed it. */
export async function afterChangeOf(client: QueryClient, name: string, version?: number): Promise<void> {
  const keys = [
    ['rule-sets'],
    ['rule-set', name],
    ['overview'],
    ...(version === undefined
      ? []
      : [
          ['version', name, version],
          ['draft', name, version],
        ]),
  ];
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}

/** Makes a draft of the next version; `from` null: from the one that decides for everyone. */
export function useMakeDraft(name: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ from, comment }: { readonly from: number | null; readonly comment: string }) =>
      answerOf(
        api.POST('/v1/rule-sets/{name}/drafts', {
          params: { path: { name } },
          body: { ...(from === null ? {} : { from }), ...(comment === '' ? {} : { comment }) },
        }),
      ),
    onSuccess: async (draft) => await afterChangeOf(client, name, draft.version),
  });
}
