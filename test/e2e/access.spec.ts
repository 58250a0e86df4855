import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { CryptoKey, JWK } from 'jose';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { allowKey, people, roles } from '../../src/access/index.js';
import type { Allowed, Person } from '../../src/access/index.js';
import type { RunningApp } from '../app.js';
import { startApp } from '../app.js';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly allowed: Allowed | undefined;
}

/** Every route of every controller, with what its decorators allow. */
function routesOf(running: RunningApp): readonly Route[] {
  const controllers = [...running.app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { readonly prototype: object }).prototype;
    const above = [Reflect.getMetadata(PATH_METADATA, metatype as object)].flat() as string[];
    return Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ value }) => {
      const handler: unknown = value;
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
      const below = [Reflect.getMetadata(PATH_METADATA, handler)].flat() as string[];
      const allowed = (Reflect.getMetadata(allowKey, handler) ?? Reflect.getMetadata(allowKey, metatype as object)) as
        Allowed | undefined;
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'ALL';
      return above.flatMap((base) => below.map((end) => ({ method, path: join(base, end), allowed })));
    });
  });
}

const join = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;

describe('the route table', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(async () => {
    await running.close();
  });

  it('names a role, or says that it is public, for every route', () => {
    const table = routesOf(running);
    expect(table.length).toBeGreaterThan(8);
    expect(table.filter(({ allowed }) => allowed === undefined || allowed.length === 0)).toEqual([]);
  });

  it('is public for running, documentation, the development issuer and signing in to the console only', () => {
    const open = routesOf(running).filter(({ allowed }) => allowed === 'public');
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'DELETE /console/session',
      'GET /console/session',
      'GET /console/sign-in',
      'GET /console/signed-in',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'POST /console/session',
      'POST /console/session/renewal',
      'POST /dev/token',
    ]);
  });

  it('keeps whatever needs a role under the prefix that is authenticated before the body is read', () => {
    const guarded = routesOf(running).filter(({ allowed }) => allowed !== 'public');
    expect(guarded.filter(({ path }) => !path.startsWith('/v1/'))).toEqual([]);
  });

  it('answers nobody without a token, and no role that it does not name', async () => {
    for (const { method, path, allowed } of routesOf(running)) {
      if (allowed === 'public' || allowed === undefined) continue;
      const address = `${running.url}${path.replaceAll(/:\w+/g, '1')}`;
      expect([path, (await fetch(address, { method })).status]).toEqual([path, 401]);
      for (const [person, role] of Object.entries(people)) {
        if (allowed.includes(role)) continue;
        const headers = { authorization: `Bearer ${await running.token(person as Person)}` };
        expect([path, person, (await fetch(address, { method, headers })).status]).toEqual([path, person, 403]);
      }
    }
  });

  it('states its roles in the OpenAPI document', async () => {
    const document = (await (await fetch(`${running.url}/openapi.json`)).json()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>>;
    };
    for (const [path, operations] of Object.entries(document.paths)) {
      if (!path.startsWith('/v1/')) continue;
      for (const operation of Object.values(operations)) {
        expect([path, operation['x-roles']]).not.toEqual([path, undefined]);
        expect([path, operation['security']]).toEqual([path, [{ bearer: [] }]]);
      }
    }
  });
});

describe('the development issuer', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(async () => {
    await running.close();
  });
  const ask = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${running.url}/dev/token`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('refuses a person it does not know', async () => {
    const response = await ask('{"person":"nobody"}');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'BODY_INVALID', errors: [{ pointer: '/person' }] });
  });

  it('refuses a media type that a page of another site could send', async () => {
    expect((await ask('{"person":"s1sp"}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('names one person for each role', () => {
    expect(Object.values(people).sort()).toEqual([...roles].sort());
  });

  it('gives a token that opens the routes of that role', async () => {
    const answer = (await (await ask('{"person":"auditor"}')).json()) as { readonly access_token: string };
    const headers = { authorization: `Bearer ${answer.access_token}` };
    expect((await fetch(`${running.url}/v1/rule-sets`, { headers })).status).toBe(200);
  });
});

describe('a configured issuer', () => {
  let issuer: Server;
  let issuerUrl: string;
  let running: RunningApp;
  let key: CryptoKey;
  let keys: JWK[];

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    key = pair.privateKey;
    keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' }];
    issuer = createServer((request, response) => {
      const body = request.url === '/keys' ? { keys } : { issuer: issuerUrl, jwks_uri: `${issuerUrl}/keys` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    issuerUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
    running = await startApp({ ISSUER_URL: issuerUrl, AUDIENCE: 'gate', ROLES_CLAIM: 'realm.roles' });
  });
  afterAll(async () => {
    await running.close();
    issuer.close();
  });

  interface Claims {
    readonly audience?: string;
    readonly issuer?: string;
    readonly expires?: string | number;
    readonly subject?: string;
    readonly named?: unknown;
  }
  const claims = (
    alg: string,
    { audience = 'gate', expires = '5m', subject = 'ann', named = ['auditor'], ...rest }: Claims = {},
  ) =>
    new SignJWT({ realm: { roles: named } })
      .setProtectedHeader({ alg, kid: 'one' })
      .setIssuer(rest.issuer ?? issuerUrl)
      .setAudience(audience)
      .setSubject(subject)
      .setExpirationTime(expires);
  const token = (wanted?: Claims): SignJWT => claims('ES256', wanted);
  const look = (authorization: string): Promise<Response> =>
    fetch(`${running.url}/v1/rule-sets`, { headers: { authorization } });
  const refused = async (authorization: string, code: string, status = 401): Promise<Record<string, unknown>> => {
    const response = await look(authorization);
    const body = (await response.json()) as Record<string, unknown>;
    expect({ status: response.status, code: body['code'] }).toEqual({ status, code });
    if (status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    return body;
  };
  const hour = 3_600;
  const nowSeconds = (): number => Math.floor(Date.now() / 1_000);

  it('puts the development issuer out of service', async () => {
    expect((await fetch(`${running.url}/dev/token`, { method: 'POST' })).status).toBe(404);
  });

  it.each(['', 'Basic YTpi', 'Bearer', 'token'])('refuses the header `%s` as no token', async (header) => {
    await refused(header, 'TOKEN_MISSING');
  });

  it('refuses what is no token', async () => {
    await refused('Bearer a.b.c', 'TOKEN_INVALID');
    await refused(`Bearer ${'x'.repeat(9_000)}`, 'TOKEN_MISSING');
  });

  it('refuses an expired token and says so', async () => {
    const body = await refused(`Bearer ${await token({ expires: nowSeconds() - hour }).sign(key)}`, 'TOKEN_INVALID');
    expect(body['detail']).toMatch(/expired/);
  });

  it('refuses a token that names another audience, another issuer, or nobody', async () => {
    await refused(`Bearer ${await token({ audience: 'other' }).sign(key)}`, 'TOKEN_INVALID');
    await refused(`Bearer ${await token({ issuer: 'https://other.example' }).sign(key)}`, 'TOKEN_INVALID');
    await refused(`Bearer ${await token({ subject: '' }).sign(key)}`, 'TOKEN_INVALID');
  });

  it('refuses a token that is signed by another key, by none, or by the public key as a secret', async () => {
    const other = await generateKeyPair('ES256');
    await refused(`Bearer ${await token().sign(other.privateKey)}`, 'TOKEN_INVALID');
    const unsigned = new UnsecuredJWT({ realm: { roles: ['auditor'] } })
      .setIssuer(issuerUrl)
      .setAudience('gate')
      .setSubject('ann')
      .setExpirationTime('5m');
    await refused(`Bearer ${unsigned.encode()}`, 'TOKEN_INVALID');
    const secret = new TextEncoder().encode(JSON.stringify(keys[0]));
    const symmetric = claims('HS256');
    await refused(`Bearer ${await symmetric.sign(secret)}`, 'TOKEN_INVALID');
  });

  it('refuses a token whose payload was changed after it was signed', async () => {
    const [head, , signature] = (await token({ named: [] }).sign(key)).split('.');
    const [, payload] = (await token({ named: ['administrator'] }).sign(key)).split('.');
    await refused(`Bearer ${head}.${payload}.${signature}`, 'TOKEN_INVALID');
  });

  it('refuses a caller whose roles are not those of the route, or none of ours', async () => {
    await refused(`Bearer ${await token({ named: ['context-writer'] }).sign(key)}`, 'ROLE_NOT_ALLOWED', 403);
    await refused(`Bearer ${await token({ named: ['superuser', 7, null] }).sign(key)}`, 'ROLE_NOT_ALLOWED', 403);
    await refused(`Bearer ${await token({ named: {} }).sign(key)}`, 'ROLE_NOT_ALLOWED', 403);
  });

  it('lets a token of the issuer in, again and again, until it expires', async () => {
    const accepted = await token({ expires: nowSeconds() + 2 }).sign(key);
    for (let i = 0; i < 3; i++) expect((await look(`Bearer ${accepted}`)).status).toBe(200);
    expect((await look(`bearer ${accepted}`)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    // Remembered no longer than it says; verified anew, the tolerance for clocks that differ still lets it in.
    expect((await look(`Bearer ${accepted}`)).status).toBe(200);
  });

  it('answers 503, not 401, while the keys of the issuer cannot be had', async () => {
    const accepted = await token().sign(key);
    const away = await startApp({ ISSUER_URL: 'http://127.0.0.1:9', LOG_LEVEL: 'silent' });
    const response = await fetch(`${away.url}/v1/rule-sets`, { headers: { authorization: `Bearer ${accepted}` } });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'ISSUER_UNAVAILABLE' });
    await away.close();
  });
});
