import { generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { TokenVerifier } from './token-verifier.js';

const start = Date.UTC(2026, 10, 22);
const minute = 60_000;
let now: number;
let key: CryptoKey;
let verifier: TokenVerifier;

beforeEach(async () => {
  now = start;
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  const keys = { issuer: 'urn:issuer', keyOf: () => Promise.resolve(pair.publicKey) };
  verifier = new TokenVerifier({ audience: 'gate', rolesClaim: 'roles' }, keys, () => now);
});

const token = (lifetime: number, roles: unknown = ['auditor'], subject = 'ann'): Promise<string> =>
  new SignJWT({ roles })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer('urn:issuer')
    .setAudience('gate')
    .setSubject(subject)
    .setExpirationTime(Math.floor((now + lifetime) / 1_000))
    .sign(key);

describe('a token', () => {
  it('is not remembered before it was verified', async () => {
    expect(verifier.remembered(await token(minute))).toBeUndefined();
  });

  it('that was refused is not remembered', async () => {
    const expired = await token(-minute);
    await expect(verifier.verify(expired)).rejects.toMatchObject({ status: 401 });
    expect(verifier.remembered(expired)).toBeUndefined();
  });

  it('is remembered until it expires, to the millisecond', async () => {
    const short = await token(2 * minute);
    await verifier.verify(short);
    now = start + 2 * minute - 1;
    expect(verifier.remembered(short)).toEqual({ subject: 'ann', roles: ['auditor'] });
    now = start + 2 * minute;
    expect(verifier.remembered(short)).toBeUndefined();
  });

  it('is verified anew after five minutes, however long it lives', async () => {
    const long = await token(480 * minute);
    await verifier.verify(long);
    now = start + 5 * minute - 1;
    expect(verifier.remembered(long)).toBeDefined();
    now = start + 5 * minute;
    expect(verifier.remembered(long)).toBeUndefined();
  });

  it('is forgotten, the oldest first, when there are too many', async () => {
    const first = await token(minute, ['auditor'], 'first');
    await verifier.verify(first);
    const others = await Promise.all(Array.from({ length: 4_096 }, (_, i) => token(minute, [], `caller ${i}`)));
    for (const other of others) await verifier.verify(other);
    expect(verifier.remembered(first)).toBeUndefined();
    expect(verifier.remembered(others[0] ?? '')).toBeDefined();
  });

  it('names roles as a list or as words; what is no role of ours is passed over', async () => {
    expect((await verifier.verify(await token(minute, 'author root approver'))).roles).toEqual(['author', 'approver']);
    expect((await verifier.verify(await token(minute, ['root', 1, 'corrector']))).roles).toEqual(['corrector']);
    expect((await verifier.verify(await token(minute, { author: true }))).roles).toEqual([]);
  });
});
