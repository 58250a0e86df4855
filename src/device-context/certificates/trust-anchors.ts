import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ParsedCertificate } from './parse-certificate.js';
import { parseCertificate } from './parse-certificate.js';

const certificateFile = new Set(['.pem', '.crt', '.cer', '.der']);
const pemBlock = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** The trust anchors cannot be read: the service does not start without knowing whom to trust. */
export class TrustAnchorMalformed extends Error {
  override readonly name = 'TrustAnchorMalformed';
  readonly code = 'TRUST_ANCHOR_MALFORMED';

  constructor(fault: string, options?: ErrorOptions) {
    super(`TRUST_ANCHORS_DIR: ${fault}`, options);
  }
}

/**
 * Reads the certificates to trust from a folder: files that end in .pem, .crt, .cer or .der, PEM (any number in a file)
 * or DER.
 * @param folder - absolute; null when none is configured, and then no chain is trusted
 * @throws TrustAnchorMalformed
 */
export function readTrustAnchors(folder: string | null): readonly ParsedCertificate[] {
  if (folder === null) return [];
  const files = namesIn(folder).filter((file) => certificateFile.has(extname(file).toLowerCase()));
  return files.toSorted().flatMap((file) => {
    const content = readFileSync(join(folder, file));
    const blocks = [...content.toString('latin1').matchAll(pemBlock)];
    const ders = blocks.length === 0 ? [content] : blocks.map(([, base64 = '']) => Buffer.from(base64, 'base64'));
    return ders.map((der) => {
      const anchor = parseCertificate(der);
      if (anchor !== undefined) return anchor;
      const expected = 'expected PEM or DER of X.509 version 3';
      throw new TrustAnchorMalformed(`\`${file}\` holds no certificate that can be read; ${expected}`);
    });
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new TrustAnchorMalformed('it names no folder that can be read; expected one with certificates', {
      cause: error,
    });
  }
}
