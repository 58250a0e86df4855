import type { SqlVersion } from './sql-life.js';
import { epochOf, inForce } from './sql-life.js';
import type { ServiceWorld, Way } from './service-world.js';
import { at } from './service-world.js';

const setState = (version: number, state: string): readonly string[] => [
  `update rule_set_version set state = '${state}' where name = 'law' and version = ${version}`,
];
const plan = (version: number, by: string, from = 'clock_timestamp()'): string =>
  `insert into planned_activation (name, version, effective_from, planned_by) values ('law', ${version}, ${from}, '${by}')`;
const next = (assignments: readonly Readonly<Record<string, unknown>>[], dueAt?: string): readonly string[] =>
  epochOf('law', { epoch: 3, assignments, ...(dueAt === undefined ? {} : { dueAt }) });

const otherDigest = `sha256:${'0'.repeat(64)}`;
const withOther = (version: SqlVersion, key: string) => ({ ...inForce(version), [key]: otherDigest });
const active = (world: ServiceWorld) => inForce(at(world, 2));

/** To get a version in force that nobody approved, or nobody planned, or not like this. */
export const waysIntoForce: readonly Way[] = [
  { way: 'calling a submitted version active', sql: () => setState(3, 'active'), by: /LIFE_CYCLE/ },
  { way: 'calling a draft active', sql: () => setState(5, 'active'), by: /LIFE_CYCLE/ },
  { way: 'calling a rejected version approved again', sql: () => setState(6, 'approved'), by: /LIFE_CYCLE/ },
  { way: 'calling a scheduled version active', sql: () => setState(7, 'active'), by: /FOUR_EYES: no epoch/ },
  { way: 'calling a superseded version active', sql: () => setState(1, 'active'), by: /FOUR_EYES: no epoch/ },
  {
    way: 'calling a version approved without an approval',
    sql: () => setState(3, 'approved'),
    by: /FOUR_EYES: nobody/,
  },
  { way: 'calling a version scheduled without a plan', sql: () => setState(4, 'scheduled'), by: /FOUR_EYES: nobody/ },
  { way: 'planning a submitted version', sql: () => [plan(3, 'axel')], by: /LIFE_CYCLE: only an approved/ },
  { way: 'planning a draft', sql: () => [plan(5, 'axel')], by: /LIFE_CYCLE: only an approved/ },
  { way: 'planning a rejected version', sql: () => [plan(6, 'axel')], by: /LIFE_CYCLE: only an approved/ },
  { way: 'planning a version that there is not', sql: () => [plan(99, 'axel')], by: /LIFE_CYCLE: only an approved/ },
  {
    way: 'planning back into the past',
    sql: () => [plan(4, 'axel', `clock_timestamp() - interval '2 minutes'`)],
    by: /LIFE_CYCLE: a plan does not reach back/,
  },
  { way: 'an epoch with a submitted version', sql: (w) => next([inForce(at(w, 3))]), by: /FOUR_EYES: nobody planned/ },
  { way: 'an epoch with an unplanned version', sql: (w) => next([inForce(at(w, 4))]), by: /FOUR_EYES: nobody planned/ },
  { way: 'an epoch with a rejected version', sql: (w) => next([inForce(at(w, 6))]), by: /FOUR_EYES: nobody planned/ },
  { way: 'an epoch before its plan is due', sql: (w) => next([inForce(at(w, 7))]), by: /FOUR_EYES: nobody planned/ },
  { way: 'an epoch with a plan that was replaced', sql: (w) => next([inForce(at(w, 1))]), by: /FOUR_EYES: nobody/ },
  { way: 'an epoch with nothing in force', sql: () => next([]), by: /FOUR_EYES: nobody planned/ },
  {
    way: 'an epoch with another digest',
    sql: (w) => next([withOther(at(w, 2), 'digest')]),
    by: /FOUR_EYES: version 2 is not approved/,
  },
  {
    way: 'an epoch with another catalogue',
    sql: (w) => next([withOther(at(w, 2), 'catalogueDigest')]),
    by: /FOUR_EYES: version 2 runs with/,
  },
  {
    way: 'an epoch with other guard rails',
    sql: (w) => next([withOther(at(w, 2), 'guardRailsDigest')]),
    by: /FOUR_EYES: version 2 runs with/,
  },
  {
    way: 'an epoch with an unplanned version for one cohort',
    sql: (w) => next([active(w), inForce(at(w, 4), 'IOC')]),
    by: /FOUR_EYES: nobody planned/,
  },
  {
    way: 'an epoch that names every cohort twice',
    sql: (w) => next([active(w), inForce(at(w, 4))]),
    by: /FOUR_EYES|LIFE_CYCLE/,
  },
  {
    way: 'an epoch that names one cohort twice',
    sql: (w) => next([active(w), inForce(at(w, 2), 'IOC'), inForce(at(w, 4), 'IOC')]),
    by: /FOUR_EYES|LIFE_CYCLE/,
  },
  {
    way: 'an epoch that hides a cohort in a longer list',
    sql: (w) => next([active(w), { ...inForce(at(w, 4)), cohort: ['IOC'] }]),
    by: /FOUR_EYES|LIFE_CYCLE/,
  },
  {
    way: 'an epoch that skips one',
    sql: (w) => epochOf('law', { epoch: 4, assignments: [active(w)] }),
    by: /EPOCH_MOVED/,
  },
  {
    way: 'an epoch that was already',
    sql: (w) => epochOf('law', { epoch: 2, assignments: [active(w)] }),
    by: /EPOCH_MOVED/,
  },
  { way: 'an epoch that is due later', sql: (w) => next([active(w)], `now() + interval '1 second'`), by: /LIFE_CYCLE/ },
  { way: 'an epoch that was due long ago', sql: (w) => next([active(w)], `now() - interval '11 seconds'`), by: /LIFE/ },
  {
    way: 'an epoch that was due before the one in force, so that the plan before it counts again',
    sql: (w) => next([inForce(at(w, 1))], `(select due_at from activation where name = 'law' and epoch = 1)`),
    by: /EPOCH|LIFE_CYCLE|FOUR_EYES/,
  },
  { way: 'an epoch that is never taken', sql: (w) => next([active(w)]).slice(0, 1), by: /EPOCH: what is in force/ },
  { way: 'an epoch of another rule set', sql: (w) => next([{ ...active(w) }]).map(asOther), by: /LIFE_CYCLE/ },
  {
    way: 'counting on without an epoch',
    sql: () => [`update active_epoch set epoch = epoch + 1`],
    by: /EPOCH: epochs/,
  },
  {
    way: 'going back to an epoch of before',
    sql: () => [`update active_epoch set epoch = 1 where name = 'law'`],
    by: /EPOCH: epochs count up/,
  },
  {
    way: 'a counter of epochs that begins anew',
    sql: () => [`insert into active_epoch (name, epoch) values ('law', 0) on conflict (name) do update set epoch = 0`],
    by: /EPOCH: epochs count up/,
  },
  {
    way: 'a counter of epochs that begins ahead',
    sql: () => [`insert into active_epoch (name, epoch) values ('new', 7)`],
    by: /EPOCH: epochs count up/,
  },
  {
    way: 'giving the counter of epochs another name',
    sql: () => [`update active_epoch set name = 'was-law' where name = 'law'`],
    by: /EPOCH: epochs count up/,
  },
  {
    way: 'changing what an epoch put in force',
    sql: () => [`update activation set state = replace(state, '2', '4')`],
    by: /permission denied for table activation/,
  },
];

const asOther = (statement: string): string => statement.replace('"name":"law"', '"name":"glass"');
