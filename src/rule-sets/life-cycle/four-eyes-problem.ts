import type { FourEyesFault } from '../../core/lifecycle/index.js';
import { Problem } from '../../http/index.js';

const words: Readonly<Record<FourEyesFault, string>> = {
  APPROVER_IS_AUTHOR: 'was written, edited or submitted by the person approving it; ask another approver',
  APPROVER_IS_ACTIVATOR: 'was scheduled or activated by the person approving it; ask another approver',
  ACTIVATOR_IS_AUTHOR: 'was written, edited or submitted by the person activating it; ask another activator',
  ACTIVATOR_IS_APPROVER: 'was approved by the person activating it; ask another activator',
};

export function fourEyesProblem(fault: FourEyesFault, version: number): Problem {
  return new Problem(403, fault, `version ${version} ${words[fault]}`);
}
