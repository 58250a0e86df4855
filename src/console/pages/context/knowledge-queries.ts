import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import { ApiProblem } from '../../api/problems.js';
import type { AsOf } from '../../components/as-of.js';
import type { Role } from '../../session/session.js';

export type DeviceState = Schemas['DeviceState'];
export type DeviceKnown = Schemas['DeviceKnowledge'];
export type FoundDevice = Schemas['FoundDeviceDto'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type MeterPointKnown = Schemas['MeterPointKnowledge'];
export type RegistrationKnown = Schemas['RegistrationKnowledge'];
export type MeterPointEntry = Schemas['MeterPointHistoryEntry'];

export const deviceFinders: readonly Role[] = ['auditor', 'approver', 'author', 'corrector'];
export const knowledgeReaders: readonly Role[] = [...deviceFinders, 'context-writer'];
export const historyReaders: readonly Role[] = ['auditor', 'approver', 'corrector'];

const historyPage = '500';
const minuteMilliseconds = 60_000;

/** Devices by the beginning of an ID, or by a whole meter point; all of them when left out. */
export function useDeviceSearch(search: string | undefined, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['knowledge', 'devices', search ?? ''],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/context/devices', {
          params: {
            query: {
              limit: '100',
              ...(search === undefined ? {} : { search }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}

/** A device as it was, as it was known. Null: nothing was known of it then. */
export function useKnownDevice(deviceId: string, asOf: AsOf) {
  return useQuery({
    queryKey: ['knowledge', 'device', deviceId, asOf],
    queryFn: async (): Promise<DeviceKnown | null> =>
      await orNothing(
        answerOf(api.GET('/v1/context/devices/{deviceId}', { params: { path: { deviceId }, query: { ...asOf } } })),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Registrations and devices of a meter point. Null: nothing was known of it then. */
export function useKnownMeterPoint(mpxn: string | null | undefined, asOf: AsOf) {
  return useQuery({
    queryKey: ['knowledge', 'meter point', mpxn ?? '', asOf],
    queryFn: async (): Promise<MeterPointKnown | null> => {
      const params = { path: { mpxn: mpxn ?? '' }, query: { ...asOf } };
      return await orNothing(answerOf(api.GET('/v1/context/meter-points/{mpxn}', { params })));
    },
    enabled: typeof mpxn === 'string',
    placeholderData: keepPreviousData,
  });
}

/** All that was ever told of a device, in the order in which it was told. */
export function useDeviceHistory(deviceId: string) {
  return useInfiniteQuery({
    queryKey: ['knowledge', 'device history', deviceId],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/context/devices/{deviceId}/history', {
          params: {
            path: { deviceId },
            query: { limit: historyPage, ...(pageParam === '' ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** All that was ever told of the registrations of a meter point, in the order in which it was told. */
export function useMeterPointHistory(mpxn: string) {
  return useInfiniteQuery({
    queryKey: ['knowledge', 'meter point history', mpxn],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/context/meter-points/{mpxn}/history', {
          params: { path: { mpxn }, query: { limit: historyPage, ...(pageParam === '' ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** Whole seconds after which what a device's source said is too old to decide on; null: never. */
export function useDeviceMaximumAge(): number | null | undefined {
  const { data } = useQuery({
    queryKey: ['knowledge', 'sources'],
    queryFn: async () => (await answerOf(api.GET('/v1/overview'))).contextSources,
    staleTime: minuteMilliseconds,
  });
  return data?.find(({ kind }) => kind === 'device')?.maximumAgeSeconds;
}

async function orNothing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}
