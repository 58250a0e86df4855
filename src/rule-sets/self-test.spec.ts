import { caseFiles, compiled as version, guardRails } from '../../test/rules/rule-files.js';
import { compile } from '../core/evaluation/index.js';
import type { CaseFile } from '../core/language/index.js';
import { selfTest } from './self-test.js';

const files: Readonly<Record<string, CaseFile>> = Object.fromEntries(
  caseFiles.map(({ file, caseFile }) => [file, caseFile]),
);

describe('the self-test', () => {
  it('finds functions that decide otherwise than they should', () => {
    expect(selfTest(version(2), files, version(1))).toMatch(
      /disagree on context \d+ of `smets1-critical-commands` version 2/,
    );
  });

  it('finds a case of its own that is decided otherwise than it expects', () => {
    const one = version(1);
    // Version 1 under the number of version 2: sound code, and not what the cases of version 2 ask for.
    const misnamed = compile({ ...one.ruleSet, version: 2 }, guardRails, one.catalogue);
    expect(selfTest(misnamed)).toBeNull();
    expect(selfTest(misnamed, files)).toMatch(
      /^case `.+` of `.+\.json` fails on `smets1-critical-commands` version 2: .+ is `.+`; expected `.+`$/,
    );
  });

  it('passes the rule sets here on their own cases', () => {
    for (const number of [1, 2, 3]) expect(selfTest(version(number), files)).toBeNull();
  });
});
