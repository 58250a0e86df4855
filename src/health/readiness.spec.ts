import type { Client } from 'pg';
import type { RunningApp } from '../../test/app.js';
import { startApp } from '../../test/app.js';
import { createTestDatabase } from '../../test/database.js';
import type { TestDatabase } from '../../test/database.js';
import { planVersion, releaseVersion } from '../../test/fixtures/released-version.js';
import { ownerOf } from '../../test/fixtures/rule-set-replica.js';
import { ActivationRunner } from '../rule-sets/index.js';
import { ReadinessProbe } from './readiness.js';
import type { Readiness } from './readiness.js';

let database: TestDatabase;
let owner: Client;
let running: RunningApp;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await ownerOf(database.url);
});
afterAll(async () => {
  await running.close();
  await owner.end();
  await database.drop();
});

async function readiness(): Promise<Readiness> {
  await running.app.get(ActivationRunner).run();
  const { status, epoch, reasons } = await running.app.get(ReadinessProbe).readiness();
  return { status, epoch, reasons: reasons.filter(({ part }) => part !== 'context') };
}

describe('readiness', () => {
  it('is refused while nothing that was planned is due', async () => {
    await releaseVersion(owner, { version: 1, effectiveFrom: null });
    await releaseVersion(owner, { version: 2, effectiveFrom: null, parent: 1 });
    running = await startApp({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
    expect(await readiness()).toEqual({
      ...{ status: 'not-ready', epoch: 0 },
      reasons: [
        {
          ...{ part: 'rule-set', blocking: true, code: 'NO_ACTIVE_RULE_SET' },
          detail: 'no activation that was planned is due yet; nothing is decided',
        },
      ],
    });
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(503);
  });

  it('comes with the first epoch', async () => {
    await planVersion(owner, { version: 1 });
    await running.app.get(ActivationRunner).run();
    await until(async () => (await readiness()).epoch === 1);
    expect(await readiness()).toMatchObject({ epoch: 1, reasons: [] });
  });

  it('is refused from ten seconds before a plan that cannot be loaded here; earlier it is a warning', async () => {
    await owner.query('alter table rule_set_version disable trigger user');
    await owner.query('alter table rule_set_version drop constraint digest_is_of_cases');
    await owner.query(`update rule_set_version set cases = '{}' where version = 2`);
    await owner.query('alter table rule_set_version enable trigger user');
    const plan = await planVersion(owner, { version: 2, effectiveFrom: new Date(Date.now() + 60_000) });
    expect(await readiness()).toMatchObject({
      status: 'degraded',
      reasons: [{ part: 'plan', blocking: false, code: 'PLAN_NOT_LOADABLE' }],
    });
    await owner.query(
      `update planned_activation set withdrawn_by = 'activator', withdrawn_at = now() where plan_id = $1`,
      [plan],
    );
    expect(await readiness()).toMatchObject({ reasons: [] });
    const soon = await planVersion(owner, { version: 2, effectiveFrom: new Date(Date.now() + 9_000) });
    const { status, reasons } = await readiness();
    expect(status).toBe('not-ready');
    expect(reasons).toMatchObject([{ part: 'plan', blocking: true, code: 'PLAN_NOT_LOADABLE' }]);
    expect(reasons[0]?.detail).toMatch(
      new RegExp(`^plan ${soon}, version 2 of \`smets1-critical-commands\`, due in [89] s: CASES_TAMPERED: `),
    );
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100; i++) if (await holds()) return;
  throw new Error('it does not hold after a hundred looks');
}
