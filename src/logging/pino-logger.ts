import type { LoggerService } from '@nestjs/common';
import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { masked } from './mask.js';

/** Parts of Nest that log a line for each module and route at every start. */
const chatty = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver']);

/** Nest's logger on pino: one JSON line each on standard output. Features log through `new Logger('Feature')`. */
export class PinoLogger implements LoggerService {
  readonly #pino: Logger;

  /** @param destination - takes the lines; standard output unless a test reads them */
  constructor(level: string, destination: DestinationStream = pino.destination(1)) {
    this.#pino = pino({ level, base: {}, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  }

  log(message: unknown, ...rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const level = typeof context === 'string' && chatty.has(context) ? 'debug' : 'info';
    this.#pino[level](...line(message, rest));
  }

  fatal(message: unknown, ...rest: readonly unknown[]): void {
    this.#pino.fatal(...line(message, rest));
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    this.#pino.error(...line(message, rest));
  }

  warn(message: unknown, ...rest: readonly unknown[]): void {
    this.#pino.warn(...line(message, rest));
  }

  debug(message: unknown, ...rest: readonly unknown[]): void {
    this.#pino.debug(...line(message, rest));
  }

  verbose(message: unknown, ...rest: readonly unknown[]): void {
    this.#pino.trace(...line(message, rest));
  }
}

/**
 * Nest passes the name of the logger last, and for errors a stack before it.
 *
 * INVARIANT (no secret in the log): every text of every line goes through `masked` here, and nothing but texts is logged.
 */
function line(message: unknown, rest: readonly unknown[]): [object, string] {
  const context = rest.at(-1);
  const stack = message instanceof Error ? message.stack : rest.length > 1 ? rest[0] : undefined;
  const text =
    message instanceof Error ? message.message : typeof message === 'string' ? message : JSON.stringify(message);
  return [
    {
      ...(typeof context === 'string' ? { context: masked(context) } : {}),
      ...(typeof stack === 'string' ? { stack: masked(stack) } : {}),
    },
    masked(text ?? String(message)),
  ];
}
