import { Client } from 'pg';
import type { ShownVersion } from './life-cycle-world.js';
import { LifeCycleWorld, revision, ruleSets } from './life-cycle-world.js';

let world: LifeCycleWorld;
beforeAll(async () => {
  world = await LifeCycleWorld.begin();
}, 120_000);
afterAll(async () => {
  await world.end();
});

const tomorrow = (days = 1): string => new Date(Date.now() + days * 86_400_000).toISOString();
const outcome = ({ status, code }: { status: number; code: string | undefined }) => [status, code];

describe('a draft', () => {
  it('is refused with a number that is not the next', async () => {
    const { body } = await world.ask('olga: auditor', 'GET', `${ruleSets}/versions/2`);
    const answer = await world.ask('ann: author', 'POST', `${ruleSets}/drafts`, { content: body['content'] });
    expect(outcome(answer)).toEqual([409, 'VERSION_NUMBER_TAKEN']);
    expect(answer.text).toMatch(/the next version of it is \d+/);
  });

  it('begins as the version in force, with its cases, and has that as its parent', async () => {
    const made = await world.ask('ann: author', 'POST', `${ruleSets}/drafts`, { comment: 'to begin with' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ state: 'draft', revision: 1, parent: 2, author: 'ann', diagnostics: [] });
    const content = JSON.parse(String(made.body['text'])) as Record<string, unknown>;
    const { body } = await world.ask('olga: auditor', 'GET', `${ruleSets}/versions/2`);
    expect(content).toEqual({ ...(body['content'] as object), version: made.body['version'] });
    expect(Object.keys(made.body['cases'] as object)).toEqual(Object.keys(body['cases'] as object));
  });

  it('is saved over the revision that its author saw, and over no other', async () => {
    const made = await world.ask('ann: author', 'POST', `${ruleSets}/drafts`, {});
    const at = `${ruleSets}/versions/${String(made.body['version'])}/draft`;
    expect(outcome(await world.ask('ann: author', 'PUT', at, { text: '{' }))).toEqual([428, 'PRECONDITION_REQUIRED']);
    const half = await world.ask('bea: author', 'PUT', at, { text: '{ "name": "smets1-cri' }, revision(made));
    expect(half.status).toBe(200);
    expect(half.body).toMatchObject({ revision: 2, text: '{ "name": "smets1-cri', digest: null });
    expect(half.body['diagnostics']).not.toEqual([]);
    expect(half.body['contributors']).toEqual(['ann', 'bea']);
    const stale = await world.ask('ann: author', 'PUT', at, { text: '{}' }, revision(made));
    expect(outcome(stale)).toEqual([409, 'DRAFT_CHANGED']);
    expect(stale.text).toContain('saved by `bea`');
    const same = await world.ask('ann: author', 'PUT', at, { text: '{ "name": "smets1-cri' }, revision(half));
    expect(same.body['revision']).toBe(2);
  });

  it('that came from a file is changed in the file only', async () => {
    const shown = await world.ask('ann: author', 'GET', `${ruleSets}/versions/3/draft`);
    const answer = await world.ask(
      'ann: author',
      'PUT',
      `${ruleSets}/versions/3/draft`,
      { text: '{}' },
      revision(shown),
    );
    expect(outcome(answer)).toEqual([409, 'DRAFT_IS_FILE']);
  });

  it('does not decide: it can be simulated and not activated', async () => {
    const version = await world.draft();
    expect(outcome(await world.activate('dan: activator', version))).toEqual([409, 'VERSION_STATE_WRONG']);
  });
});

describe('submission', () => {
  it('is refused with every fault at once, and leaves the draft as it was', async () => {
    const made = await world.ask('ann: author', 'POST', `${ruleSets}/drafts`, {});
    const content = JSON.parse(String(made.body['text'])) as { rules: { name: string; priority: number }[] };
    const rules = content.rules.map((rule, i) => (i < 2 ? { ...rule, priority: 0 } : rule));
    const at = `${ruleSets}/versions/${String(made.body['version'])}`;
    await world.ask('ann: author', 'PUT', `${at}/draft`, { content: { ...content, rules } }, revision(made));
    const answer = await world.ask('ann: author', 'POST', `${at}/submission`, {});
    expect(outcome(answer)).toEqual([422, 'GATES_FAILED']);
    expect((answer.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/rules/0/priority',
      '/rules/1/priority',
    ]);
    expect((await world.version(Number(made.body['version']))).state).toBe('draft');
  });

  it('is refused without cases, and names what is missing for each requirement', async () => {
    const made = await world.ask('ann: author', 'POST', `${ruleSets}/drafts`, {});
    const at = `${ruleSets}/versions/${String(made.body['version'])}`;
    await world.ask('ann: author', 'PUT', `${at}/draft`, { cases: {} }, revision(made));
    const answer = await world.ask('ann: author', 'POST', `${at}/submission`, {});
    expect(outcome(answer)).toEqual([422, 'GATES_FAILED']);
    expect((answer.body['errors'] as { code: string }[]).map(({ code }) => code)).toContain('CASES_MISSING');
  });

  it('is refused while the stored text of its parent is not what its digest says', async () => {
    const version = await world.draft();
    const owner = new Client({ connectionString: world.database.url });
    await owner.connect();
    const rewrite = (from: string, to: string) =>
      owner.query('update rule_set_version set content = replace(content, $1, $2) where version = 2', [from, to]);
    await owner.query('set session_replication_role = replica');
    await owner.query('alter table rule_set_version drop constraint digest_is_of_content');
    await rewrite('"E4"', '"E4X"');
    const answer = await world.ask('ann: author', 'POST', `${ruleSets}/versions/${version}/submission`, {});
    await rewrite('"E4X"', '"E4"');
    await owner.end();
    expect(outcome(answer)).toEqual([503, 'NO_ACTIVE_RULE_SET']);
    expect(answer.text).toContain('the stored text has digest');
    expect((await world.version(version)).state).toBe('draft');
  });

  it('freezes content, cases and evidence under their digests, and nothing is changed after it', async () => {
    const version = await world.submitted();
    expect(version).toMatchObject({ state: 'submitted', parent: 2 });
    const { createHash } = await import('node:crypto');
    const sha = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
    const evidence = await world.ask('olga: auditor', 'GET', `${ruleSets}/versions/${version.version}/evidence`);
    expect(sha(evidence.text)).toBe(version.evidenceDigest);
    expect(evidence.headers.get('etag')).toBe(`"${version.evidenceDigest}"`);
    expect(evidence.body).toMatchObject({ ruleSet: { digest: version.digest }, cases: { passed: 115, total: 115 } });
    expect(evidence.body['coverage']).toMatchObject({ conditions: 76, covered: 76, uncovered: [] });
    const at = `${ruleSets}/versions/${version.version}`;
    expect((await world.ask('ann: author', 'GET', `${at}/draft`)).status).toBe(404);
    const edit = await world.ask('ann: author', 'PUT', `${at}/draft`, { text: '{}' }, { 'if-match': '"2"' });
    expect(outcome(edit)).toEqual([409, 'VERSION_STATE_WRONG']);
    const again = await world.ask('ann: author', 'POST', `${at}/submission`, {});
    expect(outcome(again)).toEqual([409, 'VERSION_STATE_WRONG']);
  });
});

describe('the difference between two versions', () => {
  it('is refused in a form that does not exist, and of a version that does not', async () => {
    const odd = await world.ask('olga: auditor', 'GET', `${ruleSets}/versions/1/diff/2?format=pdf`);
    expect(outcome(odd)).toEqual([400, 'PARAMETER_INVALID']);
    expect((await world.ask('olga: auditor', 'GET', `${ruleSets}/versions/1/diff/9999`)).status).toBe(404);
  });

  it('is seven deltas from before MP107 to after it, each with a sentence; as Markdown seven lines', async () => {
    const json = await world.ask('olga: auditor', 'GET', `${ruleSets}/versions/1/diff/2`);
    const deltas = json.body['deltas'] as { sentence: string }[];
    expect(deltas).toHaveLength(7);
    const markdown = await world.ask('olga: auditor', 'GET', `${ruleSets}/versions/1/diff/2`, undefined, {
      accept: 'text/markdown',
    });
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const lines = markdown.text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toEqual(deltas.map(({ sentence }) => `- ${sentence}`));
    for (const line of lines) expect(line).toMatch(/^- The [^{}$]+\.$/);
  });

  it('of a version with itself is nothing', async () => {
    const { body } = await world.ask('olga: auditor', 'GET', `${ruleSets}/versions/2/diff/2`);
    expect(body['deltas']).toEqual([]);
  });
});

describe('four eyes', () => {
  let version: ShownVersion;
  beforeAll(async () => {
    const made = await world.draft('ann: author');
    const shown = await world.ask('bea: author', 'GET', `${ruleSets}/versions/${made}/draft`);
    const content = { ...(JSON.parse(String(shown.body['text'])) as object), title: 'edited by another' };
    await world.ask('bea: author', 'PUT', `${ruleSets}/versions/${made}/draft`, { content }, revision(shown));
    const answer = await world.ask('cem: author', 'POST', `${ruleSets}/versions/${made}/submission`, {});
    version = answer.body as unknown as ShownVersion;
  });

  it.each(['ann', 'bea', 'cem'])('refuses that %s, who had a part in writing it, approves', async (person) => {
    const answer = await world.approve(`${person}: author approver`, version);
    expect(outcome(answer)).toEqual([403, 'APPROVER_IS_AUTHOR']);
  });

  it('refuses an approval of other content or other evidence', async () => {
    const other = `sha256:${'0'.repeat(64)}`;
    expect(outcome(await world.approve('eve: approver', { ...version, digest: other }))).toEqual([
      409,
      'DIGEST_MISMATCH',
    ]);
    const evidence = await world.approve('eve: approver', { ...version, evidenceDigest: other });
    expect(outcome(evidence)).toEqual([409, 'DIGEST_MISMATCH']);
  });

  it('refuses that it is activated before it is approved', async () => {
    expect(outcome(await world.activate('dan: activator', version.version))).toEqual([409, 'VERSION_STATE_WRONG']);
  });

  it('refuses author and approver as activator, and lets a third person', async () => {
    expect((await world.approve('eve: approver', version)).status).toBe(201);
    const author = await world.activate('bea: author activator', version.version);
    expect(outcome(author)).toEqual([403, 'ACTIVATOR_IS_AUTHOR']);
    const approver = await world.activate('eve: approver activator', version.version);
    expect(outcome(approver)).toEqual([403, 'ACTIVATOR_IS_APPROVER']);
    const plan = await world.ask('dan: activator', 'POST', `${ruleSets}/versions/${version.version}/schedule`, {
      effectiveFrom: tomorrow(),
    });
    expect(plan.status).toBe(201);
    const late = await world.approve('dan: activator approver', version);
    expect(outcome(late)).toEqual([403, 'APPROVER_IS_ACTIVATOR']);
  });

  it('counts whoever wrote a rejected version among the authors of a draft made from it', async () => {
    const rejected = await world.submitted('ann: author');
    const at = `${ruleSets}/versions/${rejected.version}`;
    expect((await world.ask('eve: approver', 'POST', `${at}/rejection`, { comment: 'not so' })).status).toBe(200);
    const made = await world.ask('bea: author', 'POST', `${ruleSets}/drafts`, { from: rejected.version });
    expect((made.body['contributors'] as string[]).toSorted()).toEqual(['ann', 'bea']);
  });
});

describe('a schedule', () => {
  it('is refused for the past, and beyond the life of the approval', async () => {
    const version = await world.submitted();
    const at = `${ruleSets}/versions/${version.version}/schedule`;
    expect((await world.approve('eve: approver', version)).status).toBe(201);
    const past = await world.ask('dan: activator', 'POST', at, { effectiveFrom: '2026-01-01T00:00:00.000Z' });
    expect(outcome(past)).toEqual([400, 'BODY_INVALID']);
    const late = await world.ask('dan: activator', 'POST', at, { effectiveFrom: tomorrow(15) });
    expect(outcome(late)).toEqual([409, 'APPROVAL_LAPSED']);
  });

  it('is planned anew for the same cohorts, and withdrawn with the version', async () => {
    const version = await world.submitted();
    const at = `${ruleSets}/versions/${version.version}`;
    await world.approve('eve: approver', version);
    for (const effectiveFrom of [tomorrow(2), tomorrow(3)]) {
      const plan = await world.ask('dan: activator', 'POST', `${at}/schedule`, { effectiveFrom, cohorts: ['IOC'] });
      expect(plan.body).toMatchObject({ effectiveFrom, cohorts: ['IOC'] });
    }
    const coming = async () =>
      ((await world.ask('olga: auditor', 'GET', ruleSets)).body['coming'] as { version: number }[]).filter(
        (plan) => plan.version === version.version,
      );
    expect(await coming()).toHaveLength(1);
    const author = await world.ask('ann: author', 'POST', `${at}/withdrawal`, { comment: 'no' });
    expect(outcome(author)).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const withdrawn = await world.ask('dan: activator', 'POST', `${at}/withdrawal`, { comment: 'not this month' });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', endedBy: 'dan', endComment: 'not this month' });
    expect(await coming()).toEqual([]);
  });
});

describe('activation', () => {
  it('takes the next epoch, supersedes what decided, lets what was made from it lapse, and goes back', async () => {
    const first = await world.submitted();
    const overtaken = await world.submitted();
    await world.approve('eve: approver', first);
    expect(outcome(await world.activate('dan: activator', first.version, { expectedEpoch: 77 }))).toEqual([
      409,
      'EPOCH_MOVED',
    ]);
    const activated = await world.activate('dan: activator', first.version);
    expect(activated.body).toMatchObject({ epoch: 3, version: first.version, cohorts: null });
    expect(outcome(await world.activate('dan: activator', first.version))).toEqual([409, 'ALREADY_IN_FORCE']);
    expect((await world.version(2)).state).toBe('superseded');
    expect((await world.version(first.version)).state).toBe('active');
    for (let tries = 0; tries < 100 && (await world.version(overtaken.version)).state !== 'lapsed'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await world.version(overtaken.version)).state).toBe('lapsed');
    const stale = await world.ask('bea: author', 'POST', `${ruleSets}/versions/3/submission`, {});
    expect(outcome(stale)).toEqual([409, 'PARENT_NOT_ACTIVE']);
    expect(outcome(await world.activate('dan: activator', 2))).toEqual([400, 'BODY_INVALID']);
    const back = await world.activate('dan: activator', 2, { comment: 'the new one is wrong' });
    expect(back.body).toMatchObject({ epoch: 4, version: 2 });
    expect((await world.version(2)).state).toBe('active');
    expect((await world.version(first.version)).state).toBe('superseded');
  });

  it('is in the audit trail, each step by who took it, refusals too', async () => {
    const trail = await world.ask('olga: auditor', 'GET', '/v1/audit-trail?limit=500');
    const entries = trail.body['entries'] as { action: string; actor: string; outcome: string; code: string | null }[];
    const seen = new Set(entries.map(({ action, actor, outcome, code }) => [action, actor, outcome, code].join(' ')));
    for (const line of [
      'draft-made ann done ',
      'draft-saved bea done ',
      'version-submitted cem done ',
      'version-approved eve done ',
      'version-rejected eve done ',
      'activation-planned dan done ',
      'activation-asked dan done ',
      'epoch-activated anchorgate done ',
      'version-lapsed anchorgate done ',
      'version-withdrawn dan done ',
      'version-approved ann refused APPROVER_IS_AUTHOR',
      'version-submitted ann refused GATES_FAILED',
      'activation-asked bea refused ACTIVATOR_IS_AUTHOR',
      'draft-saved ann refused DRAFT_CHANGED',
    ]) {
      expect(seen).toContain(line);
    }
  });
});
