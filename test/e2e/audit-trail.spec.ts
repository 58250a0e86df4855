import { createHash } from 'node:crypto';
import type { Entry } from './trail-world.js';
import { TrailWorld } from './trail-world.js';

let world: TrailWorld;
let auditor: string;

const awkward = [
  '=1+1',
  '+44',
  '-2',
  '@sum',
  '\tx',
  '\n=1+1',
  "'quoted'",
  'a "b", c',
  'first\r\nsecond',
  'Ångström ✓ 𝒳',
  '',
];

beforeAll(async () => {
  world = await TrailWorld.begin();
  auditor = await world.issuer.tokenFor('audra', ['auditor']);
  for (const reason of awkward) {
    await world.owner.query(
      `insert into audit_trail (actor, action, subject, outcome, reason) values ('maker', 'noted', 'awkward', 'done', $1)`,
      [reason],
    );
  }
  await world.owner.query(
    `insert into audit_trail (actor, action, subject, outcome, details)
     select 'maker', 'counted', 'number/' || i, 'done', '{"number":' || i || '}' from generate_series(1, 1200) as i`,
  );
});
afterAll(() => world.end());

const list = async (query: string): Promise<{ readonly entries: readonly Entry[]; readonly next: string | null }> =>
  JSON.parse((await world.ask(`/v1/audit-trail${query}`, auditor)).text) as never;

const exported = async (query = ''): Promise<readonly Entry[]> => {
  const { text } = await world.ask(`/v1/audit-trail/export${query}`, auditor);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
};

/** What anybody with an export can do: compute every hash anew. Gives the sequence of the first that does not hold. */
function firstBroken(entries: readonly Entry[]): string | undefined {
  let before = '0'.repeat(64);
  let sequence = 0;
  for (const { previousHash, hash, ...fields } of entries) {
    const text = [previousHash, ...Object.values(fields).map((field) => field ?? '')].join('\u001f');
    const holds = createHash('sha256').update(text).digest('hex') === hash && previousHash === before;
    sequence += 1;
    if (!holds || fields.sequence !== String(sequence)) return fields.sequence;
    before = hash;
  }
  return undefined;
}

/** A reader of RFC 4180 of our own. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    rows.at(-1)?.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] === '\r\n') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

describe('the list', () => {
  it('refuses whoever is no auditor, and notes it', async () => {
    const refused = await world.as('bob', ['author', 'approver'], '/v1/audit-trail');
    expect(refused).toMatchObject({ status: 403, body: { code: 'ROLE_NOT_ALLOWED' } });
    expect((await world.entries('trail-read')).at(-1)).toMatchObject({
      ...{ actor: 'bob', roles: 'author approver', subject: 'audit-trail', outcome: 'refused' },
      ...{ code: 'ROLE_NOT_ALLOWED', address: '127.0.0.1', httpRequestId: refused.body['requestId'] },
    });
  });

  it('refuses every parameter that is unknown, repeated or not of its form, at once', async () => {
    const { status, body } = await world.ask(
      '/v1/audit-trail?after=-1&limit=501&action=Approve&outcome=perhaps&actor=&order=desc&subject=a&subject=b',
      auditor,
    );
    expect([status, body['code']]).toEqual([400, 'PARAMETER_INVALID']);
    const pointers = (body['errors'] as readonly { readonly pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual(['?action', '?actor', '?after', '?limit', '?order', '?outcome', '?subject']);
  });

  it('filters by action, actor, subject and outcome', async () => {
    expect((await list('?subject=number/7')).entries.map(({ details }) => details)).toEqual(['{"number":7}']);
    expect((await list('?action=noted&actor=maker&outcome=done')).entries).toHaveLength(awkward.length);
    expect((await list('?action=noted&outcome=failed')).entries).toEqual([]);
    expect((await list(`?subject=${encodeURIComponent("' or true --")}`)).entries).toEqual([]);
  });

  it('gives every entry once to whoever follows `next`, while others are added', async () => {
    const seen: number[] = [];
    for (let next: string | null = '0'; next !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(`?limit=400&after=${next}`);
      seen.push(...page.entries.map(({ sequence }) => Number(sequence)));
      next = page.next;
      if (seen.length === 400)
        await world.owner.query(`insert into audit_trail (actor, action, outcome) values ('x', 'noted', 'done')`);
    }
    expect(seen.length).toBeGreaterThan(1_210);
    expect(seen).toEqual(seen.map((_, i) => i + 1));
  });

  it('read newest first gives every entry once to whoever follows `next`, while others are added', async () => {
    const seen: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const from = next === '' ? '' : `&before=${next}`;
      const page: Awaited<ReturnType<typeof list>> = await list(`?order=newest&limit=400${from}`);
      seen.push(...page.entries.map(({ sequence }) => Number(sequence)));
      next = page.next;
      await world.owner.query(`insert into audit_trail (actor, action, outcome) values ('x', 'noted', 'done')`);
    }
    expect(seen.length).toBeGreaterThan(1_210);
    expect(seen).toEqual(seen.map((_, i) => seen.length - i));
  });

  it.each(['?before=5', '?order=newest&after=5', '?order=newest&before=0'])(
    'refuses to go on from its other end: %s',
    async (query) => {
      expect((await world.ask(`/v1/audit-trail${query}`, auditor)).body['code']).toBe('PARAMETER_INVALID');
    },
  );

  it('filters by what a subject begins with, part by part', async () => {
    const subjects = async (prefix: string): Promise<readonly string[]> =>
      (await list(`?subjectPrefix=${encodeURIComponent(prefix)}&limit=500`)).entries.map(({ subject }) => subject);
    expect(await subjects('number/7')).toEqual(['number/7']);
    expect(await subjects('numb')).toEqual([]);
    expect(await subjects('num_er')).toEqual([]);
    expect(await subjects('%')).toEqual([]);
    expect(await subjects('number')).toHaveLength(500);
    expect(await subjects('number/')).toHaveLength(500);
  });

  it('filters by time, from inclusive and until exclusive', async () => {
    const { entries } = await list('?action=noted&subject=awkward');
    const middle = entries[4]?.recordedAt ?? '';
    const after = await list(`?subject=awkward&from=${middle}`);
    const before = await list(`?subject=awkward&until=${middle}`);
    expect(after.entries).toEqual(entries.filter(({ recordedAt }) => recordedAt >= middle));
    expect(before.entries).toEqual(entries.filter(({ recordedAt }) => recordedAt < middle));
  });
});

describe('an export', () => {
  it('is refused to whoever is no auditor and in a format that does not exist, and both are noted', async () => {
    const before = (await world.entries('trail-exported')).length;
    expect((await world.as('bob', ['administrator'], '/v1/audit-trail/export')).status).toBe(403);
    expect((await world.ask('/v1/audit-trail/export?format=xlsx', auditor)).body).toMatchObject({
      ...{ status: 400, code: 'PARAMETER_INVALID', errors: [{ pointer: '?format' }] },
    });
    const noted = (await world.entries('trail-exported')).slice(before);
    expect(noted.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['refused', 'ROLE_NOT_ALLOWED'],
      ['refused', 'PARAMETER_INVALID'],
    ]);
  });

  it('is not given when it cannot be noted', async () => {
    const { status, text } = await world.withoutTrail(() => world.ask('/v1/audit-trail/export', auditor));
    expect(status).toBe(500);
    expect(text).not.toContain('previousHash');
  });

  it('holds every entry, its own as the last, and each hash can be computed again from it', async () => {
    const entries = await exported();
    expect(entries.length).toBeGreaterThan(1_210);
    expect(entries.at(-1)).toMatchObject({ action: 'trail-exported', actor: 'audra', outcome: 'done' });
    expect(JSON.parse(entries.at(-1)?.details ?? '')).toEqual({ after: '0', format: 'ndjson' });
    expect(firstBroken(entries)).toBeUndefined();
  });

  it('begins after the entry that is named', async () => {
    const after = Number((await exported()).at(-1)?.sequence);
    expect((await exported(`?after=${after}`)).map(({ sequence }) => Number(sequence))).toEqual([after + 1]);
  });

  it('holds what passes a filter, in the order that is asked for', async () => {
    const entries = await exported('?order=newest&subjectPrefix=number&action=counted');
    expect(entries.map(({ subject }) => subject)).toEqual(Array.from({ length: 1200 }, (_, i) => `number/${1200 - i}`));
    const [noted] = (await world.entries('trail-exported')).slice(-1);
    expect(JSON.parse(noted?.details ?? '')).toEqual({
      ...{ format: 'ndjson', order: 'newest', subjectPrefix: 'number', action: 'counted' },
    });
  });

  it('as CSV says the same, with no cell that a spreadsheet would run', async () => {
    const { headers, text } = await world.ask('/v1/audit-trail/export?format=csv', auditor);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="audit-trail-\d+\.csv"$/);
    const [head = [], ...lines] = parseCsv(text);
    expect(lines.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    const entries = lines.map((cells) =>
      Object.fromEntries(head.map((name, i) => [name, cells[i]?.replace(/^'/, '')])),
    );
    const exact = (await exported()).map((entry) =>
      Object.fromEntries(Object.entries(entry).map(([k, v]) => [k, v ?? ''])),
    );
    expect(entries.slice(0, -1)).toEqual(exact.slice(0, entries.length - 1));
    expect(entries.filter(({ subject }) => subject === 'awkward').map(({ reason }) => reason)).toEqual(awkward);
  });

  it('shows which entry the owner of the database altered by one byte', async () => {
    await world.owner.query('alter table audit_trail disable trigger audit_trail_is_append_only');
    await world.owner.query(`update audit_trail set details = '{"number":601}' where subject = 'number/600'`);
    const altered = (await world.entries('counted'))[599]?.sequence;
    expect(altered).toBeDefined();
    expect(firstBroken(await exported())).toBe(altered);
    await world.owner.query(`update audit_trail set details = '{"number":600}' where subject = 'number/600'`);
    await world.owner.query('alter table audit_trail enable trigger audit_trail_is_append_only');
    expect(firstBroken(await exported())).toBeUndefined();
  });
});
