import { parseCounter } from './counter.js';
import type { Eui64 } from './eui64.js';
import { parseEui64 } from './eui64.js';

/** `BusinessOriginatorID:BusinessTargetID:OriginatorCounter` (`domain.md` section 2). */
export interface RequestId {
  /** Canonical text. */
  readonly text: string;
  readonly originatorId: Eui64;
  readonly targetId: Eui64;
  /** 0 … 2⁶⁴−1. */
  readonly counter: bigint;
}

/**
 * Reads a request ID, its entity IDs in either case.
 * @returns undefined when a part is missing, malformed or too many
 */
export function parseRequestId(text: unknown): RequestId | undefined {
  if (typeof text !== 'string' || text.length > 68) return undefined;
  const parts = text.split(':');
  if (parts.length !== 3) return undefined;
  const originatorId = parseEui64(parts[0]);
  const targetId = parseEui64(parts[1]);
  const counter = parseCounter(parts[2]);
  if (originatorId === undefined || targetId === undefined || counter === undefined) return undefined;
  return { text: `${originatorId}:${targetId}:${counter}`, originatorId, targetId, counter };
}
