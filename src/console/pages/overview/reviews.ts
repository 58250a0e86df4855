import type { Me } from '../../session/session.js';
import type { Review } from './overview-queries.js';

/** Whether this person can act on it: the role, and no part in it that four eyes forbid. */
export function forMe({ role, notBy = [] }: Review, { roles, person }: Pick<Me, 'roles' | 'person'>): boolean {
  return roles.includes(role) && !notBy.includes(person);
}

/**
 * What is to be done, in a few words.
 * @param isFile - it is a draft that comes from a file, and is not edited here
 */
export function verbOf({ kind, ruleSet, version, id }: Review, isFile: boolean): string {
  switch (kind) {
    case 'version-to-submit':
      return isFile
        ? `Submit the draft from a file: version ${version} of ${ruleSet}`
        : `Finish the draft: version ${version} of ${ruleSet}`;
    case 'version-to-approve':
      return `Approve or reject version ${version} of ${ruleSet}`;
    case 'version-to-activate':
      return `Schedule or activate version ${version} of ${ruleSet}`;
    case 'role-change':
      return 'Decide a request for a role';
    case 'held-import':
      return 'Decide a held file';
    case 'break-glass-review':
      return `Review break-glass ${id} of ${ruleSet}`;
    case 'corrective-action-to-rehearse':
      return `Rehearse correction ${id}`;
    case 'corrective-action-to-approve':
      return `Approve or reject correction ${id}`;
    case 'corrective-action-to-start':
      return `Start correction ${id}`;
    case 'corrective-action-paused':
      return `Look after correction ${id}: it is paused`;
  }
}

/** Where it is done. */
export function placeOf({ kind, ruleSet, version, id }: Review, isFile: boolean): string {
  switch (kind) {
    case 'version-to-submit':
      return `/rule-sets/${ruleSet}/versions/${version}/${isFile ? 'change' : 'edit'}`;
    case 'version-to-approve':
    case 'version-to-activate':
      return `/rule-sets/${ruleSet}/versions/${version}/change`;
    case 'role-change':
      return '/access';
    case 'held-import':
      return `/imports/${id}`;
    case 'break-glass-review':
      return '/break-glass';
    case 'corrective-action-to-rehearse':
    case 'corrective-action-to-approve':
    case 'corrective-action-to-start':
    case 'corrective-action-paused':
      return `/corrective-actions/${id}`;
  }
}
