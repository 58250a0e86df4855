import pg from 'pg';
import { Evaluator } from '../../src/evaluations/evaluator.js';
import { RecordConnection, RowsRefused } from '../../src/evaluations/record/record-connection.js';
import { parseRequestText } from '../../src/evaluations/request/parse-request.js';
import { Problem } from '../../src/http/index.js';
import { bodyOf, DecisionWorld } from './decision-world.js';

describe('a decision that cannot be recorded', () => {
  let world: DecisionWorld;
  beforeAll(async () => {
    world = await DecisionWorld.start({ SECOND_OPINION_SHARE: '1' });
    await world.ask(world.fresh(0));
  }, 120_000);
  afterAll(() => world.close());

  const locked = async (statement: string, work: () => Promise<void>): Promise<void> => {
    const client = new pg.Client({ connectionString: world.running.databaseUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(statement);
      await work();
    } finally {
      await client.query('rollback');
      await client.end();
    }
  };

  it.each([
    ['the head of the record is taken', 'select * from decision_head for update'],
    ['the epoch is being changed', 'select * from active_epoch for update'],
    ['the whole record is locked', 'lock table decision in access exclusive mode'],
  ])('is answered 503 within two seconds while %s, and decided once afterwards', async (_, statement) => {
    const request = world.fresh(0);
    await locked(statement, async () => {
      const startedAt = performance.now();
      const answer = await world.ask(request);
      expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'RECORD_UNAVAILABLE' }]);
      expect(performance.now() - startedAt).toBeLessThan(2_000);
    });
    const again = await world.ask(request);
    expect([again.status, (await bodyOf(again)).verdict]).toEqual([200, 'permit']);
    const rows = await world.sql('select 1 from decision where request_id = $1', [request.requestId]);
    expect(rows).toHaveLength(1);
  });

  it('is shed with 429 when more wait than the replica keeps up with, and nothing else is lost', async () => {
    const evaluator = world.running.app.get(Evaluator, { strict: false });
    const questions = Array.from({ length: 5_400 }, () => {
      const request = parseRequestText(JSON.stringify(world.fresh(0)));
      if (request instanceof Problem) throw request;
      return { request, caller: 'test', minimumEpoch: 0 };
    });
    await locked('select * from decision_head for update', async () => {
      const results = await evaluator.evaluate(questions);
      const statuses = results.map((result) => (result instanceof Problem ? result.status : 200));
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(300);
      expect(statuses).not.toContain(200);
      const shed = results.find((result) => result instanceof Problem && result.status === 429);
      expect(shed).toMatchObject({ code: 'TOO_MANY_REQUESTS', headers: { 'Retry-After': '1' } });
    });
    expect((await world.ask(world.fresh(0))).status).toBe(200);
  });

  it('does not take others down with it when PostgreSQL refuses its row alone', async () => {
    const poisoned = world.fresh(0);
    await world.sql(`create function refuse_poison() returns trigger language plpgsql as $$ begin
        if new.request_id = '${poisoned.requestId}' then raise exception 'poison' using errcode = '23514'; end if;
        return new;
      end $$`);
    await world.sql('create trigger poison before insert on decision for each row execute function refuse_poison()');
    try {
      const requests = [...Array.from({ length: 30 }, () => world.fresh(0)), poisoned];
      const answers = await Promise.all(requests.map((request) => world.ask(request)));
      expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 200), 503]);
    } finally {
      await world.sql('drop function refuse_poison() cascade');
    }
    expect((await world.ask(poisoned)).status).toBe(200);
  });

  it('is decided on a new connection when PostgreSQL ended the old one', async () => {
    for (let round = 0; round < 5; round++) {
      const ended = await world.sql(
        `select pg_terminate_backend(pid, 5000) from pg_stat_activity
         where datname = current_database() and application_name = 'anchorgate record'`,
      );
      expect(ended.length).toBe(1);
      const request = world.fresh(0);
      let answer = await world.ask(request);
      if (answer.status === 503) answer = await world.ask(request);
      expect(answer.status).toBe(200);
    }
  });

  it('agrees with json-rules-engine where that is asked', async () => {
    for (let row = 0; row < world.rows.length; row++) await world.ask(world.fresh(row));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const metrics = await (await world.get('/metrics')).text();
    expect(metrics).toMatch(/^anchorgate_second_opinion_disagreements_total 0$/m);
    const asked = Number(/^anchorgate_second_opinions_total (\d+)$/m.exec(metrics)?.[1]);
    expect(asked).toBeGreaterThan(0);
  });
});

describe('the connection of the record', () => {
  let world: DecisionWorld;
  let connection: RecordConnection;
  beforeAll(async () => {
    world = await DecisionWorld.start();
    connection = new RecordConnection(world.running.databaseUrl);
    await world.sql(`create function warn() returns integer language plpgsql as $$ begin
        raise warning 'canceling wait for synchronous replication due to user request';
        return 1;
      end $$`);
  }, 120_000);
  afterAll(async () => {
    connection.close();
    await world.close();
  });

  const soon = (): number => Date.now() + 1_000;

  it('takes a warning for a failure, because a cancelled wait for a standby reports success', async () => {
    await expect(connection.run({ name: 'warn', text: 'select warn()' }, [], soon())).rejects.toThrow(/durable/);
  });

  it('gives up at the deadline and works again at once', async () => {
    const startedAt = performance.now();
    const sleep = connection.run({ name: 'sleep', text: 'select pg_sleep(5)' }, [], Date.now() + 300);
    await expect(sleep).rejects.toThrow('the database did not answer in time');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(await connection.run({ name: 'one', text: 'select 1 as one' }, [], soon())).toEqual([{ one: 1 }]);
  });

  it('tells what the rows are to blame for from what leaves the outcome unknown', async () => {
    const divide = connection.run({ name: 'divide', text: 'select 1 / 0' }, [], soon());
    await expect(divide).rejects.toBeInstanceOf(RowsRefused);
    const misspelt = connection.run({ name: 'misspelt', text: 'selct 1' }, [], soon());
    await expect(misspelt).rejects.not.toBeInstanceOf(RowsRefused);
  });

  it('waits for the disk, whatever the database is set to', async () => {
    const url = new URL(world.running.databaseUrl);
    await world.sql(`alter database ${url.pathname.slice(1)} set synchronous_commit = off`);
    const other = new RecordConnection(world.running.databaseUrl);
    const rows = await other.run(
      { name: 'show', text: `select current_setting('synchronous_commit') as s` },
      [],
      soon(),
    );
    other.close();
    expect(rows).toEqual([{ s: 'on' }]);
  });

  it('rejects at once where nobody listens, and leaves no rejection unhandled', async () => {
    const nowhere = new RecordConnection('postgres://nobody:x@127.0.0.1:1/none');
    await expect(nowhere.run({ name: 'one', text: 'select 1' }, [], soon())).rejects.toThrow();
    nowhere.close();
  });
});
