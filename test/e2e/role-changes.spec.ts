import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';
import type { Answer } from './trail-world.js';
import { TrailWorld } from './trail-world.js';

let world: TrailWorld;
beforeAll(async () => {
  world = await TrailWorld.begin();
});
afterAll(() => world.end());

interface Wanted {
  readonly person: string;
  readonly role: string;
  readonly change?: 'grant' | 'revoke';
}

const ask = (by: string, { person, role, change = 'grant' }: Wanted): Promise<Answer> =>
  world.as(by, ['administrator'], '/v1/role-changes', { body: { person, role, change, reason: 'the team changes' } });

const decide = (by: string, id: unknown, verb: 'approval' | 'rejection' = 'approval'): Promise<Answer> =>
  world.as(by, ['approver'], `/v1/role-changes/${String(id)}/${verb}`, { body: { comment: 'agreed with the team' } });

/** Asked for by one, approved by another. */
async function change(wanted: Wanted): Promise<Answer> {
  const { body } = await ask('adam', wanted);
  return await decide('pat', body['id']);
}

const code = ({ status, body }: Answer): readonly unknown[] => [status, body['code']];
const idOf = async (wanted: Wanted): Promise<unknown> => (await ask('adam', wanted)).body['id'];

const people = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
  const { body } = await world.as('audra', ['auditor'], '/v1/people');
  const listed = body['people'] as readonly { readonly person: string; readonly roles: readonly string[] }[];
  return Object.fromEntries(listed.map(({ person, roles }) => [person, roles]));
};

describe('asking for a role change', () => {
  it('is refused to whoever is no administrator', async () => {
    for (const role of ['author', 'approver', 'activator', 'auditor', 'evaluator', 'context-writer', 'corrector']) {
      const body = { person: 'nora', role: 'auditor', change: 'grant', reason: 'because' };
      expect(code(await world.as('ada', [role], '/v1/role-changes', { body }))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    }
  });

  it('is refused for oneself, and noted', async () => {
    expect(code(await ask('adam', { person: 'adam', role: 'auditor' }))).toEqual([403, 'SAME_PERSON']);
    expect(code(await ask('adam', { person: 'adam', role: 'auditor', change: 'revoke' }))).toEqual([
      403,
      'SAME_PERSON',
    ]);
    expect((await world.entries('role-change-requested')).at(-1)).toMatchObject({
      ...{ actor: 'adam', outcome: 'refused', code: 'SAME_PERSON' },
    });
  });

  it.each([
    [{}, ['/change', '/person', '/reason', '/role']],
    [{ person: ' nora', role: 'auditor', change: 'grant', reason: 'so' }, ['/person']],
    [{ person: 'nora', role: 'root', change: 'give', reason: ' ' }, ['/change', '/reason', '/role']],
    [{ person: 'nora', role: 'auditor', change: 'grant', reason: 'so', requestedBy: 'alex' }, ['/requestedBy']],
  ])('is refused with the body %j', async (body, pointers) => {
    const answer = await world.as('adam', ['administrator'], '/v1/role-changes', { body });
    expect(code(answer)).toEqual([400, 'BODY_INVALID']);
    const errors = answer.body['errors'] as readonly { readonly pointer: string }[];
    expect([...new Set(errors.map(({ pointer }) => pointer))].sort()).toEqual(pointers);
  });

  it('is refused when nothing would change', async () => {
    expect(code(await ask('adam', { person: 'nora', role: 'author', change: 'revoke' }))).toEqual([
      ...[409, 'ROLE_CHANGE_REFUSED'],
    ]);
    await change({ person: 'hanna', role: 'author' });
    expect(code(await ask('adam', { person: 'hanna', role: 'author' }))).toEqual([409, 'ROLE_CHANGE_REFUSED']);
  });

  it('is refused when the person would be administrator and something else', async () => {
    await change({ person: 'irma', role: 'administrator' });
    expect(code(await ask('adam', { person: 'irma', role: 'approver' }))).toEqual([403, 'ROLES_CONFLICT']);
    expect(code(await ask('adam', { person: 'hanna', role: 'administrator' }))).toEqual([403, 'ROLES_CONFLICT']);
  });

  it('grants nothing by itself', async () => {
    expect(await ask('adam', { person: 'karl', role: 'auditor' })).toMatchObject({
      status: 201,
      body: { state: 'requested' },
    });
    expect(await people()).not.toHaveProperty('karl');
  });
});

describe('deciding on a role change', () => {
  it('is refused to whoever is no approver', async () => {
    const id = await idOf({ person: 'lena', role: 'auditor' });
    for (const role of ['administrator', 'author', 'activator', 'auditor']) {
      for (const verb of ['approval', 'rejection']) {
        const path = `/v1/role-changes/${String(id)}/${verb}`;
        expect(code(await world.as('ada', [role], path, { body: { comment: 'x' } }))).toEqual([
          403,
          'ROLE_NOT_ALLOWED',
        ]);
      }
    }
  });

  it('is refused to who asked and to whom it is about, also when he would reject', async () => {
    const id = await idOf({ person: 'lena', role: 'auditor' });
    for (const verb of ['approval', 'rejection'] as const) {
      // The issuer has made an approver of him since he asked.
      expect(code(await decide('adam', id, verb))).toEqual([403, 'SAME_PERSON']);
      expect(code(await decide('lena', id, verb))).toEqual([403, 'SAME_PERSON']);
    }
    expect(await people()).not.toHaveProperty('lena');
  });

  it('is refused for what does not exist, and for what was decided', async () => {
    expect(code(await decide('pat', '999999'))).toEqual([404, 'NOT_FOUND']);
    expect(code(await decide('pat', '1e3'))).toEqual([400, 'PARAMETER_INVALID']);
    const id = await idOf({ person: 'mona', role: 'auditor' });
    expect(await decide('pat', id, 'rejection')).toMatchObject({ status: 200, body: { id, state: 'rejected' } });
    expect(code(await decide('paula', id))).toEqual([409, 'ROLE_CHANGE_REFUSED']);
    expect(await people()).not.toHaveProperty('mona');
  });

  it('is refused when what was possible when it was asked is not any more', async () => {
    const [first, again, other] = [
      await idOf({ person: 'nils', role: 'author' }),
      await idOf({ person: 'nils', role: 'author' }),
      await idOf({ person: 'nils', role: 'administrator' }),
    ];
    expect((await decide('pat', first)).status).toBe(200);
    expect(code(await decide('pat', again))).toEqual([409, 'ROLE_CHANGE_REFUSED']);
    expect(code(await decide('pat', other))).toEqual([403, 'ROLES_CONFLICT']);
    expect((await people())['nils']).toEqual(['author']);
  });

  it('is made once by twenty who decide at once', async () => {
    const id = await idOf({ person: 'otto', role: 'activator' });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => decide(`approver-${i}`, id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body['code'] === 'ROLE_CHANGE_REFUSED')).toHaveLength(19);
    const done = (await world.entries('role-change-approved')).filter(({ subject }) => subject === 'person/otto');
    expect(done).toHaveLength(1);
    expect(JSON.parse(done[0]?.details ?? '')).toEqual({
      ...{ id, role: 'activator', change: 'grant', requestedBy: 'adam', rolesBefore: [], rolesAfter: ['activator'] },
    });
  });
});

describe('a granted role', () => {
  let other: RunningApp;
  beforeAll(async () => {
    const { settings } = world.issuer;
    other = await startApp({ ...settings, DATABASE_URL: world.running.databaseUrl, LOG_LEVEL: 'silent' });
  });
  afterAll(() => other.close());

  it('counts and ceases to count for a token already shown: here at once, in another replica within a second', async () => {
    const token = await world.issuer.tokenFor('quinn', []);
    const here = async (): Promise<number> => (await world.ask('/v1/people', token)).status;
    const there = async (): Promise<number> =>
      (await fetch(`${other.url}/v1/people`, { headers: { authorization: `Bearer ${token}` } })).status;
    const comesTo = async (status: number): Promise<number> => {
      const since = Date.now();
      while ((await there()) !== status && Date.now() - since < 5_000)
        await new Promise((next) => setTimeout(next, 10));
      return Date.now() - since;
    };
    expect([await here(), await there()]).toEqual([403, 403]);
    await change({ person: 'quinn', role: 'auditor' });
    expect(await here()).toBe(200);
    expect(await comesTo(200)).toBeLessThan(1_000);
    await change({ person: 'quinn', role: 'auditor', change: 'revoke' });
    expect(await here()).toBe(403);
    expect(await comesTo(403)).toBeLessThan(1_000);
  });

  it('keeps an administrator out who holds another by his token', async () => {
    await change({ person: 'ruth', role: 'administrator' });
    expect(code(await world.as('ruth', ['author'], '/v1/people'))).toEqual([403, 'ROLES_CONFLICT']);
    expect((await world.as('ruth', [], '/v1/people')).status).toBe(200);
  });
});

describe('approvers', () => {
  it('are never fewer than two by a role change, also when two removals are approved at once', async () => {
    for (const person of ['uma', 'vera', 'will']) await change({ person, role: 'approver' });
    const [uma, vera, will] = [
      await idOf({ person: 'uma', role: 'approver', change: 'revoke' }),
      await idOf({ person: 'vera', role: 'approver', change: 'revoke' }),
      await idOf({ person: 'will', role: 'approver', change: 'revoke' }),
    ];
    const answers = await Promise.all([decide('pat', uma), decide('paula', vera)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(code(await decide('petra', will))).toEqual([409, 'ROLE_CHANGE_REFUSED']);
    const left = Object.entries(await people()).filter(([, roles]) => roles.includes('approver'));
    expect(left).toHaveLength(2);
    const [[person = ''] = []] = left;
    expect(code(await ask('adam', { person, role: 'approver', change: 'revoke' }))).toEqual([
      409,
      'ROLE_CHANGE_REFUSED',
    ]);
  });
});

describe('the lists', () => {
  it('are refused to roles that have no part in them', async () => {
    for (const path of ['/v1/role-changes', '/v1/people']) {
      expect(code(await world.as('ada', ['author', 'activator', 'corrector'], path))).toEqual([
        403,
        'ROLE_NOT_ALLOWED',
      ]);
    }
    const odd = await world.as('audra', ['auditor'], '/v1/role-changes?state=open&page=2');
    expect(code(odd)).toEqual([400, 'PARAMETER_INVALID']);
  });

  it('show who asked, who decided and why, page by page', async () => {
    const id = await idOf({ person: 'xenia', role: 'author' });
    await decide('pat', id);
    const found = await world.as('pat', ['approver'], '/v1/role-changes?person=xenia&state=approved');
    expect(found.body['roleChanges']).toEqual([
      {
        ...{ id, state: 'approved', person: 'xenia', role: 'author', change: 'grant', reason: 'the team changes' },
        ...{ requestedBy: 'adam', requestedAt: expect.any(String), comment: 'agreed with the team' },
        ...{ decidedBy: 'pat', decidedAt: expect.any(String) },
      },
    ]);
    const seen: string[] = [];
    for (let next: string | null = '0'; next !== null;) {
      const page: Answer = await world.as('audra', ['auditor'], `/v1/role-changes?limit=3&after=${next}`);
      seen.push(...(page.body['roleChanges'] as readonly { readonly id: string }[]).map((one) => one.id));
      next = page.body['next'] as string | null;
    }
    const stored = await world.owner.query<{ id: string }>('select role_change_id as id from role_change order by 1');
    expect(seen).toEqual(stored.rows.map((row) => row.id));
  });

  it('tell the newest first, page by page, and none twice', async () => {
    const seen: string[] = [];
    for (let end = ''; ;) {
      const page: Answer = await world.as('audra', ['auditor'], `/v1/role-changes?order=newest&limit=3${end}`);
      seen.push(...(page.body['roleChanges'] as readonly { readonly id: string }[]).map((one) => one.id));
      if (page.body['next'] === null) break;
      end = `&before=${page.body['next'] as string}`;
    }
    const stored = await world.owner.query<{ id: string }>(
      'select role_change_id as id from role_change order by 1 desc',
    );
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual(stored.rows.map((row) => row.id));
    const wrongEnd = await world.as('audra', ['auditor'], '/v1/role-changes?order=newest&after=1');
    expect(code(wrongEnd)).toEqual([400, 'PARAMETER_INVALID']);
  });
});
