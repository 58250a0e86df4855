import { columns, plain } from '../layout.js';
import { ServerRefused } from '../server/faults.js';
import { listIn, membersOf, numberIn, textIn } from '../server/loose-json.js';
import type { Server } from '../server/server.js';

/**
 * The censuses that judge a version, a line each, as part of what its approver reads; empty when there are none.
 * A role that may not see them is told so.
 */
export async function censusLines(server: Server, version: number): Promise<string> {
  const query = new URLSearchParams({ ruleSet: server.name, version: String(version) });
  try {
    const { json } = await server.get(`/v1/censuses?${query.toString()}`);
    const rows = listIn(json, 'censuses').map(censusRow);
    if (rows.length === 0)
      return `censuses  none; \`anchorgate census ${server.name} <before> ${version}\` counts one\n`;
    return `censuses\n${columns(rows, 2)}`;
  } catch (error) {
    if (error instanceof ServerRefused && (error.status === 403 || error.status === 404)) {
      return 'censuses  not shown to this role\n';
    }
    throw error;
  }
}

function censusRow(census: unknown): readonly string[] {
  const { question, result } = membersOf(census);
  const { before } = membersOf(question);
  const { flips } = membersOf(result);
  const count = numberIn(flips, 'count');
  return [
    `census ${textIn(census, 'id') ?? '?'}`,
    `against version ${numberIn(before, 'version') ?? '?'}`,
    plain(textIn(question, 'serviceReferenceVariant') ?? '?'),
    count === undefined
      ? (textIn(census, 'state') ?? '?')
      : `${count} flips on ${numberIn(flips, 'devices') ?? '?'} devices`,
    plain(textIn(census, 'digest') ?? ''),
  ];
}
