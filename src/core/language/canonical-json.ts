const surrogate = /\p{Surrogate}/u;

/** Deeper values are refused: nothing we hash is nested as deep, and hostile ones would overflow the stack. */
export const canonicalDepthMax = 512;

/**
 * Writes a JSON value in canonical form (RFC 8785): members sorted by UTF-16 code units, no white space, numbers and
 * strings as ECMAScript writes them. Digests are taken of its UTF-8 bytes.
 * @throws TypeError for what JSON cannot carry unharmed: non-finite numbers, lone surrogates, undefined, bigints,
 *   functions, and values nested deeper than 512
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      if (!Number.isFinite(value))
        throw new TypeError(`found the number \`${value}\`; canonical JSON holds finite ones`);
      return String(value + 0);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth >= canonicalDepthMax) throw new TypeError(`found a value nested deeper than ${canonicalDepthMax}`);
      return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
    case 'undefined':
    case 'bigint':
    case 'function':
    case 'symbol':
    default:
      throw new TypeError(`found \`${typeof value}\`; canonical JSON holds JSON values only`);
  }
}

function writeArray(elements: readonly unknown[], depth: number): string {
  let text = '[';
  for (let i = 0; i < elements.length; i++) text += (i === 0 ? '' : ',') + write(elements[i], depth);
  return `${text}]`;
}

function writeObject(value: object, depth: number): string {
  const members = value as Readonly<Record<string, unknown>>;
  // The default order of sort() is that of UTF-16 code units, as RFC 8785 section 3.2.3 asks.
  const names = Object.keys(members).sort();
  let text = '{';
  for (const name of names) text += `${text === '{' ? '' : ','}${writeString(name)}:${write(members[name], depth)}`;
  return `${text}}`;
}

function writeString(text: string): string {
  const written = JSON.stringify(text);
  // JSON.stringify writes a lone surrogate as an escape; a cheap look for one spares the pattern on nearly all texts.
  if (written.includes('\\ud') && surrogate.test(text)) {
    throw new TypeError('found a lone surrogate; canonical JSON holds well-formed Unicode only');
  }
  return written;
}
