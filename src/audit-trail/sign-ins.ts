import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { DataSource } from 'typeorm';
import type { Caller } from '../access/index.js';
import type { Problem } from '../http/index.js';
import { actorOf } from './actor-of.js';
import { appendEntry } from './append-entry.js';
import { inTime } from './in-time.js';
import { masked } from './masked.js';
import { RefusalAllowance } from './refusal-allowance.js';

/** Tokens and certificates whose sign-in this replica has noted; past these the oldest may get another entry. */
const notedMax = 10_000;

type Details = Readonly<Record<string, string | null>>;

/** Entries of who signed in, and of who was refused. A token itself is never part of an entry. */
@Injectable()
export class SignIns {
  readonly #log = new Logger('AuditTrail');
  readonly #noted = new Map<string, Promise<unknown>>();
  /** So that a machine's next requests on its connection cost one look. */
  readonly #notedConnections = new WeakSet<Socket>();
  readonly #allowance = new RefusalAllowance(Date.now);

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Call before somebody is let in by a token that was just verified, or (token null) by the certificate of his
   * connection. The first time it is an entry; undefined when there is nothing to wait for.
   * @throws what the database throws, Problem 503 when it takes too long: without the entry nobody is let in
   */
  note(request: FastifyRequest, caller: Caller, token: string | null): Promise<void> | undefined {
    if (token !== null) return this.#once(digestOf(token), request, caller, () => tokenDetails(token));
    const { socket } = request.raw;
    if (this.#notedConnections.has(socket)) return undefined;
    const fingerprint = fingerprintOf(socket);
    const noted = this.#once(`${caller.subject} ${fingerprint}`, request, caller, () => ({
      fingerprint256: fingerprint,
    }));
    return noted.then(() => void this.#notedConnections.add(socket));
  }

  /** @param key - of the token or certificate; requests that show the same one at once wait for the same entry */
  async #once(key: string, request: FastifyRequest, caller: Caller, details: () => Details): Promise<void> {
    const known = this.#noted.get(key);
    const noted = known ?? this.#append(request, caller, details());
    if (known === undefined) {
      this.#noted.set(key, noted);
      // One that failed is tried again by the next request.
      noted.catch(() => this.#noted.delete(key));
    }
    await inTime(noted);
    for (const oldest of this.#noted.keys()) {
      if (this.#noted.size <= notedMax) break;
      this.#noted.delete(oldest);
    }
  }

  /**
   * Call when a token or certificate, or the lack of one, was refused. Never rejects. At most 10 entries a minute for an
   * address and 100 for all; the next entry counts those that were left out.
   */
  async refused(request: FastifyRequest, problem: Problem): Promise<void> {
    const leftOut = this.#allowance.take(request.ip);
    if (leftOut === undefined) return;
    try {
      const entry = this.dataSource.transaction((manager) =>
        appendEntry(manager, {
          ...{ actor: actorOf(request), action: 'sign-in-refused', subject: '', outcome: 'refused' },
          ...{ code: problem.code, reason: masked(problem.detail), details: { leftOut } },
        }),
      );
      entry.catch(() => this.#allowance.giveBack(leftOut));
      await inTime(entry);
    } catch (error) {
      this.#log.error(`AUDIT_ENTRY_MISSING: refused sign-in of request \`${request.id}\`: ${String(error)}`);
    }
  }

  #append(request: FastifyRequest, caller: Caller, details: Details): Promise<number> {
    const actor = { person: caller.subject, roles: caller.roles, address: request.ip, httpRequestId: request.id };
    return this.dataSource.transaction((manager) =>
      appendEntry(manager, {
        ...{ actor, action: 'signed-in', subject: `person/${caller.subject}`, outcome: 'done' },
        details,
      }),
    );
  }
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64');

function tokenDetails(token: string): Details {
  const { iss: issuer = null, jti: tokenId = null } = decodeJwt(token);
  const { kid: keyId = null } = decodeProtectedHeader(token);
  return { issuer, keyId, tokenId };
}

const fingerprintOf = (socket: Socket): string =>
  (socket instanceof TLSSocket ? socket.getPeerX509Certificate()?.fingerprint256 : undefined) ?? '';
