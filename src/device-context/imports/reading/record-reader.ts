import { formatInstant } from '../../../core/identifiers/index.js';
import type { Mapping } from '../mapping/mapping.js';
import type { CopyRows } from './copy-rows.js';
import { readDate } from './dates.js';
import { DetailReader } from './detail-reader.js';
import type { LineTaker } from './file-lines.js';
import { maxLineBytes } from './file-lines.js';
import type { FileHeader, ReadingState } from './reading-state.js';
import type { FieldFault } from './read-field.js';
import { rejectionLists } from './rejection.js';
import type { Rejection } from './rejection.js';
import { Fields } from './split-fields.js';

const byteOrderMark = Buffer.from('\ufeff');
const sequencePattern = /^[0-9]{1,15}$/;
const sourcePattern = /^[A-Za-z0-9][A-Za-z0-9:._/-]{0,63}$/;
const mpidsMax = 5_000;
/** How far a sender's clock may be ahead of ours. */
const clockToleranceMilliseconds = 5 * 60_000;

/** Reads the records of a file one by one: good detail lines become rows, bad ones rejections, and the state goes on. */
export class RecordReader implements LineTaker {
  readonly #fields: Fields;
  readonly #types: { readonly header: Buffer; readonly detail: Buffer; readonly trailer: Buffer };
  #details: DetailReader;
  rejections: Rejection[] = [];

  /** @param now - epoch milliseconds; a file that says to be made later is refused */
  constructor(
    private readonly mapping: Mapping,
    readonly state: ReadingState,
    private readonly rows: CopyRows,
    private readonly now: number,
  ) {
    const { header, detail, trailer } = mapping.recordType;
    this.#types = { header: Buffer.from(header), detail: Buffer.from(detail), trailer: Buffer.from(trailer) };
    this.#fields = new Fields(mapping.delimiter.charCodeAt(0));
    this.#details = new DetailReader(mapping, state.header?.type === 'update');
  }

  line(buffer: Buffer, start: number, end: number, next: number): void {
    const { state, mapping } = this;
    if (state.refusal !== null) return;
    state.lines += 1;
    state.offset = next;
    const from = state.lines === 1 && startsWithMark(buffer, start, end) ? start + byteOrderMark.length : start;
    if (from === end) return;
    const fields = this.#fields;
    const unreadable = fields.split(buffer, from, end);
    const { column } = mapping.recordType;
    if (fields.is(column, this.#types.detail)) this.#detail(unreadable);
    else if (unreadable !== undefined) this.#odd({ field: '', code: unreadable, detail: unreadableDetail[unreadable] });
    else if (fields.is(column, this.#types.header)) this.#header();
    else if (fields.is(column, this.#types.trailer)) this.#trailer();
    else {
      const detail = `found a record type other than ${Object.values(this.#types).join(', ')} in column ${column}`;
      this.#odd({ field: 'recordType', code: 'RECORD_TYPE_UNKNOWN', detail });
    }
  }

  tooLong(next: number): void {
    this.state.lines += 1;
    this.state.offset = next;
    this.#odd({ field: '', code: 'LINE_TOO_LONG', detail: `found a line of more than ${maxLineBytes} bytes` });
  }

  /** Told when there is no more: what is missing. */
  end(): void {
    const { state } = this;
    if (state.refusal !== null) return;
    if (state.header === null)
      this.#refuse('HEADER_MISSING', 'found no header record; the file is empty or of another layout');
    else if (state.trailer === null)
      this.#refuse(
        'TRAILER_MISSING',
        `found ${state.details} detail records and no trailer; the file is cut off: send all of it`,
      );
  }

  #detail(unreadable: 'LINE_NOT_UTF8' | 'LINE_CONTROL_CHARACTER' | undefined): void {
    const { state } = this;
    if (state.header === null) return this.#refuse('HEADER_MISSING', 'found a detail record before the header');
    if (state.trailer !== null)
      return this.#refuse('TRAILER_NOT_LAST', `line ${state.lines}: found a record after the trailer`);
    state.details += 1;
    if (unreadable !== undefined) {
      return this.#reject({ field: '', code: unreadable, detail: unreadableDetail[unreadable] }, null);
    }
    const read = this.#details.read(this.#fields, state.lines, this.rows);
    if ('faults' in read) return this.#reject(read.faults[0], read.mpxn);
    state.staged += 1;
    const mpxn = this.#fields.key(this.mapping.detail.mpxn.column);
    if (mpxn <= state.lastMpxn) state.ascending = false;
    state.lastMpxn = mpxn;
    const before = state.mpids[read.mpid];
    state.mpids[read.mpid] = (before ?? 0) + 1;
    if (before === undefined && Object.keys(state.mpids).length > mpidsMax) {
      this.#refuse(
        'PARTICIPANTS_TOO_MANY',
        `found more than ${mpidsMax} market participants; the mapping may name the wrong column`,
      );
    }
  }

  #header(): void {
    const { state } = this;
    if (state.header !== null) return this.#refuse('HEADER_REPEATED', `line ${state.lines}: found a second header`);
    const read = this.#readHeader();
    if (typeof read === 'string') return this.#refuse('HEADER_INVALID', read);
    state.header = read;
    this.#details = new DetailReader(this.mapping, read.type === 'update');
  }

  #readHeader(): FileHeader | string {
    const { header, source } = this.mapping;
    const field = (column: number): string => this.#fields.text(column);
    const shown = (column: number): string => `\`${field(column).slice(0, 40)}\` in column ${column}`;
    const { fileType, sequence, createdAt } = header;
    const type = fileType.refresh.includes(field(fileType.column))
      ? 'refresh'
      : fileType.update.includes(field(fileType.column))
        ? 'update'
        : undefined;
    if (type === undefined)
      return `found the file type ${shown(fileType.column)}, expected ${[...fileType.refresh, ...fileType.update].join(', ')}`;
    if (!sequencePattern.test(field(sequence.column)))
      return `found the sequence number ${shown(sequence.column)}, expected digits`;
    const created = readDate(createdAt.format, field(createdAt.column));
    if (created === undefined)
      return `found the time of creation ${shown(createdAt.column)}, expected the format \`${createdAt.format}\``;
    if (created > this.now + clockToleranceMilliseconds)
      return `found a file made at ${formatInstant(created)}, which is yet to come; check the sender's clock`;
    const from = 'constant' in source ? source.constant : `${source.prefix}${field(source.headerColumn)}`;
    if (!sourcePattern.test(from))
      return `found the source \`${from.slice(0, 80)}\`, expected 1 to 64 letters, digits and \`:._/-\``;
    return { type, source: from, sequence: Number(field(sequence.column)), createdAt: created };
  }

  #trailer(): void {
    const { state, mapping } = this;
    if (state.header === null) return this.#refuse('HEADER_MISSING', 'found the trailer before the header');
    if (state.trailer !== null) return this.#refuse('TRAILER_NOT_LAST', `line ${state.lines}: found a second trailer`);
    const details = this.#fields.text(mapping.trailer.details.column);
    const sequence = mapping.trailer.sequence && this.#fields.text(mapping.trailer.sequence.column);
    if (!sequencePattern.test(details) || (sequence !== undefined && !sequencePattern.test(sequence))) {
      return this.#refuse('TRAILER_INVALID', 'found a trailer without a number where the mapping expects one');
    }
    state.trailer = { details: Number(details), sequence: sequence === undefined ? null : Number(sequence) };
  }

  /** A line that is no record counts as a rejected one, wherever it stands; after the trailer it refuses the file. */
  #odd(fault: FieldFault): void {
    const { state } = this;
    if (state.refusal !== null) return;
    if (state.header === null)
      return this.#refuse('HEADER_MISSING', `line ${state.lines}: ${fault.detail}, before any header`);
    if (state.trailer !== null)
      return this.#refuse('TRAILER_NOT_LAST', `line ${state.lines}: found something after the trailer`);
    this.#reject(fault, null);
  }

  #reject(fault: FieldFault | undefined, mpxn: string | null): void {
    const { state } = this;
    if (fault === undefined) return;
    state.rejected += 1;
    if (mpxn === null) state.unreadable += 1;
    this.rejections.push({ line: state.lines, ...fault, mpxn });
    if (state.rejected >= rejectionLists) {
      this.#refuse(
        'REJECTED_TOO_MANY',
        `found ${rejectionLists} lines at fault and read no further; the mapping may be of another layout`,
      );
    }
  }

  #refuse(code: string, detail: string): void {
    this.state.refusal ??= { code, detail };
  }
}

const unreadableDetail = {
  LINE_NOT_UTF8: 'found bytes that are not UTF-8',
  LINE_CONTROL_CHARACTER: 'found a control character',
} as const;

function startsWithMark(buffer: Buffer, start: number, end: number): boolean {
  return end - start >= byteOrderMark.length && buffer.compare(byteOrderMark, 0, 3, start, start + 3) === 0;
}
