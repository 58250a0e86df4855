import { anchorSlotStoreSettings } from './settings-anchor-slot-store.js';
import { consoleSettings } from './settings-console.js';
import { mutualTlsSettings } from './settings-mutual-tls.js';
import {
  address,
  anyText,
  databaseUrl,
  folder,
  integer,
  issuerUrl,
  matching,
  namePattern,
  onOrOff,
  oneOf,
  share,
  whenSet,
} from './settings-parsers.js';
import type { Parsed } from './settings-parsers.js';
import type { Settings } from './settings.js';

export interface Setting<T> {
  readonly name: string;
  readonly meaning: string;
  /** Null: it must be given. An empty text: not set. */
  readonly default: string | null;
  readonly parse: (text: string) => Parsed<T>;
}

/** Every setting of the service: its name in the environment, what it means, its default. */
export const settingsTable = {
  environment: {
    name: 'NODE_ENV',
    meaning: 'what this replica is for; `production` does not start without `ISSUER_URL`',
    default: 'development',
    parse: oneOf('development', 'test', 'production'),
  },
  host: {
    name: 'HOST',
    meaning: 'address to listen on; anything but loopback needs `ISSUER_URL`',
    default: '127.0.0.1',
    parse: address,
  },
  port: { name: 'PORT', meaning: 'port to listen on; 0 takes a free one', default: '3000', parse: integer(0, 65_535) },
  databaseUrl: {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL 15 or later; `npm start` starts an embedded one when it is not set',
    default: null,
    parse: databaseUrl,
  },
  databasePoolSize: {
    name: 'DATABASE_POOL_SIZE',
    meaning: 'connections one replica keeps to PostgreSQL',
    default: '10',
    parse: integer(2, 200),
  },
  migrate: {
    name: 'MIGRATE',
    meaning: 'whether to bring the schema up to date at start',
    default: 'on',
    parse: onOrOff,
  },
  migrationDatabaseUrl: {
    name: 'MIGRATION_DATABASE_URL',
    meaning:
      'as the owner of the schema, for migrations; by default `DATABASE_URL`, whose user then owns what it must not alter',
    default: '',
    parse: whenSet(databaseUrl),
  },
  rulesDirectory: {
    name: 'RULES_DIR',
    meaning: 'folder with the rule sets, `facts.json` and `guard-rails.json`; the same for every replica',
    default: './rules',
    parse: folder,
  },
  dataDirectory: {
    name: 'DATA_DIR',
    meaning: 'folder for what must survive a restart in development: the key of the development issuer',
    default: './.data',
    parse: folder,
  },
  trustAnchorsDirectory: {
    name: 'TRUST_ANCHORS_DIR',
    meaning: 'folder with the root and issuing certificates to trust; none by default: no chain is then trusted',
    default: '',
    parse: whenSet(folder),
  },
  mappingsDirectory: {
    name: 'MAPPINGS_DIR',
    meaning: 'folder with the mappings of delimited registration files; the same for every replica',
    default: './mappings',
    parse: folder,
  },
  importDropDirectory: {
    name: 'IMPORT_DROP_DIR',
    meaning: 'watched folder: files renamed into its `incoming/` are imported; none by default: nothing is watched',
    default: '',
    parse: whenSet(folder),
  },
  importHeldShare: {
    name: 'IMPORT_HELD_SHARE',
    meaning: 'share of a network operator’s registrations that a refresh may change without a person',
    default: '0.005',
    parse: share,
  },
  issuerUrl: {
    name: 'ISSUER_URL',
    meaning: 'OpenID Connect issuer of the bearer tokens; none by default: the development issuer, on loopback only',
    default: '',
    parse: whenSet(issuerUrl),
  },
  audience: {
    name: 'AUDIENCE',
    meaning: 'audience that a bearer token must name',
    default: 'anchorgate',
    parse: matching(/^\S+$/, 'a text without spaces'),
  },
  rolesClaim: {
    name: 'ROLES_CLAIM',
    meaning: 'claim of a bearer token that lists its roles; dots lead into objects',
    default: 'roles',
    parse: matching(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/, 'a claim name such as `roles` or `realm_access.roles`'),
  },
  rolesMap: {
    name: 'ROLES_MAP',
    meaning:
      'JSON object, or a file that holds one, from values of that claim to roles; only those count; none by default: the values are the names of roles',
    default: '',
    parse: whenSet(anyText),
  },
  ...consoleSettings,
  ...mutualTlsSettings,
  rateLimitPerSecond: {
    name: 'RATE_LIMIT_PER_SECOND',
    meaning: 'requests for decisions that one client may send a second; a batch is one',
    default: '10000',
    parse: integer(1, 100_000_000),
  },
  managementRateLimitPerSecond: {
    name: 'MANAGEMENT_RATE_LIMIT_PER_SECOND',
    meaning:
      'other requests that one client may send a second, five times as many at once; failed sign-ins of one address too',
    default: '20',
    parse: integer(1, 100_000_000),
  },
  evaluationRuleSet: {
    name: 'EVALUATION_RULE_SET',
    meaning: 'name of the rule set that decides commands',
    default: 'smets1-critical-commands',
    parse: matching(namePattern, 'the name of a rule set, lower case with dashes'),
  },
  secondOpinionShare: {
    name: 'SECOND_OPINION_SHARE',
    meaning: 'share of live decisions that json-rules-engine decides again, off the request path',
    default: '0.01',
    parse: share,
  },
  ...anchorSlotStoreSettings,
  censusWorkers: {
    name: 'CENSUS_WORKERS',
    meaning: 'worker threads that one replica counts a census with; 0 counts beside decisions, a few devices at a time',
    default: '1',
    parse: integer(0, 64),
  },
  bodyLimitBytes: {
    name: 'BODY_LIMIT_BYTES',
    meaning: 'longest request body; does not bound a stream of lines, whose lines have their own limit',
    default: '1048576',
    parse: integer(1_024, 104_857_600),
  },
  contextSnapshotDirectory: {
    name: 'CONTEXT_SNAPSHOT_DIR',
    meaning:
      'folder in which this replica keeps a snapshot of devices and registrations, for a fast start; none by default: it reads all of it from PostgreSQL',
    default: '',
    parse: whenSet(folder),
  },
  contextSnapshotMinutes: {
    name: 'CONTEXT_SNAPSHOT_MINUTES',
    meaning: 'time from one snapshot to the next',
    default: '15',
    parse: integer(1, 1_440),
  },
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'least important line that is logged',
    default: 'info',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
  },
} satisfies { readonly [Key in keyof Settings]: Setting<Settings[Key]> };
