import { feed } from '../../tools/demo/feeds.js';
import { bodyOf, DecisionWorld } from './decision-world.js';
import type { ProblemJson } from './decision-world.js';

/** The finder's matrix against SQL that was written from `domain.md`, not from the finder. */

interface Matrix {
  readonly devices: number;
  readonly devicesMisplaced: number;
  readonly contextSequence: { readonly from: number; readonly to: number };
  readonly slots: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly matrix: readonly Entry[];
  readonly byCohort: readonly Share[];
  readonly byDeviceType: readonly Share[];
  readonly byDistributor: readonly Share[];
}

interface Entry {
  readonly slot: string;
  readonly holder: string;
  readonly registered: string;
  readonly count: number;
}

interface Share {
  readonly of: string | null;
  readonly compared: number;
  readonly misplaced: number;
}

interface Listed {
  readonly deviceId: string;
  readonly slot: string;
  readonly holder: string | null;
  readonly registered: string | null;
}

/** Every network operator slot with its holder and who is registered for it at `$1`. */
const slotsAt = `
  with slot as (
    select d.device_id, d.device_type, d.cohort, d.mpxn, s.name as slot, d.unstated,
      d.anchor_slots -> 'networkOperator' -> s.name as content
    from device d, (values ('critical'), ('nonCritical')) s (name)
    where d.superseded_at is null and d.smets_version = 'SMETS1'
  ), in_force as (
    select mpxn, mpid from registration
    where superseded_at is null and not withdrawn and kind = 'networkOperator'
      and effective_from <= $1 and coalesce(effective_until, 'infinity') > $1
  ), judged as (
    select slot.*, slot.content ->> 'entityId' as holder,
      (select count(*) from in_force r where r.mpxn = slot.mpxn) as registrations,
      (select min(mpid) from in_force r where r.mpxn = slot.mpxn) as registered,
      case length(slot.mpxn) when 13 then 'ED' else 'GT' end as role,
      (select min(m) from party p, unnest(p.mpids) m
        where p.superseded_at is null and p.entity_id = slot.content ->> 'entityId') as holder_mpid,
      exists (select from party p where p.superseded_at is null and p.entity_id = slot.content ->> 'entityId') as known
    from slot
  ), named as (
    select judged.*,
      (select array_agg(entity_id) from party p
        where p.superseded_at is null and registered = any(p.mpids) and role = any(p.user_roles)) as operators
    from judged
  ), kinds as (
    select *, case
      when 'mpxn' = any(unstated) then 'meter-point-unknown'
      when mpxn is null then 'no-meter-point'
      when registrations = 0 then 'no-registration'
      when registrations > 1 then 'registration-conflicting'
      when operators is null then 'operator-unknown'
      when content is null then 'slot-unknown'
      when content = 'null'::jsonb then 'slot-empty'
      when holder = any(operators) then 'right'
      when known then 'misplaced'
      else 'holder-unknown' end as kind
    from named
  )`;

const oddDevice = (number: number, members: object): object => ({
  deviceId: `00-DB-99-99-00-00-00-0${number}`,
  ...{ deviceType: 'ESME', smetsVersion: 'SMETS1', status: 'Commissioned', attributes: {} },
  observedAt: new Date().toISOString(),
  ...members,
});

describe('the finder of misplaced certificates', () => {
  let world: DecisionWorld;
  const stranger = '90-B3-D5-1F-30-FF-FF-FF';
  const mpans = ['1000000000010', '1000000000028', '1000000000036'];

  beforeAll(async () => {
    world = await DecisionWorld.start();
    await feedOddOnes();
  });
  afterAll(() => world.close());

  /** Devices of every kind that the demo world has none of. */
  async function feedOddOnes(): Promise<void> {
    const door = { url: world.running.url, token: await world.running.token('feed') };
    const slots = (entityId: string) => ({ networkOperator: { critical: { entityId }, nonCritical: null } });
    const [first, second] = world.world.parties;
    const observedAt = new Date().toISOString();
    const registration = (mpxn: string, mpid: string, effectiveFrom: string, effectiveUntil: string | null) => ({
      ...{ mpxn, kind: 'networkOperator', mpid, effectiveFrom, effectiveUntil, observedAt },
    });
    await feed(door, 'registrations', [
      registration(mpans[0] ?? '', 'EELC', '2020-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'),
      registration(mpans[0] ?? '', 'LOND', '2025-01-01T00:00:00.000Z', null),
      registration(mpans[1] ?? '', 'EELC', '2020-01-01T00:00:00.000Z', null),
      registration(mpans[1] ?? '', 'LOND', '2021-01-01T00:00:00.000Z', null),
      registration(mpans[2] ?? '', 'NONE', '2020-01-01T00:00:00.000Z', null),
    ]);
    await feed(door, 'devices', [
      oddDevice(1, { mpxn: mpans[0], cohort: 'IOC', anchorSlots: slots(first?.entityId ?? '') }),
      oddDevice(2, { mpxn: mpans[1], cohort: 'MOC', anchorSlots: slots(second?.entityId ?? '') }),
      oddDevice(3, { mpxn: mpans[2], cohort: null, anchorSlots: slots(first?.entityId ?? '') }),
      oddDevice(4, { mpxn: null, anchorSlots: slots(first?.entityId ?? '') }),
      oddDevice(5, { anchorSlots: slots(first?.entityId ?? '') }),
      oddDevice(6, { mpxn: '9999999999999', cohort: 'FOC', anchorSlots: slots(first?.entityId ?? '') }),
      oddDevice(7, { mpxn: mpans[0], cohort: 'IOC', anchorSlots: slots(stranger) }),
      oddDevice(8, { mpxn: mpans[0], cohort: 'IOC' }),
      oddDevice(9, { mpxn: mpans[0], smetsVersion: 'SMETS2', cohort: 'IOC', anchorSlots: slots(stranger) }),
    ]);
  }

  const matrixAt = (instant: string): Promise<Matrix> =>
    bodyOf<Matrix>(world.get(`/v1/misplacements/matrix?validAt=${instant}`));

  const key = ({ slot, holder, registered }: Omit<Entry, 'count'>): string => `${slot} ${holder} ${registered}`;
  const sorted = (entries: readonly Entry[]): readonly Entry[] =>
    entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

  it.each([
    ['2018-12-31T23:59:59.999Z'],
    ['2019-04-01T00:00:00.000Z'],
    ['2024-12-31T23:59:59.999Z'],
    ['2025-01-01T00:00:00.000Z'],
    ['2026-06-01T12:00:00.000Z'],
  ])('counts at %s what an independent query over the tables counts', async (instant) => {
    const found = await matrixAt(instant);
    const entries = await world.sql<Entry & { readonly [column: string]: unknown }>(
      `${slotsAt} select slot, coalesce(holder_mpid, holder) as holder, registered, count(*)::integer as count
         from kinds where kind in ('misplaced', 'holder-unknown') group by 1, 2, 3`,
      [instant],
    );
    expect(sorted(found.matrix)).toEqual(sorted(entries));
    const kinds = await world.sql<{ slot: string; kind: string; count: number }>(
      `${slotsAt} select slot, kind, count(*)::integer as count from kinds group by 1, 2`,
      [instant],
    );
    for (const { slot, kind, count } of kinds)
      expect([slot, kind, found.slots[slot]?.[kind]]).toEqual([slot, kind, count]);
    const total = Object.values(found.slots)
      .flatMap((each) => Object.values(each))
      .reduce((a, b) => a + b, 0);
    expect(total).toBe(2 * found.devices);
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  it('meets every kind in this world, so that none is compared in vain', async () => {
    const { slots, devicesMisplaced, contextSequence } = await matrixAt(new Date().toISOString());
    const met = Object.keys(slots['critical'] ?? {}).filter(
      (kind) => (slots['critical']?.[kind] ?? 0) + (slots['nonCritical']?.[kind] ?? 0) > 0,
    );
    expect(met).toHaveLength(10);
    expect(devicesMisplaced).toBeGreaterThan(20);
    expect(contextSequence.from).toBe(contextSequence.to);
  });

  it.each([
    ['byCohort', 'cohort'],
    ['byDeviceType', 'device_type'],
    ['byDistributor', `case when length(mpxn) = 13 then left(mpxn, 2) else 'gas' end`],
  ] as const)('adds up %s as the tables do', async (property, column) => {
    const instant = new Date().toISOString();
    const found = (await matrixAt(instant))[property];
    const shares = await world.sql<{ of: string | null; compared: number; misplaced: number }>(
      `${slotsAt} select ${column} as of, count(*)::integer as compared,
         (count(*) filter (where kind <> 'right'))::integer as misplaced
       from kinds where kind in ('right', 'misplaced', 'holder-unknown') group by 1`,
      [instant],
    );
    const short = (of: string | null): string =>
      property === 'byDistributor' ? (of ?? '').slice(0, 3).trim() : (of ?? '');
    const by = (all: readonly Share[]) => new Map(all.map((one) => [short(one.of), [one.compared, one.misplaced]]));
    expect(by(found)).toEqual(by(shares));
  });

  it('lists every misplaced slot once, page by page as in one stream, and only those asked for', async () => {
    const streamed = await fetch(`${world.running.url}/v1/misplacements`, {
      headers: { authorization: `Bearer ${await world.running.token('corrector')}`, accept: 'application/x-ndjson' },
    });
    const all = (await streamed.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Listed);
    const paged: Listed[] = [];
    for (let after = ''; ;) {
      const page = await bodyOf<{ readonly misplacements: readonly Listed[]; readonly next: string | null }>(
        world.get(`/v1/misplacements?limit=7${after}`),
      );
      paged.push(...page.misplacements);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(paged).toEqual(all);
    const { matrix } = await matrixAt(new Date().toISOString());
    expect(all).toHaveLength(matrix.reduce((sum, { count }) => sum + count, 0));
    expect(new Set(all.map(({ deviceId, slot }) => `${deviceId} ${slot}`)).size).toBe(all.length);
    const [most] = matrix;
    const asked = await bodyOf<{ readonly misplacements: readonly Listed[] }>(
      world.get(
        `/v1/misplacements?holder=${most?.holder}&registered=${most?.registered}&slot=${most?.slot}&limit=1000`,
      ),
    );
    expect(asked.misplacements).toHaveLength(most?.count ?? -1);
  });

  it('refuses parameters that it does not know, and callers without a role for it', async () => {
    const faulty = await world.get('/v1/misplacements?slot=middle&after=x&colour=red');
    expect(faulty.status).toBe(400);
    expect((await bodyOf<ProblemJson>(faulty)).errors).toHaveLength(3);
    expect((await world.get('/v1/misplacements/matrix?validAt=yesterday')).status).toBe(400);
    for (const person of ['s1sp', 'feed', 'author', 'administrator'] as const) {
      expect([person, (await world.get('/v1/misplacements/matrix', person)).status]).toEqual([person, 403]);
    }
  });

  it('has a trend that is empty until it is taken', async () => {
    const trend = await bodyOf<{ readonly points: readonly unknown[]; readonly next: null }>(
      world.get('/v1/misplacements/trend'),
    );
    expect(trend).toEqual({ points: [], next: null });
  });
});
