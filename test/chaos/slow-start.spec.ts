import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../database.js';
import { createDatabaseInForce } from '../database-in-force.js';
import { ServiceProcess } from '../service-process.js';

/** Longer than the service waits for a connection while it answers requests. */
const slowMilliseconds = 2_500;

let database: TestDatabase;
let relay: Server;
const sockets = new Set<Socket>();
let slowUntil: number;
beforeAll(async () => {
  database = await createDatabaseInForce();
  const { hostname, port } = new URL(database.url);
  relay = createServer((near) => {
    sockets.add(near.on('error', () => near.destroy()));
    void pause(Math.max(0, slowUntil - Date.now())).then(() => {
      const far = connect(Number(port), hostname);
      sockets.add(far.on('error', () => near.destroy()));
      near.pipe(far).pipe(near);
    });
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  relay.close();
  await database.drop();
});

it.each(['on', 'off'])('the service starts though its database is slow at first (`MIGRATE=%s`)', async (MIGRATE) => {
  const url = new URL(database.url);
  const address = relay.address();
  [url.hostname, url.port] = ['127.0.0.1', String(typeof address === 'object' ? address?.port : '')];
  slowUntil = Date.now() + slowMilliseconds;
  const service = await ServiceProcess.start({ databaseUrl: url.href, environment: { MIGRATE } });
  expect(await service.isReady()).toBe(true);
  await service.stop();
});
