import type { QueryClient } from '@tanstack/react-query';
import { answerAndHeaders, answerOf, api } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import { connection } from '../../session/connection.js';
import type { Content } from './draft-model.js';
import type { SavedDraft, WayToService } from './saving.js';
import { isJsonObject } from './json-edit.js';

export type DraftDto = Schemas['DraftDto'];

export function savedDraftOf({ text, cases }: Pick<DraftDto, 'text' | 'cases'>, etag: string): SavedDraft {
  return { content: { text, cases: isJsonObject(cases) ? cases : {} }, etag, at: Date.now() };
}

/** How the editor reads and saves one draft; other pages read it again after each saving. */
export function wayToDraft(name: string, version: number, client: QueryClient): WayToService {
  const path = { name, version };
  return {
    save: (content: Content, etag) =>
      noted(async () => {
        const { answer, headers } = await answerAndHeaders(
          api.PUT('/v1/rule-sets/{name}/versions/{version}/draft', {
            params: { path, header: { 'If-Match': etag } },
            body: { text: content.text, cases: content.cases },
          }),
        );
        void afterSavingOf(client, name, version);
        return savedDraftOf(answer, headers.get('etag') ?? `"${answer.revision}"`);
      }),
    read: () =>
      noted(async () => {
        const { answer, headers } = await answerAndHeaders(
          api.GET('/v1/rule-sets/{name}/versions/{version}/draft', { params: { path } }),
        );
        return savedDraftOf(answer, headers.get('etag') ?? `"${answer.revision}"`);
      }),
    now: () => Date.now(),
  };
}

/** As `afterChangeOf`; but what the editor itself was opened with stays, because it knows what it saved. */
export async function afterSavingOf(client: QueryClient, name: string, version: number): Promise<void> {
  const keys = [['rule-sets'], ['rule-set', name], ['overview'], ['version', name, version], ['draft', name, version]];
  const invalidated = keys.map((queryKey) =>
    client.invalidateQueries({ queryKey, predicate: (query) => query.queryKey[3] !== 'opened' }),
  );
  await Promise.all(invalidated);
}

/** Names another parent for a draft that was overtaken: the version that is in force now. */
export async function saveParent(name: string, version: number, etag: string, parent: number): Promise<SavedDraft> {
  const { answer, headers } = await answerAndHeaders(
    api.PUT('/v1/rule-sets/{name}/versions/{version}/draft', {
      params: { path: { name, version }, header: { 'If-Match': etag } },
      body: { parent },
    }),
  );
  return savedDraftOf(answer, headers.get('etag') ?? `"${answer.revision}"`);
}

/** Submits exactly the revision that was saved. */
export async function submitDraft(name: string, version: number, etag: string, comment: string) {
  const revision = Number(etag.replaceAll('"', ''));
  return await answerOf(
    api.POST('/v1/rule-sets/{name}/versions/{version}/submission', {
      params: { path: { name, version } },
      body: { revision, ...(comment === '' ? {} : { comment }) },
    }),
  );
}

/** The banner and the sign-in dialog hear of savings as they do of every other request. */
async function noted<T>(call: () => Promise<T>): Promise<T> {
  try {
    const answer = await call();
    connection.noteAnswer();
    return answer;
  } catch (error) {
    connection.note(error);
    throw error;
  }
}
