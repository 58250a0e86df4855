import type { Me } from '../../session/session.js';
import type { Import } from './import-queries.js';

/** Why somebody can neither release nor refuse a held file; null: he can. The service decides in any case. */
export function whyNotDecide(
  { state, sentBy }: Pick<Import, 'state' | 'sentBy'>,
  { person, may }: Pick<Me, 'person' | 'may'>,
): string | null {
  if (state !== 'held') return 'Only a held file is released or refused.';
  if (sentBy === person) return 'You sent it. Another person decides: four eyes.';
  return may('corrector') ? null : 'Somebody with the role corrector, who did not send it, does this.';
}
