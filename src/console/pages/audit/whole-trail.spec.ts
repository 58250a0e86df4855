import { linesOf } from './whole-trail.js';

function streamOf(...pieces: readonly string[]): ReadableStream<Uint8Array> {
  const bytes = pieces.map((piece) => new TextEncoder().encode(piece));
  return new ReadableStream({
    start: (controller) => {
      for (const each of bytes) controller.enqueue(each);
      controller.close();
    },
  });
}

async function read(stream: ReadableStream<Uint8Array>): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(stream)) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it('are whole, wherever the pieces were cut', async () => {
    expect(await read(streamOf('{"a":', '1}\n{"b"', ':2}\n', '{"c":3}\n'))).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
    expect(await read(streamOf())).toEqual([]);
  });

  it('are told broken off when the last has no end', async () => {
    await expect(read(streamOf('{"a":1}\n{"b"'))).rejects.toThrow('the service did not answer');
  });
});
