import { NotReached, ApiProblem } from '../api/problems.js';
import { Connection } from './connection.js';
import { isBack } from './service-back.js';

const notReady = (...parts: readonly string[]): Response =>
  Response.json({ status: 'not-ready', reasons: parts.map((part) => ({ part, blocking: true })) }, { status: 503 });

describe('the service', () => {
  it('is not back while its database is away or it stops, nor when only a proxy answers', async () => {
    expect(await isBack(notReady('database', 'rule-set'))).toBe(false);
    expect(await isBack(notReady('process'))).toBe(false);
    expect(await isBack(new Response('<h1>Service Unavailable</h1>', { status: 503 }))).toBe(false);
    expect(await isBack(Response.json({ code: 'X' }, { status: 503 }))).toBe(false);
    expect(await isBack(new Response('', { status: 404 }))).toBe(false);
  });

  it('is back when it is ready, and when it only decides no commands yet', async () => {
    expect(await isBack(Response.json({ status: 'ready', reasons: [] }))).toBe(true);
    expect(await isBack(notReady('rule-set', 'context'))).toBe(true);
  });
});

describe('the connection', () => {
  const away = new ApiProblem(503, 'DATABASE_UNAVAILABLE', '', '', [], null, null);

  it('stays unavailable whatever needs no database answers, until the service says that it is back', () => {
    const connection = new Connection();
    connection.note(away);
    connection.noteAnswer();
    expect(connection.state()).toBe('unavailable');
    connection.noteBack();
    expect(connection.state()).toBe('good');
  });

  it('is good again with the first answer after it was not reached, and after a sign-in only when signed out', () => {
    const connection = new Connection();
    connection.note(new NotReached(null));
    connection.noteAnswer();
    expect(connection.state()).toBe('good');
    connection.note(new ApiProblem(401, 'TOKEN_MISSING', '', '', [], null, null));
    connection.noteAnswer();
    connection.noteBack();
    expect(connection.state()).toBe('signed-out');
  });
});
