import type { FastifyRequest } from 'fastify';
import { unknownSubject } from '../access/index.js';
import type { Actor } from '../access/index.js';

/** Who sent a request, as the audit trail names him, also while nobody knows who he is. */
export function actorOf({ caller, ip, id }: FastifyRequest): Actor {
  return { person: caller?.subject ?? unknownSubject, roles: caller?.roles ?? [], address: ip, httpRequestId: id };
}
