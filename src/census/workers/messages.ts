import type { ContextPage } from '../../device-context/index.js';
import type { Unit, UnitResult } from '../counting/unit.js';

/** What a worker is sent: some devices of one unit, with all that decisions about them read. */
export interface Task {
  readonly unit: Unit;
  readonly page: ContextPage;
  /** Whether the unit is whole with it. */
  readonly last: boolean;
}

/** What a worker sends back: one for each unit. */
export type Report =
  | { readonly kind: 'counted'; readonly result: UnitResult }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };
