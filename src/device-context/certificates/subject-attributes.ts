import { elements } from './der.js';

/** One attribute of a distinguished name, value undecoded. */
export interface NameAttribute {
  /** Content octets of the object identifier, hex. */
  readonly oid: string;
  /** ASN.1 tag of the value. */
  readonly tag: number;
  readonly value: Uint8Array;
}

export const organisationalUnitOid = '55040b';
export const uniqueIdentifierOid = '55042d';

/**
 * Attributes of a DER name (RFC 5280 `Name`), so that a BIT STRING is told from a text that looks like one: the library
 * that parsed the certificate gives both as the same string.
 * @throws RangeError when it is not DER
 */
export function nameAttributes(name: Uint8Array): readonly NameAttribute[] {
  const [sequence] = elements(name);
  return elements(sequence?.content ?? new Uint8Array()).flatMap(({ content: set }) =>
    elements(set).map(({ content }) => {
      const [oid, value] = elements(content);
      if (oid === undefined || value === undefined) throw new RangeError('an attribute has a type and a value');
      return { oid: Buffer.from(oid.content).toString('hex'), tag: value.tag, value: value.content };
    }),
  );
}
