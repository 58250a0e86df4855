/** What the documentation says of one code. */
export interface ProblemCodeEntry {
  readonly status: number;
  readonly title: string;
  readonly when: string;
  readonly remedy: string;
}
