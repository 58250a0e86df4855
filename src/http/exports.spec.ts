import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ExportSlots, exportStream } from './exports.js';

async function* texts(...all: readonly string[]): AsyncGenerator<string> {
  for (const text of all) yield await Promise.resolve(text);
}

/** Texts without end, each after a while. */
async function* endless(text: string, given: string[] = []): AsyncGenerator<string> {
  for (;;) {
    await pause(5);
    given.push(text);
    yield text;
  }
}

const begun = (lines: AsyncIterable<string>, untaken?: number) => () =>
  Promise.resolve({ lines: exportStream(lines, untaken) });

/** Whether both places are free, by taking them. */
async function expectBothFree(slots: ExportSlots): Promise<void> {
  const both = await Promise.all([slots.begin(begun(endless('x'))), slots.begin(begun(endless('x')))]);
  await expect(slots.begin(begun(texts('x')))).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  for (const { lines } of both) {
    lines.destroy();
    await once(lines, 'close');
  }
}

describe('exports at once', () => {
  it('are two: another is told to come later, and does not begin', async () => {
    const slots = new ExportSlots();
    const both = [await slots.begin(begun(endless('x'))), await slots.begin(begun(endless('x')))];
    const start = jest.fn(begun(texts('x')));
    await expect(slots.begin(start)).rejects.toMatchObject({ status: 429, headers: { 'Retry-After': '10' } });
    expect(start).not.toHaveBeenCalled();
    for (const { lines } of both) lines.destroy();
    await Promise.all(both.map(({ lines }) => once(lines, 'close')));
    await expectBothFree(slots);
  });

  it('give their place back when they have finished', async () => {
    const slots = new ExportSlots();
    const { lines } = await slots.begin(begun(texts('a', '', 'b')));
    expect(String(Buffer.concat(await lines.toArray()))).toBe('ab');
    await expectBothFree(slots);
  });

  it('give it back when they do not begin', async () => {
    const slots = new ExportSlots();
    await expect(slots.begin(() => Promise.reject(new Error('not noted')))).rejects.toThrow('not noted');
    await expectBothFree(slots);
  });

  it('give it back when they fail on the way', async () => {
    const slots = new ExportSlots();
    const failing = async function* (): AsyncGenerator<string> {
      yield* texts('a');
      throw new Error('database gone');
    };
    const { lines } = await slots.begin(begun(failing()));
    await expect(lines.toArray()).rejects.toThrow('database gone');
    await expectBothFree(slots);
  });

  it('give it back when nobody has begun to read them', async () => {
    const slots = new ExportSlots();
    const { lines } = await slots.begin(begun(endless('x')));
    lines.destroy();
    await once(lines, 'close');
    await expectBothFree(slots);
  });

  it('end at the next text when nobody reads on, though it is empty, and give their place back', async () => {
    const slots = new ExportSlots();
    const given: string[] = [];
    const { lines } = await slots.begin(begun(endless('', given)));
    lines.resume();
    while (given.length < 3) await pause(1);
    lines.destroy();
    const soFar = given.length;
    await once(lines, 'close');
    expect(given.length).toBeLessThanOrEqual(soFar + 1);
    await pause(30);
    expect(given.length).toBeLessThanOrEqual(soFar + 1);
    await expectBothFree(slots);
  });

  it('end when the client takes nothing for a while, but not while the database is slow', async () => {
    const slots = new ExportSlots();
    const { lines } = await slots.begin(begun(endless('x'.repeat(100_000)), 50));
    lines.once('readable', () => undefined);
    await expect(once(lines, 'close')).rejects.toThrow('takes no more');
    await expectBothFree(slots);
    const slow = async function* (): AsyncGenerator<string> {
      await pause(150);
      yield* texts('a');
    };
    expect(String(Buffer.concat(await exportStream(slow(), 50).toArray()))).toBe('a');
  });
});
