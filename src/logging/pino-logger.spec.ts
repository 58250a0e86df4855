import { PinoLogger } from './pino-logger.js';

const secret = 's3cr3t-of-the-database';
const address = `postgres://gate:${secret}@db:5432/gate`;
const token = `${Buffer.from('{"alg":"ES256"}').toString('base64url')}.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJlLWJ5dGVz`;
const mpan = '1012345678903';
const leaky = `cannot reach ${address} with Bearer ${token} for ${mpan}`;

let lines: string[];
let log: PinoLogger;
beforeEach(() => {
  lines = [];
  log = new PinoLogger('debug', { write: (line) => void lines.push(line) });
});

const levels = ['log', 'fatal', 'error', 'warn', 'debug'] as const;

it.each(levels)('no line of `%s` shows a secret or a meter point, wherever it was put', (level) => {
  log[level](leaky, 'Feature');
  log[level](leaky, leaky, 'Feature');
  log[level]('failed', leaky, leaky);
  log[level](new Error(leaky), 'Feature');
  log[level]({ url: address, nested: [{ token, mpxn: mpan }] }, 'Feature');
  log[level](undefined, 'Feature');
  expect(lines).toHaveLength(6);
  for (const line of lines) {
    expect(line).not.toContain(secret);
    expect(line).not.toContain(token);
    expect(line).not.toContain(mpan);
    expect(JSON.parse(line)).toMatchObject({ msg: expect.any(String) as string });
  }
});

it('a line still says what happened, where and in which feature', () => {
  log.error(`cannot reach ${address}`, 'at connect (pg.js:1:2)', 'Database');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    ...{ level: 50, context: 'Database', stack: 'at connect (pg.js:1:2)' },
    msg: 'cannot reach postgres://[hidden]@db:5432/gate',
  });
});
