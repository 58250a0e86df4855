import { columns, listed, plain } from '../layout.js';
import { listIn, membersOf, numberIn, textIn, textsIn } from '../server/loose-json.js';

/** What people are told of a version, from the server's VersionDto. */

export function versionTable(versions: readonly unknown[]): string {
  return columns([
    ['version', 'state', 'author', 'title'],
    ...versions.map((each) => [
      String(numberIn(each, 'version') ?? '?'),
      textIn(each, 'state') ?? '?',
      plain(textIn(each, 'author') ?? ''),
      plain(textIn(each, 'title') ?? ''),
    ]),
  ]);
}

export function versionLines(version: unknown): string {
  const parent = numberIn(version, 'parent');
  const others = textsIn(version, 'contributors').filter((person) => person !== textIn(version, 'author'));
  const rows: (readonly [string, string | undefined])[] = [
    ['state', textIn(version, 'state')],
    ['title', textIn(version, 'title')],
    ['made from', parent === undefined ? undefined : `version ${parent}`],
    ['author', [textIn(version, 'author') ?? '?', ...others].join(', ')],
    ['created', textIn(version, 'createdAt')],
    ['submitted', joined(textIn(version, 'submittedAt'), textIn(version, 'submittedBy'))],
    ['digest', textIn(version, 'digest')],
    ['evidence', textIn(version, 'evidenceDigest')],
    ...listIn(version, 'approvals').map((each) => ['approval', approvalWords(each)] as const),
    ...listIn(version, 'plans').map((each) => ['plan', planWords(each)] as const),
    ['ended', joined(textIn(version, 'endedAt'), textIn(version, 'endedBy'), textIn(version, 'endComment'))],
  ];
  return columns(
    rows.filter((row): row is readonly [string, string] => !!row[1]).map(([what, says]) => [what, plain(says)]),
  );
}

/** `all cohorts`, `cohorts IOC and MOC`. */
export function cohortWords(holder: unknown): string {
  const cohorts = textsIn(holder, 'cohorts');
  if (cohorts.length === 0) return 'all cohorts';
  return `${cohorts.length === 1 ? 'cohort' : 'cohorts'} ${plain(listed(cohorts))}`;
}

/** What is to be done next, by whom. */
export function nextStep(state: string | undefined, version: number): string | undefined {
  switch (state) {
    case 'draft':
      return `an author: \`anchorgate submit ${version}\``;
    case 'submitted':
      return `an approver who had no part in it: \`anchorgate approve ${version} --comment <text>\``;
    case 'approved':
      return `an activator: \`anchorgate activate ${version}\`, or \`anchorgate schedule ${version} --from <instant>\``;
    case 'superseded':
      return `to go back to it, an activator: \`anchorgate activate ${version} --comment <text>\``;
    default:
      return undefined;
  }
}

function approvalWords(approval: unknown): string {
  const isVoid = membersOf(approval)['valid'] === false;
  return (
    joined(
      textIn(approval, 'approver'),
      textIn(approval, 'approvedAt'),
      isVoid ? 'no longer counts' : 'counts',
      textIn(approval, 'comment'),
    ) ?? ''
  );
}

function planWords(plan: unknown): string {
  const from = `from ${textIn(plan, 'effectiveFrom') ?? '?'} for ${cohortWords(plan)}`;
  return joined(from, textIn(plan, 'plannedBy'), textIn(plan, 'state'), textIn(plan, 'comment')) ?? '';
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const there = parts.filter((part) => part !== undefined && part !== '');
  return there.length === 0 ? undefined : there.join(', ');
}
