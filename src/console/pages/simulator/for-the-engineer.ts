import type { EvaluationRequest } from './command.js';

/** A command line that asks the service for a decision on a command, for whoever connects the S1SP. */
export function curlOf(origin: string, request: EvaluationRequest): string {
  return [
    `curl --fail-with-body ${quoted(`${origin}/v1/evaluations?explain=full`)}`,
    `  --header "authorization: Bearer $TOKEN"`,
    `  --header 'content-type: application/json'`,
    `  --data-raw ${quoted(JSON.stringify(request))}`,
  ].join(' \\\n');
}

/** One word for a POSIX shell, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
