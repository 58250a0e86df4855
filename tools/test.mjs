import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { endOf, root, runChild } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { Failure, runTool, seconds, step } from './terminal.mjs';

/**
 * The whole truth, in this order, until the first failure. The names are scripts of package.json, so each can be run
 * by hand. The walls between the folders are among the tests.
 */
const checks = [
  { title: 'Format', script: 'format:check', whatToDo: 'run `npm run format`' },
  { title: 'Types', script: 'types', whatToDo: 'mend the types, then `npm run types`' },
  { title: 'Lint', script: 'lint', whatToDo: 'mend what lint names, then `npm run lint`' },
  { title: 'Rules', script: 'rules:check', whatToDo: 'mend the rule files, then `npm run rules:check`' },
];

await runTool(async () => {
  const startedAt = performance.now();
  process.stderr.write('Anchorgate: every check\n\n');
  await ensureInstalled();
  await ensureBuilt();
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const { title, script, whatToDo } of checks) {
    await step(title, async () => {
      const { code, output } = await runChild(String(scripts[script]), [], { shell: true });
      if (code !== 0) throw new Failure(`${endOf(output, 60)}\n\n\`npm run ${script}\` failed`, whatToDo);
    });
  }
  await step('Browser', ensureChromium);
  process.stderr.write('  Tests\n\n');
  const { code, counts } = await runJest();
  process.stderr.write(`\n  Everything took ${seconds(startedAt).trim()}\n`);
  if (counts !== undefined) {
    // Once more, each on a line: the whole of it stands far above.
    for (const name of counts.failures) process.stdout.write(`failed: ${name}\n`);
    process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
    if (counts.passed === 0 && code === 0) throw new Failure('no test ran', 'see the arguments given to jest');
  }
  process.exitCode = code;
});

/** Runs jest with its usual output and the arguments of this tool; a test file that cannot run counts as one failure. */
async function runJest() {
  const folder = mkdtempSync(join(tmpdir(), 'anchorgate-jest-'));
  const report = join(folder, 'report.json');
  try {
    const options = [join('node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${report}`];
    const { code } = await runChild(process.execPath, [...options, ...process.argv.slice(2)], { shown: true });
    return { code, counts: countsOf(report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} report */
function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return {
      passed: Number(numPassedTests),
      failed: Number(numFailedTests) + Number(numRuntimeErrorTestSuites),
      failures: testResults.flatMap(failuresOf),
    };
  } catch {
    return undefined; // jest ended before it wrote a report; it has said why, and its exit code stands.
  }
}

/**
 * The tests of a file that failed; the file alone where it could not run.
 * @param {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} file
 * @returns {string[]}
 */
function failuresOf({ name, status, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && status === 'failed') return [`${file}, which could not run`];
  return failed.map(({ fullName }) => `${file}: ${fullName}`);
}
