/** What a rule set may hold at most. Past a limit is a diagnostic; the checker does not read on there. */
export const limits = {
  rules: 500,
  namedConditions: 200,
  tables: 20,
  /** Groups within groups, references followed. */
  nesting: 32,
  groupMembers: 200,
  /** Comparisons of one rule, references followed. */
  ruleComparisons: 2000,
  /** Comparisons as written, and values in their lists, of one file. */
  comparisons: 10_000,
  listValuesInAll: 100_000,
  listValues: 1000,
  tableRows: 2000,
  tableColumns: 40,
  waivedRequirements: 200,
  nameLength: 80,
  textLength: 2000,
  basisEntries: 50,
  facts: 1000,
  cases: 2000,
} as const;
