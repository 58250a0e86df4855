import 'reflect-metadata';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { DetailedPeerCertificate } from 'node:tls';
import { X509Certificate } from '@peculiar/x509';
import { Problem } from '../../http/index.js';
import type { Caller } from '../roles.js';
import type { CertificateIdentity } from './client-list.js';
import type { TlsMaterial } from './tls-material.js';

/** Past this a connection is closed after its next answer: certificates and revocation lists expire meanwhile. */
const connectionMilliseconds = 600_000;

/** Of a request that outlived its connection: on this port nobody is let in without one, not even by a token. */
const closed = new Problem(401, 'CERTIFICATE_UNKNOWN', 'the connection is closed; open another');

interface Presented extends CertificateIdentity {
  /** DER of the serial numbers of the certificate and those above it. */
  readonly serials: readonly Buffer[];
  /** Of the certificate and those above it. */
  readonly fingerprints: readonly string[];
  /** Epoch milliseconds. */
  readonly validUntil: number;
}

interface Connection {
  readonly presented: Presented;
  readonly since: number;
  readonly openRequests: { count: number };
  /** As the list of clients said when it was last asked. */
  known: { readonly material: TlsMaterial; readonly caller: Caller | Problem };
}

/** The open connections of machines: who each is, by what the files say now. */
export class ClientConnections {
  readonly #open = new Map<Socket, Connection>();

  constructor(
    private material: TlsMaterial,
    private readonly now: () => number = Date.now,
  ) {}

  /** A connection whose certificate TLS has just found good. */
  add(socket: TLSSocket): void {
    const presented = presentedBy(socket);
    const { material } = this;
    const known = { material, caller: callerOf(presented, material) };
    this.#open.set(socket, { presented, since: this.now(), openRequests: { count: 0 }, known });
    socket.once('close', () => this.#open.delete(socket));
    // The files may have changed while the connection was being made.
    if (!isStillGood(presented, material)) socket.destroy();
  }

  /** Undefined: the connection is none of a machine. A problem: it is, and the certificate opens nothing. */
  callerOf(socket: Socket): Caller | Problem | undefined {
    const connection = this.#open.get(socket);
    if (connection === undefined) return socket instanceof TLSSocket ? closed : undefined;
    const { presented } = connection;
    if (!(this.now() < presented.validUntil)) return unknown(presented, 'has expired');
    if (connection.known.material !== this.material) {
      connection.known = { material: this.material, caller: callerOf(presented, this.material) };
    }
    return connection.known.caller;
  }

  /** Counts a request in. @returns whether the connection may be kept after it */
  begin(socket: Socket): boolean {
    const connection = this.#open.get(socket);
    if (connection === undefined) return false;
    connection.openRequests.count += 1;
    return this.now() - connection.since < connectionMilliseconds;
  }

  /** @returns how many requests of that connection are still open */
  end(socket: Socket): number {
    const connection = this.#open.get(socket);
    if (connection === undefined) return 0;
    connection.openRequests.count -= 1;
    return connection.openRequests.count;
  }

  /**
   * From now on the files say this. Connections with a certificate that was revoked since, or of an authority that is
   * trusted no more, are cut; the others are kept.
   */
  replaceMaterial(material: TlsMaterial): void {
    this.material = material;
    for (const [socket, { presented }] of this.#open) if (!isStillGood(presented, material)) socket.destroy();
  }

  closeIdle(): void {
    for (const [socket, { openRequests }] of this.#open) if (openRequests.count === 0) socket.destroy();
  }
}

/**
 * A serial number is looked for in the bytes of the lists, whoever issued them: one that is listed is always found, and
 * one that is found by chance costs its client a new connection, where TLS looks properly.
 */
function isStillGood({ serials, fingerprints }: Presented, { authorities, revocations }: TlsMaterial): boolean {
  if (!fingerprints.some((fingerprint) => authorities.has(fingerprint))) return false;
  return !revocations.some((list) => serials.some((serial) => list.includes(serial)));
}

function callerOf(presented: Presented, { clients }: TlsMaterial): Caller | Problem {
  return clients.callerOf(presented) ?? unknown(presented, 'belongs to no client');
}

function unknown({ subject, fingerprint256 }: Presented, why: string): Problem {
  const detail = `the certificate of \`${subject}\` with SHA-256 \`${fingerprint256}\` ${why}; have it registered`;
  return new Problem(401, 'CERTIFICATE_UNKNOWN', detail, [], { Connection: 'close' });
}

function presentedBy(socket: TLSSocket): Presented {
  const chain: DetailedPeerCertificate[] = [];
  let one: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  // A root is its own issuer.
  while (one !== undefined && !chain.includes(one)) {
    chain.push(one);
    one = one.issuerCertificate;
  }
  const [own] = chain;
  return {
    subject: subjectOf(own?.raw),
    fingerprint256: own?.fingerprint256 ?? '',
    serials: chain.map(({ serialNumber }) => serialDer(serialNumber)),
    fingerprints: chain.map(({ fingerprint256 }) => fingerprint256),
    validUntil: Date.parse(own?.valid_to ?? ''),
  };
}

/** TLS takes names that this reader refuses; a certificate with one can still be known by its fingerprint. */
function subjectOf(der: Buffer | undefined): string {
  try {
    return der === undefined ? '' : new X509Certificate(der).subject;
  } catch {
    return '(unreadable)';
  }
}

/** @param hex - of a positive integer */
function serialDer(hex: string): Buffer {
  const digits = hex.replace(/^(?:00)+(?=..)/, '');
  const octets = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  const content = (octets[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), octets]) : octets;
  return Buffer.concat([Buffer.of(0x02, content.length), content]);
}
