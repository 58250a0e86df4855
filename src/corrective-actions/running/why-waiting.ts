import { QueryFailedError } from 'typeorm';
import { isDatabaseGone } from '../../database/index.js';
import { Problem } from '../../http/index.js';
import { AnchorSlotStoreRefused, AnchorSlotStoreUnavailable } from '../anchor-slot-store/index.js';

/**
 * Why a run has to wait, in words for people.
 * @returns undefined for what nobody expects: a fault of ours
 */
export function whyWaiting(error: unknown): string | undefined {
  if (error instanceof AnchorSlotStoreUnavailable || error instanceof AnchorSlotStoreRefused) return error.message;
  if (error instanceof Problem) return error.message;
  if (isDatabaseGone(error)) return 'PostgreSQL does not answer';
  return isDatabaseBusy(error)
    ? 'PostgreSQL is busy, with an import perhaps: a row that is needed stays locked'
    : undefined;
}

/** A statement that waited too long for a lock, or was the one to give way. */
function isDatabaseBusy(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return ['57014', '55P03', '40P01', '40001'].some((busy) => busy === code);
}
