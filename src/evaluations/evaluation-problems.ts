import { Problem } from '../http/index.js';

/** Why a command got no decision. None of them is a permit, and each says what to do. */

export const noActiveRuleSet = new Problem(
  503,
  'NO_ACTIVE_RULE_SET',
  'no rule set is in force for this device; nothing was decided',
);
export const epochMoves = new Problem(
  503,
  'RECORD_UNAVAILABLE',
  'the rule set in force changed while this was decided; send the same request again',
);
export const defect = new Problem(500, 'INTERNAL', 'the service failed; report it with the `requestId` of this answer');
export const recordUnavailable = new Problem(
  503,
  'RECORD_UNAVAILABLE',
  'the decision could not be recorded, so there is none; send the same request again',
);
export const requestIdReused = new Problem(
  409,
  'REQUEST_ID_REUSED',
  'found another request under this `requestId`; count the originator counter up, or repeat the first request unchanged',
);
export const shed = new Problem(
  429,
  'TOO_MANY_REQUESTS',
  'too many decisions wait to be recorded; nothing was decided',
  [],
  {
    'Retry-After': '1',
  },
);

export function epochAhead(minimum: number, epoch: number): Problem {
  return new Problem(
    503,
    'EPOCH_AHEAD',
    `found epoch \`${epoch}\`, expected \`${minimum}\` or later; send again shortly`,
  );
}
