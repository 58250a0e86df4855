/**
 * Reads what a server answered. The tool and the server may be of different versions, so what is missing or of
 * another type is read as absent and shown as such, never as a failure.
 */
export type Members = Readonly<Record<string, unknown>>;

export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function textIn(value: unknown, name: string): string | undefined {
  const member = membersOf(value)[name];
  return typeof member === 'string' ? member : undefined;
}

export function numberIn(value: unknown, name: string): number | undefined {
  const member = membersOf(value)[name];
  if (typeof member === 'number') return member;
  // Counters are decimal strings.
  return typeof member === 'string' && /^[0-9]{1,15}$/.test(member) ? Number(member) : undefined;
}

export function listIn(value: unknown, name: string): readonly unknown[] {
  const member = membersOf(value)[name];
  return Array.isArray(member) ? member : [];
}

export function textsIn(value: unknown, name: string): readonly string[] {
  return listIn(value, name).filter((each): each is string => typeof each === 'string');
}
