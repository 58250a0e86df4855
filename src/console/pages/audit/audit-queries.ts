import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { keptAsRead, pageBefore } from '../../api/newest-first.js';

/** What of the trail is shown; as the address has it. */
export interface TrailFilters {
  readonly action?: string;
  readonly actor?: string;
  readonly subject?: string;
  readonly subjectPrefix?: string;
  readonly outcome?: string;
  readonly from?: string;
  readonly until?: string;
}

const pageLength = 100;

/** Newest first. Reading the trail is itself an entry of it, so it is not asked again by itself. */
export function useTrail(filters: TrailFilters) {
  return useInfiniteQuery({
    queryKey: ['audit-trail', filters],
    queryFn: ({ pageParam }) => {
      const query = { ...filters, ...pageBefore(pageParam, pageLength) };
      return answerOf(api.GET('/v1/audit-trail', { params: { query } }));
    },
    ...keptAsRead,
    refetchOnReconnect: false,
  });
}

/** Where a browser saves the same entries from. */
export function exportAddress(format: 'csv' | 'ndjson', filters: TrailFilters): string {
  return `/v1/audit-trail/export?${new URLSearchParams({ format, ...filters }).toString()}`;
}
