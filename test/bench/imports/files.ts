import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const participants = 14;
const linesPerPiece = 5_000;
/** Every so many registrations one has other attributes in the second file: 0.3 %. */
const changedEvery = 333;

export interface BenchFiles {
  readonly first: string;
  readonly refresh: string;
  /** The rows of the first file as the table of registrations holds them, and as the file has them, for COPY. */
  readonly recorded: string;
  readonly plain: string;
}

/** Writes files of one registration a meter point, in the order of meter points, as a register gives them. */
export async function writeBenchFiles(folder: string, lines: number): Promise<BenchFiles> {
  const file = (name: string): string => join(folder, name);
  const header = (sequence: number): string => `HDR|BENCH|F|${sequence}|2026-01-0${sequence}T04:00:00.000Z\n`;
  const trailer = (sequence: number): string => `TRL|${lines}|${sequence}\n`;
  const detail = (mpxn: string, mpid: string, energised: string): string =>
    `MPT|${mpxn}|${mpid}|20200101||${energised}|\n`;
  const from = '2020-01-01 00:00:00+00';
  const seen = '2026-01-01 04:00:00+00';
  const plain = (mpxn: string, mpid: string): string =>
    `${mpxn}\tnetworkOperator\t\\N\t${mpid}\t${from}\t\\N\t{"energised": true}`;
  await Promise.all([
    write(file('first'), header(1), lines, (_, mpxn, mpid) => detail(mpxn, mpid, 'E'), trailer(1)),
    write(
      file('refresh'),
      header(2),
      lines,
      (n, mpxn, mpid) => detail(mpxn, mpid, n % changedEvery === 0 ? 'D' : 'E'),
      trailer(2),
    ),
    write(file('plain'), '', lines, (_, mpxn, mpid) => `${plain(mpxn, mpid)}\n`, ''),
    write(
      ...([file('recorded'), '', lines] as const),
      (n, mpxn, mpid) => `${plain(mpxn, mpid)}\trdp:BENCH\t${seen}\t${seen}\trdp:BENCH\t${seen}\t${n + 1}\tf\n`,
      '',
    ),
  ]);
  return { first: file('first'), refresh: file('refresh'), recorded: file('recorded'), plain: file('plain') };
}

async function write(
  path: string,
  header: string,
  lines: number,
  line: (number: number, mpxn: string, mpid: string) => string,
  trailer: string,
): Promise<void> {
  const out = createWriteStream(path);
  out.write(header);
  for (let number = 0; number < lines;) {
    let piece = '';
    for (const end = Math.min(lines, number + linesPerPiece); number < end; number += 1) {
      piece += line(number, String(1_000_000_000_000 + number * 7), `OP${number % participants}`);
    }
    if (!out.write(piece)) await once(out, 'drain');
  }
  out.end(trailer);
  await once(out, 'finish');
}
