import fc from 'fast-check';
import { masked } from './mask.js';

const mpan = '1012345678903';
const mprn = '3938424403';
const token = `${Buffer.from('{"alg":"ES256"}').toString('base64url')}.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJlLWJ5dGVz`;
const key = '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIBkg\n-----END EC PRIVATE KEY-----';

describe('the log', () => {
  it.each([
    ['a token', `refused ${token}`, token.slice(0, 20)],
    ['a token without a signature', `refused ${token.split('.').slice(0, 2).join('.')}.`, token.slice(0, 20)],
    ['a bearer token that is no JSON Web Token', 'Authorization: Bearer 0123456789abcdefABCDEF', '0123456789abcdef'],
    ['a header in other letters', 'authorization: bEaReR   abcdefghijklmnop==', 'abcdefghijklmnop'],
    ['a password of an address', 'cannot reach postgres://gate:s3cr3t@db:5432/gate', 's3cr3t'],
    ['a password with `@`', 'postgres://gate:s3@cr3t@db/gate', 'cr3t'],
    ['a password by name', 'host=db password=s3cr3t user=gate', 's3cr3t'],
    ['a password in JSON', '{"password": "s3cr3t"}', 's3cr3t'],
    ['a password in JSON in JSON', '{\\"client_secret\\":\\"s3cr3t\\"}', 's3cr3t'],
    ['a private key', `read ${key} from`, 'MHcCAQEEIBkg'],
    ['a private key that was cut off', key.slice(0, 45), 'MHcCAQEE'],
    ['an MPAN', `no registration of ${mpan} yet`, mpan],
    ['an MPAN in JSON', `{"mpxn":"${mpan}","n":[${mpan}]}`, mpan],
    ['an MPAN as PostgreSQL shows a key', `Key (mpxn, kind)=(${mpan}, supplier) already exists`, mpan],
    ['an MPAN with what is printed before it', `01801100${mpan}`, mpan],
    ['an MPAN in groups', 'MPAN 10 1234 567 8903', '567 8903'],
    ['an MPRN', `mprn ${mprn} is unknown`, mprn],
    ['an MPRN as PostgreSQL shows a key', `Key (mpxn, kind)=(${mprn}, supplier) already exists`, mprn],
    ['an MPRN by a property', `"importMpxn":"${mprn}"`, mprn],
    ['several meter points', `meter points ["${mprn}", "7500000104"]`, '7500000104'],
    ['a meter point', `meter point \`${mprn}\``, mprn],
  ])('does not show %s', (_, text, secret) => {
    expect(text).toContain(secret);
    expect(masked(text)).not.toContain(secret);
  });

  it('shows the last four digits of a meter point', () => {
    expect(masked(`mpan ${mpan} and ${mpan}, mprn ${mprn}`)).toBe('mpan …8903 and …8903, mprn …4403');
  });

  it('shows no 13 digits that stand for themselves, whatever is around them', () => {
    const around = fc.stringMatching(/^[ ,;:=()[\]"'{}\n]{0,5}$/);
    const digits = fc.stringMatching(/^[0-9]{13}$/);
    fc.assert(
      fc.property(around, digits, around, (before, number, after) => {
        expect(masked(before + number + after)).not.toContain(number);
      }),
    );
  });

  it.each([
    '2026-11-22T21:35:20.123Z',
    '90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:1763800000001',
    'request `90-b3-d5-1f-30-01-00-00:00-db-12-34-56-78-90-a0:18446744073709551615` was read',
    '00-DB-12-34-56-78-90-12',
    'sha256:1012345678903aab1012345678903bba1012345678903aab1012345678903bba',
    '01939c1e-1234-7abc-8def-101234567890',
    'mpan ending 5967',
    'meter point …8903',
    'listening on http://127.0.0.1:3000; documentation at http://127.0.0.1:3000/docs',
    'expected the header `Authorization: Bearer <token>`; get a token from the issuer',
    'epoch 17 is in force: version 2 for everyone',
    'listening on port 54321, 12 clients, 1763800000 s',
    'password authentication failed for user "gate"',
    'at file:///srv/anchorgate/dist/src/main.js:14:5',
  ])('shows `%s` as it is', (text) => {
    expect(masked(text)).toBe(text);
  });

  it('is masked in a moment, however hostile the text', () => {
    const hostile = [
      '1 ',
      'mpan',
      'e-',
      'eyJ.',
      '://',
      'a://',
      'mpan1',
      '-----BEGIN PRIVATE KEY-----',
      'bearer ',
      '90-',
    ];
    for (const piece of hostile) {
      const started = performance.now();
      masked(piece.repeat(20_000));
      expect([piece, performance.now() - started < 1_000]).toEqual([piece, true]);
    }
  });
});
