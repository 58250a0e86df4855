import { Client } from 'pg';
import type { Answer } from '../../../test/e2e/life-cycle-world.js';
import { LifeCycleWorld, ruleSets } from '../../../test/e2e/life-cycle-world.js';
import { serviceRole } from '../../database/service-role.js';

let world: LifeCycleWorld;
let owner: Client;
let version: number;
const at = (path = ''): string => `${ruleSets}/versions/${version}/comments${path}`;

beforeAll(async () => {
  world = await LifeCycleWorld.begin();
  owner = new Client({ connectionString: world.database.url });
  await owner.connect();
  version = await world.draft();
});
afterAll(async () => {
  await owner.end();
  await world.end();
});

const write = (who: string, body: object): Promise<Answer> => world.ask(who, 'POST', at(), body);
const list = async (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (await world.ask('olga: auditor', 'GET', at())).body['comments'] as never;
const trail = async (): Promise<readonly unknown[]> =>
  (
    await owner.query(
      `select actor, action, outcome, reason from audit_trail where action like 'comment-%' order by sequence`,
    )
  ).rows;

describe('comments on a version', () => {
  it.each(['evaluator', 'context-writer', 'auditor', 'corrector', 'administrator'])(
    'are not written by the %s',
    async (role) => {
      expect((await write(`eve: ${role}`, { text: 'no' })).status).toBe(403);
      expect((await world.ask(`eve: ${role}`, 'POST', at('/1/resolution'))).status).toBe(403);
    },
  );

  it.each(['evaluator', 'context-writer', 'corrector', 'administrator'])('are not for the %s', async (role) => {
    expect((await world.ask(`eve: ${role}`, 'GET', at())).status).toBe(403);
    expect((await world.ask(`eve: ${role}`, 'GET', at().replace('comments', 'timeline'))).status).toBe(403);
  });

  it.each([
    [{}],
    [{ text: '' }],
    [{ text: ' \n ' }],
    [{ text: 'x'.repeat(4_001) }],
    // A heart and its variation selector are two characters to the database.
    [{ text: '\u2764\uFE0F'.repeat(2_001) }],
    [{ text: 'x', rule: 'Not A Name' }],
    [{ text: 'x', rule: 'oneword' }],
    [{ text: 'x', answers: 'one' }],
    [{ text: 'x', author: 'somebody' }],
  ])('are refused when they are none: %j', async (body) => {
    expect((await write('ann: author', body)).code).toBe('BODY_INVALID');
  });

  it('are refused on a version that there is not, and in answer to a comment that there is not', async () => {
    const nowhere = await world.ask('ann: author', 'POST', `${ruleSets}/versions/999/comments`, { text: 'x' });
    expect(nowhere.status).toBe(404);
    expect((await write('ann: author', { text: 'x', answers: '999' })).code).toBe('COMMENT_UNKNOWN');
    expect((await world.ask('ann: author', 'POST', at('/999/resolution'))).status).toBe(404);
    expect(await list()).toEqual([]);
  });

  it('are kept with who wrote them and when, about a rule that need not be there, and told in the trail', async () => {
    const begun = (await trail()).length;
    const asked = await write('paul: approver', { rule: 'no-such-rule', text: 'why\nthis?' });
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ rule: 'no-such-rule', text: 'why\nthis?', author: 'paul', answers: null });
    expect(asked.body).toMatchObject({ resolvedBy: null, resolvedAt: null });
    expect(Date.now() - Date.parse(String(asked.body['writtenAt']))).toBeLessThan(60_000);
    const answer = await write('ann: author', { text: 'because', answers: String(asked.body['comment']) });
    expect(answer.body).toMatchObject({ rule: null, author: 'ann', answers: asked.body['comment'] });
    expect(await list()).toEqual([asked.body, answer.body]);
    expect((await trail()).slice(begun)).toEqual([
      { actor: 'paul', action: 'comment-written', outcome: 'done', reason: 'why\nthis?' },
      { actor: 'ann', action: 'comment-written', outcome: 'done', reason: 'because' },
    ]);
  });

  it('are settled once, by whoever said it first', async () => {
    const [comment] = await list();
    const path = at(`/${String(comment?.['comment'])}/resolution`);
    const settled = await world.ask('ann: author', 'POST', path);
    expect([settled.status, settled.body['resolvedBy']]).toEqual([200, 'ann']);
    const told = (await trail()).length;
    expect((await world.ask('ada: activator', 'POST', path)).body).toEqual(settled.body);
    expect((await trail()).length).toBe(told);
    expect((await list())[0]).toEqual(settled.body);
  });

  it('are written in any state of the version, and no answer crosses to another version', async () => {
    const [comment] = await list();
    const path = `${ruleSets}/versions/2/comments`;
    expect((await world.ask('ada: activator', 'POST', path, { text: 'in force' })).status).toBe(201);
    const crossing = { text: 'x', answers: String(comment?.['comment']) };
    expect((await world.ask('ada: activator', 'POST', path, crossing)).code).toBe('COMMENT_UNKNOWN');
  });

  it('are not made without end: after 500 a version takes no more', async () => {
    const full = await world.draft();
    await owner.query(
      `insert into version_comment (name, version, text, author)
       select 'smets1-critical-commands', $1, 'again ' || n, 'ann' from generate_series(1, 500) as n`,
      [full],
    );
    const one = await world.ask('ann: author', 'POST', `${ruleSets}/versions/${full}/comments`, { text: 'and again' });
    expect([one.status, one.code]).toEqual([409, 'COMMENTS_TOO_MANY']);
  });

  it.each([
    `update version_comment set text = 'other'`,
    'delete from version_comment',
    'truncate version_comment cascade',
    `update version_comment_resolution set resolved_by = 'other'`,
    'delete from version_comment_resolution',
    'truncate version_comment_resolution',
  ])('cannot be changed or removed, by the owner of the database or as the service: %s', async (statement) => {
    const before = await list();
    await expect(owner.query(statement)).rejects.toThrow(/what was said is kept/);
    await owner.query('begin');
    await owner.query(`set local role ${serviceRole}`);
    await expect(owner.query(statement)).rejects.toThrow(/permission denied/);
    await owner.query('rollback');
    expect(await list()).toEqual(before);
  });

  it('carry the time of the database, whatever time they state', async () => {
    const { rows } = await owner.query<{ recent: boolean }>(
      `insert into version_comment (name, version, text, author, written_at)
       values ('smets1-critical-commands', 2, 'x', 'x', '2001-01-01') returning written_at > now() - interval '1 minute' as recent`,
    );
    expect(rows).toEqual([{ recent: true }]);
  });
});

describe('the timeline of a version', () => {
  const timeline = async (number: number, query = ''): Promise<Readonly<Record<string, unknown>>> =>
    (await world.ask('ann: author', 'GET', `${ruleSets}/versions/${number}/timeline${query}`)).body;

  it('holds what was done and what was refused, without addresses', async () => {
    const { entries, next } = await timeline(version);
    expect(next).toBeNull();
    const actions = (entries as readonly Readonly<Record<string, unknown>>[]).map(({ action, outcome }) => [
      action,
      outcome,
    ]);
    expect(actions.slice(0, 2)).toEqual([
      ['draft-made', 'done'],
      ['draft-saved', 'done'],
    ]);
    expect(actions).toContainEqual(['comment-written', 'refused']);
    expect(actions).toContainEqual(['comment-settled', 'done']);
    for (const entry of entries as readonly object[]) {
      expect(Object.keys(entry)).toEqual(['at', 'actor', 'action', 'subject', 'outcome', 'code', 'reason']);
    }
  });

  it('holds the epochs in which the version decides, and not those of others', async () => {
    const subjects = async (number: number): Promise<readonly unknown[]> =>
      ((await timeline(number))['entries'] as readonly { readonly subject: string }[]).map(({ subject }) => subject);
    expect((await subjects(2)).some((subject) => String(subject).includes('/epoch/'))).toBe(true);
    expect(new Set(await subjects(version))).toEqual(new Set([`smets1-critical-commands/${version}`]));
  });

  it('comes by pages, and there is none of a version that there is not', async () => {
    const all = (await timeline(version))['entries'] as readonly unknown[];
    const seen: unknown[] = [];
    let next: unknown = '0';
    while (typeof next === 'string') {
      const page = await timeline(version, `?limit=2&after=${next}`);
      seen.push(...(page['entries'] as readonly unknown[]));
      next = page['next'];
    }
    expect(seen).toEqual(all);
    expect((await world.ask('ann: author', 'GET', `${ruleSets}/versions/999/timeline`)).status).toBe(404);
  });
});
