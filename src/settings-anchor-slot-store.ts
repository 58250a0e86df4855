import { file, integer, issuerUrl, whenSet } from './settings-parsers.js';

/** Where the S1SP's anchor-slot store is, and who we are to it; a part of `settingsTable`. */
export const anchorSlotStoreSettings = {
  anchorSlotStoreUrl: {
    name: 'ANCHOR_SLOT_STORE_URL',
    meaning:
      'base address of the S1SP’s anchor-slot store (`docs/anchor-slot-store.md`); none by default: our own tables',
    default: '',
    parse: whenSet(issuerUrl),
  },
  anchorSlotStoreCertificateFile: {
    name: 'ANCHOR_SLOT_STORE_CERTIFICATE_FILE',
    meaning: 'certificate (PEM, with its chain) that the service shows to that store',
    default: '',
    parse: whenSet(file),
  },
  anchorSlotStoreKeyFile: {
    name: 'ANCHOR_SLOT_STORE_KEY_FILE',
    meaning: 'private key (PEM) of that certificate',
    default: '',
    parse: whenSet(file),
  },
  anchorSlotStoreCaFile: {
    name: 'ANCHOR_SLOT_STORE_CA_FILE',
    meaning: 'authorities (PEM) that issue the certificate of that store',
    default: '',
    parse: whenSet(file),
  },
  anchorSlotStoreTimeoutMilliseconds: {
    name: 'ANCHOR_SLOT_STORE_TIMEOUT_MS',
    meaning: 'milliseconds in which that store has to answer a request, whole; then it is sent again',
    default: '5000',
    parse: integer(50, 60_000),
  },
} as const;
