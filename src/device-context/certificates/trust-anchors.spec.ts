import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestCa } from '../../../test/fixtures/test-ca.js';
import { readTrustAnchors, TrustAnchorMalformed } from './trust-anchors.js';

describe('trust anchors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are refused by the name of the setting when the folder is not there', () => {
    expect(() => readTrustAnchors(join(folder, 'nowhere'))).toThrow(TrustAnchorMalformed);
    expect(() => readTrustAnchors(join(folder, 'nowhere'))).toThrow(/^TRUST_ANCHORS_DIR: /);
  });

  it('are refused by the name of the file when one is not a certificate', () => {
    writeFileSync(join(folder, 'noise.der'), 'noise');
    expect(() => readTrustAnchors(folder)).toThrow(/^TRUST_ANCHORS_DIR: `noise\.der` holds no certificate/);
    rmSync(join(folder, 'noise.der'));
  });

  it('are none without a folder, and those of the folder otherwise', () => {
    writeFileSync(join(folder, 'root.der'), createTestCa({ seed: 'anchors' }).root.der);
    expect(readTrustAnchors(null)).toEqual([]);
    expect(readTrustAnchors(folder)).toHaveLength(1);
  });
});
