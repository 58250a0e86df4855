import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import type { Role } from '../../session/session.js';
import { useMe } from '../../session/session.js';

export type Party = Schemas['FoundPartyDto'];
export type CertificateSeen = Schemas['CertificateSeenDto'];
export type CertificateRead = Schemas['CertificateDto'];

/** Who may look for parties. */
export const partyReaders: readonly Role[] = ['auditor', 'approver', 'author', 'corrector', 'activator'];

const minuteMilliseconds = 60_000;
/** One page holds every party of an MPID, and by far. */
const partiesMost = '200';

/** Parties by name, market participant ID or entity ID, by name. */
export function usePartySearch(search: string | undefined, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['parties', 'search', search ?? ''],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/v1/context/parties', {
          params: {
            query: { ...(search === undefined ? {} : { search }), ...(pageParam === '' ? {} : { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}

/** Every party that a search finds, as far as one page goes: to name those that a page speaks of. */
export function partiesBy(search: string, isMeant: (party: Party) => boolean) {
  return {
    queryKey: ['parties', 'named', search],
    queryFn: async (): Promise<readonly Party[]> => {
      const query = { search, limit: partiesMost };
      const { parties } = await answerOf(api.GET('/v1/context/parties', { params: { query } }));
      return parties.filter(isMeant);
    },
    staleTime: minuteMilliseconds,
  };
}

/** The party of an entity ID, as a list of one or none. */
export const usePartyQuery = (entityId: string) =>
  useQuery(partiesBy(entityId, (party) => party.entityId === entityId));

/** The party of an entity ID; undefined while it is asked for, null when none is known. */
export function useParty(entityId: string | undefined): Party | null | undefined {
  const { may } = useMe();
  const { data } = useQuery({
    ...partiesBy(entityId ?? '', (party) => party.entityId === entityId),
    enabled: entityId !== undefined && may(...partyReaders),
  });
  return data === undefined ? undefined : (data[0] ?? null);
}

/** The parties of a market participant ID: one for each entity ID. */
export function usePartiesOf(mpid: string | undefined) {
  const { may } = useMe();
  return useQuery({
    ...partiesBy(mpid ?? '', (party) => mpid !== undefined && party.mpids.includes(mpid)),
    enabled: mpid !== undefined && may(...partyReaders),
  });
}

/** Certificates of an entity that this service was shown, the last first. */
export const certificatesOf = (entityId: string) => ({
  queryKey: ['parties', 'certificates', entityId],
  queryFn: async (): Promise<readonly CertificateSeen[]> => {
    const path = { entityId };
    return (await answerOf(api.GET('/v1/context/parties/{entityId}/certificates', { params: { path } }))).certificates;
  },
  staleTime: minuteMilliseconds,
});
