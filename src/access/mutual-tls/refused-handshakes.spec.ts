import { RefusedHandshakes } from './refused-handshakes.js';

it('a machine that TLS refuses is told of at once, a flood of them in one line each ten seconds', () => {
  const lines: string[] = [];
  let now = 0;
  const refused = new RefusedHandshakes(
    (line) => lines.push(line),
    () => now,
  );
  for (; now < 20_000; now += 100) refused.note('CERT_REVOKED');
  refused.note('CRL_HAS_EXPIRED');
  expect(lines).toEqual([
    'a client was refused by TLS: `CERT_REVOKED`',
    'a client was refused by TLS: `CERT_REVOKED`, and 99 since the last such line',
    'a client was refused by TLS: `CRL_HAS_EXPIRED`, and 99 since the last such line',
  ]);
});
