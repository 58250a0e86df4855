import { digestOf } from '../../src/rule-sets/digest.js';
import type { ServiceWorld, Way } from './service-world.js';
import { at } from './service-world.js';
import { people } from './sql-life.js';

const approval = (world: ServiceWorld, version: number, by: string, digest = at(world, version).digest): string =>
  `insert into approval (name, version, digest, evidence_digest, approver, comment)
     values ('law', ${version}, '${digest}', '${at(world, version).evidenceDigest}', '${by}', 'c')`;
const plan = (version: number, by: string): string =>
  `insert into planned_activation (name, version, effective_from, planned_by)
     values ('law', ${version}, clock_timestamp(), '${by}')`;
const version = (number: number, change: string): string =>
  `update rule_set_version set ${change} where name = 'law' and version = ${number}`;
const plans = (change: string, where = `name = 'law'`): string =>
  `update planned_activation set ${change} where ${where}`;

/** To be two of the three people, or to change who was who, or what they saw. */
export const waysAroundPeople: readonly Way[] = [
  { way: 'approving what one wrote', sql: (w) => [approval(w, 3, people.author)], by: /APPROVER_IS_AUTHOR/ },
  { way: 'approving what one submitted', sql: (w) => [approval(w, 3, people.submitter)], by: /APPROVER_IS_AUTHOR/ },
  { way: 'approving what one planned', sql: (w) => [approval(w, 7, people.activator)], by: /APPROVER_IS_ACTIVATOR/ },
  {
    way: 'approving other content than was submitted',
    sql: (w) => [approval(w, 3, 'petra', at(w, 4).digest)],
    by: /FOUR_EYES: the approval names other/,
  },
  { way: 'approving a draft', sql: (w) => [approval(w, 5, 'petra')], by: /FOUR_EYES: the approval names other/ },
  { way: 'approving a rejected version', sql: (w) => [approval(w, 6, 'petra')], by: /FOUR_EYES: the approval names/ },
  { way: 'approving in nobody’s name', sql: (w) => [approval(w, 3, '')], by: /approval_approver_check/ },
  { way: 'planning what one wrote', sql: () => [plan(4, people.author)], by: /FOUR_EYES: no approval counts/ },
  { way: 'planning what one submitted', sql: () => [plan(4, people.submitter)], by: /FOUR_EYES: no approval counts/ },
  { way: 'planning what one approved', sql: () => [plan(4, people.approver)], by: /FOUR_EYES: no approval counts/ },
  {
    way: 'planning again what one approved and another approved too',
    sql: (w) => [approval(w, 4, 'paula'), plan(4, 'paula')],
    by: /FOUR_EYES: no approval counts/,
  },
  {
    way: 'approving from a snapshot that does not see the plan',
    sql: (w) => ['set transaction isolation level repeatable read', approval(w, 3, 'petra')],
    by: /read committed/,
  },
  {
    way: 'planning from a serializable snapshot',
    sql: () => ['set transaction isolation level serializable', plan(4, 'axel')],
    by: /read committed/,
  },
  {
    way: 'approving what one wrote behind a table that hides the contributors',
    sql: (w) => [
      'create temp table version_contributor (name text, version integer, person text)',
      'set local search_path = pg_temp, public',
      approval(w, 3, people.author).replace('into approval', 'into public.approval'),
    ],
    by: /APPROVER_IS_AUTHOR/,
  },
  {
    way: 'planning an unapproved version behind a table that hides the approvals',
    sql: (w) => [
      `create temp table approval as select 'law'::text as name, 3 as version, '${at(w, 3).digest}'::text as digest,
         '${at(w, 3).evidenceDigest}'::text as evidence_digest, 'petra'::text as approver, now() as approved_at`,
      'set local search_path = pg_temp, public',
      version(3, `state = 'approved'`).replace('update ', 'update public.'),
    ],
    by: /FOUR_EYES: nobody approved/,
  },
  {
    way: 'a function of one’s own that says what is in force',
    sql: () => [
      `create function pg_temp.is_in_force(text, integer) returns boolean language sql as 'select true'`,
      'set local search_path = pg_temp, public',
      version(7, `state = 'active'`).replace('update ', 'update public.'),
    ],
    by: /FOUR_EYES: no epoch/,
  },
  {
    way: 'becoming no contributor of what one wrote',
    sql: () => ['delete from version_contributor'],
    by: /permission denied for table version_contributor/,
  },
  {
    way: 'making another the contributor',
    sql: () => [`update version_contributor set person = 'nobody'`],
    by: /permission denied for table version_contributor/,
  },
  {
    way: 'making the approver a contributor of what was submitted',
    sql: () => [`insert into version_contributor (name, version, person) values ('law', 4, 'petra')`],
    by: /LIFE_CYCLE: only a draft gets contributors/,
  },
  { way: 'changing the author of a draft', sql: () => [version(5, `author = 'x', revision = 2`)], by: /LIFE_CYCLE/ },
  { way: 'a draft by two people', sql: () => [draft(`'anna', 'bert'`)], by: /FOUR_EYES: a version begins/ },
  {
    way: 'a version that begins as approved',
    sql: () => [draft(`'anna', 'anna'`).replace(`'draft'`, `'approved'`)],
    by: /FOUR_EYES: a version begins/,
  },
  { way: 'editing without counting', sql: () => [version(5, `content = '{}'`)], by: /LIFE_CYCLE: each edit counts/ },
  ...['content', 'cases', 'evidence', 'digest', 'cases_digest', 'evidence_digest', 'submitted_by', 'title'].flatMap(
    (column) => [
      {
        way: `changing \`${column}\` of what was submitted`,
        sql: () => [version(3, `${column} = 'x'`)],
        by: /LIFE_CYCLE/,
      },
      { way: `changing \`${column}\` of what is active`, sql: () => [version(2, `${column} = 'x'`)], by: /LIFE_CYCLE/ },
    ],
  ),
  {
    way: 'changing content while approving',
    sql: (w) => [approval(w, 3, 'petra'), version(3, `content = '{}', state = 'approved'`)],
    by: /LIFE_CYCLE: what was submitted/,
  },
  { way: 'making a draft of what was submitted', sql: () => [version(3, `state = 'draft'`)], by: /LIFE_CYCLE/ },
  {
    way: 'submitting a digest of other content',
    sql: (w) => [submission(w, at(w, 3).digest)],
    by: /digest_is_of_content/,
  },
  {
    way: 'submitting with evidence for another version',
    sql: (w) => [submission(w, digestOf('{"name":"law","version":5}'))],
    by: /evidence_names_what_it_is_for/,
  },
  { way: 'giving a plan another version', sql: () => [plans('version = 4')], by: /plans are withdrawn once/ },
  { way: 'giving a plan another planner', sql: () => [plans(`planned_by = 'x'`)], by: /plans are withdrawn once/ },
  { way: 'moving a plan', sql: () => [plans(`effective_from = now()`)], by: /plans are withdrawn once/ },
  {
    way: 'taking back the plan that is in force, so that the one before it counts',
    sql: () => [plans(`withdrawn_by = 'x', withdrawn_at = now()`, `name = 'law' and version = 2`)],
    by: /LIFE_CYCLE: a plan that took effect/,
  },
  {
    way: 'using a plan that was taken back',
    sql: () => [
      plans(`withdrawn_by = 'x', withdrawn_at = now()`, 'version = 7'),
      plans(`withdrawn_by = null, withdrawn_at = null`, 'version = 7'),
    ],
    by: /plans are withdrawn once/,
  },
  {
    way: 'approving one’s own role',
    sql: () => [roleChange('anna', 'grant', 'approver', 'ada'), decision('anna')],
    by: /SAME_PERSON/,
  },
  {
    way: 'approving the role change one asked for',
    sql: () => [roleChange('anna', 'grant', 'approver', 'ada'), decision('ada')],
    by: /SAME_PERSON/,
  },
  { way: 'asking for a role for oneself', sql: () => [roleChange('ada', 'grant', 'approver', 'ada')], by: /never_for/ },
];

const draft = (people_: string): string =>
  `insert into rule_set_version (name, version, title, content, author, saved_by, state)
     values ('law', 8, 't', '{}', ${people_}, 'draft')`;
const submission = (world: ServiceWorld, digest: string): string => {
  const { catalogueDigest, guardRailsDigest } = at(world, 3);
  const evidence = [at(world, 3).digest, digestOf('{}'), catalogueDigest, guardRailsDigest].join();
  return version(
    5,
    `state = 'submitted', digest = '${digest}', cases_digest = '${digestOf('{}')}', submitted_by = 'sven',
     catalogue_digest = '${catalogueDigest}', guard_rails_digest = '${guardRailsDigest}', submitted_at = now(),
     evidence = '${evidence}', evidence_digest = '${digestOf(evidence)}'`,
  );
};
const roleChange = (person: string, change: string, role: string, by: string): string =>
  `insert into role_change (person, role, change, reason, requested_by)
     values ('${person}', '${role}', '${change}', 'r', '${by}')`;
const decision = (by: string): string =>
  `insert into role_change_decision (role_change_id, decision, decided_by, comment)
     select max(role_change_id), 'approved', '${by}', 'c' from role_change`;
