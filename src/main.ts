import { Logger } from '@nestjs/common';
import { createApp } from './create-app.js';
import { migrate } from './database/index.js';
import { masked } from './logging/mask.js';
import { readSettings, SettingsWrong } from './settings.js';
import type { Settings } from './settings.js';
import { stopOnSignals } from './stop-on-signals.js';

const expectedRefusals: ReadonlySet<string> = new Set(['VersionChanged', 'TrustAnchorMalformed']);

try {
  const settings = readSettings(process.env);
  if (settings.migrate) await migrate(settings.migrationDatabaseUrl ?? settings.databaseUrl);
  const app = await createApp(settings);
  await app.listen(settings.port, settings.host);
  stopOnSignals(app);
  announce(settings, await app.getUrl());
} catch (error) {
  const text = error instanceof SettingsWrong ? `settings refused:\n${error.message}` : masked(describe(error));
  process.stderr.write(`anchorgate did not start: ${text}\n`);
  process.exit(1);
}

function announce(settings: Settings, url: string): void {
  const log = new Logger('Main');
  log.log(`listening on ${url}; console at ${url}/console/, documentation at ${url}/docs`);
  if (settings.issuerUrl !== null) return;
  log.warn(
    'DEVELOPMENT ISSUER: anyone on this machine can sign in as anyone with `POST /dev/token`; ' +
      'set `ISSUER_URL` wherever that matters',
  );
}

/** Expected refusals in a line; anything else with its stack, because it is a defect or a missing database. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return expectedRefusals.has(error.name) ? error.message : (error.stack ?? error.message);
}
