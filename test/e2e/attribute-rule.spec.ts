import { setTimeout as pause } from 'node:timers/promises';
import { feed } from '../../tools/demo/feeds.js';
import { activate, doorOf, readRulesFile, ruleSetName, writeRulesFile } from './activation.js';
import type { DemoService, EvaluationAnswer } from './demo-service.js';
import { decisionOf, evaluate, fresh, startDemoService } from './demo-service.js';

const path = 'device.attributes.firmwareHold';
const rule = 'firmware-is-not-on-hold';
const readWithinMilliseconds = 5_000;

type Json = Readonly<Record<string, unknown>>;
interface Answered {
  readonly status: number;
  readonly body: Json;
}

describe('a rule on an attribute that no code knows', () => {
  let demo: DemoService;
  beforeAll(async () => {
    demo = await startDemoService();
  }, 120_000);
  afterAll(() => demo?.stop());

  const ask = async (method: 'GET' | 'POST', at: string, body?: Json): Promise<Answered> => {
    const { url, token } = doorOf(demo.service);
    const response = await fetch(`${url}/v1/rule-sets/${at}`, {
      method,
      headers: { authorization: `Bearer ${await token('author')}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Json };
  };

  const decideWith = async (attributes: Json): Promise<EvaluationAnswer> => {
    const [row] = demo.rows;
    const device = demo.world.devices.find(({ line }) => line.deviceId === row?.deviceId);
    const line = { ...device?.line, attributes, observedAt: new Date().toISOString() };
    await feed({ url: demo.service.url, token: await demo.service.token('feed') }, 'devices', [line]);
    return decisionOf(await evaluate(demo, fresh(row?.request ?? ({} as never))));
  };

  /** What version 2 says, with one more rule, and its cases, in each of which the firmware is not held back. */
  const withRule = async (added: Json): Promise<Json> => {
    const { body } = await ask('GET', `${ruleSetName}/versions/2`);
    const { version, ...content } = body['content'] as Json;
    expect(version).toBe(2);
    return {
      content: {
        ...content,
        title: 'no command while the firmware is on hold',
        rules: [...(content['rules'] as unknown[]), added],
      },
      cases: casesOf(body['cases'] as Readonly<Record<string, CaseFile>>),
    };
  };

  const untilKnown = async (): Promise<void> => {
    const { content } = await withRule(requirement());
    for (const end = Date.now() + readWithinMilliseconds; Date.now() < end; await pause(50)) {
      if ((await ask('POST', 'check', { ...(content as Json), version: 4 })).body['ok'] === true) return;
    }
    throw new Error(`the fact is not known ${readWithinMilliseconds / 1_000} s after \`facts.json\` was saved`);
  };

  it('is refused as a draft to be submitted while the catalogue does not know the attribute', async () => {
    const check = await ask('POST', 'check', { ...((await withRule(requirement()))['content'] as Json), version: 4 });
    expect(check.body).toMatchObject({ ok: false, diagnostics: [{ code: 'RULE_FACT_UNKNOWN' }] });
  });

  it('decides by editing JSON only, in the running service', async () => {
    const { pid, rulesDirectory } = demo.service;
    expect(await decideWith({ firmwareHold: true })).toMatchObject({ verdict: 'permit', ruleSet: { version: 2 } });

    const catalogue = readRulesFile(rulesDirectory, 'facts.json');
    const fact = {
      type: 'boolean',
      source: 'device',
      meaning: 'whether the firmware is held back by its manufacturer',
    };
    writeRulesFile(rulesDirectory, 'facts.json', {
      ...catalogue,
      facts: { ...(catalogue['facts'] as object), [path]: fact },
    });
    await untilKnown();
    const drafted = await ask('POST', `${ruleSetName}/drafts`, { from: 2, ...(await withRule(requirement())) });
    expect(drafted).toMatchObject({ status: 201, body: { version: 4, parent: 2, diagnostics: [] } });
    await activate(demo, 4);

    // The device's line came before the catalogue knew its attribute.
    const held = decisionOf(await evaluate(demo, fresh(demo.rows[0]?.request ?? ({} as never))));
    expect(held).toMatchObject({ verdict: 'refuse', responseCode: 'E5', ruleSet: { version: 4 } });
    expect(held.reasons).toEqual([expect.objectContaining({ rule, outcome: 'broken', missingFacts: [] })]);

    const unknown = await decideWith({});
    expect(unknown).toMatchObject({ verdict: 'refuse', responseCode: 'E5' });
    expect(unknown.reasons).toEqual([expect.objectContaining({ rule, outcome: 'undetermined', missingFacts: [path] })]);

    const wrongType = await decideWith({ firmwareHold: 'false' });
    expect(wrongType.reasons).toEqual([
      expect.objectContaining({ rule, outcome: 'undetermined', missingFacts: [path] }),
    ]);

    expect(await decideWith({ firmwareHold: false })).toMatchObject({ verdict: 'permit', reasons: [] });
    expect([demo.service.pid, demo.service.isAlive()]).toEqual([pid, true]);
  });

  it('a draft with a fault is not submitted and leaves the version before it in force', async () => {
    const misspelt = JSON.parse(JSON.stringify(requirement()).replaceAll('firmwareHold', 'firmwareHeld')) as Json;
    const drafted = await ask('POST', `${ruleSetName}/drafts`, { ...(await withRule(misspelt)) });
    expect(drafted).toMatchObject({ status: 201, body: { version: 5 } });
    expect(JSON.stringify(drafted.body['diagnostics'])).toMatch(/RULE_FACT_UNKNOWN.*firmwareHeld/);
    const submitted = await ask('POST', `${ruleSetName}/versions/5/submission`, {});
    expect(submitted).toMatchObject({ status: 422, body: { code: 'GATES_FAILED' } });
    expect(JSON.stringify(submitted.body)).toContain('firmwareHeld');
    expect((await decideWith({ firmwareHold: false })).ruleSet.version).toBe(4);
  });
});

interface CaseFile extends Json {
  readonly given: Json;
  readonly cases: readonly Json[];
}

/** The cases of version 2 for version 4, and one in which the new requirement breaks. */
function casesOf(files: Readonly<Record<string, CaseFile>>): Readonly<Record<string, unknown>> {
  const own = Object.entries(files).map(([file, { given, cases, ...rest }]) => {
    const kept = cases.filter(({ versions }) => Array.isArray(versions) && versions.includes(2));
    return [
      file,
      { ...rest, given: { ...given, [path]: false }, cases: kept.map((each) => ({ ...each, versions: [4] })) },
    ] as const;
  });
  const [, first] = own[0] ?? [];
  const breaks = {
    name: 'a device whose firmware is on hold takes no command',
    with: { [path]: true },
    versions: [4],
    expect: { verdict: 'refuse', responseCode: 'E5', outcomes: { [rule]: 'broken' } },
  };
  return {
    ...Object.fromEntries(own),
    'firmware-hold.json': { title: 'Firmware that is held back', given: first?.given, cases: [breaks] },
  };
}

function requirement(): Json {
  return {
    name: rule,
    priority: 60,
    conditions: { all: [{ fact: 'device', path: '$.attributes.firmwareHold', operator: 'equal', value: false }] },
    event: {
      type: 'requirement',
      params: {
        responseCode: 'E5',
        mode: 'enforce',
        because: 'a device whose firmware is held back takes no critical command',
        basis: 'an example of a rule on a new attribute',
      },
    },
  };
}
