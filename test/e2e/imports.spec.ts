import type { ShownImport } from './imports-world.js';
import { dayOf, detail, fileOf, ImportsWorld, meterPoint } from './imports-world.js';

let world: ImportsWorld;
beforeAll(async () => {
  world = await ImportsWorld.open();
});
afterAll(() => world.close());

let senders = 0;
/** A sender of its own with meter points of its own, of whom 400 are known from a first file. */
class Sender {
  readonly name = `S${(senders += 1)}`;
  readonly first = senders * 10_000;

  mpxn(number: number): string {
    return meterPoint(this.first + number);
  }

  lines(count: number): string[] {
    return Array.from({ length: count }, (_, number) => detail(this.mpxn(number), this.name));
  }

  send(details: readonly string[], parts: Parameters<typeof fileOf>[1] = {}): Promise<ShownImport> {
    return world.send(fileOf(details, { source: this.name, ...parts }));
  }

  static async known(): Promise<Sender> {
    const sender = new Sender();
    expect((await sender.send(sender.lines(400))).state).toBe('applied');
    return sender;
  }
}

const codes = ({ reasons }: ShownImport): readonly string[] => reasons.map(({ code }) => code);
const sumOf = (shown: ShownImport): number => shown.accepted + shown.unchanged + shown.rejected + shown.notApplied;

describe('a file is refused, and nothing of it applied,', () => {
  it.each([
    ['TRAILER_MISSING', 'cut off before its trailer', (whole: string) => whole.slice(0, whole.indexOf('TRL'))],
    ['HEADER_MISSING', 'that is empty', () => ''],
    ['HEADER_MISSING', 'without a header', (whole: string) => whole.slice(whole.indexOf('\n') + 1)],
    ['HEADER_INVALID', 'of an unknown type', (whole: string) => whole.replace('|F|', '|X|')],
    ['HEADER_INVALID', 'made in the time to come', (whole: string) => whole.replace('2026-01-01', '2999-01-01')],
    ['HEADER_REPEATED', 'with two headers', (whole: string) => whole + whole],
    ['TRAILER_NOT_LAST', 'with a record after its trailer', (whole: string) => `${whole}${detail('1')}\n`],
    ['TRAILER_NOT_LAST', 'with garbage after its trailer', (whole: string) => `${whole}garbage\n`],
    ['TRAILER_INVALID', 'whose trailer counts in words', (whole: string) => whole.replace('TRL|3', 'TRL|three')],
  ])('%s: %s', async (code, _what, change) => {
    const sender = new Sender();
    const whole = fileOf(sender.lines(3), { source: sender.name });
    const shown = await world.send(change(whole));
    expect({ state: shown.state, codes: codes(shown) }).toEqual({ state: 'refused', codes: [code] });
    expect(sumOf(shown)).toBe(shown.details);
    expect(await world.known(sender.name)).toEqual([]);
  });

  it('FILE_REPEATED: the very file that was applied before', async () => {
    const sender = await Sender.known();
    const again = await sender.send(sender.lines(400));
    expect([again.state, codes(again)]).toEqual(['refused', ['FILE_REPEATED']]);
  });
});

describe('a file is held for a person, and nothing of it applied,', () => {
  it.each([
    ['SEQUENCE_MISSING', { sequence: 3 }],
    ['SEQUENCE_REPEATED', { sequence: 1, createdAt: dayOf(9) }],
    ['CREATED_EARLIER', { sequence: 2, createdAt: '2025-01-01T00:00:00.000Z' }],
    ['TRAILER_COUNT_WRONG', { sequence: 2, trailer: 'TRL|401|2' }],
    ['TRAILER_SEQUENCE_WRONG', { sequence: 2, trailer: 'TRL|400|7' }],
  ] as const)('%s', async (code, parts) => {
    const sender = await Sender.known();
    const before = await world.known(sender.name);
    const shown = await sender.send(sender.lines(400), parts);
    expect([shown.state, codes(shown)]).toEqual(['held', [code]]);
    expect(await world.known(sender.name)).toEqual(before);
  });

  it('LINES_REJECTED: a line at fault, which the response names by line, field and code', async () => {
    const sender = await Sender.known();
    const bad = [
      detail('12345678901', sender.name),
      detail(sender.mpxn(1), 'no name'),
      detail(sender.mpxn(2), sender.name, '20201301'),
      detail(sender.mpxn(3), sender.name, '20200101', '20190101'),
      `${detail(sender.mpxn(4), sender.name)}|`,
      detail(sender.mpxn(5), sender.name).replace('|E|', '|X|'),
      detail(sender.mpxn(6), sender.name, ''),
    ];
    const shown = await sender.send([...bad, ...sender.lines(400).slice(7)], { sequence: 2 });
    expect(shown).toMatchObject({ state: 'held', rejected: 7, details: 400 });
    expect(codes(shown)).toContain('LINES_REJECTED');
    expect(sumOf(shown)).toBe(shown.details);
    const { text } = await world.ask('auditor', `/${shown.id}/response`);
    const records = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records[0]).toMatchObject({ record: 'summary', rejected: 7, details: 400, state: 'held' });
    expect(records.slice(1).map(({ line, field, code }) => `${line} ${field} ${code}`)).toEqual([
      '2 mpxn FIELD_INVALID',
      '3 mpid FIELD_INVALID',
      '4 effectiveFrom FIELD_INVALID',
      '5 effectiveUntil PERIOD_EMPTY',
      '6  COLUMNS_WRONG',
      '7 attributes.energised CODE_UNKNOWN',
      '8 effectiveFrom FIELD_MISSING',
    ]);
    expect(text).not.toContain('12345678901');
  });

  it('LINES_REJECTED: a registration that is there twice', async () => {
    const sender = await Sender.known();
    const lines = sender.lines(400);
    const shown = await sender.send([...lines, detail(sender.mpxn(0), sender.name, '20200101', '20300101')], {
      sequence: 2,
    });
    expect([shown.state, shown.rejected, codes(shown)]).toEqual(['held', 1, ['LINES_REJECTED']]);
  });

  it.each([
    [
      'adds',
      (lines: string[], sender: Sender) => [
        ...lines,
        ...[400, 401, 402].map((n) => detail(sender.mpxn(n), sender.name)),
      ],
    ],
    ['drops', (lines: string[]) => lines.slice(3)],
    ['changes', (lines: string[]) => lines.map((line, n) => (n < 3 ? line.replace('|E|', '|D|') : line))],
  ])('CHANGES_TOO_MANY: a refresh that %s more than 0.5 %% of a participant', async (_what, change) => {
    const sender = await Sender.known();
    const before = await world.known(sender.name);
    const shown = await sender.send(change(sender.lines(400), sender), { sequence: 2 });
    expect([shown.state, codes(shown)]).toEqual(['held', ['CHANGES_TOO_MANY']]);
    expect(shown.sample).toHaveLength(3);
    expect(shown.participants).toMatchObject([{ mpid: sender.name, known: 400 }]);
    expect(await world.known(sender.name)).toEqual(before);
  });

  it('CHANGES_TOO_MANY: a refresh that takes the meter points of one that it does not name', async () => {
    const sender = await Sender.known();
    const taken = await sender.send(
      sender.lines(3).map((line) => line.replace(`|${sender.name}|`, '|TAKER|')),
      { sequence: 2 },
    );
    expect(taken.state).toBe('held');
    expect(codes(taken)).toEqual(expect.arrayContaining(['PARTICIPANT_NEW', 'CHANGES_TOO_MANY']));
  });
});

describe('a held file', () => {
  const held = async (): Promise<{ readonly sender: Sender; readonly id: string }> => {
    const sender = await Sender.known();
    const { id, state } = await sender.send(sender.lines(390), { sequence: 2 });
    expect(state).toBe('held');
    return { sender, id };
  };

  it('is decided by a corrector only, with a reason, and once', async () => {
    const { id } = await held();
    expect(await world.decide(id, 'release', 'feed')).toBe(403);
    const empty = await world.ask('corrector', `/${id}/release`, {
      method: 'POST',
      body: JSON.stringify({ reason: ' ' }),
    });
    expect(empty.status).toBe(400);
    expect(await world.decide('999999', 'release')).toBe(404);
    expect(await world.decide(id, 'refusal')).toBe(200);
    expect(await world.decide(id, 'release')).toBe(409);
  });

  it('cannot be released by who sent it, not even in the database', async () => {
    const { id } = await held();
    const byHimself = world.rows(
      `update import_file set state = 'released', decided_by = sent_by, decided_at = now(), decision_reason = 'mine'
       where import_id = $1`,
      [id],
    );
    await expect(byHimself).rejects.toThrow('another than who sent it decides');
  });

  it('is refused with nothing applied', async () => {
    const { sender, id } = await held();
    expect(await world.decide(id, 'refusal')).toBe(200);
    expect((await world.atRest(id)).state).toBe('refused');
    expect(await world.known(sender.name)).toHaveLength(400);
  });

  it('keeps later files of its sender waiting, and is applied before them when it is released', async () => {
    const { sender, id } = await held();
    const later = world.send(fileOf(sender.lines(390), { source: sender.name, sequence: 3 }));
    expect(await world.decide(id, 'release')).toBe(200);
    expect((await world.atRest(id, 'held')).state).toBe('applied');
    expect(await later).toMatchObject({ state: 'applied', unchanged: 390 });
    const ended = (await world.known(sender.name)).filter((text) => text.includes('until 2026-01-02'));
    expect(ended).toHaveLength(10);
  });

  it('has its entries in the audit trail', async () => {
    const { id } = await held();
    await world.decide(id, 'release');
    await world.atRest(id, 'held');
    const entries = await world.rows<{ action: string }>(
      'select action from audit_trail where subject = $1 order by sequence',
      [`import/${id}`],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      ...['import-begun', 'import-received', 'import-held', 'import-released', 'import-applied'],
    ]);
  });
});

describe('a refresh within its share', () => {
  it('touches no row of what is unchanged, and confirms all of it in one', async () => {
    const sender = await Sender.known();
    const rows = () => world.rows('select * from registration where source = $1 order by mpxn', [`rdp:${sender.name}`]);
    const before = await rows();
    expect(await sender.send(sender.lines(400), { sequence: 2 })).toMatchObject({ state: 'applied', unchanged: 400 });
    expect(await rows()).toEqual(before);
    const confirmed = await world.rows<{ observed_at: Date }>(
      'select observed_at from registration_confirmation where mpid = $1 order by sequence',
      [sender.name],
    );
    expect(confirmed.map(({ observed_at }) => observed_at.toISOString())).toEqual([dayOf(1), dayOf(2)]);
  });

  it('ends what is in force and vanished, withdraws what was to come, leaves what had ended', async () => {
    const sender = new Sender();
    const special = [
      detail(sender.mpxn(900), sender.name, '20200101'),
      detail(sender.mpxn(901), sender.name, '20300101'),
      detail(sender.mpxn(902), sender.name, '20200101', '20210101'),
    ];
    await sender.send([...sender.lines(500), ...special]);
    const shown = await sender.send(sender.lines(500), { sequence: 2 });
    expect(shown).toMatchObject({ state: 'applied', withdrawn: 2, unchanged: 500 });
    expect((await world.known(sender.name)).slice(500)).toEqual([
      `${sender.mpxn(900)} ${sender.name} until 2026-01-02`,
      `${sender.mpxn(901)} ${sender.name} withdrawn`,
      `${sender.mpxn(902)} ${sender.name} until 2021-01-01`,
    ]);
    const back = await sender.send([...sender.lines(500), ...special.slice(0, 1)], { sequence: 3 });
    expect(back).toMatchObject({ state: 'applied', accepted: 1 });
    expect((await world.known(sender.name))[500]).toBe(`${sender.mpxn(900)} ${sender.name}`);
  });

  it('leaves the meter points of rejected lines as they are known', async () => {
    const sender = await Sender.known();
    const lines = sender.lines(400);
    const shown = await sender.send([lines[0]?.replace('|E|', '|X|') ?? '', ...lines.slice(1)], { sequence: 2 });
    expect(shown.state).toBe('held');
    await world.decide(shown.id, 'release');
    expect(await world.atRest(shown.id, 'held')).toMatchObject({
      state: 'applied',
      withdrawn: 0,
      rejected: 1,
      unchanged: 399,
    });
    expect((await world.known(sender.name))[0]).toBe(`${sender.mpxn(0)} ${sender.name}`);
    const [row] = await world.rows<{ seen: string; unseen: string }>(
      `select count(*) filter (where observed_at = $2) as seen, count(*) filter (where observed_at < $2) as unseen
       from registration where source = $1`,
      [`rdp:${sender.name}`, dayOf(2)],
    );
    expect(row).toEqual({ seen: '399', unseen: '1' });
  });

  it('is the same in any order of its lines', async () => {
    const sender = await Sender.known();
    const lines = sender.lines(400).reverse();
    expect(await sender.send(lines, { sequence: 2 })).toMatchObject({ state: 'applied', unchanged: 400, rejected: 0 });
  });
});

describe('an update', () => {
  it('inserts, changes and removes what it names, and nothing else', async () => {
    const sender = await Sender.known();
    const lines = [
      detail(sender.mpxn(0), sender.name, '20200101', '20260601', 'C'),
      detail(sender.mpxn(1), sender.name, '20200101', '', 'R'),
      detail(sender.mpxn(500), sender.name, '20260101', '', 'I'),
      detail(sender.mpxn(2), sender.name, '20200101', '', 'C'),
    ];
    const shown = await sender.send(lines, { sequence: 2, type: 'U' });
    expect(shown).toMatchObject({ state: 'applied', details: 4, accepted: 3, unchanged: 1, withdrawn: 1 });
    const known = await world.known(sender.name);
    expect(known).toHaveLength(401);
    expect([known[0], known[1], known[2], known[400]]).toEqual([
      `${sender.mpxn(0)} ${sender.name} until 2026-05-31`,
      `${sender.mpxn(1)} ${sender.name} withdrawn`,
      `${sender.mpxn(2)} ${sender.name}`,
      `${sender.mpxn(500)} ${sender.name}`,
    ]);
  });

  it('says what to do with each line', async () => {
    const sender = await Sender.known();
    const shown = await sender.send([detail(sender.mpxn(0), sender.name)], { sequence: 2, type: 'U' });
    expect([shown.state, shown.rejected]).toEqual(['held', 1]);
  });
});

describe('who may send and see files', () => {
  it('is a context-writer, who sends them as they are, of a mapping that there is', async () => {
    const sent = { method: 'POST', body: fileOf([]), type: 'application/octet-stream' };
    expect((await world.ask('s1sp', '?mapping=rdp-electricity', sent)).status).toBe(403);
    expect((await world.ask('feed', '', sent)).status).toBe(400);
    expect((await world.ask('feed', '?mapping=unheard-of', sent)).status).toBe(404);
    expect(
      (await world.ask('feed', '?mapping=rdp-electricity', { ...sent, type: 'application/json', body: '{}' })).status,
    ).toBe(415);
    expect((await world.ask('s1sp', '/1')).status).toBe(403);
    expect((await world.ask('auditor', '?limit=2')).status).toBe(200);
  });

  it('reads files from either end, each page going on where the last one ended', async () => {
    await world.send(fileOf([], { source: 'ENDA' }));
    await world.send(fileOf([], { source: 'ENDB' }));
    const page = async (query: string): Promise<{ readonly ids: readonly number[]; readonly next: string | null }> => {
      const { imports, next } = JSON.parse((await world.ask('auditor', query)).text) as {
        readonly imports: readonly { readonly id: string }[];
        readonly next: string | null;
      };
      return { ids: imports.map(({ id }) => Number(id)), next };
    };
    expect((await world.ask('auditor', '?order=newest&after=1')).status).toBe(400);
    expect((await world.ask('auditor', '?before=1')).status).toBe(400);
    const newest = await page('?order=newest&limit=2');
    expect(newest.ids).toEqual(newest.ids.toSorted((one, other) => other - one));
    const following = await page(`?order=newest&limit=2&before=${newest.next ?? ''}`);
    expect(Math.max(0, ...following.ids)).toBeLessThan(Math.min(...newest.ids));
    const { ids } = await page('?limit=200');
    expect(ids.slice(-2).toReversed()).toEqual(newest.ids);
  });

  it('names the mappings to those who may see files', async () => {
    expect((await world.ask('s1sp', '/mappings')).status).toBe(403);
    expect(JSON.parse((await world.ask('feed', '/mappings')).text)).toEqual({ mappings: ['rdp-electricity'] });
  });

  it('and no other endpoint takes the media type', async () => {
    const response = await fetch(`${world.running.url}/v1/evaluations`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await world.running.token('s1sp')}`,
        'content-type': 'application/octet-stream',
      },
      body: 'x',
    });
    expect(response.status).toBe(415);
  });
});
