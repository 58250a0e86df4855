/** Microseconds of PostgreSQL begin in the year 2000. */
const postgresEpoch = 946_684_800_000;
const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const trailer = Buffer.from([0xff, 0xff]);
const twoTo32 = 4_294_967_296;

/** Rows in the binary format of PostgreSQL's COPY: no escaping, and no text of a date that the server must read again. */
export class CopyRows {
  #buffer: Buffer;
  #length = 0;

  /** @param size - grows when a row does not fit */
  constructor(size: number) {
    this.#buffer = Buffer.allocUnsafe(size);
  }

  get length(): number {
    return this.#length;
  }

  begin(): void {
    this.#room(header.length);
    this.#length += header.copy(this.#buffer, this.#length);
  }

  end(): void {
    this.#room(trailer.length);
    this.#length += trailer.copy(this.#buffer, this.#length);
  }

  row(fields: number): void {
    this.#room(2);
    this.#length = this.#buffer.writeInt16BE(fields, this.#length);
  }

  null(): void {
    this.#room(4);
    this.#length = this.#buffer.writeInt32BE(-1, this.#length);
  }

  /** A `bigint` column. */
  integer(value: number): void {
    this.#room(12);
    this.#int32(8);
    this.#int32(Math.floor(value / twoTo32));
    this.#int32(value | 0);
  }

  /** A `timestamptz` column. @param at - epoch milliseconds */
  instant(at: number): void {
    const microseconds = (at - postgresEpoch) * 1_000;
    this.#room(12);
    this.#int32(8);
    this.#int32(Math.floor(microseconds / twoTo32));
    this.#int32(microseconds | 0);
  }

  /** A `text` column: bytes that are UTF-8. */
  bytes(source: Buffer, start: number, end: number): void {
    const size = end - start;
    this.#room(4 + size);
    this.#int32(size);
    for (let i = start; i < end; i += 1) this.#buffer[this.#length++] = source[i] ?? 0;
  }

  text(value: string): void {
    const bytes = Buffer.from(value);
    this.bytes(bytes, 0, bytes.length);
  }

  /** A `jsonb` column, already serialised. */
  json(bytes: Buffer): void {
    this.#room(5 + bytes.length);
    this.#int32(bytes.length + 1);
    this.#buffer[this.#length++] = 1;
    this.#length += bytes.copy(this.#buffer, this.#length);
  }

  /** What was written since the last time; the caller owns it. */
  take(): Buffer {
    const taken = Buffer.from(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #int32(value: number): void {
    const buffer = this.#buffer;
    let at = this.#length;
    buffer[at++] = value >>> 24;
    buffer[at++] = (value >>> 16) & 0xff;
    buffer[at++] = (value >>> 8) & 0xff;
    buffer[at++] = value & 0xff;
    this.#length = at;
  }

  #room(size: number): void {
    if (this.#length + size <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + size));
    this.#buffer.copy(grown, 0, 0, this.#length);
    this.#buffer = grown;
  }
}
