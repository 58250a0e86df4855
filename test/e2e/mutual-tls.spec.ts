import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as tlsConnect } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import { MutualTlsListener } from '../../src/access/index.js';
import { PinoLogger } from '../../src/logging/pino-logger.js';
import { startApp } from '../app.js';
import type { TlsIdentity } from '../fixtures/tls-authority.js';
import { TlsAuthority } from '../fixtures/tls-authority.js';
import { DecisionWorld } from './decision-world.js';
import type { MachineAnswer } from './machine.js';
import { Machine } from './machine.js';

const json = { 'content-type': 'application/json' };
const ndjson = { 'content-type': 'application/x-ndjson' };
const cutOff = { code: expect.stringMatching(/^(ECONNRESET|EPIPE|ERR_SSL_)/) as string };

let folder: string;
let authority: TlsAuthority;
let server: TlsIdentity;
let s1sp: TlsIdentity;
let feeder: TlsIdentity;
let stranger: TlsIdentity;
let revoked: TlsIdentity;
let files: Record<string, string>;

const clients = [
  { name: 's1sp-ioc', subject: 'C=GB, CN=s1sp', roles: ['evaluator'] },
  { name: 'feeder', subject: 'CN=feeder', roles: ['context-writer'] },
  { name: 'revoked', subject: 'CN=revoked', roles: ['evaluator'] },
  { name: 'expired', subject: 'CN=expired', roles: ['evaluator'] },
];

/** Written aside and moved into place, as whoever cares for such files does. */
function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return path;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anchorgate-tls-'));
  authority = await TlsAuthority.create('CN=test authority');
  server = await authority.issue('CN=anchorgate', 'server');
  s1sp = await authority.issue('C=GB, CN=s1sp', 'client');
  feeder = await authority.issue('CN=feeder', 'client');
  stranger = await authority.issue('CN=stranger', 'client');
  revoked = await authority.issue('CN=revoked', 'client');
  files = {
    ...{ MTLS_PORT: '0', MTLS_HOST: '127.0.0.1' },
    MTLS_CERTIFICATE_FILE: write('server.pem', server.cert),
    MTLS_KEY_FILE: write('server.key', server.key),
    MTLS_CA_FILE: write('ca.pem', authority.cert),
    MTLS_CRL_FILE: write('ca.crl', await authority.revoke(revoked)),
    MTLS_CLIENTS_FILE: write('clients.json', JSON.stringify(clients)),
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const restoreFiles = async (): Promise<void> => {
  write('ca.pem', authority.cert);
  write('ca.crl', await authority.revoke(revoked));
  write('clients.json', JSON.stringify(clients));
};

describe('the port for machines', () => {
  let world: DecisionWorld;
  let url: string;
  const machines: Machine[] = [];
  const machine = (identity: TlsIdentity | null, options: object = {}): Machine => {
    const made = new Machine(identity, authority.cert, options);
    machines.push(made);
    return made;
  };

  beforeAll(async () => {
    world = await DecisionWorld.start({ ...files, LOG_LEVEL: 'silent' });
    url = world.running.app.get(MutualTlsListener).url ?? '';
  });
  afterEach(() => {
    for (const made of machines.splice(0)) made.close();
  });
  afterAll(async () => {
    await world.close();
  });

  const ask = (from: Machine, headers: Record<string, string> = {}): Promise<MachineAnswer> =>
    from.send(`${url}/v1/evaluations`, { body: JSON.stringify(world.fresh(0)), headers: { ...json, ...headers } });
  const codeOf = ({ status, text }: MachineAnswer): readonly [number, string] => [
    status,
    (JSON.parse(text) as { readonly code: string }).code,
  ];
  /** Waits for the service to look at its files again, a second at most. */
  const eventually = async (holds: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(100)) if (await holds()) return;
    throw new Error('it did not come about within 10 s');
  };

  describe('refuses in TLS', () => {
    it('a machine without a certificate', async () => {
      await expect(ask(machine(null))).rejects.toMatchObject(cutOff);
    });

    it('a certificate of another authority of the same name', async () => {
      const impostor = await TlsAuthority.create(authority.name);
      await expect(ask(machine(await impostor.issue('C=GB, CN=s1sp', 'client')))).rejects.toMatchObject(cutOff);
    });

    it('a certificate that has expired, one that was revoked, and one that is for servers', async () => {
      for (const identity of [await authority.issue('CN=expired', 'client', true), revoked, server]) {
        await expect(ask(machine(identity))).rejects.toMatchObject(cutOff);
      }
    });

    it('and says why, once for many', async () => {
      const told = jest.spyOn(PinoLogger.prototype, 'warn').mockClear();
      const strange = await TlsAuthority.create('CN=strange authority');
      const running = await startApp({ ...files, LOG_LEVEL: 'silent' });
      const door = running.app.get(MutualTlsListener).url ?? '';
      for (const identity of [revoked, revoked, await strange.issue('CN=x', 'client')]) {
        await expect(machine(identity).send(`${door}/v1/decisions`)).rejects.toMatchObject(cutOff);
      }
      await running.close();
      const lines = told.mock.calls.map(([line]) => String(line)).filter((line) => line.includes('TLS'));
      expect(lines).toEqual(['a client was refused by TLS: `CERT_REVOKED`']);
      told.mockRestore();
    });

    it('TLS before version 1.2', async () => {
      const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
      await expect(ask(machine(s1sp, old))).rejects.toThrow(/alert protocol version/);
    });
  });

  it('answers a good certificate of no client with 401, whatever it asks for', async () => {
    const unknown = machine(stranger);
    expect(codeOf(await ask(unknown))).toEqual([401, 'CERTIFICATE_UNKNOWN']);
    for (const path of ['/docs', '/health/live', '/v1/decisions']) {
      expect(codeOf(await unknown.send(`${url}${path}`, { method: 'GET' }))).toEqual([401, 'CERTIFICATE_UNKNOWN']);
    }
  });

  it('says whose certificate it was, so that it can be registered', async () => {
    const { text } = await ask(machine(stranger));
    expect(text).toContain('`CN=stranger`');
  });

  it('lets a client do only what its roles allow', async () => {
    expect(codeOf(await ask(machine(feeder)))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const look = await machine(s1sp).send(`${url}/v1/decisions`, { method: 'GET' });
    expect(codeOf(look)).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it('takes no token for its bearer: who is known by certificate is nobody else', async () => {
    const authorization = `Bearer ${await world.running.token('auditor')}`;
    const look = { method: 'GET', headers: { authorization } };
    expect(codeOf(await machine(s1sp).send(`${url}/v1/decisions`, look))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await machine(stranger).send(`${url}/v1/decisions`, look))).toEqual([401, 'CERTIFICATE_UNKNOWN']);
  });

  it('has neither the development issuer nor anything else outside the API', async () => {
    const body = { body: '{"person":"administrator"}', headers: { ...json, host: 'localhost' } };
    expect(codeOf(await machine(s1sp).send(`${url}/dev/token`, body))).toEqual([404, 'ROUTE_NOT_FOUND']);
    const docs = await machine(s1sp).send(`${url}/docs`, { method: 'GET' });
    expect(codeOf(docs)).toEqual([404, 'ROUTE_NOT_FOUND']);
  });

  it('decides for a client without a token, and records the client', async () => {
    const answer = await ask(machine(s1sp));
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { verdict: 'permit', recorded: true }]);
    const { decisionId } = JSON.parse(answer.text) as { readonly decisionId: string };
    const record = await (await world.get(`/v1/decisions/${decisionId}`)).text();
    expect(record).toContain('"client:s1sp-ioc"');
  });

  it('decides a batch', async () => {
    const body = [0, 1, 2].map((row) => JSON.stringify(world.fresh(row))).join('\n');
    const answer = await machine(s1sp).send(`${url}/v1/evaluations/batch`, { body, headers: ndjson });
    expect([answer.status, answer.text.match(/"verdict"/g)?.length]).toEqual([200, 3]);
  });

  it('takes a feed', async () => {
    const body = world.world.parties.map((party) => JSON.stringify(party)).join('\n');
    const { status } = await machine(feeder).send(`${url}/v1/context/parties`, { body, headers: ndjson });
    expect(status).toBe(200);
  });

  it('keeps connections alive', async () => {
    const keeping = machine(s1sp);
    await ask(keeping);
    expect((await ask(keeping)).reused).toBe(true);
  });

  describe('looks at its files again', () => {
    afterEach(restoreFiles);

    it('a client that was removed is refused on the connection that it has', async () => {
      const keeping = machine(s1sp);
      expect((await ask(keeping)).status).toBe(200);
      write('clients.json', JSON.stringify(clients.filter(({ name }) => name !== 's1sp-ioc')));
      let last = await ask(keeping);
      await eventually(async () => (last = await ask(keeping)).status === 401);
      expect(codeOf(last)).toEqual([401, 'CERTIFICATE_UNKNOWN']);
      expect(last.reused).toBe(true);
      await restoreFiles();
      await eventually(async () => (await ask(keeping)).status === 200);
    });

    it('a list of clients that is faulty, or gone, changes nothing', async () => {
      const keeping = machine(s1sp);
      write('clients.json', '[{"name": "s1sp-ioc", "roles": ["approver"]}]');
      await pause(1_500);
      expect((await ask(keeping)).status).toBe(200);
      rmSync(join(folder, 'clients.json'));
      await pause(1_500);
      expect((await ask(keeping)).status).toBe(200);
    });

    it('a client that is revoked is cut off, does not get in again, and the others keep their connections', async () => {
      const doomed = await authority.issue('CN=feeder', 'client');
      const [cut, kept] = [machine(doomed), machine(s1sp)];
      const feed = (): Promise<MachineAnswer> => cut.send(`${url}/v1/context/parties`, { body: '', headers: ndjson });
      expect((await feed()).status).not.toBe(401);
      const { localPort } = await ask(kept);
      write('ca.crl', await authority.revoke(revoked, doomed));
      await eventually(() =>
        feed().then(
          () => false,
          () => true,
        ),
      );
      await expect(feed()).rejects.toMatchObject(cutOff);
      expect(await ask(kept)).toMatchObject({ status: 200, reused: true, localPort });
    });

    it.each(['TLSv1.2', 'TLSv1.3'] as const)('no session of %s from before is resumed unasked', async (version) => {
      const shown = { host: '127.0.0.1', port: Number(new URL(url).port), ca: authority.cert, ...feeder };
      const open = async (session?: Buffer): Promise<TLSSocket> => {
        const socket = tlsConnect({ ...shown, maxVersion: version, ...(session ? { session } : {}) });
        await once(socket, 'secureConnect');
        return socket;
      };
      const first = await open();
      await pause(100);
      const again = await open(first.getSession());
      expect([again.getProtocol(), again.isSessionReused()]).toEqual([version, false]);
      for (const socket of [first, again]) socket.destroy();
    });

    it('a certificate of an authority that is trusted no more is cut off, one of the new authority is let in', async () => {
      const successor = await TlsAuthority.create('CN=next authority');
      const [before, after] = [machine(s1sp), machine(await successor.issue('C=GB, CN=s1sp', 'client'))];
      expect((await ask(before)).status).toBe(200);
      await expect(ask(after)).rejects.toMatchObject(cutOff);
      write('ca.pem', successor.cert);
      write('ca.crl', await successor.revoke());
      await eventually(() =>
        ask(after).then(
          ({ status }) => status === 200,
          () => false,
        ),
      );
      await expect(ask(before)).rejects.toMatchObject(cutOff);
    });
  });
});

describe('the service', () => {
  const faultsOf = async (environment: Record<string, string>): Promise<string> => {
    try {
      await (await startApp(environment)).close();
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  it('does not start with a port for machines and no files', async () => {
    const faults = (await faultsOf({ MTLS_PORT: '0' })).split('\n').map((fault) => fault.split(':')[0]);
    expect(faults).toEqual(['MTLS_CERTIFICATE_FILE', 'MTLS_KEY_FILE', 'MTLS_CA_FILE', 'MTLS_CLIENTS_FILE']);
  });

  it('does not start with files that are faulty, and names all of them', async () => {
    const bad = write('bad.pem', '-----BEGIN NOTHING-----');
    const faults = await faultsOf({
      ...files,
      ...{ MTLS_KEY_FILE: bad, MTLS_CA_FILE: bad, MTLS_CRL_FILE: bad, ROLES_MAP: '{"a":"b"}' },
      MTLS_CLIENTS_FILE: write('bad.json', '[{"name": "x", "subject": "CN=x", "roles": ["approver"]}]'),
    });
    const names = faults.split('\n').map((fault) => fault.split(':')[0]);
    expect(names).toEqual(['ROLES_MAP', 'MTLS_KEY_FILE', 'MTLS_CA_FILE', 'MTLS_CRL_FILE', 'MTLS_CLIENTS_FILE']);
  });

  it('does not start with the key of another certificate', async () => {
    const other = await authority.issue('CN=other', 'server');
    expect(await faultsOf({ ...files, MTLS_KEY_FILE: write('other.key', other.key) })).toMatch(/^MTLS_KEY_FILE: it is/);
  });

  it('does not start when the port is taken, and does not keep it when it stops', async () => {
    const running = await startApp({ ...files, LOG_LEVEL: 'silent' });
    const { port } = new URL(running.app.get(MutualTlsListener).url ?? '');
    expect(await faultsOf({ ...files, MTLS_PORT: port, LOG_LEVEL: 'silent' })).toMatch(/^MTLS_PORT: /);
    await running.close();
    expect(await faultsOf({ ...files, MTLS_PORT: port, LOG_LEVEL: 'silent' })).toBe('');
  });

  it('stops at once, whoever still holds a connection: idle, unused or not yet agreed on', async () => {
    const running = await startApp({ ...files, LOG_LEVEL: 'silent' });
    const url = running.app.get(MutualTlsListener).url ?? '';
    const { port } = new URL(url);
    const idle = new Machine(s1sp, authority.cert);
    await idle.send(`${url}/v1/decisions`, { method: 'GET' });
    const unused = tlsConnect({ host: '127.0.0.1', port: Number(port), ca: authority.cert, ...s1sp });
    unused.on('error', () => undefined);
    await new Promise((resolve) => unused.once('secureConnect', resolve));
    const silent = connect(Number(port), '127.0.0.1');
    silent.on('error', () => undefined);
    await new Promise((resolve) => silent.once('connect', resolve));
    await pause(50);
    const started = performance.now();
    await running.close();
    expect(performance.now() - started).toBeLessThan(2_000);
    idle.close();
  });
});
