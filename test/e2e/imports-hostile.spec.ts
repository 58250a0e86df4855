import { Readable } from 'node:stream';
import fc from 'fast-check';
import { detail, fileOf, ImportsWorld, meterPoint } from './imports-world.js';

let world: ImportsWorld;
beforeAll(async () => {
  world = await ImportsWorld.open();
});
afterAll(() => world.close());

let senders = 0;
const sender = (): string => `H${(senders += 1)}`;
const lines = (name: string, count = 20): readonly string[] =>
  Array.from({ length: count }, (_, number) => detail(meterPoint(senders * 1_000 + number), name));
const whole = (): { readonly name: string; readonly file: string } => {
  const name = sender();
  return { name, file: fileOf(lines(name), { source: name }) };
};

describe('a hostile file', () => {
  it('cut off anywhere applies nothing', async () => {
    const { name, file } = whole();
    const lastLine = file.trimEnd().lastIndexOf('\n') + 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: lastLine + 3 }), async (length) => {
        expect((await world.send(file.slice(0, length))).state).toBe('refused');
      }),
      { numRuns: 15 },
    );
    expect(await world.known(name)).toEqual([]);
  });

  it('with its lines in any order is applied whole or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...Array(22).keys()], { minLength: 22, maxLength: 22 }), async (order) => {
        const { name, file } = whole();
        const all = file.trimEnd().split('\n');
        const shown = await world.send(order.map((number) => all[number] ?? '').join('\n'));
        expect(await world.known(name)).toHaveLength(shown.state === 'applied' ? 20 : 0);
        expect(shown.accepted + shown.unchanged + shown.rejected + shown.notApplied).toBe(shown.details);
      }),
      { numRuns: 6 },
    );
  });

  it('with any one byte changed applies no line that it does not say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const { name, file } = whole();
        const bytes = Buffer.from(file);
        bytes[at % bytes.length] = byte;
        const shown = await world.send(bytes);
        expect(['applied', 'held', 'refused']).toContain(shown.state);
        expect((await world.known(name)).length).toBeLessThanOrEqual(shown.state === 'applied' ? 20 : 0);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['carriage returns', (file: string) => file.replaceAll('\n', '\r\n')],
    ['a byte order mark', (file: string) => `\ufeff${file}`],
    ['no newline at its end', (file: string) => file.trimEnd()],
    ['blank lines', (file: string) => file.replaceAll('\n', '\n\n')],
  ])('with %s is read all the same', async (_what, change) => {
    const { name, file } = whole();
    expect((await world.send(change(file))).state).toBe('applied');
    expect(await world.known(name)).toHaveLength(20);
  });

  it.each([
    ['a NUL', Buffer.from([0]), 'LINE_CONTROL_CHARACTER'],
    ['bytes that are no UTF-8', Buffer.from([0xc3, 0x28]), 'LINE_NOT_UTF8'],
    ['an escape sequence', Buffer.from('\u001b[31m'), 'LINE_CONTROL_CHARACTER'],
    ['a delimiter too many', Buffer.from('|'), 'COLUMNS_WRONG'],
    ['letters', Buffer.from('é'), 'FIELD_INVALID'],
  ])('with %s in a meter point is held, and its response says which line', async (_what, bytes, code) => {
    const { name, file } = whole();
    const at = file.indexOf(meterPoint(senders * 1_000 + 4)) + 5;
    const shown = await world.send(Buffer.concat([Buffer.from(file.slice(0, at)), bytes, Buffer.from(file.slice(at))]));
    expect(shown).toMatchObject({ state: 'held', rejected: 1 });
    const { text } = await world.ask('auditor', `/${shown.id}/response`);
    expect(text).toContain(`"line":6,"field":"${code === 'FIELD_INVALID' ? 'mpxn' : ''}","code":"${code}"`);
    expect(await world.known(name)).toEqual([]);
  });

  it('with a line of 200 MB is held for that line', async () => {
    const { name, file } = whole();
    const [head, tail] = [file.slice(0, file.indexOf('TRL')), file.slice(file.indexOf('TRL'))];
    const piece = Buffer.alloc(1_048_576, 'x');
    function* pieces(): Generator<Uint8Array> {
      yield Buffer.from(`${head}MPT|`);
      for (let number = 0; number < 200; number += 1) yield piece;
      yield Buffer.from(`\n${tail}`);
    }
    const response = await fetch(`${world.running.url}/v1/context/imports?mapping=rdp-electricity`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await world.running.token('feed')}`,
        'content-type': 'application/octet-stream',
      },
      body: Readable.from(pieces()),
      duplex: 'half',
    });
    const shown = await world.atRest(((await response.json()) as { readonly id: string }).id);
    expect(shown).toMatchObject({ state: 'held', rejected: 1 });
    expect(await world.known(name)).toEqual([]);
  });

  it('of nothing but garbage is refused', async () => {
    const shown = await world.send('garbage\n'.repeat(1_000));
    expect([shown.state, shown.reasons[0]?.code]).toEqual(['refused', 'HEADER_MISSING']);
  });
});
