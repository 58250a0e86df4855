import { resolve } from 'node:path';
import type { ExitCode } from '../../tools/cli/io.js';
import { run } from '../../tools/cli/run.js';

export const repository = resolve(__dirname, '../..');

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface Where {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stop?: AbortSignal;
  /** Called with each text that goes to the standard output, as it goes. */
  readonly onOut?: (text: string) => void;
}

/** Runs the tool in this process: what follows `anchorgate`, and what came of it. */
export async function anchorgate(argv: readonly string[], where: Where = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: (text) => {
      out += text;
      where.onOut?.(text);
    },
    err: (text) => (err += text),
    environment: where.environment ?? {},
    folder: where.folder ?? repository,
    stop: where.stop ?? new AbortController().signal,
  });
  return { code, out, err };
}
