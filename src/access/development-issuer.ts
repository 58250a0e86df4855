import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { invariant } from '../core/invariant.js';
import type { Role } from './roles.js';
import type { TokenKeys } from './token-keys.js';

const lifetimeSeconds = 8 * 3_600;
const keyFile = 'development-issuer.jwk';
export const developmentIssuerName = 'urn:anchorgate:development-issuer';

/** One person a role; each can be had for the asking, which is why this is for loopback only. */
export const people = {
  s1sp: 'evaluator',
  author: 'author',
  approver: 'approver',
  activator: 'activator',
  auditor: 'auditor',
  feed: 'context-writer',
  corrector: 'corrector',
  administrator: 'administrator',
} as const satisfies Readonly<Record<string, Role>>;
export type Person = keyof typeof people;

/** Signs tokens for whoever asks. Never part of a service that others can reach. */
export class DevelopmentIssuer implements TokenKeys {
  readonly issuer = developmentIssuerName;
  readonly #audience: string;
  readonly #key: Promise<{ readonly sign: CryptoKey; readonly verify: CryptoKey; readonly id: string }>;

  /** @param dataDirectory - keeps the key, so that restarts and replicas of one machine agree on it */
  constructor(dataDirectory: string, audience: string) {
    this.#audience = audience;
    this.#key = keyIn(dataDirectory);
    // Whoever asks for a token or shows one sees the rejection; until then it must not end the process.
    this.#key.catch(() => undefined);
  }

  readonly keyOf: TokenKeys['keyOf'] = async () => (await this.#key).verify;

  /** A token for one named person, eight hours from now (epoch milliseconds). */
  async tokenFor(person: Person, now: number): Promise<string> {
    const { sign, id } = await this.#key;
    const seconds = Math.floor(now / 1_000);
    return await new SignJWT({ roles: [people[person]] })
      .setProtectedHeader({ alg: 'ES256', kid: id, typ: 'JWT' })
      .setIssuer(this.issuer)
      .setAudience(this.#audience)
      .setSubject(person)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + lifetimeSeconds)
      .setJti(randomUUID())
      .sign(sign);
  }
}

async function keyIn(directory: string) {
  const path = join(directory, keyFile);
  const text = readWhenThere(path) ?? (await makeKey(directory, path));
  // The file is ours: written by `makeKey` and readable by nobody else.
  const { d, ...publicJwk } = JSON.parse(text) as JWK;
  invariant(d !== undefined, 'the development key file holds a private key');
  const sign = await importJWK({ ...publicJwk, d }, 'ES256');
  const verify = await importJWK(publicJwk, 'ES256');
  invariant(!(sign instanceof Uint8Array) && !(verify instanceof Uint8Array), 'an elliptic key is never a secret');
  return { sign, verify, id: await calculateJwkThumbprint(publicJwk) };
}

/** Written aside and linked into place, so that of two replicas that start at once one wins and both read a whole file. */
async function makeKey(directory: string, path: string): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const aside = `${path}.${randomUUID()}`;
  mkdirSync(directory, { recursive: true });
  writeFileSync(aside, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  try {
    linkSync(aside, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return readFileSync(path, 'utf8');
}

function readWhenThere(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8');
}
