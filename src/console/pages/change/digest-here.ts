/**
 * The SHA-256 of a text's UTF-8 bytes as the service writes digests, `sha256:…`, computed by the browser itself.
 * @returns null where the browser offers no cryptography: on a page that came by plain http from another machine
 */
export async function digestHere(text: string): Promise<string | null> {
  if (!globalThis.isSecureContext) return null;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `sha256:${hex}`;
}
