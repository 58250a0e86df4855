import type { Entry } from './trail-world.js';
import { TrailWorld } from './trail-world.js';

/** A trail in which what is asked for is far apart. */

interface Page {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

let world: TrailWorld;
let auditor: string;
beforeAll(async () => {
  world = await TrailWorld.begin();
  auditor = await world.issuer.tokenFor('audra', ['auditor']);
  await note('early');
  await world.owner.query('alter table audit_head disable trigger audit_head_is_guarded');
  await world.owner.query('update audit_head set last_sequence = last_sequence + 450000');
  await world.owner.query('alter table audit_head enable trigger audit_head_is_guarded');
  await note('between');
  await note('late');
});
afterAll(() => world.end());

const note = (subject: string) =>
  world.owner.query(`insert into audit_trail (actor, action, subject, outcome) values ('x', 'noted', $1, 'done')`, [
    subject,
  ]);

const list = async (query: string): Promise<Page> =>
  JSON.parse((await world.ask(`/v1/audit-trail?${query}`, auditor)).text) as Page;

async function followed(query: string, goOn: 'after' | 'before'): Promise<readonly Page[]> {
  const pages = [await list(query)];
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
    pages.push(await list(`${query}&${goOn}=${next}`));
  }
  return pages;
}

const subjects = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ entries }) => entries.map(({ subject }) => subject));

it.each([
  ['oldest', 'after', ['early', 'between', 'late'], [1, 0, 2]],
  ['newest', 'before', ['late', 'between', 'early'], [2, 0, 1]],
] as const)(
  'the trail %s first looks at a part of it for each page, and says where to go on',
  async (order, goOn, all, lengths) => {
    const pages = await followed(`order=${order}&action=noted`, goOn);
    expect(subjects(pages)).toEqual(all);
    expect(pages.map(({ entries }) => entries.length)).toEqual(lengths);
  },
);

it('ends at once for whoever asks after the last entry, and goes on with what is noted then', async () => {
  const last = (await list('order=newest&limit=1')).entries[0]?.sequence ?? '';
  for (const after of [last, '999999999999999999']) {
    expect(await list(`after=${after}`)).toEqual({ entries: [], next: null });
  }
  await note('later');
  expect(subjects([await list(`after=${last}`)])).toEqual(['later']);
});

it('of a period is found on the first page, however many numbers are before', async () => {
  await world.owner.query('alter table audit_trail disable trigger audit_trail_is_append_only');
  await world.owner.query(
    `update audit_trail set recorded_at = recorded_at - interval '1 day' where subject in ('early', 'between')`,
  );
  await world.owner.query('alter table audit_trail enable trigger audit_trail_is_append_only');
  const late = (await world.entries('noted')).find(({ subject }) => subject === 'late');
  const from = new Date(late?.recordedAt ?? '').toISOString();
  expect(subjects([await list(`from=${from}&action=noted`)])).toEqual(['late', 'later']);
});

it('is exported whole in both orders', async () => {
  for (const [order, all] of [
    ['oldest', ['early', 'between', 'late', 'later']],
    ['newest', ['later', 'late', 'between', 'early']],
  ] as const) {
    const { text } = await world.ask(`/v1/audit-trail/export?order=${order}&action=noted`, auditor);
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Entry).subject)).toEqual(all);
  }
});
