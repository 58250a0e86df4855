/** What keeps a replica from answering people; that it decides no commands yet does not. */
const keepsAway: readonly unknown[] = ['database', 'process'];

/**
 * Whether the service answers people again, by what `/health/ready` answered: 200, or a 503 whose reasons are neither
 * the database nor that the replica stops. What is no answer of the service's own is none.
 */
export async function isBack(response: Response): Promise<boolean> {
  if (response.ok) return true;
  if (!(response.headers.get('content-type') ?? '').includes('json')) return false;
  const reasons = reasonsIn(await response.json());
  return reasons !== null && reasons.every((reason) => !keepsAway.includes(partOf(reason)));
}

function reasonsIn(json: unknown): readonly unknown[] | null {
  return typeof json === 'object' && json !== null && 'reasons' in json && Array.isArray(json.reasons)
    ? json.reasons
    : null;
}

function partOf(reason: unknown): unknown {
  return typeof reason === 'object' && reason !== null && 'part' in reason ? reason.part : 'database';
}
