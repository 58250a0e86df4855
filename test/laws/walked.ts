import { canonicalJson } from '../../src/core/language/index.js';
import { stateText } from '../../src/rule-sets/activation/state-in-force.js';
import { digestOf } from '../../src/rule-sets/digest.js';
import { crew } from './life-histories.js';
import type { Attempt } from './life-model.js';
import type { SmallDocuments } from './small-rules.js';
import { smallCases, smallRuleSet } from './small-rules.js';

const [ann, bob, cyd, dee] = crew;

/** The usual way, by which a history comes far enough before it goes its own: twice from draft to force. */
export const usualWay: readonly Attempt[] = [1, 2].flatMap((version): Attempt[] => [
  { step: 'draft', who: ann, from: null },
  { step: 'submit', who: bob, version, revision: 1 },
  { step: 'approve', who: cyd, version, digestsHold: true },
  { step: 'activate', who: dee, version },
  { step: 'follow plans' },
]);

/** The first steps of the usual way as one text of SQL, which every trigger sees: the verbs come after it. */
export function walked(name: string, steps: number, documents: SmallDocuments): string {
  return [1, 2]
    .flatMap((version) => stepsOf(name, version, documents))
    .slice(0, steps)
    .join(';\n');
}

function stepsOf(name: string, version: number, documents: SmallDocuments): readonly string[] {
  const { catalogueDigest, guardRailsDigest } = documents;
  const content = canonicalJson(smallRuleSet(name, version, 0));
  const cases = canonicalJson(smallCases);
  const [digest, casesDigest] = [digestOf(content), digestOf(cases)];
  const evidence = canonicalJson({ digest, casesDigest, catalogueDigest, guardRailsDigest });
  const evidenceDigest = digestOf(evidence);
  const assignment = { cohort: null, version, digest, catalogueDigest, guardRailsDigest };
  const state = stateText({ name, assignments: [assignment], breakGlass: [] });
  const where = `where name = '${name}' and version = ${version}`;
  return [
    `insert into rule_set_version (name, version, title, parent_version, author, saved_by, content, cases)
       values ('${name}', ${version}, '', ${version === 1 ? 'null' : version - 1}, '${ann}', '${ann}', '${content}', '${cases}')`,
    `update rule_set_version set state = 'submitted', digest = '${digest}', cases_digest = '${casesDigest}',
       catalogue_digest = '${catalogueDigest}', guard_rails_digest = '${guardRailsDigest}', evidence = '${evidence}',
       evidence_digest = '${evidenceDigest}', submitted_by = '${bob}', submitted_at = clock_timestamp() ${where}`,
    `insert into approval (name, version, digest, evidence_digest, approver, comment)
       values ('${name}', ${version}, '${digest}', '${evidenceDigest}', '${cyd}', 'c');
     update rule_set_version set state = 'approved' ${where}`,
    `insert into planned_activation (name, version, effective_from, planned_by)
       values ('${name}', ${version}, date_trunc('milliseconds', clock_timestamp()), '${dee}');
     update rule_set_version set state = 'scheduled' ${where}`,
    `insert into active_epoch (name, epoch) values ('${name}', 0) on conflict do nothing;
     insert into audit_trail (actor, action, subject, outcome, after_digest)
       values ('anchorgate', 'epoch-activated', '${name}/epoch/${version}', 'done', '${digestOf(state)}');
     insert into activation (name, epoch, state, due_at, cause, made_by)
       values ('${name}', ${version}, '${state}', clock_timestamp(), 'plan', '${dee}');
     update active_epoch set epoch = ${version} where name = '${name}';
     update rule_set_version set state = 'active' ${where};
     update rule_set_version set state = 'superseded' where name = '${name}' and version < ${version}`,
  ];
}
