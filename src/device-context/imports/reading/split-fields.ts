import { isUtf8 } from 'node:buffer';

const maxFields = 501;
const space = 0x20;

/** The fields of one line as offsets into its buffer; kept and written over, since a file has millions of lines. */
export class Fields {
  readonly starts = new Int32Array(maxFields);
  readonly ends = new Int32Array(maxFields);
  count = 0;
  buffer: Buffer = Buffer.alloc(0);

  constructor(private readonly delimiter: number) {}

  /** @returns why the line cannot be read as text */
  split(buffer: Buffer, start: number, end: number): 'LINE_NOT_UTF8' | 'LINE_CONTROL_CHARACTER' | undefined {
    const { starts, ends, delimiter } = this;
    this.buffer = buffer;
    let count = 0;
    let high = 0;
    let isControl = false;
    starts[0] = start;
    for (let at = start; at < end; at += 1) {
      const byte = buffer[at] ?? 0;
      high |= byte;
      if (byte === delimiter) {
        ends[count] = at;
        if (count < maxFields - 1) count += 1;
        starts[count] = at + 1;
      } else if (byte < space || byte === 0x7f) {
        isControl = true;
      }
    }
    ends[count] = end;
    this.count = count + 1;
    if (high >= 0x80 && !isUtf8(buffer.subarray(start, end))) return 'LINE_NOT_UTF8';
    return isControl ? 'LINE_CONTROL_CHARACTER' : undefined;
  }

  /** @param column - counted from 1; one that is not there is empty */
  text(column: number): string {
    const index = column - 1;
    return index < this.count ? this.buffer.toString('utf8', this.starts[index], this.ends[index]) : '';
  }

  /** As `text`, of bytes below 0x80 only at less cost; others come out wrong, yet different from each other. */
  key(column: number): string {
    const index = column - 1;
    return index < this.count ? this.buffer.toString('latin1', this.starts[index], this.ends[index]) : '';
  }

  is(column: number, literal: Buffer): boolean {
    const index = column - 1;
    if (index >= this.count) return false;
    const start = this.starts[index] ?? 0;
    const size = (this.ends[index] ?? 0) - start;
    if (size !== literal.length) return false;
    for (let i = 0; i < size; i += 1) if (this.buffer[start + i] !== literal[i]) return false;
    return true;
  }
}
