/** Who walks the demo rule sets to where they are in force: the development issuer's people, each in his own part. */
export type WalkPerson = 'author' | 'approver' | 'activator';

/** A running service, and tokens for its people. */
export interface WalkDoor {
  readonly url: string;
  readonly token: (person: WalkPerson) => Promise<string>;
}

export const demoRuleSet = 'smets1-critical-commands';
export const correctionRuleSet = 'corrective-action';

interface Version {
  readonly version: number;
  readonly state: string;
  readonly parent: number | null;
  readonly digest: string | null;
  readonly evidenceDigest: string | null;
}

interface RuleSet {
  readonly epoch: number;
  readonly active: readonly { readonly cohort: string | null; readonly version: number }[];
}

/**
 * Brings a version in force for every cohort or some, by the steps that people take through the API: submission,
 * approval, activation. What it was made from goes first; from a version that was in force before, it goes back.
 * @returns the epoch that it decides from
 */
export async function bringInForce(
  door: WalkDoor,
  version: number,
  cohorts: readonly string[] | null = null,
  name = demoRuleSet,
): Promise<number> {
  const { active } = await ask<RuleSet>(door, 'author', 'GET', `/v1/rule-sets/${name}`);
  const found = await ask<Version>(door, 'author', 'GET', `/v1/rule-sets/${name}/versions/${version}`);
  const { parent, state } = found;
  const onItsWay = state !== 'active' && state !== 'superseded';
  const parentDecides = active.some((one) => one.version === parent);
  if (onItsWay && parent !== null && !parentDecides) await bringInForce(door, parent, null, name);
  await bringToApproval(door, found, name);
  return await activate(door, version, cohorts, name);
}

/** Submits a draft and approves what was submitted. */
export async function bringToApproval(door: WalkDoor, found: Version, name = demoRuleSet): Promise<void> {
  const at = `/v1/rule-sets/${name}/versions/${found.version}`;
  let now = found;
  if (now.state === 'draft') now = await ask<Version>(door, 'author', 'POST', `${at}/submission`, {});
  if (now.state !== 'submitted') return;
  const { digest, evidenceDigest } = now;
  await ask(door, 'approver', 'POST', `${at}/approvals`, { digest, evidenceDigest, comment: 'read with its evidence' });
}

async function activate(
  door: WalkDoor,
  version: number,
  cohorts: readonly string[] | null,
  name: string,
): Promise<number> {
  const at = `/v1/rule-sets/${name}/versions/${version}/activation`;
  const answer = await send(door, 'activator', 'POST', at, { cohorts, comment: 'brought in force' });
  const body = Object(JSON.parse(answer.text)) as { readonly epoch?: number; readonly code?: string };
  if (answer.ok && body.epoch !== undefined) return body.epoch;
  if (body.code !== 'ALREADY_IN_FORCE') throw new Error(`\`POST ${at}\` answered ${answer.text}`);
  return (await ask<RuleSet>(door, 'activator', 'GET', `/v1/rule-sets/${name}`)).epoch;
}

async function ask<T>(door: WalkDoor, person: WalkPerson, method: string, path: string, body?: object): Promise<T> {
  const answer = await send(door, person, method, path, body);
  if (!answer.ok) throw new Error(`\`${method} ${path}\` answered ${answer.text}`);
  // Our own service's answer; a field that is missing shows in the next request.
  return JSON.parse(answer.text) as T;
}

async function send(
  door: WalkDoor,
  person: WalkPerson,
  method: string,
  path: string,
  body?: object,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const response = await fetch(`${door.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await door.token(person)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { ok: response.ok, text: await response.text() };
}
