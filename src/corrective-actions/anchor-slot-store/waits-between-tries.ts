/** The longest wait that a store may ask for by `Retry-After`. */
const askedMostMilliseconds = 300_000;

/**
 * How long to wait before the next try: twice as long each time, and a random part of that, so that replicas do not
 * come back together ("full jitter").
 * @param tries - how many were made; 1 after the first
 * @param random - 0 to 1, excluding 1
 */
export function backoff(
  tries: number,
  random: () => number,
  limits: { readonly firstMilliseconds: number; readonly mostMilliseconds: number },
): number {
  const most = Math.min(limits.mostMilliseconds, limits.firstMilliseconds * 2 ** Math.min(tries - 1, 30));
  return Math.ceil(most * random());
}

/**
 * Reads `Retry-After`: seconds, or the HTTP date after which to come back.
 * @param now - epoch milliseconds
 * @returns milliseconds, five minutes at most; 0 when it does not say
 */
export function retryAfterMilliseconds(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  const asked = /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(0, asked), askedMostMilliseconds);
}
