import type { Sources } from './explained.js';

/** Sources as answers and records tell them; what has another form is left out. */
export function parseSources(told: unknown): Sources {
  const entries = Object.entries(typeof told === 'object' && told !== null ? told : {});
  return Object.fromEntries(
    entries.flatMap(([name, value]: readonly [string, unknown]) =>
      typeof value === 'object' &&
      value !== null &&
      'source' in value &&
      'observedAt' in value &&
      typeof value.source === 'string' &&
      typeof value.observedAt === 'string'
        ? [[name, { source: value.source, observedAt: value.observedAt }] as const]
        : [],
    ),
  );
}
