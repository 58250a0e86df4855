import { canonicalJson } from '../../../src/core/language/index.js';
import { digestOf } from '../../../src/rule-sets/digest.js';
import { evidenceLines } from '../files/evidence-words.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { columns, machine } from '../layout.js';
import { membersOf, textIn } from '../server/loose-json.js';
import { serverOptions } from '../server/options.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { versionIn } from '../verb.js';
import { nextStep, versionLines } from './version-words.js';

export const approve: Verb = {
  name: 'approve',
  usage: 'approve <version> --comment <text>',
  summary: 'shows what is approved, by its two digests, and approves exactly that',
  details: [
    'Both digests are worked out here from what the server sent, not taken on trust. With --digest and',
    '--evidence-digest it approves only what was read before under these digests.',
  ],
  options: {
    ...serverOptions,
    comment: { value: 'text', means: 'why it may come into force' },
    digest: { value: 'sha256:…', means: 'the digest of the content that was read; anything else is not approved' },
    'evidence-digest': { value: 'sha256:…', means: 'the digest of the evidence that was read' },
    show: { means: 'show what would be approved, and approve nothing' },
  },
  examples: ['approve 4 --show --as approver', 'approve 4 --comment "Change 1417, board of 24 November" --as approver'],
  words: [1, 1],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const comment = given.flag('show') ? '' : given.need('comment', 'text');
  const server = Server.of(given, io);
  const version = versionIn(given.words[0]);
  const path = server.path('versions', version);
  const { json } = await server.get(path);
  const evidence = await server.get(`${path}/evidence`);
  const shown = {
    digest: digestOf(canonicalJson(membersOf(json)['content'] ?? null)),
    evidenceDigest: digestOf(evidence.text),
  };
  const faults = [
    ...differences('digest', shown.digest, textIn(json, 'digest'), given.text('digest')),
    ...differences(
      'evidence digest',
      shown.evidenceDigest,
      textIn(json, 'evidenceDigest'),
      given.text('evidence-digest'),
    ),
  ];
  const asJson = given.flag('json');
  if (!asJson) {
    io.out(`version ${version} of ${server.name}\n${versionLines(json)}\n${evidenceLines(evidence.json)}\n`);
    io.out(
      columns([
        ['digest of the content', shown.digest],
        ['digest of the evidence', shown.evidenceDigest],
      ]),
    );
  }
  if (faults.length > 0) {
    io.err(faults.map((fault) => `${fault}; nothing was approved\n`).join(''));
    return exitCodes.saysNo;
  }
  if (given.flag('show')) {
    if (asJson) io.out(machine({ approved: false, version, ...shown }));
    else io.out('nothing was approved\n');
    return exitCodes.fine;
  }
  const { json: approval } = await server.post(`${path}/approvals`, { ...shown, comment });
  if (asJson) io.out(machine({ approved: true, version, ...shown, approval }));
  else io.out(`approved\nnext: ${nextStep('approved', version) ?? ''}\n`);
  return exitCodes.fine;
}

function differences(
  what: string,
  found: string,
  stated: string | undefined,
  expected: string | undefined,
): readonly string[] {
  if (expected !== undefined && expected !== found) return [`found the ${what} \`${found}\`; expected \`${expected}\``];
  if (stated !== undefined && stated !== found)
    return [`found the ${what} \`${found}\`; the server says \`${stated}\``];
  return [];
}
