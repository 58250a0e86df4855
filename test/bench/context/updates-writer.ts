import type pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeviceRecord } from '../../../src/device-context/index.js';
import { deviceOf, registrationsOf } from './world.js';

const perCommit = 50;

/** Commits new versions of devices and registrations at a steady pace, as feeds do. */
export class UpdatesWriter {
  #stopping = false;
  #running: Promise<number> = Promise.resolve(0);
  #sequence: number;
  #round = 1;

  constructor(
    private readonly client: pg.Client,
    private readonly devices: number,
    sequence: number,
  ) {
    this.#sequence = sequence;
  }

  start(perSecond: number): void {
    this.#stopping = false;
    this.#running = this.#run(perSecond);
  }

  async stop(): Promise<{ readonly committed: number; readonly sequence: number }> {
    this.#stopping = true;
    return { committed: await this.#running, sequence: this.#sequence };
  }

  async #run(perSecond: number): Promise<number> {
    const startedAt = performance.now();
    let committed = 0;
    while (!this.#stopping) {
      await wait(Math.max(0, startedAt + (committed / perSecond) * 1_000 - performance.now()));
      await this.#commit();
      committed += perCommit;
    }
    return committed;
  }

  async #commit(): Promise<void> {
    const numbers = Array.from({ length: perCommit / 2 }, () => Math.floor(Math.random() * this.devices));
    const round = this.#round++;
    const devices = numbers.map((n) => deviceRow(deviceOf(n, round)));
    const registrations = numbers.map((n) => registrationsOf(n, round)[1]);
    await this.client.query('begin');
    await this.client.query(insertDevices, [JSON.stringify(devices), this.#sequence]);
    await this.client.query(insertRegistrations, [JSON.stringify(registrations), this.#sequence + devices.length]);
    this.#sequence += devices.length + registrations.length;
    await this.client.query('update context_sequence set value = $1', [this.#sequence]);
    await this.client.query(`select pg_notify('context_changed', '')`);
    await this.client.query('commit');
  }
}

/** The rows before stay current in this database: there is one unique index for that, which the bench drops. */
export const prepare = `drop index device_current; drop index registration_current;`;

const insertDevices = `
  insert into device (device_id, device_type, smets_version, status, cohort, mpxn, execution_counters, anchor_slots,
    attributes, observed_at, source, first_observed_at, first_source, recorded_at, sequence)
  select device_id, device_type, smets_version, status, cohort, mpxn, counters, slots, attributes, now(), 'inventory', now(),
    'inventory', now(), $2 + row_number() over ()
  from jsonb_to_recordset($1::jsonb) as r(device_id text, device_type text, smets_version text, status text, cohort text,
    mpxn text, counters jsonb, slots jsonb, attributes jsonb)`;

const insertRegistrations = `
  insert into registration (mpxn, kind, role, mpid, effective_from, attributes, observed_at, source, first_observed_at,
    first_source, recorded_at, sequence)
  select mpxn, kind, role, mpid, to_timestamp("effectiveFrom" / 1000.0), attributes, now(), 'rdp', now(), 'rdp', now(),
    $2 + row_number() over ()
  from jsonb_to_recordset($1::jsonb) as r(mpxn text, kind text, role text, mpid text, "effectiveFrom" float8,
    attributes jsonb)`;

const deviceRow = (device: DeviceRecord): object => ({
  ...{ device_id: device.deviceId, device_type: device.deviceType, smets_version: device.smetsVersion },
  ...{ status: device.status, cohort: device.cohort, mpxn: device.mpxn, attributes: device.attributes },
  counters: Object.fromEntries((device.executionCounters ?? []).map((one) => [one.entityId, String(one.counter)])),
  slots: {
    networkOperator: slotsOf(device.networkOperatorCritical, device.networkOperatorNonCritical),
    supplier: slotsOf(device.supplierCritical, device.supplierNonCritical),
  },
});

const slotsOf = (critical: unknown, nonCritical: unknown): object => ({
  critical: { entityId: critical },
  nonCritical: { entityId: nonCritical },
});
