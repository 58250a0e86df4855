import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { SecureContextOptions } from 'node:tls';
import type { Settings } from '../../settings.js';
import type { ClientList } from './client-list.js';
import { parseClientList } from './client-list.js';

/** The files of mutual TLS as settings name them. Absolute paths; null: not set. */
export type TlsFiles = Pick<
  Settings,
  'mtlsCertificateFile' | 'mtlsKeyFile' | 'mtlsCaFile' | 'mtlsCrlFile' | 'mtlsClientsFile'
>;

/** What the files say, checked. */
export interface TlsMaterial {
  readonly context: SecureContextOptions;
  readonly clients: ClientList;
  /** SHA-256 fingerprints of the trusted authorities. */
  readonly authorities: ReadonlySet<string>;
  /** DER of each revocation list. */
  readonly revocations: readonly Buffer[];
}

/** Each line begins with the setting that names the faulty file. */
export type TlsFaults = readonly [string, ...string[]];

/** Reads and checks all files. @returns what they say, or every fault */
export function readTlsMaterial(files: TlsFiles): { readonly material: TlsMaterial } | { readonly faults: TlsFaults } {
  const faults: string[] = [];
  const textOf = (setting: string, path: string | null): string | null => {
    try {
      return path === null ? null : readFileSync(path, 'utf8');
    } catch {
      faults.push(`${setting}: the file cannot be read`);
      return null;
    }
  };
  const cert = textOf('MTLS_CERTIFICATE_FILE', files.mtlsCertificateFile);
  const key = textOf('MTLS_KEY_FILE', files.mtlsKeyFile);
  const ca = blocks('CERTIFICATE', textOf('MTLS_CA_FILE', files.mtlsCaFile));
  const crl = blocks('X509 CRL', textOf('MTLS_CRL_FILE', files.mtlsCrlFile));
  const list = textOf('MTLS_CLIENTS_FILE', files.mtlsClientsFile);
  if (cert !== null && key !== null) faults.push(...pairFaults(cert, key));
  const authorities = ca === null ? new Set<string>() : fingerprintsOf(ca, faults);
  if (crl !== null) faults.push(...revocationFaults(crl));
  const clients = list === null ? undefined : clientsIn(list, faults);
  const [first, ...rest] = faults;
  if (first !== undefined) return { faults: [first, ...rest] };
  if (cert === null || key === null || ca === null || clients === undefined) {
    return { faults: ['MTLS_PORT: expected every file that mutual TLS needs'] };
  }
  const context = { cert, key, ca: [...ca], ...(crl === null ? {} : { crl: [...crl] }) };
  return { material: { context, clients, authorities, revocations: (crl ?? []).map(derOf) } };
}

function blocks(label: string, text: string | null): readonly string[] | null {
  if (text === null) return null;
  return text.match(new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----`, 'g')) ?? [];
}

const derOf = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');

function pairFaults(cert: string, key: string): readonly string[] {
  const certificate = attempt(() => new X509Certificate(cert));
  const privateKey = attempt(() => createPrivateKey(key));
  return [
    ...(certificate === undefined ? ['MTLS_CERTIFICATE_FILE: expected a certificate as PEM'] : []),
    ...(privateKey === undefined ? ['MTLS_KEY_FILE: expected a private key as PEM, without a passphrase'] : []),
    ...(certificate !== undefined && privateKey !== undefined && !certificate.checkPrivateKey(privateKey)
      ? ['MTLS_KEY_FILE: it is not the key of the certificate in `MTLS_CERTIFICATE_FILE`']
      : []),
  ];
}

function fingerprintsOf(ca: readonly string[], faults: string[]): ReadonlySet<string> {
  const fingerprints = ca.map((pem) => attempt(() => new X509Certificate(pem).fingerprint256));
  if (ca.length === 0 || fingerprints.includes(undefined)) {
    faults.push('MTLS_CA_FILE: expected certificates of authorities as PEM');
  }
  return new Set(fingerprints.filter((fingerprint) => fingerprint !== undefined));
}

function revocationFaults(crl: readonly string[]): readonly string[] {
  const isRead = crl.length > 0 && attempt(() => createSecureContext({ crl: [...crl] })) !== undefined;
  return isRead ? [] : ['MTLS_CRL_FILE: expected revocation lists as PEM'];
}

function clientsIn(text: string, faults: string[]): ClientList | undefined {
  const parsed = parseClientList(text);
  if ('list' in parsed) return parsed.list;
  faults.push(...parsed.faults.map((fault) => `MTLS_CLIENTS_FILE: ${fault}`));
  return undefined;
}

/** What these readers cannot read they say by throwing. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
