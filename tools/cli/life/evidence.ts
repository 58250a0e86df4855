import { digestOf } from '../../../src/rule-sets/digest.js';
import { censusLines } from '../census/censuses-of-version.js';
import { evidenceLines } from '../files/evidence-words.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { serverOptions } from '../server/options.js';
import type { Reply } from '../server/server.js';
import { Server } from '../server/server.js';
import type { Given, Verb } from '../verb.js';
import { versionIn } from '../verb.js';

export const evidence: Verb = {
  name: 'evidence',
  usage: 'evidence <version>',
  summary: 'shows what the gates found at submission; with --json the stored bytes, exactly',
  details: ['Its digest is worked out here again; when it is not the one that the server states, the exit code is 1.'],
  options: serverOptions,
  examples: ['evidence 4 --as approver', 'evidence 4 --json --token-file token.txt | sha256sum'],
  words: [1, 1],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const server = Server.of(given, io);
  const version = versionIn(given.words[0]);
  const reply = await server.get(server.path('versions', version, 'evidence'));
  const digest = digestOf(reply.text);
  if (given.flag('json')) {
    io.out(reply.text);
  } else {
    io.out(`evidence for version ${version} of ${server.name}\n`);
    io.out(evidenceLines(reply.json));
    io.out(`digest  ${digest}\n`);
    io.out(await censusLines(server, version));
  }
  if (matches(reply, digest)) return exitCodes.fine;
  io.err(`the server states the digest \`${reply.etag ?? ''}\`; what it sent has \`${digest}\`\n`);
  return exitCodes.saysNo;
}

function matches({ etag }: Reply, digest: string): boolean {
  return etag === undefined || etag === digest || `sha256:${etag}` === digest;
}
