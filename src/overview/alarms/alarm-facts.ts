import type { ActionToLookAfter, OpenDrift } from '../../corrective-actions/index.js';
import type { ImportToLookAfter } from '../../device-context/index.js';
import type { EpochOfRuleSet, OpenBreakGlass } from '../../rule-sets/index.js';
import type { CountingState, FiredGuardRails } from '../../tallies/index.js';
import type { ContextSourceDto } from '../overview.dto.js';
import type { Disagreements, ReplicaRow } from '../replicas/replica-rows.js';

/** What alarms are raised on. */
export interface AlarmFacts {
  readonly guardRails: FiredGuardRails;
  readonly disagreements: Disagreements;
  readonly drift: OpenDrift;
  readonly replicas: readonly ReplicaRow[];
  readonly epochs: readonly EpochOfRuleSet[];
  readonly sources: readonly ContextSourceDto[];
  readonly breakGlasses: readonly OpenBreakGlass[];
  readonly actions: readonly ActionToLookAfter[];
  readonly imports: readonly ImportToLookAfter[];
  readonly counting: CountingState;
}
