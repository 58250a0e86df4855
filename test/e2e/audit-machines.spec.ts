import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MutualTlsListener } from '../../src/access/index.js';
import type { TlsIdentity } from '../fixtures/tls-authority.js';
import { TlsAuthority } from '../fixtures/tls-authority.js';
import type { MachineAnswer } from './machine.js';
import { Machine } from './machine.js';
import { TrailWorld } from './trail-world.js';

let world: TrailWorld;
let folder: string;
let authority: TlsAuthority;
let feeder: TlsIdentity;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anchorgate-tls-'));
  authority = await TlsAuthority.create('CN=test authority');
  feeder = await authority.issue('CN=feeder', 'client');
  const server = await authority.issue('CN=anchorgate', 'server');
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  world = await TrailWorld.begin({
    ...{ MTLS_PORT: '0', MTLS_HOST: '127.0.0.1' },
    MTLS_CERTIFICATE_FILE: file('server.pem', server.cert),
    MTLS_KEY_FILE: file('server.key', server.key),
    MTLS_CA_FILE: file('ca.pem', authority.cert),
    MTLS_CLIENTS_FILE: file(
      'clients.json',
      JSON.stringify([{ name: 'feeder', subject: 'CN=feeder', roles: ['context-writer'] }]),
    ),
  });
});
afterAll(async () => {
  await world.end();
  rmSync(folder, { recursive: true, force: true });
});

async function upload(identity: TlsIdentity, times = 1): Promise<readonly MachineAnswer[]> {
  const machine = new Machine(identity, authority.cert);
  const url = `${world.running.app.get(MutualTlsListener).url}/v1/context/parties`;
  const answers: MachineAnswer[] = [];
  for (let i = 0; i < times; i++) {
    answers.push(await machine.send(url, { body: '\n', headers: { 'content-type': 'application/x-ndjson' } }));
  }
  machine.close();
  return answers;
}

const statuses = (answers: readonly MachineAnswer[]): readonly number[] => answers.map(({ status }) => status);

describe('a machine known by certificate', () => {
  it('whose certificate belongs to no client is a refused sign-in', async () => {
    expect(statuses(await upload(await authority.issue('CN=stranger', 'client')))).toEqual([401]);
    expect(await world.entries('sign-in-refused')).toMatchObject([
      { actor: '(unknown)', outcome: 'refused', code: 'CERTIFICATE_UNKNOWN' },
    ]);
  });

  it('is not let in while its sign-in cannot be noted', async () => {
    expect(statuses(await world.withoutTrail(() => upload(feeder, 2)))).toEqual([500, 500]);
    expect(await world.entries('signed-in')).toEqual([]);
  });

  it('is one entry for its certificate, however many connections and requests follow', async () => {
    const answers = await Promise.all([upload(feeder, 2), upload(feeder, 3)]);
    expect(statuses(answers.flat())).toEqual(Array(5).fill(200));
    const entries = await world.entries('signed-in');
    expect(entries).toMatchObject([
      { actor: 'client:feeder', subject: 'person/client:feeder', roles: 'context-writer' },
    ]);
    expect(JSON.parse(entries[0]?.details ?? '')).toEqual({
      fingerprint256: expect.stringMatching(/^(?:[0-9A-F]{2}:){31}/),
    });
    expect((await world.entries('feed-received')).map(({ actor }) => actor)).toEqual(Array(5).fill('client:feeder'));
  });
});
