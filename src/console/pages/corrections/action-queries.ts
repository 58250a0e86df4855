import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { unreachable } from '../../../core/invariant.js';
import { answerOf, api } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import { newestFirst, pageBefore } from '../../api/newest-first.js';

export type Action = Schemas['ActionDto'];
export type ActionSummary = Schemas['ActionSummaryDto'];
export type ActionState = Action['state'];
export type Item = Schemas['ItemDto'];
export type Exclusion = Schemas['ExclusionDto'];
export type DriftedSlot = Schemas['DriftedSlotDto'];
export type PartyAnswer = Schemas['PartyAnswerDto'];
export type Consent = Schemas['ConsentDto'];

const pageLength = 100;
const goingOnMilliseconds = 1_000;
const restingMilliseconds = 5_000;

/** Whether something goes on by itself, so that one looks often. */
export const goesOn = ({ state, rehearsal }: Pick<Action, 'state' | 'rehearsal'>): boolean =>
  state === 'planning' || state === 'applying' || state === 'rolling-back' || rehearsal?.state === 'running';

/** Corrective actions, the newest first. */
export function useActions(state: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['corrective-actions', 'list', state ?? null],
    queryFn: ({ pageParam }) => {
      const query = { ...pageBefore(pageParam, pageLength), ...(state === undefined ? {} : { state }) };
      return answerOf(api.GET('/v1/corrective-actions', { params: { query } }));
    },
    ...newestFirst,
    refetchInterval: restingMilliseconds,
  });
}

/** One of them, looked at often while something goes on. */
export function useAction(id: string) {
  return useQuery({
    queryKey: ['corrective-actions', 'one', id],
    queryFn: () => answerOf(api.GET('/v1/corrective-actions/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && goesOn(data) ? goingOnMilliseconds : restingMilliseconds,
  });
}

export function useItems(id: string, state: string | undefined, mpid: string | undefined, live: boolean) {
  return useInfiniteQuery({
    queryKey: ['corrective-actions', 'items', id, state ?? null, mpid ?? null],
    queryFn: async ({ pageParam }): Promise<Schemas['ItemPageDto']> => {
      const query = {
        limit: '200',
        ...(state === undefined ? {} : { state }),
        ...(mpid === undefined ? {} : { mpid }),
        ...(pageParam === '' ? {} : { after: pageParam }),
      };
      return await answerOf(api.GET('/v1/corrective-actions/{id}/items', { params: { path: { id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) => (live && (data?.pages.length ?? 0) <= 2 ? 3_000 : false),
  });
}

export function useExclusions(id: string) {
  return useInfiniteQuery({
    queryKey: ['corrective-actions', 'exclusions', id],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/corrective-actions/{id}/exclusions', {
          params: { path: { id }, query: { limit: '200', ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useDrift(action: string, settled: boolean) {
  return useInfiniteQuery({
    queryKey: ['corrective-actions', 'drift', action, settled],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/anchor-slots/drift', {
          params: {
            query: {
              action,
              settled: String(settled),
              limit: '200',
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** What a person asks of a corrective action. */
export type Step =
  | { readonly step: 'consents'; readonly body: Consent }
  | { readonly step: 'approval'; readonly body: Schemas['CorrectiveActionApprovalDto'] }
  | { readonly step: 'rejection'; readonly body: Schemas['RejectionDto'] }
  | { readonly step: 'abort' | 'withdrawal'; readonly body: Schemas['ReasonDto'] }
  | { readonly step: 'roll-back'; readonly body: Schemas['RollBackDto'] }
  | { readonly step: 'rehearsal' | 'start' | 'pause' | 'resume' | 'reconciliation' };

/** Takes a step, and reads again what it changed, also when it was refused. */
export function useStep(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => take(id, step),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['corrective-actions'] });
      await client.invalidateQueries({ queryKey: ['misplacements'] });
    },
  });
}

async function take(id: string, step: Step): Promise<unknown> {
  const params = { path: { id } };
  switch (step.step) {
    case 'consents':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/consents', { params, body: step.body }));
    case 'approval':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/approval', { params, body: step.body }));
    case 'rejection':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/rejection', { params, body: step.body }));
    case 'abort':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/abort', { params, body: step.body }));
    case 'withdrawal':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/withdrawal', { params, body: step.body }));
    case 'roll-back':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/roll-back', { params, body: step.body }));
    case 'rehearsal':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/rehearsal', { params }));
    case 'start':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/start', { params }));
    case 'pause':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/pause', { params }));
    case 'resume':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/resume', { params }));
    case 'reconciliation':
      return await answerOf(api.POST('/v1/corrective-actions/{id}/reconciliation', { params }));
    default:
      return unreachable(step);
  }
}
