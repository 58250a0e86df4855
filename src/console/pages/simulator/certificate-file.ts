const pemBlock =
  /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g;
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** What the service reads at most of one certificate. */
export const fileBytesMost = 64 * 1024;

/**
 * Certificates in a file: PEM (one or several), base64 of DER, or DER itself, as base64 of DER each. Whether they are
 * certificates is for the service to say.
 */
export function certificatesInFile(bytes: Uint8Array): readonly string[] {
  // Byte for byte: what a browser decodes as `latin1` is windows-1252, which is not.
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const blocks = [...text.matchAll(pemBlock)].map(([, body]) => withoutSpace(body ?? ''));
  if (blocks.length > 0) return blocks;
  const whole = withoutSpace(text);
  if (whole.length % 4 === 0 && base64.test(whole)) return [whole];
  return bytes.length === 0 ? [] : [btoa(text)];
}

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');
