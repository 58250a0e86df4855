import 'reflect-metadata';
import { Name } from '@peculiar/x509';
import { parseStrictJson } from '../../core/language/index.js';
import { ticked } from '../claimed-roles.js';
import { clientSubjectPrefix, machineRoles } from '../roles.js';
import type { Caller, MachineRole } from '../roles.js';

/** What of a client certificate tells whose it is. */
export interface CertificateIdentity {
  /** In the order of the certificate: `C=GB, CN=s1sp`. */
  readonly subject: string;
  /** SHA-256 of the certificate, upper-case hex in pairs with colons. */
  readonly fingerprint256: string;
}

interface MachineClient {
  readonly subject: string | null;
  readonly fingerprint256: string | null;
  readonly caller: Caller;
}

const namePattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;
const fingerprintPattern = /^[0-9A-F]{2}(?::?[0-9A-F]{2}){31}$/;
const properties = ['name', 'subject', 'fingerprint256', 'roles'];

/** The machines that sign in by certificate. */
export class ClientList {
  constructor(private readonly clients: readonly MachineClient[]) {}

  get size(): number {
    return this.clients.length;
  }

  /** A client named by fingerprint goes before one named by subject; undefined: the certificate is nobody's. */
  callerOf(certificate: CertificateIdentity): Caller | undefined {
    const fits = this.clients.filter(
      ({ subject, fingerprint256 }) =>
        (subject === null || subject === certificate.subject) &&
        (fingerprint256 === null || fingerprint256 === certificate.fingerprint256),
    );
    return (fits.find(({ fingerprint256 }) => fingerprint256 !== null) ?? fits[0])?.caller;
  }
}

/** Reads a list of clients. @returns the list, or every fault: a line each, which names the client */
export function parseClientList(
  text: string,
): { readonly list: ClientList } | { readonly faults: readonly [string, ...string[]] } {
  const parsed = parseStrictJson(text);
  const faults: string[] = [];
  const clients: MachineClient[] = [];
  if (!parsed.ok) faults.push(...parsed.diagnostics.map(({ message }) => message));
  else if (!Array.isArray(parsed.value) || parsed.value.length === 0) {
    faults.push('expected a JSON list of at least one client');
  } else {
    const entries: readonly unknown[] = parsed.value;
    for (const [i, entry] of entries.entries()) {
      const read = readClient(entry, `client ${i + 1}`);
      if ('client' in read) clients.push(read.client);
      else faults.push(...read.faults);
    }
    faults.push(...clashes(clients));
  }
  const [first, ...rest] = faults;
  return first === undefined ? { list: new ClientList(clients) } : { faults: [first, ...rest] };
}

function readClient(
  entry: unknown,
  position: string,
): { readonly client: MachineClient } | { readonly faults: readonly string[] } {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return {
      faults: [`${position}: expected an object with \`name\`, \`roles\` and \`subject\` or \`fingerprint256\``],
    };
  }
  const fields = new Map<string, unknown>(Object.entries(entry));
  const name = fields.get('name');
  const isNamed = typeof name === 'string' && namePattern.test(name);
  const faults = [...fields.keys()]
    .filter((key) => !properties.includes(key))
    .map((key) => `\`${key.slice(0, 40)}\` is not known here; expected ${ticked(properties)}`);
  if (!isNamed) faults.push('expected `name` to be 1 to 64 letters, digits, dots, dashes and underscores');
  const subject = readSubject(fields.get('subject'));
  const fingerprint256 = readFingerprint(fields.get('fingerprint256'));
  const roles = readRoles(fields.get('roles'));
  if (subject === undefined)
    faults.push('expected `subject` to be a name such as `C=GB, O=Example, CN=s1sp`, in the order of the certificate');
  if (fingerprint256 === undefined) faults.push('expected `fingerprint256` to be the 32 bytes of a SHA-256 in hex');
  if (subject === null && fingerprint256 === null) {
    faults.push('expected `subject` or `fingerprint256` of its certificate');
  }
  if (roles === undefined) faults.push(`expected \`roles\` to be some of ${ticked(machineRoles)}, each once`);
  if (!isNamed || subject === undefined || fingerprint256 === undefined || roles === undefined || faults.length > 0) {
    return { faults: faults.map((fault) => `${isNamed ? `client \`${name}\`` : position}: ${fault}`) };
  }
  return { client: { subject, fingerprint256, caller: { subject: `${clientSubjectPrefix}${name}`, roles } } };
}

/** Null: not stated. Undefined: not a name. The reader of names drops what it does not understand: nothing may be lost. */
function readSubject(value: unknown): string | null | undefined {
  if (value === undefined) return null;
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return new Name(value).toString() === value ? value : undefined;
  } catch {
    // It throws for some texts that are no names.
    return undefined;
  }
}

function readFingerprint(value: unknown): string | null | undefined {
  if (value === undefined) return null;
  if (typeof value !== 'string') return undefined;
  const upper = value.toUpperCase();
  if (!fingerprintPattern.test(upper)) return undefined;
  return upper.replaceAll(':', '').match(/../g)?.join(':');
}

function readRoles(value: unknown): readonly MachineRole[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || new Set(value).size !== value.length) return undefined;
  const roles = machineRoles.filter((role) => value.includes(role));
  return roles.length === value.length ? roles : undefined;
}

/** Whose a certificate is must be certain. */
function clashes(clients: readonly MachineClient[]): readonly string[] {
  const seen = new Set<string>();
  return clients.flatMap(({ subject, fingerprint256, caller }) => {
    const name = caller.subject.slice(clientSubjectPrefix.length);
    const same = fingerprint256 ?? (subject === null ? [] : `subject ${subject}`);
    const faults = seen.has(`name ${name}`) ? [`client \`${name}\`: another client has the same name`] : [];
    if ([same].flat().some((one) => seen.has(one)))
      faults.push(`client \`${name}\`: another client has its certificate`);
    seen.add(`name ${name}`);
    for (const one of [same].flat()) seen.add(one);
    return faults;
  });
}
