import { address, file, integer, whenSet } from './settings-parsers.js';

/** The port on which machines are known by client certificate. */
export const mutualTlsSettings = {
  mtlsPort: {
    name: 'MTLS_PORT',
    meaning: 'port on which machines are known by client certificate (mutual TLS); off by default; 0 takes a free one',
    default: '',
    parse: whenSet(integer(0, 65_535)),
  },
  mtlsHost: {
    name: 'MTLS_HOST',
    meaning: 'address of that port',
    default: '127.0.0.1',
    parse: address,
  },
  mtlsCertificateFile: {
    name: 'MTLS_CERTIFICATE_FILE',
    meaning: 'certificate (PEM, with its chain) that the service shows there',
    default: '',
    parse: whenSet(file),
  },
  mtlsKeyFile: {
    name: 'MTLS_KEY_FILE',
    meaning: 'private key (PEM) of that certificate',
    default: '',
    parse: whenSet(file),
  },
  mtlsCaFile: {
    name: 'MTLS_CA_FILE',
    meaning: 'authorities (PEM) that issue client certificates',
    default: '',
    parse: whenSet(file),
  },
  mtlsCrlFile: {
    name: 'MTLS_CRL_FILE',
    meaning:
      'their revocation lists (PEM), one of each authority and in date, else nobody is let in; none by default: nothing is revoked',
    default: '',
    parse: whenSet(file),
  },
  mtlsClientsFile: {
    name: 'MTLS_CLIENTS_FILE',
    meaning: 'JSON list of clients: `name`, `subject` or `fingerprint256` of the certificate, `roles`',
    default: '',
    parse: whenSet(file),
  },
};
