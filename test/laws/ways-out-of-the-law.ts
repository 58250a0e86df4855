import { serviceRole } from '../../src/database/service-role.js';
import type { ServiceWorld, Way } from './service-world.js';

/** Every table of ours, as a migrated database has them; the spec holds the list against the database. */
export const tables = [
  ...['rule_set', 'rule_set_version', 'rule_document', 'version_contributor', 'approval', 'planned_activation'],
  ...['activation', 'active_epoch', 'break_glass', 'break_glass_lift', 'break_glass_review', 'decision', 'audit_trail'],
  ...['role_change', 'role_change_decision', 'party', 'device', 'registration', 'migration', 'life_cycle_step'],
  ...['decision_head', 'audit_head', 'context_sequence', 'sighting', 'registration_confirmation', 'context_identity'],
  ...['import_file', 'import_rejection', 'census', 'census_unit', 'misplacement_trend', 'anchor_slot_change'],
  ...['corrective_action', 'corrective_action_item', 'corrective_action_exclusion', 'corrective_action_consent'],
  ...['corrective_action_decision', 'anchor_slot', 'anchor_slot_write', 'anchor_slot_drift', 'replica'],
  ...['decision_tally', 'decision_tally_head', 'rule_tally'],
  ...['version_comment', 'version_comment_resolution'],
];

const one = (way: string, sql: string | ((world: ServiceWorld) => string), by: RegExp): Way => ({
  way,
  sql: (world) => [typeof sql === 'string' ? sql : sql(world)],
  by,
});

const merge = `merge into rule_set_version v using (select 3 as version) s on v.name = 'law' and v.version = s.version
  when matched then update set content = '{}'`;

/** PostgreSQL only warns whoever grants what he may not. */
const grantedNothing = `do $$ begin
  if not exists (select from information_schema.role_table_grants where table_name = 'approval' and grantee = 'PUBLIC')
  then raise exception 'granted nothing'; end if;
end $$`;

const denied = /permission denied/;
const ownerOnly = /must be (owner|superuser)|permission denied/;

/** To remove rows. */
export const waysToRemove: readonly Way[] = tables.flatMap((table) => [
  one(`deleting from \`${table}\``, `delete from ${table}`, denied),
  one(`truncating \`${table}\``, `truncate ${table} cascade`, denied),
]);

/** To change the law instead of breaking it. */
export const waysOutOfTheLaw: readonly Way[] = [
  ...tables.flatMap((table) => [
    one(`switching off the triggers of \`${table}\``, `alter table ${table} disable trigger all`, ownerOnly),
    one(`dropping \`${table}\``, `drop table ${table} cascade`, ownerOnly),
    one(`taking \`${table}\``, `alter table ${table} owner to ${serviceRole}`, ownerOnly),
    one(`a trigger of one’s own on \`${table}\``, trigger(table), ownerOnly),
    one(`a rule of one’s own on \`${table}\``, `create rule r as on update to ${table} do instead nothing`, ownerOnly),
    one(`a view on \`${table}\` in its place`, `create view public.v as select * from ${table}`, denied),
    one(`a temporary heir of \`${table}\``, `create temp table heir () inherits (public.${table})`, ownerOnly),
  ]),
  one('making writes silent for triggers', `set local session_replication_role = 'replica'`, ownerOnly),
  one(
    'making writes silent for triggers, as a setting',
    `select set_config('session_replication_role', 'replica', true)`,
    ownerOnly,
  ),
  one('dropping a trigger', 'drop trigger approval_is_guarded on approval', ownerOnly),
  one('dropping a constraint', 'alter table rule_set_version drop constraint digest_is_of_content', ownerOnly),
  one('another function in place of a guard', guard('create or replace function public.guard_plan()'), ownerOnly),
  one('a function of one’s own', guard('create function public.mine()'), denied),
  one('dropping a guard', 'drop function guard_plan() cascade', ownerOnly),
  one('letting a guard look elsewhere', 'alter function guard_plan() set search_path = pg_temp', ownerOnly),
  one('letting a guard run as another', 'alter function guard_plan() security definer', ownerOnly),
  one('giving a guard another name', 'alter function guard_plan() rename to was', ownerOnly),
  one('a table of one’s own', 'create table public.mine (x integer)', denied),
  one('a schema of one’s own', 'create schema mine', denied),
  one('a sequence that begins again', `select setval('approval_approval_id_seq', 1)`, denied),
  one('an extension', 'create extension file_fdw', denied),
  one('a program of the server', `copy approval to program 'cat'`, denied),
  one('a file of the server', `select pg_read_file('PG_VERSION')`, denied),
  one('the settings of the server', 'select pg_reload_conf()', denied),
  one(
    'the settings of the database',
    `do $$ begin execute format('alter database %I set x.y = 1', current_database()); end $$`,
    ownerOnly,
  ),
  one('the settings of the owner', (w) => `alter role "${w.ownerName}" set search_path = pg_temp`, denied),
  one('a step in the table of steps', `insert into life_cycle_step values ('submitted', 'active')`, denied),
  one('a step in place of another', `update life_cycle_step set to_state = 'active'`, denied),
  one('a migration that ran already', `insert into migration (timestamp, name) values (1, 'x')`, denied),
  one('a role of one’s own', 'create role mine login', denied),
  one('a way into the role for others', `grant ${serviceRole} to pg_monitor`, ownerOnly),
  {
    way: 'rights for everybody',
    sql: () => ['grant all on approval to public', grantedNothing],
    by: /granted nothing/,
  },
  one(
    'rights by default',
    `alter default privileges for role ${serviceRole} grant all on tables to public; create table t (x int)`,
    denied,
  ),
  one('a row-security policy', 'create policy p on approval using (true)', ownerOnly),
  one('another type', 'alter domain public.x drop not null', /does not exist|must be owner/),
  one('an event trigger', 'create event trigger e on ddl_command_start execute function guard_plan()', ownerOnly),
  one('a comment that misleads', `comment on table approval is 'x'`, ownerOnly),
  one('the trail: changing it', `update audit_trail set actor = 'x'`, denied),
  one('the trail: moving its head', `update audit_head set last_sequence = 0`, denied),
  one('the trail: locking its head for itself', 'select from audit_head for update', denied),
  {
    way: 'tallies: counting down',
    sql: () => [
      `insert into decision_tally values ('2026-11-22T10:15:00Z', 'law', 1, 'permit', '', 2, 0)`,
      'update decision_tally set decisions = 1',
    ],
    by: /a tally only grows/,
  },
  {
    way: 'tallies: moving a count to another version',
    sql: () => [
      `insert into rule_tally values ('2026-11-22T10:10:00Z', 'law', 1, 'a-rule', 1, 0, 0)`,
      'update rule_tally set rule_set_version = 2',
    ],
    by: /a tally only grows/,
  },
  one(
    'tallies: passing over decisions to come',
    'update decision_tally_head set counted_through = 1000000',
    /not before it is there/,
  ),
  {
    way: 'replicas: coming back after the end',
    sql: () => [
      `insert into replica (replica, ready, reasons, epochs) values ('r', true, '[]', '[]')`,
      'update replica set ended_at = now()',
      'update replica set ended_at = null',
    ],
    by: /ends once/,
  },
  {
    way: 'replicas: forgetting a disagreement',
    sql: () => [
      `insert into replica (replica, ready, reasons, epochs, disagreements) values ('r', true, '[]', '[]', 1)`,
      'update replica set disagreements = 0',
    ],
    by: /ends once/,
  },
  one('decisions: changing them', `update decision set verdict = 'permit'`, denied),
  one('comments: changing them', `update version_comment set text = 'x'`, denied),
  one('comments: taking back that one is settled', `update version_comment_resolution set resolved_by = 'x'`, denied),
  one('documents: changing them', `update rule_document set content = '{}'`, denied),
  one('documents: upserting over them', upsert('rule_document'), denied),
  one(
    'documents: one that is not what its digest says',
    `insert into rule_document (digest, kind, content) values ('sha256:${'a'.repeat(64)}', 'guard-rails', '{}')`,
    /check constraint|check_violation|digest/,
  ),
  one(
    'approvals: upserting over them',
    `insert into approval overriding system value select * from approval on conflict (approval_id) do update set approver = 'x'`,
    denied,
  ),
  one('versions: merging over them', merge, /LIFE_CYCLE/),
  one('rule sets: giving one another name', `update rule_set set name = 'x' where name = 'law'`, /never changed/),
];

/** Open to a session of the owner that works as the role, since it signed in as the owner; closed to a mere member. */
export const waysToBecomeTheOwner: readonly Way[] = [
  one('becoming the owner', (w) => `set role "${w.ownerName}"`, /permission denied to set role/),
  one('signing in as the owner anew', (w) => `set session authorization "${w.ownerName}"`, /permission denied/),
  {
    way: 'giving up the role first',
    sql: () => ['reset role', 'alter table approval disable trigger all'],
    by: /must be owner/,
  },
  {
    way: 'giving up every setting first',
    sql: () => ['set local role none', 'delete from approval'],
    by: /permission denied/,
  },
];

function trigger(table: string): string {
  return `create trigger mine before insert on ${table} for each row execute function refuse_change()`;
}
function guard(head: string): string {
  return `${head} returns trigger language plpgsql as 'begin return new; end'`;
}
function upsert(table: string): string {
  return `insert into ${table} select * from ${table} on conflict (digest) do update set content = '{}'`;
}
