import type { CompiledRuleSet, Context, Decision } from '../evaluation/index.js';
import { contextOfCase, decide, runCases } from '../evaluation/index.js';
import type { Case, CaseFile } from '../language/index.js';

/** Case files by their names, `registrations.json`. */
export type CaseFiles = Readonly<Record<string, CaseFile>>;

/** A case that names the version, and where it stands. */
export interface OwnCase {
  readonly file: string;
  /** Its position in the file's `cases`, those of other versions counted. */
  readonly index: number;
  readonly content: CaseFile;
  readonly case: Case;
}

/** One of a version's own cases, decided. */
export interface DecidedCase extends OwnCase {
  readonly context: Context;
  readonly decision: Decision;
  /** One line for each difference between what the case expects and what was decided; none when it passes. */
  readonly differences: readonly string[];
}

/** The cases that name a version: by file name in code-unit order, then in file order. */
export function ownCases(files: CaseFiles, version: number): readonly OwnCase[] {
  const byName = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  return byName.flatMap(([file, content]) =>
    content.cases.flatMap((each, index) =>
      each.versions.includes(version) ? [{ file, index, content, case: each }] : [],
    ),
  );
}

/** Decides one case, and holds the decision against what the case expects. */
export function decideCase(compiled: CompiledRuleSet, own: OwnCase): DecidedCase {
  const context = contextOfCase(compiled.catalogue, own.content.given, own.case);
  // Alone in its file, so that a step stays small however many cases there are.
  const runs = runCases(compiled, { ...own.content, cases: [own.case] }, compiled.ruleSet.version);
  const differences = runs.flatMap((run) => run.differences);
  return { ...own, context, decision: decide(compiled, context), differences };
}
