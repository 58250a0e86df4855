import type { Options } from '../verb.js';

export const defaultUrl = 'http://127.0.0.1:3000';
export const defaultName = 'smets1-critical-commands';

/** What every verb that speaks to a server takes. */
export const serverOptions: Options = {
  name: { value: 'rule set', means: `name of the rule set; ${defaultName} when not given` },
  url: { value: 'address', means: `the server; ANCHORGATE_URL, then ${defaultUrl}, when not given` },
  'token-file': { value: 'file', means: 'file that holds a bearer token; ANCHORGATE_TOKEN when not given' },
  as: { value: 'person', means: 'on a development server: be author, approver, activator, auditor …' },
};
