import type { Eui64 } from './eui64.js';

/** `BusinessOriginatorID:BusinessTargetID:OriginatorCounter` (`domain.md` section 2). */
export interface RequestId {
  /** Canonical text. */
  readonly text: string;
  readonly originatorId: Eui64;
  readonly targetId: Eui64;
  /** 0 … 2⁶⁴−1. */
  readonly counter: bigint;
}
