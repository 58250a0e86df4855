import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { formatInstant } from '../../src/core/identifiers/index.js';
import { invariant } from '../../src/core/invariant.js';
import { feeds } from '../../src/device-context/feeds/feeds.js';
import { receiveFeed } from '../../src/device-context/feeds/receive-feed.js';
import { lockContext } from '../../src/device-context/feeds/record-versions.js';
import { recordSlotChanges } from '../../src/device-context/index.js';
import type { Told } from './as-of-histories.js';
import type { Life } from './as-of-life.js';
import { holderId, instantOf, kindOf } from './as-of-life.js';

/** Something that one life is told. */
export interface Telling {
  readonly life: Life;
  readonly told: Told;
}

/** Sends what some lives are told, in this order, as few transactions; then tells their models when it was recorded. */
export async function tell(dataSource: DataSource, all: readonly Telling[]): Promise<void> {
  for (const source of ['one', 'two']) {
    const of = (kind: Told['kind']): readonly Telling[] =>
      all.filter(({ told }) => told.kind === kind && 'source' in told && told.source === source);
    await send(dataSource, 'parties', source, of('party'));
    await send(dataSource, 'registrations', source, of('registration'));
    await send(dataSource, 'devices', source, of('device'));
    await recorded(dataSource, of('confirmation'), () => confirm(dataSource, of('confirmation')));
  }
  for (const one of all) {
    if (one.told.kind === 'slot') await recorded(dataSource, [one], () => changeSlot(dataSource, one));
  }
}

async function send(
  dataSource: DataSource,
  name: keyof typeof feeds,
  source: string,
  all: readonly Telling[],
): Promise<void> {
  const text = all.map((one) => JSON.stringify(lineOf(one))).join('\n');
  await recorded(dataSource, all, async () => {
    const stream = Readable.from([Buffer.from(text)]);
    const now = (): number => Date.now();
    switch (name) {
      case 'parties':
        return await receiveFeed(dataSource, feeds.parties, source, stream, now);
      case 'registrations':
        return await receiveFeed(dataSource, feeds.registrations, source, stream, now);
      case 'devices':
        return await receiveFeed(dataSource, feeds.devices, source, stream, now);
    }
  });
}

function lineOf({ life, told }: Telling): object {
  invariant(told.kind !== 'slot' && told.kind !== 'confirmation', 'only lines of feeds are sent');
  if (told.kind === 'device') return life.deviceLine(told);
  return told.kind === 'party' ? life.partyLine(told) : life.registrationLine(told);
}

/** Does it, and tells the models when the database recorded it. */
async function recorded(dataSource: DataSource, all: readonly Telling[], act: () => Promise<unknown>): Promise<void> {
  if (all.length === 0) return;
  await act();
  const recordedAt = await lastRecordedAt(dataSource);
  for (const { life, told } of all) life.tellModel(told, recordedAt);
}

export async function lastRecordedAt(dataSource: DataSource): Promise<number> {
  const rows = await dataSource.query<readonly { readonly recorded_at: Date }[]>(
    'select recorded_at from context_sequence',
  );
  return rows[0]?.recorded_at.getTime() ?? NaN;
}

export async function lastSequence(dataSource: DataSource): Promise<number> {
  const rows = await dataSource.query<readonly { readonly value: string }[]>('select value from context_sequence');
  return Number(rows[0]?.value ?? NaN);
}

/** As an import of registrations confirms all that a source knows of a participant. */
async function confirm(dataSource: DataSource, all: readonly Telling[]): Promise<void> {
  await dataSource.transaction('READ COMMITTED', async (manager) => {
    const { sequence, recordedAt } = await lockContext(manager);
    const rows = all.map(({ life, told }, i) => {
      invariant(told.kind === 'confirmation', 'only confirmations come here');
      const observedAt = formatInstant(instantOf(told.minute));
      return { source: told.source, kind: kindOf(told.ofSupplier), mpid: life.mpidOf(told.operator), observedAt, i };
    });
    await manager.query(
      `insert into registration_confirmation (source, kind, mpid, observed_at, recorded_at, sequence)
       select source, kind, mpid, "observedAt", $2, $3 + i + 1
       from jsonb_to_recordset($1::jsonb) as told(source text, kind text, mpid text, "observedAt" timestamptz, i integer)`,
      [JSON.stringify(rows), recordedAt, sequence],
    );
    const last = sequence + rows.length;
    await manager.query('update context_sequence set value = $1, recorded_at = $2', [last, recordedAt]);
  });
}

async function changeSlot(dataSource: DataSource, { life, told }: Telling): Promise<void> {
  invariant(told.kind === 'slot', 'only changes of slots come here');
  const change = {
    ...({ deviceId: life.deviceId, side: 'networkOperator', slot: 'critical' } as const),
    ...{ certificate: { entityId: holderId(told.holder) }, observedAt: instantOf(told.minute) },
  };
  await dataSource.transaction('READ COMMITTED', (manager) => recordSlotChanges(manager, 's1sp', [change]));
}
