import { digestOf } from '../../src/rule-sets/digest.js';
import type { ServiceWorld, Way } from './service-world.js';
import { epochOf, guardRails, inForce, people } from './sql-life.js';

const rails = (...added: readonly object[]): string =>
  JSON.stringify({ ...guardRails, rules: [...guardRails.rules, ...added] });
const lift = (id: number, person: string): string =>
  `insert into break_glass_lift (break_glass_id, person, comment) values (${id}, '${person}', 'c')`;
const glassEpoch = (world: ServiceWorld, railsText: string, breakGlass: readonly number[], dueAt?: string) => [
  `insert into rule_document (digest, kind, content) values ('${digestOf(railsText)}', 'guard-rails', '${railsText}')
     on conflict do nothing`,
  ...epochOf('glass', {
    ...{ epoch: 2, breakGlass, ...(dueAt === undefined ? {} : { dueAt }) },
    assignments: [{ ...inForce(world.glass.version), guardRailsDigest: digestOf(railsText) }],
  }),
];

/** To get rid of a break-glass. */
export const waysAroundBreakGlass: readonly Way[] = [
  { way: 'an epoch without it', sql: (w) => glassEpoch(w, rails(), []), by: /BREAK_GLASS: an epoch keeps/ },
  {
    way: 'an epoch that was due before it began',
    sql: (w) => glassEpoch(w, rails(), [], `(select due_at from activation where name = 'glass')`),
    by: /BREAK_GLASS|EPOCH|LIFE_CYCLE/,
  },
  {
    way: 'an epoch that names it with the guard rails of before',
    sql: (w) => glassEpoch(w, rails(), [w.glass.id]),
    by: /FOUR_EYES/,
  },
  {
    way: 'an epoch with a rule of another name for it',
    sql: (w) => glassEpoch(w, rails({ name: 'nothing' }), [w.glass.id]),
    by: /FOUR_EYES: version 1 runs with/,
  },
  {
    way: 'an epoch with its rule in place of another',
    sql: (w) =>
      glassEpoch(
        w,
        JSON.stringify({ ...guardRails, rules: [{ name: 'first' }, { name: `break-glass-${w.glass.id}` }] }),
        [w.glass.id],
      ),
    by: /FOUR_EYES: version 1 runs with/,
  },
  {
    way: 'an epoch whose rule for it refuses nothing',
    sql: (w) => glassEpoch(w, rails({ name: `break-glass-${w.glass.id}`, conditions: { all: [] } }), [w.glass.id]),
    by: /FOUR_EYES|BREAK_GLASS/,
  },
  { way: 'ending it now', sql: () => ['update break_glass set expires_at = now()'], by: /never changed or removed/ },
  { way: 'removing it', sql: () => ['delete from break_glass'], by: /permission denied for table break_glass/ },
  {
    way: 'lifting it twice by one person',
    sql: (w) => [lift(w.glass.id, 'a'), lift(w.glass.id, 'a')],
    by: /break_glass_lift_pkey/,
  },
  { way: 'lifting it as nobody', sql: (w) => [lift(w.glass.id, '')], by: /break_glass_lift_person_check/ },
  {
    way: 'making it longer than four hours',
    sql: () => [
      `insert into break_glass (name, reason, started_by, expires_at)
         values ('glass', 'r', 'a', now() + interval '241 minutes')`,
    ],
    by: /break_glass_check/,
  },
  {
    way: 'reviewing it while it is in force',
    sql: (w) => [review(w.glass.id, 'petra')],
    by: /LIFE_CYCLE: a break-glass/,
  },
  {
    way: 'reviewing what one started',
    sql: (w) => [lift(w.glass.id, 'a'), lift(w.glass.id, 'b'), review(w.glass.id, people.activator)],
    by: /SAME_PERSON/,
  },
];

const review = (id: number, by: string): string =>
  `insert into break_glass_review (break_glass_id, closed_by, finding) values (${id}, '${by}', 'f')`;
