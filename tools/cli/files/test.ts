import { dirname, relative } from 'node:path';
import { evaluatorVersion } from '../../../src/core/evaluation/index.js';
import type { Evidence, GateFailure } from '../../../src/core/evidence/index.js';
import { gatherEvidence } from '../../../src/core/evidence/index.js';
import type { FactCatalogue, GuardRails } from '../../../src/core/language/index.js';
import { canonicalJson, checkRuleSet } from '../../../src/core/language/index.js';
import { digestOf } from '../../../src/rule-sets/digest.js';
import type { CheckedCases } from '../../rules/check-cases.js';
import type { Fault } from '../../rules/rules-file.js';
import { faultIn, readRulesFile } from '../../rules/rules-file.js';
import type { ExitCode, Io } from '../io.js';
import { exitCodes } from '../io.js';
import { machine } from '../layout.js';
import type { Given, Verb } from '../verb.js';
import { evidenceLines } from './evidence-words.js';
import {
  existing,
  judged,
  readCasesBeside,
  readCatalogue,
  readGuardRails,
  rulesHome,
  rulesOption,
  versionFiles,
} from './rules-home.js';
import { faultLines, seenFrom, shownPath } from './tell-faults.js';

/** The evidence of one version's file, and what fails as faults in the files. */
interface Tested {
  readonly file: string;
  readonly evidence: Evidence;
  readonly faults: readonly Fault[];
}

export const test: Verb = {
  name: 'test',
  usage: 'test [file]',
  summary: "runs a version's cases and the other gates of submission, on files",
  details: [
    'Without a file: every version in `rules`. Beside the cases: whether each requirement has a case in which it holds',
    'and one in which it breaks, which conditions the cases show to decide their rule (MC/DC), and whether',
    'json-rules-engine agrees. What the server does at submission, with what differs from its parent left to `diff`.',
  ],
  options: { ...rulesOption, all: { means: 'list every condition that is not covered' } },
  examples: ['test', 'test rules/smets1-critical-commands/2.json --all', 'test --json > evidence.json'],
  words: [0, 1],
  act,
};

async function act(given: Given, io: Io): Promise<ExitCode> {
  const [path] = given.words;
  const target = path === undefined ? undefined : existing(io, path);
  const home = rulesHome(given, io, target);
  const catalogue = readCatalogue(home);
  const guardRails = readGuardRails(home, catalogue);
  const tested: Tested[] = [];
  for (const file of target === undefined ? versionFiles(home) : [target]) {
    tested.push(await testVersion(file, catalogue, guardRails));
  }
  const faults = tested.flatMap((each) => each.faults);
  if (given.flag('json')) {
    const versions = tested.map(({ file, evidence }) => ({ file: shownPath(io, file), evidence }));
    io.out(machine({ ok: faults.length === 0, versions, faults: seenFrom(io, faults) }));
  } else {
    for (const { evidence } of tested) io.out(versionWords(evidence, given.flag('all') || target !== undefined));
    io.out(faultLines(io, faults));
  }
  return faults.length === 0 ? exitCodes.fine : exitCodes.saysNo;
}

/** In a run over all versions, what is not covered is a number; for one version it is listed. */
function versionWords(evidence: Evidence, listUncovered: boolean): string {
  const { ruleSet, coverage } = evidence;
  const shown = listUncovered ? evidence : { ...evidence, coverage: { ...coverage, uncovered: [] } };
  return `${ruleSet.name} ${ruleSet.version}\n${evidenceLines(shown, true)}`;
}

async function testVersion(path: string, catalogue: FactCatalogue, guardRails: GuardRails): Promise<Tested> {
  const file = readRulesFile(path);
  const ruleSet = judged(file, (json) => checkRuleSet(json, catalogue));
  const beside = readCasesBeside(path, catalogue);
  const cases = Object.fromEntries(beside.map((each) => [nameOf(each), each.cases]));
  const content = canonicalJson(ruleSet);
  const { evidence, failures } = await gatherEvidence(
    {
      ...{ ruleSet, content, digest: digestOf(content), cases, casesDigest: digestOf(canonicalJson(cases)) },
      ...{ catalogue, catalogueDigest: digestOf(canonicalJson(catalogue)) },
      ...{ guardRails, guardRailsDigest: digestOf(canonicalJson(guardRails)) },
      ...{ evaluatorVersion, parent: null, deltas: [] },
    },
    () => Promise.resolve(),
  );
  return { file: path, evidence, faults: failures.map((failure) => faultOf(failure, path, beside)) };
}

function faultOf({ code, pointer, detail }: GateFailure, path: string, beside: readonly CheckedCases[]): Fault {
  const own = beside.find((each) => pointer.startsWith(`/cases/${nameOf(each)}/`));
  const diagnostic = { code, found: '', expected: '', message: detail };
  if (own === undefined) return faultIn(readRulesFile(path), { ...diagnostic, pointer });
  return faultIn(own.file, { ...diagnostic, pointer: pointer.slice(`/cases/${nameOf(own)}`.length) });
}

function nameOf({ file }: CheckedCases): string {
  return relative(dirname(file.path), file.path);
}
