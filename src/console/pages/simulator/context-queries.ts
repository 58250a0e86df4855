import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { answerOf, api, textOf } from '../../api/client.js';
import { ApiProblem } from '../../api/problems.js';
import { parseRecord } from '../../../core/evaluation/index.js';
import type { AsOf } from '../../components/as-of.js';
import type { CarriedCertificates, CertificateSeen } from './carried-certificates.js';
import { carriedInRequest } from './carried-certificates.js';
import type { DeviceKnown, Party, RegistrationKnown } from './parties-of-device.js';

const foundMost = '30';

/** Devices that begin with what is typed, or serve the meter point typed. */
export function useFoundDevices(search: string) {
  return useQuery({
    queryKey: ['context', 'devices', 'search', search],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/context/devices', { params: { query: { search, limit: foundMost } }, signal })))
        .devices,
    placeholderData: keepPreviousData,
  });
}

const partiesQuery = (search: string) =>
  queryOptions({
    queryKey: ['context', 'parties', 'search', search],
    queryFn: async ({ signal }): Promise<readonly Party[]> =>
      (await answerOf(api.GET('/v1/context/parties', { params: { query: { search, limit: foundMost } }, signal })))
        .parties,
    staleTime: 60_000,
  });

/** Parties by a part of their name, an MPID or the beginning of their entity ID. */
export function useFoundParties(search: string) {
  return useQuery({ ...partiesQuery(search), placeholderData: keepPreviousData });
}

/** The parties of these entity IDs and MPIDs; those found so far. */
export function useParties(names: readonly string[]) {
  return useQueries({
    queries: names.map(partiesQuery),
    combine: (found) => {
      const all = found.flatMap(({ data }) => data ?? []);
      const parties = [...new Map(all.map((party) => [party.entityId, party])).values()].filter(
        ({ entityId, mpids }) => names.includes(entityId) || mpids.some((mpid) => names.includes(mpid)),
      );
      const error = found.find((each) => each.isError)?.error ?? null;
      return { parties, error, waits: found.some(({ isPending }) => isPending) };
    },
  });
}

/** Null: nothing is known of the device then, which a simulation may ask about all the same. */
export function useDevice(deviceId: string | undefined, asOf: AsOf) {
  return useQuery({
    queryKey: ['context', 'device', deviceId, asOf],
    queryFn: async ({ signal }): Promise<DeviceKnown | null> => {
      const params = { path: { deviceId: deviceId ?? '' }, query: asOf };
      return await orNull(answerOf(api.GET('/v1/context/devices/{deviceId}', { params, signal })));
    },
    enabled: deviceId !== undefined,
  });
}

export function useRegistrations(mpxn: string | undefined, asOf: AsOf) {
  return useQuery({
    queryKey: ['context', 'meter-point', mpxn, asOf],
    queryFn: async ({ signal }): Promise<readonly RegistrationKnown[]> => {
      const params = { path: { mpxn: mpxn ?? '' }, query: asOf };
      const known = await orNull(answerOf(api.GET('/v1/context/meter-points/{mpxn}', { params, signal })));
      return known?.registrations ?? [];
    },
    enabled: mpxn !== undefined,
  });
}

/** Certificates that the service was shown of a party, the latest first. */
export function useCertificatesOf(entityId: string | undefined) {
  return useQuery({
    queryKey: ['context', 'certificates', entityId],
    queryFn: async ({ signal }): Promise<readonly CertificateSeen[]> => {
      const params = { path: { entityId: entityId ?? '' } };
      return (await answerOf(api.GET('/v1/context/parties/{entityId}/certificates', { params, signal }))).certificates;
    },
    enabled: entityId !== undefined,
    staleTime: 60_000,
  });
}

/** The certificates of a recorded command. */
export function useCertificatesOfDecision(decisionId: string | undefined) {
  return useQuery({
    queryKey: ['decision', decisionId, 'certificates'],
    queryFn: async (): Promise<CarriedCertificates | null> => {
      const { text } = await textOf(`/v1/decisions/${encodeURIComponent(decisionId ?? '')}`);
      return carriedInRequest(parseRecord(text).request);
    },
    enabled: decisionId !== undefined,
    staleTime: Infinity,
  });
}

const readMost = 10;

/** What certificates say of themselves, in the order given. The service reads them and stores nothing. */
export function useCertificateReading(certificates: readonly string[]) {
  return useQuery({
    queryKey: ['context', 'certificates', 'reading', certificates],
    queryFn: async ({ signal }) => {
      const body = { certificates: certificates.slice(0, readMost) };
      return (await answerOf(api.POST('/v1/context/certificates/reading', { body, signal }))).certificates;
    },
    enabled: certificates.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}
