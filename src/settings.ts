import { consoleFaults } from './settings-console.js';
import { isLoopback } from './settings-parsers.js';
import { settingsTable } from './settings-table.js';
import type { Setting } from './settings-table.js';

/** What the service is told from outside, parsed. Injectable: `constructor(private readonly settings: Settings)`. */
export abstract class Settings {
  abstract readonly environment: 'development' | 'test' | 'production';
  abstract readonly host: string;
  abstract readonly port: number;
  abstract readonly databaseUrl: string;
  abstract readonly databasePoolSize: number;
  abstract readonly migrate: boolean;
  /** Of the owner of the schema; null: `databaseUrl`. */
  abstract readonly migrationDatabaseUrl: string | null;
  /** Absolute paths. */
  abstract readonly rulesDirectory: string;
  abstract readonly dataDirectory: string;
  abstract readonly trustAnchorsDirectory: string | null;
  /** Absolute paths; null: no folder is watched. */
  abstract readonly mappingsDirectory: string;
  abstract readonly importDropDirectory: string | null;
  abstract readonly importHeldShare: number;
  /** Null: the development issuer, on loopback only. */
  abstract readonly issuerUrl: string | null;
  abstract readonly audience: string;
  abstract readonly rolesClaim: string;
  /** JSON text or the path of a file that holds it; null: the claim's values are the names of roles. */
  abstract readonly rolesMap: string | null;
  /** Origin, `https://host[:port]`; null: the console signs in with the development issuer only. */
  abstract readonly consoleUrl: string | null;
  abstract readonly consoleClientId: string | null;
  abstract readonly consoleClientSecret: string | null;
  abstract readonly consoleScope: string;
  /** Null: no listener for mutual TLS. */
  abstract readonly mtlsPort: number | null;
  abstract readonly mtlsHost: string;
  abstract readonly mtlsCertificateFile: string | null;
  abstract readonly mtlsKeyFile: string | null;
  abstract readonly mtlsCaFile: string | null;
  abstract readonly mtlsCrlFile: string | null;
  abstract readonly mtlsClientsFile: string | null;
  abstract readonly rateLimitPerSecond: number;
  abstract readonly managementRateLimitPerSecond: number;
  abstract readonly evaluationRuleSet: string;
  abstract readonly secondOpinionShare: number;
  /** Base address; null: our own tables are the anchor-slot store. */
  abstract readonly anchorSlotStoreUrl: string | null;
  abstract readonly anchorSlotStoreCertificateFile: string | null;
  abstract readonly anchorSlotStoreKeyFile: string | null;
  abstract readonly anchorSlotStoreCaFile: string | null;
  abstract readonly anchorSlotStoreTimeoutMilliseconds: number;
  abstract readonly censusWorkers: number;
  abstract readonly bodyLimitBytes: number;
  /** Absolute path; null: no snapshots. */
  abstract readonly contextSnapshotDirectory: string | null;
  abstract readonly contextSnapshotMinutes: number;
  abstract readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** One or more settings are wrong; `faults` has a line for each, which names it and never shows its value. */
export class SettingsWrong extends Error {
  override readonly name = 'SettingsWrong';
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/**
 * Reads the settings from an environment. An empty variable counts as not set.
 * @throws SettingsWrong with all faults at once
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries<Setting<unknown>>(settingsTable)) {
    const given = environment[setting.name];
    const text = given === undefined || given === '' ? setting.default : given;
    const parsed = text === null ? { fault: `not set; expected ${setting.meaning}` } : setting.parse(text);
    if ('value' in parsed) values[key] = parsed.value;
    else faults.push(`${setting.name}: ${parsed.fault}`);
  }
  // The table has a parser of the right type for each key of `Settings` (`satisfies`), so the record is one.
  const settings = values as unknown as Settings;
  if (values['issuerUrl'] === null) faults.push(...issuerFaults(settings));
  faults.push(...consoleFaults(values));
  faults.push(...mutualTlsFaults(values));
  faults.push(...anchorSlotStoreFaults(values));
  if (faults.length > 0) throw new SettingsWrong(faults);
  return settings;
}

/** Without an issuer anyone may name himself anyone: only for development, and only from this machine. */
function issuerFaults(settings: Partial<Settings>): readonly string[] {
  if (settings.environment === 'production') {
    return ['ISSUER_URL: not set; `NODE_ENV=production` does not start without an issuer'];
  }
  return settings.host !== undefined && !isLoopback(settings.host)
    ? [
        'ISSUER_URL: not set; the development issuer listens on loopback only: set `ISSUER_URL`, or `HOST` to `127.0.0.1`',
      ]
    : [];
}

/** Machines are let in by what these files say, so a port without them would be open to nobody or to everybody. */
function mutualTlsFaults(values: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof values['mtlsPort'] !== 'number') return [];
  const needed = ['mtlsCertificateFile', 'mtlsKeyFile', 'mtlsCaFile', 'mtlsClientsFile'] as const;
  return needed
    .filter((key) => values[key] === null)
    .map((key) => `${settingsTable[key].name}: not set; \`MTLS_PORT\` needs ${settingsTable[key].meaning}`);
}

/** The store is changed by whoever it takes for us: both ends prove who they are, but for a store on loopback in a test. */
function anchorSlotStoreFaults(values: Readonly<Record<string, unknown>>): readonly string[] {
  const { anchorSlotStoreUrl: url, environment } = values;
  if (typeof url !== 'string') return [];
  if (url.startsWith('http:')) {
    return environment === 'production'
      ? ['ANCHOR_SLOT_STORE_URL: expected an `https://` address: `NODE_ENV=production` speaks mutual TLS only']
      : [];
  }
  const needed = ['anchorSlotStoreCertificateFile', 'anchorSlotStoreKeyFile', 'anchorSlotStoreCaFile'] as const;
  return needed
    .filter((key) => values[key] === null)
    .map((key) => `${settingsTable[key].name}: not set; \`ANCHOR_SLOT_STORE_URL\` needs ${settingsTable[key].meaning}`);
}
