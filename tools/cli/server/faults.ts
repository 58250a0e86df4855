import { problemCodes } from '../../../src/http/problem-codes.js';
import type { Io } from '../io.js';
import { machine, plain } from '../layout.js';
import { listIn, textIn } from './loose-json.js';

/** The server answered with a problem (RFC 9457). */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused';
  readonly code: string;

  constructor(
    readonly status: number,
    /** The answer's body: a problem, or whatever a proxy in between said. */
    readonly problem: unknown,
    /** `POST /v1/…` */
    readonly request: string,
  ) {
    super(`${request}: ${status}`);
    this.code = textIn(problem, 'code') ?? `HTTP_${status}`;
  }
}

/** No answer came. */
export class ServerUnreachable extends Error {
  override readonly name = 'ServerUnreachable';
}

/** Prints the problem: code, what happened, each error, and what to do about it. */
export function tellRefusal(refusal: ServerRefused, asJson: boolean, io: Io): void {
  if (asJson) io.out(machine({ refused: refusal.problem ?? { status: refusal.status }, request: refusal.request }));
  const detail = textIn(refusal.problem, 'detail') ?? textIn(refusal.problem, 'title') ?? 'it did not say why';
  const lines = [`the server refused ${refusal.request}`, `  ${refusal.code} (${refusal.status}): ${plain(detail)}`];
  for (const error of listIn(refusal.problem, 'errors')) {
    const [code = '', pointer = '', what = ''] = ['code', 'pointer', 'detail'].map((name) => textIn(error, name));
    // The same sentence twice helps nobody.
    if (what !== detail)
      lines.push(`  - ${plain([code, pointer && `at ${pointer}`].filter(Boolean).join(' '))}: ${plain(what)}`);
  }
  const remedy = Object.entries(problemCodes).find(([code]) => code === refusal.code)?.[1].remedy;
  if (remedy !== undefined) lines.push(`  what to do: ${remedy}`);
  const requestId = textIn(refusal.problem, 'requestId');
  if (requestId !== undefined && refusal.status >= 500) lines.push(`  in the server's log: ${plain(requestId)}`);
  io.err(lines.map((line) => `${line}\n`).join(''));
}
