import type { LoggerService } from '@nestjs/common';
import pino from 'pino';
import type { Logger } from 'pino';

/** Parts of Nest that log a line for each module and route at every start. */
const chatty = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver']);

/** Nest's logger on pino: one JSON line each on standard output. Features log through `new Logger('Feature')`. */
export class PinoLogger implements LoggerService {
  readonly #pino: Logger;

  constructor(level: string) {
    this.#pino = pino({ level, base: {}, timestamp: pino.stdTimeFunctions.isoTime });
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

/** Nest passes the name of the logger last, and for errors a stack before it. */
function line(message: unknown, rest: readonly unknown[]): [object, string] {
  const context = rest.at(-1);
  const stack = rest.length > 1 && typeof rest[0] === 'string' ? { stack: rest[0] } : {};
  const error = message instanceof Error ? { stack: message.stack } : {};
  const text =
    message instanceof Error ? message.message : typeof message === 'string' ? message : JSON.stringify(message);
  return [{ ...(typeof context === 'string' ? { context } : {}), ...error, ...stack }, text];
}
