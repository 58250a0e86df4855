import {
  activate,
  readRulesFile,
  ruleSetName,
  untilVersionDecides,
  writeActive,
  writeRulesFile,
} from './activation.js';
import type { DemoService, EvaluationAnswer } from './demo-service.js';
import { decisionOf, evaluate, fresh, startDemoService } from './demo-service.js';
import { feed } from '../../tools/demo/feeds.js';

const path = 'device.attributes.firmwareHold';
const rule = 'firmware-is-not-on-hold';

describe('a rule on an attribute that no code knows', () => {
  let demo: DemoService;
  beforeAll(async () => {
    demo = await startDemoService();
    await activate(demo, 2);
  }, 120_000);
  afterAll(() => demo?.stop());

  const decideWith = async (attributes: Readonly<Record<string, unknown>>): Promise<EvaluationAnswer> => {
    const [row] = demo.rows;
    const device = demo.world.devices.find(({ line }) => line.deviceId === row?.deviceId);
    const line = { ...device?.line, attributes, observedAt: new Date().toISOString() };
    await feed({ url: demo.service.url, token: await demo.service.token('feed') }, 'devices', [line]);
    return decisionOf(await evaluate(demo, fresh(row?.request ?? ({} as never))));
  };

  it('decides by editing JSON only, in the running service', async () => {
    const { pid, rulesDirectory } = demo.service;
    expect(await decideWith({ firmwareHold: true })).toMatchObject({ verdict: 'permit' });

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
    const version2 = readRulesFile(rulesDirectory, `${ruleSetName}/2.json`);
    writeRulesFile(rulesDirectory, `${ruleSetName}/4.json`, {
      ...version2,
      version: 4,
      title: 'no command while the firmware is on hold',
      rules: [...(version2['rules'] as unknown[]), requirement()],
    });
    writeActive(rulesDirectory, 4);
    await untilVersionDecides(demo, 4);

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
  }, 60_000);

  it('an edit with a fault leaves the version before it in force', async () => {
    const { rulesDirectory } = demo.service;
    const version4 = readRulesFile(rulesDirectory, `${ruleSetName}/4.json`);
    const misspelt = JSON.parse(JSON.stringify(requirement()).replaceAll('firmwareHold', 'firmwareHeld'));
    writeRulesFile(rulesDirectory, `${ruleSetName}/5.json`, { ...version4, version: 5, rules: [misspelt] });
    writeActive(rulesDirectory, 5);
    for (let round = 0; round < 20; round += 1) {
      expect((await decideWith({ firmwareHold: false })).ruleSet.version).toBe(4);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    expect(demo.service.logs()).toMatch(/firmwareHeld/);
  }, 60_000);
});

function requirement(): unknown {
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
