import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Settings } from './settings.js';

/** A setting's value, or what was expected instead; a fault never repeats the text. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

export interface Setting<T> {
  readonly name: string;
  readonly meaning: string;
  /** Null: it must be given. An empty text: not set. */
  readonly default: string | null;
  readonly parse: (text: string) => Parsed<T>;
}

const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (text: string): Parsed<T> => {
    const value = values.find((candidate) => candidate === text);
    return value === undefined
      ? { fault: `expected one of ${values.map((value) => `\`${value}\``).join(', ')}` }
      : { value };
  };

const integer =
  (least: number, most: number) =>
  (text: string): Parsed<number> => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
    return value >= least && value <= most ? { value } : { fault: `expected an integer from ${least} to ${most}` };
  };

const share = (text: string): Parsed<number> =>
  /^(0(\.\d+)?|1(\.0+)?)$/.test(text) ? { value: Number(text) } : { fault: 'expected a number from 0 to 1' };

const matching =
  (pattern: RegExp, expected: string) =>
  (text: string): Parsed<string> =>
    pattern.test(text) ? { value: text } : { fault: `expected ${expected}` };

const folder = (text: string): Parsed<string> =>
  text.trim() === '' || text.includes('\0') ? { fault: 'expected the path of a folder' } : { value: resolve(text) };

const whenSet =
  <T>(parse: (text: string) => Parsed<T>) =>
  (text: string): Parsed<T | null> =>
    text === '' ? { value: null } : parse(text);

function databaseUrl(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const fits = url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1;
  return fits ? { value: text } : { fault: 'expected `postgres://user:password@host:port/database`' };
}

function issuerUrl(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const fits = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  return fits ? { value: text } : { fault: 'expected an `https://` address (`http://` on loopback only)' };
}

const name = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

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
    parse: (text: string): Parsed<string> =>
      isIP(text) !== 0 || text === 'localhost' ? { value: text } : { fault: 'expected an IP address or `localhost`' },
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
    parse: (text: string): Parsed<boolean> =>
      text === 'on' || text === 'off' ? { value: text === 'on' } : { fault: 'expected `on` or `off`' },
  },
  rulesDirectory: {
    name: 'RULES_DIR',
    meaning:
      'folder with the rule sets, `facts.json`, `guard-rails.json` and `active.json`; the same for every replica',
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
  evaluationRuleSet: {
    name: 'EVALUATION_RULE_SET',
    meaning: 'name of the rule set that decides commands',
    default: 'smets1-critical-commands',
    parse: matching(name, 'the name of a rule set, lower case with dashes'),
  },
  secondOpinionShare: {
    name: 'SECOND_OPINION_SHARE',
    meaning: 'share of live decisions that json-rules-engine decides again, off the request path',
    default: '0.01',
    parse: share,
  },
  bodyLimitBytes: {
    name: 'BODY_LIMIT_BYTES',
    meaning: 'longest request body; does not bound a stream of lines, whose lines have their own limit',
    default: '1048576',
    parse: integer(1_024, 104_857_600),
  },
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'least important line that is logged',
    default: 'info',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
  },
} satisfies { readonly [Key in keyof Settings]: Setting<Settings[Key]> };

/** Whether a host name or address reaches this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
