import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import { GrantedRoles, TokenVerifier } from '../../src/access/index.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';

describe('an issuer whose groups are mapped to roles', () => {
  let issuer: Server;
  let running: RunningApp;
  let key: CryptoKey;
  let issuerUrl: string;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    key = pair.privateKey;
    const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' }];
    issuer = createServer((request, response) => {
      const body = request.url === '/keys' ? { keys } : { issuer: issuerUrl, jwks_uri: `${issuerUrl}/keys` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    issuerUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    running = await startApp({
      ...{ ISSUER_URL: issuerUrl, AUDIENCE: 'gate', ROLES_CLAIM: 'groups' },
      ROLES_MAP: '{"grid/auditors": "auditor", "grid/approvers": "approver", "grid/admins": "administrator"}',
    });
  });
  afterAll(async () => {
    await running.close();
    issuer.close();
  });

  const tokenOf = (groups: readonly string[], subject = 'ann'): Promise<string> =>
    new SignJWT({ groups: [...groups] })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(issuerUrl)
      .setAudience('gate')
      .setSubject(subject)
      .setExpirationTime('5m')
      .sign(key);
  const look = async (token: string): Promise<readonly [number, unknown]> => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${running.url}/v1/rule-sets`, { headers });
    return [response.status, ((await response.json()) as Readonly<Record<string, unknown>>)['code']];
  };

  it('gives nothing to the name of a role that is no group of the map', async () => {
    expect(await look(await tokenOf(['auditor', 'approver']))).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it('refuses the administrator who holds another role, by the claim or by grant', async () => {
    expect(await look(await tokenOf(['grid/admins', 'grid/auditors']))).toEqual([403, 'ROLES_CONFLICT']);
    running.app.get(GrantedRoles).replaceAll(new Map([['root', ['auditor']]]));
    expect(await look(await tokenOf(['grid/admins'], 'root'))).toEqual([403, 'ROLES_CONFLICT']);
  });

  it.each(['client:s1sp-ioc', 'anchorgate', 'import'])('refuses a person called `%s`', async (subject) => {
    expect(await look(await tokenOf(['grid/auditors'], subject))).toEqual([401, 'TOKEN_INVALID']);
  });

  it('lets in whom a group of the map says', async () => {
    expect((await look(await tokenOf(['grid/auditors', 'everybody'])))[0]).toBe(200);
  });

  it('lets in by a role that was granted here, and no more once it was taken', async () => {
    const token = await tokenOf(['everybody'], 'bob');
    const grant = (grants: ReadonlyMap<string, readonly ['auditor']>): void => {
      running.app.get(GrantedRoles).replaceAll(grants);
      running.app.get(TokenVerifier).forgetCallers();
    };
    expect(await look(token)).toEqual([403, 'ROLE_NOT_ALLOWED']);
    grant(new Map([['bob', ['auditor']]]));
    expect((await look(token))[0]).toBe(200);
    grant(new Map());
    expect(await look(token)).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });
});
