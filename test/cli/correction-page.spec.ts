import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { correctionTargets } from '../../tools/demo/correction-targets.js';
import { demoParties } from '../../tools/demo/parties.js';
import type { DemoService } from '../e2e/demo-service.js';
import { startDemoService } from '../e2e/demo-service.js';
import type { Ran } from './cli.js';
import { anchorgate, repository } from './cli.js';
import { stepsOf } from './page.js';

/** README.md, "Correcting anchor slots", line by line on a running service that knows the demo world. */

jest.setTimeout(240_000);

const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const linesOf = (marker: string): readonly string[] => stepsOf(readme, marker)[0]?.lines ?? [];

describe('the page on correcting anchor slots', () => {
  let demo: DemoService;
  let folder: string;
  beforeAll(async () => {
    demo = await startDemoService({ devices: 4_000 });
    folder = mkdtempSync(join(tmpdir(), 'anchorgate-page-'));
    mkdirSync(join(folder, '.data'));
    const targets = JSON.stringify(correctionTargets(demoParties, demo.certificates));
    writeFileSync(join(folder, '.data', 'correction-targets.json'), targets);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await demo.stop();
  });

  async function type(line: string): Promise<Ran> {
    const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    expect(words.slice(0, 2)).toEqual(['npx', 'anchorgate']);
    return await anchorgate(words.slice(2), { folder, environment: { ANCHORGATE_URL: demo.service.url } });
  }

  it('goes as it says: counted, planned, consented, rehearsed, approved, applied, reported, rolled back', async () => {
    const lines = linesOf('correction: cli');
    expect(lines.length).toBeGreaterThan(10);
    const printed: string[] = [];
    for (const line of lines) {
      const { code, out, err } = await type(line);
      expect({ line, code, err: code === 0 ? '' : err }).toEqual({ line, code: 0, err: '' });
      printed.push(out);
    }
    const at = (word: string): string => printed[lines.findIndex((line) => line.includes(word))] ?? '';
    const planned = Number(/(\d+) misplaced slots selected/.exec(at('correct plan'))?.[1]);
    expect(planned).toBeGreaterThan(0);
    expect(at('correct start')).toMatch(/^state +applied$/m);
    expect(at('correct roll-back')).toMatch(/^state +rolled-back$/m);
    const report = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(report).toContain('LOND out of EELC');
    const misplaced = (text: string): number => Number(/^(\d+) of /.exec(text)?.[1]);
    const [before = '', after = ''] = printed.filter((_, i) => lines[i]?.includes('anchorgate misplaced'));
    expect(misplaced(after)).toBeLessThan(misplaced(before));
  });

  it('counts what the exemption changes for the devices there are', async () => {
    const [line = ''] = linesOf('census: cli');
    const { code, out } = await type(line);
    expect(code).toBe(0);
    expect(out).toContain('decided differently');
    expect(Number(/decided differently +(\d+) on/.exec(out)?.[1])).toBeGreaterThan(0);
  });
});
