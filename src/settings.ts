import { isLoopback, settingsTable } from './settings-table.js';
import type { Setting } from './settings-table.js';

/** What the service is told from outside, parsed. Injectable: `constructor(private readonly settings: Settings)`. */
export abstract class Settings {
  abstract readonly environment: 'development' | 'test' | 'production';
  abstract readonly host: string;
  abstract readonly port: number;
  abstract readonly databaseUrl: string;
  abstract readonly databasePoolSize: number;
  abstract readonly migrate: boolean;
  /** Absolute paths. */
  abstract readonly rulesDirectory: string;
  abstract readonly dataDirectory: string;
  abstract readonly trustAnchorsDirectory: string | null;
  /** Null: the development issuer, on loopback only. */
  abstract readonly issuerUrl: string | null;
  abstract readonly audience: string;
  abstract readonly rolesClaim: string;
  abstract readonly evaluationRuleSet: string;
  abstract readonly secondOpinionShare: number;
  abstract readonly bodyLimitBytes: number;
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
