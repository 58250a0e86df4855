import { setTimeout as pause } from 'node:timers/promises';
import { ruleSetName } from '../rules-folder.js';
import { ActivationWorld, activateOn, activeIn, faultsOf, step, until, versionOf } from './activation-world.js';

let world: ActivationWorld;
beforeEach(async () => {
  world = await ActivationWorld.begin();
});
afterEach(() => world.end());

const edited = (): string => JSON.stringify({ ...world.rules.version(1), title: 'another title' });

describe('files that are not to be followed', () => {
  it('refuse to start when a released version was edited', async () => {
    world.rules.write(`${ruleSetName}/1.json`, edited());
    await expect(world.start()).rejects.toThrow(/1\.json: VERSION_CHANGED.*version 1 was submitted/s);
    expect(await world.newestEpoch()).toBe(2);
  });

  it('refuse to start when the file of a draft was edited', async () => {
    world.rules.write(`${ruleSetName}/3.json`, JSON.stringify({ ...world.rules.version(3), title: 'another title' }));
    await expect(world.start()).rejects.toThrow(/3\.json: VERSION_CHANGED/);
  });

  it('change nothing while the service runs and a released version is edited, and are reported until mended', async () => {
    const replica = await world.start();
    const before = world.rules.text(`${ruleSetName}/1.json`);
    world.rules.write(`${ruleSetName}/1.json`, edited());
    await until(() => faultsOf(replica).length > 0, 'the edit is reported');
    expect(faultsOf(replica)[0]).toMatch(/VERSION_CHANGED/);
    expect([versionOf(replica), await world.newestEpoch()]).toEqual([2, 2]);
    expect((await step(replica, 'author', '/versions/1')).body['title']).not.toBe('another title');
    world.rules.write(`${ruleSetName}/1.json`, before);
    await until(() => faultsOf(replica).length === 0, 'the file is restored');
  });

  it.each([
    ['half a file', 'facts.json', '{ "facts": { "command.serv'],
    ['guard rails that say nothing', 'guard-rails.json', '{}'],
    ['a version that is of another number', `${ruleSetName}/4.json`, 'the text of version 3'],
    ['cases that are none', `${ruleSetName}/cases/truth-table-gas.json`, '{ "cases": 1 }'],
    ['text that is no JSON', `${ruleSetName}/4.json`, 'version 4'],
  ])('change nothing when there is %s, and count again once mended', async (_, file, text) => {
    const replica = await world.start();
    const isNew = file.endsWith('4.json');
    const before = isNew ? '' : world.rules.text(file);
    const version3 = world.rules.text(`${ruleSetName}/3.json`);
    world.rules.write(file, text === 'the text of version 3' ? version3 : text);
    await until(() => faultsOf(replica).length > 0, 'the file is refused');
    expect(faultsOf(replica).some((line) => line.startsWith(`${file}: `))).toBe(true);
    expect([versionOf(replica), await world.newestEpoch()]).toEqual([2, 2]);
    world.rules.write(file, isNew ? version3.replace('"version": 3', '"version": 4') : before);
    await until(() => faultsOf(replica).length === 0, 'the mended file counts');
    expect([versionOf(replica), await world.newestEpoch()]).toEqual([2, 2]);
  });

  it('start on what was in force when they are broken', async () => {
    world.rules.write('facts.json', '{');
    const replica = await world.start();
    expect([versionOf(replica), activeIn(replica).epoch()]).toEqual([2, 2]);
    expect(faultsOf(replica)[0]).toMatch(/^facts.json: /);
  });
});

describe('a version that is added as a file', () => {
  const states = async (replica: Awaited<ReturnType<ActivationWorld['start']>>): Promise<readonly unknown[]> => {
    const { versions } = (await step(replica, 'author', '/versions')).body;
    return (versions as readonly { readonly state: string }[]).map(({ state }) => state);
  };

  it('is a draft at the next start, never sooner, and nothing is in force by it', async () => {
    const running = await world.start();
    const text = world.rules.text(`${ruleSetName}/3.json`).replace('"version": 3', '"version": 4');
    world.rules.write(`${ruleSetName}/4.json`, text);
    await pause(1_500);
    expect(await states(running)).toEqual(['superseded', 'active', 'draft']);
    await world.stopAll();
    const again = await world.start();
    expect(await states(again)).toEqual(['superseded', 'active', 'draft', 'draft']);
    expect([versionOf(again), await world.newestEpoch()]).toEqual([2, 2]);
    const { body } = await step(again, 'author', '/versions/4');
    expect(body).toMatchObject({ author: 'import', contributors: ['import'], parent: 2 });
    expect(await step(again, 'activator', '/versions/4/activation', {})).toMatchObject({
      status: 409,
      body: { code: 'VERSION_STATE_WRONG' },
    });
  });
});

describe('the fact catalogue', () => {
  it('that is edited changes nothing in force, and is what the next version is submitted with', async () => {
    const replica = await world.start();
    const inForce = (): string | undefined => activeIn(replica).at(Date.now(), null)?.catalogueDigest;
    const before = inForce();
    const catalogue = JSON.parse(world.rules.text('facts.json')) as { facts: Record<string, unknown> };
    catalogue.facts['device.attributes.firmwareHold'] = { type: 'boolean', source: 'device', meaning: 'held back' };
    world.rules.write('facts.json', JSON.stringify(catalogue));
    await pause(1_500);
    expect([faultsOf(replica), inForce(), activeIn(replica).epoch()]).toEqual([[], before, 2]);
    await activateOn(replica, 3);
    expect(inForce()).not.toBe(before);
    // Going back is to what was approved, which had the catalogue of before.
    await activateOn(replica, 2);
    expect(inForce()).toBe(before);
  });
});
