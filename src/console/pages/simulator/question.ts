/** Everything that is asked, as the address of the page holds it; what is absent takes its default. */
export const questionNames = [
  ...(['ruleSet', 'version', 'against', 'validAt', 'knownAt'] as const),
  ...(['deviceId', 'originatorId', 'userRole', 'serviceReferenceVariant'] as const),
  ...(['counter', 'commandVariant', 'signerEntityId', 'userSignature', 'countersignature'] as const),
  ...(['remotePartyRole', 'floor', 'timeChecks', 'certificates', 'facts'] as const),
] as const;
export type QuestionName = (typeof questionNames)[number];
export type Question = Readonly<Partial<Record<QuestionName, string>>>;
export type ChangeQuestion = (changes: Readonly<Partial<Record<QuestionName, string | undefined>>>) => void;

/** Where the certificates of a 6.15.1 come from: those of a party, those of a recorded command, or files. */
export type CertificatesFrom =
  | { readonly kind: 'party'; readonly entityId: string }
  | { readonly kind: 'decision'; readonly decisionId: string }
  | { readonly kind: 'files' };

/** `party:90-B3-…`, `decision:019a…`, `files`. */
export function certificatesFrom(text: string | undefined): CertificatesFrom | undefined {
  if (text === 'files') return { kind: 'files' };
  const [kind, id] = text?.split(':', 2) ?? [];
  if (kind === 'party' && id !== undefined) return { kind, entityId: id };
  if (kind === 'decision' && id !== undefined) return { kind, decisionId: id };
  return undefined;
}

/** Facts replaced by hand, by path, in the form that JSON carries them in. */
export type ReplacedFacts = Readonly<Record<string, unknown>>;

/** @returns no facts for a text that holds none: an address is typed by anybody */
export function replacedFacts(text: string | undefined): ReplacedFacts {
  if (text === undefined) return {};
  try {
    const facts: unknown = JSON.parse(text);
    return typeof facts === 'object' && facts !== null && !Array.isArray(facts) ? { ...facts } : {};
  } catch {
    return {};
  }
}

export function factsText(facts: ReplacedFacts): string | undefined {
  return Object.keys(facts).length === 0 ? undefined : JSON.stringify(facts);
}

/** Rows of the tables that are picked by the service request, in the order of their numbers. */
export function serviceRequestsOf(
  tables: Readonly<Record<string, { readonly key: string; readonly rows: Readonly<Record<string, unknown>> }>>,
): readonly string[] {
  const variants = Object.values(tables).flatMap(({ key, rows }) =>
    key === 'command.serviceReferenceVariant' ? Object.keys(rows) : [],
  );
  return [...new Set(variants)].sort(byNumbers);
}

const byNumbers = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
