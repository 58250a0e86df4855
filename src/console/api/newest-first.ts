/** What a list asks for that is read from its newest entry on: the first page, or the one `before` what was read. */
export const pageBefore = (before: string | null, limit: number) =>
  ({ order: 'newest', limit: String(limit), ...(before === null ? {} : { before }) }) as const;

/** How such a list goes on; to be spread into an infinite query. */
export const newestFirst = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }: { readonly next?: string | null }) => next,
};

/** For a list that is not read again by itself: what one has scrolled through stays as it is. */
export const keptAsRead = { ...newestFirst, staleTime: Infinity, refetchOnWindowFocus: false };
