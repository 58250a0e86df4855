/** What a run of the tool reads and writes: the process in production, buffers in tests. */
export interface Io {
  /** Writes text as it is to the standard output: answers. */
  readonly out: (text: string) => void;
  /** Writes text as it is to the standard error stream: faults and what to do about them. */
  readonly err: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths begin at. */
  readonly folder: string;
  /** Fires when whoever runs the tool has seen enough (Ctrl+C). */
  readonly stop: AbortSignal;
}

/** What a pipeline branches on; the same numbers for every verb. */
export const exitCodes = {
  fine: 0,
  /** The rule set, its cases or the gates say no. */
  saysNo: 1,
  wrongUsage: 2,
  serverRefused: 3,
  serverUnreachable: 4,
  /** A defect of this tool, or it could not be installed or built. */
  failed: 5,
  /** Ctrl+C, where something was under way on the server that is cancelled with it; as shells have it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The line that the overview of the help gives for each exit code. */
export const exitCodeMeanings = [
  '0  fine',
  '1  the rule set, its cases or the gates say no',
  '2  the line that was typed is wrong, or a file that it names is not there',
  '3  the server refused; its code and reasons are printed',
  '4  the server cannot be reached',
  '5  this tool failed',
  '130  interrupted; what was under way was cancelled',
] as const;
