import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../src/core/language/index.js';
import { digestOf } from '../../../src/rule-sets/digest.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns, machine } from '../layout.js';
import { membersOf, textIn } from '../server/loose-json.js';
import type { Server } from '../server/server.js';
import type { Given } from '../verb.js';
import { actionText } from './action-words.js';
import { actionPath } from './watch.js';

/**
 * Approves exactly what the server sent: both digests are worked out here, from every item of the plan and from the
 * summary of the rehearsal, not taken on trust.
 */
export async function approvePlan(server: Server, id: string, given: Given, io: Io): Promise<ExitCode> {
  const comment = given.flag('show') ? '' : given.need('comment', 'text');
  const { json } = await server.get(actionPath(id));
  const items = await server.get(actionPath(id, 'items'), { accept: 'application/x-ndjson' });
  const shown = {
    planDigest: digestOfItems(items.text),
    rehearsalDigest: digestOf(canonicalJson(membersOf(membersOf(json)['rehearsal'])['summary'] ?? null)),
  };
  const faults = [
    ...differences('plan digest', shown.planDigest, textIn(json, 'planDigest'), given.text('plan-digest')),
    ...differences(
      'rehearsal digest',
      shown.rehearsalDigest,
      textIn(json, 'rehearsalDigest'),
      given.text('rehearsal-digest'),
    ),
  ];
  const asJson = given.flag('json');
  if (!asJson) {
    const digests = [
      ['plan digest, worked out here', shown.planDigest],
      ['of the rehearsal', shown.rehearsalDigest],
    ];
    io.out(`${actionText(json)}\n${columns(digests)}`);
  }
  if (faults.length > 0) {
    io.err(faults.map((fault) => `${fault}; nothing was approved\n`).join(''));
    return exitCodes.saysNo;
  }
  if (given.flag('show')) {
    io.out(asJson ? machine({ approved: false, id, ...shown }) : 'nothing was approved\n');
    return exitCodes.fine;
  }
  await server.post(actionPath(id, 'approval'), { ...shown, comment });
  io.out(asJson ? machine({ approved: true, id, ...shown }) : `approved\nnext: anchorgate correct start ${id}\n`);
  return exitCodes.fine;
}

/** SHA-256 over `planned` of each line as canonical JSON, as `GET …/items` documents it. */
function digestOfItems(ndjson: string): string {
  const hash = createHash('sha256');
  for (const line of ndjson.split('\n')) {
    if (line === '') continue;
    const item: unknown = JSON.parse(line);
    hash.update(`${canonicalJson(membersOf(item)['planned'] ?? null)}\n`, 'utf8');
  }
  return `sha256:${hash.digest('hex')}`;
}

function differences(
  what: string,
  found: string,
  stated: string | undefined,
  expected: string | undefined,
): readonly string[] {
  if (expected !== undefined && expected !== found) return [`found the ${what} \`${found}\`; expected \`${expected}\``];
  if (stated !== found) return [`found the ${what} \`${found}\`; the server says \`${stated ?? 'none'}\``];
  return [];
}
