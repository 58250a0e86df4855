import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../child.mjs';
import { Failure, step } from '../terminal.mjs';

/** @typedef {import('../start.mjs').Service} Service */

/**
 * The version from before the exemption goes first, so that the newcomer can go back to it; a later one stays a draft.
 * Corrective actions have a rule set of their own.
 * @param {string} demoRuleSet
 * @param {string} correctionRuleSet
 */
const wanted = (demoRuleSet, correctionRuleSet) => [
  { name: demoRuleSet, versions: [1, 2] },
  { name: correctionRuleSet, versions: [1] },
];

/**
 * Has the people of the development issuer bring the demo rule sets in force, as people do it: submission, approval,
 * activation. Where something is in force already, or the rules are not those of the demo, nothing is touched.
 * @param {Service} service live, and not ready while nothing is in force
 * @returns {Promise<boolean>} whether it brought anything in force
 */
export async function bringRuleSetsInForce(service) {
  if (service.hasIssuer) {
    process.stderr.write('  No version is brought in force: that takes the people of the development issuer\n');
    return false;
  }
  const { bringInForce, correctionRuleSet, demoRuleSet } = await import(
    pathToFileURL(join(root, 'dist', 'tools', 'demo', 'rule-sets.js')).href
  );
  const token = (/** @type {string} */ person) => tokenOf(service, person);
  /** @type {{ name: string, versions: number[] }[]} */
  const untouched = [];
  for (const each of wanted(demoRuleSet, correctionRuleSet)) {
    if (await isUntouched(service, each, await token('author'))) untouched.push(each);
  }
  if (untouched.length === 0) return false;
  await step('Bringing rules in force', async (note) => {
    try {
      for (const { name, versions } of untouched) {
        for (const version of versions) await bringInForce({ url: service.url, token }, version, null, name);
      }
    } catch (error) {
      throw new Failure(
        `the demo rule sets could not be brought in force:\n${error instanceof Error ? error.message : String(error)}`,
        '`DEMO=off npm start` starts without; `npx anchorgate status` says where each version is',
      );
    }
    note(untouched.map(({ name, versions }) => `version ${versions.at(-1)} of ${name}`).join(', '));
  });
  return true;
}

/**
 * @param {Service} service
 * @param {{ name: string, versions: number[] }} wanted
 * @param {string} token
 * @returns {Promise<boolean>} whether the demo versions are there and nothing is in force
 */
async function isUntouched(service, { name, versions }, token) {
  const read = async (/** @type {string} */ path) => {
    const response = await fetch(`${service.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
    return response.ok ? JSON.parse(await response.text()) : undefined;
  };
  const ruleSet = await read(`/v1/rule-sets/${name}`);
  if (ruleSet === undefined || ruleSet.active.length > 0) return false;
  const known = (await read(`/v1/rule-sets/${name}/versions`))?.versions ?? [];
  return versions.every((version) => known.some((/** @type {{ version: number }} */ one) => one.version === version));
}

/**
 * @param {Service} service
 * @param {string} person
 * @returns {Promise<string>}
 */
async function tokenOf(service, person) {
  const response = await fetch(`${service.url}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  if (!response.ok) throw new Error(`\`POST /dev/token\` answered ${response.status}`);
  return JSON.parse(await response.text()).access_token;
}
