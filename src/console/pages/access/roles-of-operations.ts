/** One thing that can be asked of the service, and the roles that may. */
export interface Operation {
  readonly group: string;
  readonly summary: string;
  readonly roles: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/** Reads an OpenAPI document: every operation with its summary, its tag and its `x-roles`; public ones are left out. */
export function rolesOfOperations(document: unknown): readonly Operation[] {
  return Object.values(record(record(document)['paths'])).flatMap((path) =>
    Object.values(record(path)).flatMap((operation): readonly Operation[] => {
      const { summary, tags } = record(operation);
      const roles = texts(record(operation)['x-roles']);
      if (roles.length === 0 || typeof summary !== 'string') return [];
      return [{ group: texts(tags)[0] ?? 'Other', summary, roles }];
    }),
  );
}
