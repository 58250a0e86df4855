import { census } from './census/census.js';
import { correct } from './corrective/correct.js';
import { misplaced } from './corrective/misplaced.js';
import { check } from './files/check.js';
import { diff } from './files/diff.js';
import { newVersion } from './files/new.js';
import { test } from './files/test.js';
import { importFile } from './import/import-file.js';
import { imports } from './import/imports.js';
import { activate, schedule } from './life/activate.js';
import { approve } from './life/approve.js';
import { breakGlass } from './life/break-glass.js';
import { reject, withdraw } from './life/end-version.js';
import { evidence } from './life/evidence.js';
import { pull } from './life/pull.js';
import { push } from './life/push.js';
import { simulate } from './life/simulate.js';
import { status } from './life/status.js';
import { submit } from './life/submit.js';
import { trail } from './life/trail.js';
import type { Verb } from './verb.js';

/** Every verb, in the order that a change takes. */
export const verbGroups: readonly (readonly [string, readonly Verb[]])[] = [
  ['On files', [newVersion, check, test, diff]],
  ['As an author', [pull, push, submit, simulate, withdraw]],
  ['As an approver', [evidence, census, approve, reject]],
  ['As an activator', [activate, schedule, breakGlass]],
  ['For corrections of anchor slots', [misplaced, correct]],
  ['For files of registrations', [importFile, imports]],
  ['As anybody who may read', [status, trail]],
];
