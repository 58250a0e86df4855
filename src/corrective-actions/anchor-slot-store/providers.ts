import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invariant } from '../../core/invariant.js';
import { Settings } from '../../settings.js';
import { AnchorSlotStore } from './anchor-slot-store.js';
import { CircuitBreaker } from './circuit-breaker.js';
import type { BreakerState } from './circuit-breaker.js';
import { HttpAnchorSlotStore } from './http-anchor-slot-store.js';
import { breakerStands } from './metrics.js';
import { OwnAnchorSlotStore } from './own-anchor-slot-store.js';
import { StoreConnection } from './store-connection.js';
import type { StoreIdentity } from './store-connection.js';

/** With a store that fails half of the time, eight failures in a row are one call in 256. */
const breakerLimits = { failures: 8, openMilliseconds: 2_000 };
const log = new Logger('AnchorSlotStore');

/** The store that the settings name: the S1SP's by HTTP, or our own. */
export const anchorSlotStoreProviders: readonly Provider[] = [
  {
    provide: AnchorSlotStore,
    inject: [Settings, DataSource],
    useFactory: (settings: Settings, source: DataSource): AnchorSlotStore =>
      settings.anchorSlotStoreUrl === null
        ? new OwnAnchorSlotStore(source)
        : httpStore(settings, settings.anchorSlotStoreUrl),
  },
];

function httpStore(settings: Settings, url: string): HttpAnchorSlotStore {
  const breaker = new CircuitBreaker(breakerLimits, Date.now, tell);
  const connection = new StoreConnection(url, identityOf(settings, url), settings.anchorSlotStoreTimeoutMilliseconds);
  return new HttpAnchorSlotStore(connection, breaker, {
    now: Date.now,
    random: Math.random,
    pause: async (milliseconds, signal) => {
      await pause(milliseconds, undefined, { signal });
    },
  });
}

function tell(state: BreakerState): void {
  breakerStands(state);
  if (state === 'open') log.warn('the anchor-slot store fails: nothing is sent to it for a while');
  if (state === 'closed') log.log('the anchor-slot store answers again');
}

/** Read once: a renewed certificate counts from the next start. */
function identityOf(settings: Settings, url: string): StoreIdentity | null {
  if (url.startsWith('http:')) return null;
  const { anchorSlotStoreCertificateFile: cert, anchorSlotStoreKeyFile: key, anchorSlotStoreCaFile: ca } = settings;
  invariant(cert !== null && key !== null && ca !== null, '`readSettings` refuses an `https://` store without them');
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8'), ca: readFileSync(ca, 'utf8') };
}
