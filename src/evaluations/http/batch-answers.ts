import { Injectable, Logger } from '@nestjs/common';
import { Problem, problemBody, problemOf } from '../../http/index.js';
import type { NdjsonLine } from '../../http/ndjson.js';
import { defect } from '../evaluation-problems.js';
import type { Question } from '../evaluator.js';
import { Evaluator } from '../evaluator.js';
import { parseRequestText } from '../request/parse-request.js';
import { requestBytesMax } from './read-body.js';

/** Who asks, and what holds for every line. */
export interface BatchOptions {
  readonly caller: string;
  readonly minimumEpoch: number;
  /** Of the HTTP request. */
  readonly requestId: string;
}

type Lines = AsyncIterator<readonly NdjsonLine[]>;
type Reading = Promise<IteratorResult<readonly NdjsonLine[]>>;

/** Lines that are decided but not yet sent: a group is what one chunk of the stream completed. */
const groupsInFlightMax = 8;

/**
 * Answers a stream of requests line by line and in order. While one group is being recorded the next is decided; the
 * reader is not asked for more than a few groups, nor the writer given more than it takes, so memory stays bounded.
 */
@Injectable()
export class BatchAnswers {
  readonly #log = new Logger('Batch');

  constructor(private readonly evaluator: Evaluator) {}

  /** @returns chunks of NDJSON: an answer or `{"line": n, "problem": …}` a line */
  async *of(lines: AsyncIterable<readonly NdjsonLine[]>, options: BatchOptions): AsyncGenerator<string> {
    const source: Lines = lines[Symbol.asyncIterator]();
    const inFlight: Promise<string>[] = [];
    let reading: Reading | undefined = source.next();
    try {
      while (reading !== undefined || inFlight.length > 0) {
        const [oldest] = inFlight;
        // Whatever happens first: an answer must not wait for a client that waits for it.
        const turn: 'read' | 'write' = await nextTurn(
          inFlight.length < groupsInFlightMax ? reading : undefined,
          oldest,
        );
        if (turn === 'write' && oldest !== undefined) {
          yield await oldest;
          void inFlight.shift();
        } else if (reading !== undefined) {
          const group: IteratorResult<readonly NdjsonLine[]> = await reading;
          reading = group.done === true ? undefined : source.next();
          if (group.done !== true) inFlight.push(this.#answers(group.value, options));
        }
      }
    } finally {
      reading?.catch(() => undefined);
      await source.return?.(undefined);
    }
  }

  /** One group, decided together and recorded together. Never rejects: a defect becomes the problem of its lines. */
  async #answers(lines: readonly NdjsonLine[], { caller, minimumEpoch, requestId }: BatchOptions): Promise<string> {
    const questions: Question[] = [];
    const parsed = lines.map((line) => {
      const request = parsedLine(line);
      if (!(request instanceof Problem)) questions.push({ request, caller, minimumEpoch });
      return request;
    });
    const results = await this.evaluator.evaluate(questions).catch((error: unknown) => this.#failed(error));
    let text = '';
    let next = 0;
    parsed.forEach((request, i) => {
      const result = request instanceof Problem ? request : results instanceof Problem ? results : results[next++];
      if (result === undefined || result instanceof Problem) {
        const problem = problemBody(result ?? defect, requestId);
        text += `{"line":${lines[i]?.line ?? 0},"problem":${JSON.stringify(problem)}}\n`;
      } else text += `${result.answer}\n`;
    });
    return text;
  }

  #failed(error: unknown): Problem {
    const problem = problemOf(error);
    if (problem === undefined)
      this.#log.error(`INTERNAL: a batch failed: ${error instanceof Error ? error.stack : String(error)}`);
    return problem ?? defect;
  }
}

function parsedLine(line: NdjsonLine) {
  if ('text' in line) return parseRequestText(line.text);
  const detail =
    line.fault === 'LINE_TOO_LONG' ? `expected at most ${requestBytesMax} bytes a line` : 'expected UTF-8 in this line';
  const [status, code] =
    line.fault === 'LINE_TOO_LONG' ? ([413, 'BODY_TOO_LARGE'] as const) : ([400, 'BODY_MALFORMED'] as const);
  return new Problem(status, code, detail, [{ code: line.fault, pointer: '', detail }]);
}

async function nextTurn(
  read: Promise<unknown> | undefined,
  write: Promise<unknown> | undefined,
): Promise<'read' | 'write'> {
  const turns = [
    ...(write === undefined ? [] : [write.then(() => 'write' as const)]),
    ...(read === undefined ? [] : [read.then(() => 'read' as const)]),
  ];
  return await Promise.race(turns);
}
