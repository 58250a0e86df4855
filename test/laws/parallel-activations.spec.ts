import { Client } from 'pg';
import type { Reply } from './life-door.js';
import { LifeDoor, ruleSet } from './life-door.js';

const activators = 50;
const rounds = 3;
const lost = ['EPOCH_MOVED', 'ACTIVATION_UNDER_WAY', 'ALREADY_IN_FORCE'];

describe(`${activators} activations of two versions at once`, () => {
  let door: LifeDoor;
  let client: Client;
  beforeAll(async () => {
    door = await LifeDoor.open();
    client = new Client({ connectionString: door.running.databaseUrl });
    await client.connect();
    await door.approve(3);
    await door.done(['axel', 'activator'], 'POST', '/versions/3/activation', {});
  });
  afterAll(async () => {
    await client?.end();
    await door?.close();
  });

  const activate = (who: number, version: number, expected: object = {}): Promise<Reply> =>
    door.ask([`activator-${who}`, 'activator'], 'POST', `/versions/${version}/activation`, {
      comment: 'c',
      ...expected,
    });
  const epochNow = async (): Promise<number> => Number((await door.done(['a', 'author'], 'GET', '')).epoch);

  it.each(Array.from({ length: rounds }, (_, round) => round))(
    'have one winner, and a reason for each other, in round %i',
    async () => {
      const before = await epochNow();
      const { active } = await door.done(['a', 'author'], 'GET', '');
      const decides = (active as readonly { readonly version: number }[])[0]?.version;
      const candidates = [1, 2, 3].filter((version) => version !== decides);
      const replies = await Promise.all(
        Array.from({ length: activators }, (_, who) => activate(who, candidates[who % 2] ?? 1)),
      );
      const winners = replies.filter(({ status }) => status === 200);
      const others = replies.filter(({ status, code }) => !(status === 409 && lost.includes(code ?? '')));
      expect(others.filter(({ status }) => status !== 200)).toEqual([]);
      expect(winners).toHaveLength(1);
      expect(await epochNow()).toBe(before + 1);
      expect(winners[0]?.body).toMatchObject({ epoch: before + 1 });
      const { rows } = await client.query<{ state: string }>(
        'select state from activation where name = $1 and epoch = $2',
        [ruleSet, before + 1],
      );
      const state = JSON.parse(rows[0]?.state ?? '') as {
        readonly assignments: readonly { readonly version: number }[];
      };
      expect(state.assignments).toMatchObject([{ version: winners[0]?.body['version'] }]);
    },
  );

  it('leave one plan, one entry of who asked and one of the epoch for each winner, and no others', async () => {
    const { rows } = await client.query<{ plans: string; asked: string; epochs: string; entries: string }>(
      `select (select count(*) from planned_activation where planned_by like 'activator-%') as plans,
         (select count(*) from audit_trail where action = 'activation-asked' and outcome = 'done'
            and actor like 'activator-%') as asked,
         (select count(*) from activation where made_by like 'activator-%') as epochs,
         (select count(*) from audit_trail t join activation a on t.subject = a.name || '/epoch/' || a.epoch
            where t.action = 'epoch-activated' and a.made_by like 'activator-%') as entries`,
    );
    expect(rows).toEqual([{ plans: `${rounds}`, asked: `${rounds}`, epochs: `${rounds}`, entries: `${rounds}` }]);
  });

  it('are refused when they name an epoch that is not in force', async () => {
    const epoch = await epochNow();
    for (const expectedEpoch of [epoch - 1, epoch + 1]) {
      expect(await activate(0, 2, { expectedEpoch })).toMatchObject({ status: 409, code: 'EPOCH_MOVED' });
    }
  });

  it('are not said to be in force when another withdrew them within the second', async () => {
    const draft = await door.done(['anna', 'author'], 'POST', '/drafts', {});
    const version = Number(draft['version']);
    await door.approve(version);
    const asked = activate(7, version);
    const glass = { minutes: 1, reason: 'to make an epoch meanwhile' };
    const at = `/versions/${version}`;
    for (let state = ''; state !== 'scheduled';) state = String((await door.done(['a', 'author'], 'GET', at))['state']);
    await door.done(['axel', 'activator'], 'POST', `${at}/withdrawal`, { comment: 'not now' });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await door.ask(['axel', 'activator'], 'POST', '/break-glass', glass);
    const { status, body } = await asked;
    const { active } = await door.done(['a', 'author'], 'GET', '');
    expect(active).not.toContainEqual(expect.objectContaining({ version }));
    expect([status, body['epoch']]).not.toEqual([200, expect.anything()]);
  }, 40_000);
});
