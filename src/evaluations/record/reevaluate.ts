import type { Reevaluation, VersionContents } from '../../core/evaluation/index.js';
import { reevaluate as reevaluateBy } from '../../core/evaluation/index.js';
import { digestOf } from '../../rule-sets/index.js';

/** Decides a recorded command again from its record alone, with this process's SHA-256. */
export const reevaluate = (recordText: string, contents: VersionContents): Reevaluation =>
  reevaluateBy(recordText, contents, digestOf);
