import { generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { readRolesMap } from './claimed-roles.js';
import { GrantedRoles } from './granted-roles.js';
import type { Role } from './roles.js';
import { TokenVerifier } from './token-verifier.js';

const start = Date.UTC(2026, 10, 22);
const minute = 60_000;
let now: number;
let key: CryptoKey;
let verifier: TokenVerifier;
let granted: GrantedRoles;
let mappedVerifier: (map: string) => TokenVerifier;

beforeEach(async () => {
  now = start;
  const pair = await generateKeyPair('ES256');
  key = pair.privateKey;
  const keys = { issuer: 'urn:issuer', keyOf: () => Promise.resolve(pair.publicKey) };
  granted = new GrantedRoles();
  mappedVerifier = (setting) => {
    const read = readRolesMap(setting);
    const rolesMap = 'map' in read ? read.map : null;
    return new TokenVerifier({ audience: 'gate', rolesClaim: 'roles', rolesMap }, keys, granted, () => now);
  };
  verifier = new TokenVerifier({ audience: 'gate', rolesClaim: 'roles', rolesMap: null }, keys, granted, () => now);
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

describe('roles', () => {
  const rolesOf = async (claimed: unknown): Promise<readonly Role[]> =>
    (await verifier.verify(await token(minute, claimed))).roles;
  const conflict = { status: 403, code: 'ROLES_CONFLICT' };

  it('are refused when `administrator` is one of several, and the token is not remembered', async () => {
    const both = await token(minute, ['administrator', 'auditor']);
    await expect(verifier.verify(both)).rejects.toMatchObject(conflict);
    expect(verifier.remembered(both)).toBeUndefined();
    await expect(verifier.verify(await token(minute, 'evaluator administrator'))).rejects.toMatchObject(conflict);
  });

  it('are refused when `administrator` comes from one side and another role from the other', async () => {
    granted.replaceAll(new Map([['ann', ['administrator']]]));
    await expect(rolesOf(['approver'])).rejects.toMatchObject(conflict);
    granted.replaceAll(new Map([['ann', ['approver']]]));
    await expect(rolesOf(['administrator'])).rejects.toMatchObject(conflict);
  });

  it('may be `administrator` alone', async () => {
    expect(await rolesOf(['administrator', 'of another service'])).toEqual(['administrator']);
  });

  it('are those of the claim and those granted, each once', async () => {
    granted.replaceAll(new Map<string, readonly Role[]>([['ann', ['approver', 'auditor']]]));
    expect(await rolesOf(['auditor', 'author'])).toEqual(['author', 'approver', 'auditor']);
  });

  it('that were taken are gone as soon as callers are forgotten, and those of others were never there', async () => {
    granted.replaceAll(new Map<string, readonly Role[]>([['bob', ['approver']]]));
    expect(await rolesOf([])).toEqual([]);
    const mine = await token(minute, ['auditor']);
    granted.replaceAll(new Map<string, readonly Role[]>([['ann', ['approver']]]));
    expect((await verifier.verify(mine)).roles).toEqual(['approver', 'auditor']);
    granted.replaceAll(new Map());
    verifier.forgetCallers();
    expect(verifier.remembered(mine)).toBeUndefined();
    expect((await verifier.verify(mine)).roles).toEqual(['auditor']);
  });

  it.each(['client:s1sp', 'anchorgate', 'import'])('are not given to a person called `%s`', async (name) => {
    await expect(verifier.verify(await token(minute, ['auditor'], name))).rejects.toMatchObject({ status: 401 });
  });
});

describe('a map of claim values', () => {
  it('lets only its values count: a name of a role that is not among them is none', async () => {
    const mapped = mappedVerifier('{"grid/approvers": "approver"}');
    expect((await mapped.verify(await token(minute, ['approver', 'author']))).roles).toEqual([]);
    expect((await mapped.verify(await token(minute, ['constructor', 'grid/approvers', 4]))).roles).toEqual([
      'approver',
    ]);
  });

  it('knows a value with spaces, and words', async () => {
    const mapped = mappedVerifier('{"Rule Editors": "author", "approvers": "approver", "auditors": "auditor"}');
    expect((await mapped.verify(await token(minute, 'Rule Editors'))).roles).toEqual(['author']);
    expect((await mapped.verify(await token(minute, 'approvers auditors'))).roles).toEqual(['approver', 'auditor']);
  });

  it('does not get around the conflict of roles', async () => {
    const mapped = mappedVerifier('{"a": "administrator", "b": "auditor"}');
    await expect(mapped.verify(await token(minute, ['a', 'b']))).rejects.toMatchObject({ code: 'ROLES_CONFLICT' });
  });
});
