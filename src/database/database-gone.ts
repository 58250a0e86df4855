import { QueryFailedError } from 'typeorm';

/** Connection exceptions, shut-downs, too many connections, read-only after a fail-over. */
const goneStates = /^(08...|57P0[1-5]|53300|25006)$/;
const goneCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
const goneMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query read timeout|Connection ended)/i;

/** Whether an error says that PostgreSQL cannot be reached now, as opposed to a statement being at fault. */
export function isDatabaseGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (error instanceof QueryFailedError) return isDatabaseGone(error.driverError);
  if ('errors' in error && Array.isArray(error.errors) && error.errors.length > 0) {
    return error.errors.every(isDatabaseGone);
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return goneStates.test(code) || goneCodes.has(code) || goneMessages.test(message);
}

/** A statement that was cancelled, as every one is that runs into its time limit. */
const cancelled = '57014';

/** Whether an error says that PostgreSQL is there, and a statement took longer than it may. */
export function isStatementTooSlow(error: unknown): boolean {
  if (error instanceof QueryFailedError) return isStatementTooSlow(error.driverError);
  return typeof error === 'object' && error !== null && 'code' in error && error.code === cancelled;
}
