type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

/** Service reference variants that the tables of a rule set speak of, in order: what one may want to refuse. */
export function variantsOf(content: unknown): readonly string[] {
  const tables = Object.values(record(record(content)['tables'])).map(record);
  const rows = tables.filter(({ key }) => key === 'command.serviceReferenceVariant').map((table) => table['rows']);
  const names = new Set(rows.flatMap((each) => Object.keys(record(each))));
  return [...names].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}
