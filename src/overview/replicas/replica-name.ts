import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** What a replica is called: its host, its process, and eight digits, since processes of two containers may be alike. */
export function newReplicaName(): string {
  return `${hostname().slice(0, 100)}-${process.pid}-${randomBytes(4).toString('hex')}`;
}
