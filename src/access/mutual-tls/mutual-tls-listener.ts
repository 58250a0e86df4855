import { constants } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import { isIPv6 } from 'node:net';
import type { Socket } from 'node:net';
import type { SecureContextOptions } from 'node:tls';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { headersMilliseconds } from '../../http/index.js';
import type { Problem } from '../../http/index.js';
import { SettingsWrong } from '../../settings.js';
import type { Settings } from '../../settings.js';
import type { Caller } from '../roles.js';
import { ClientConnections } from './client-connections.js';
import { FileWatch } from './file-watch.js';
import { RefusedHandshakes } from './refused-handshakes.js';
import { readTlsMaterial } from './tls-material.js';
import type { TlsFiles, TlsMaterial } from './tls-material.js';

const handshakeMilliseconds = 5_000;

export type MutualTlsSettings = TlsFiles & Pick<Settings, 'mtlsPort' | 'mtlsHost'>;

interface Running {
  readonly server: Server;
  readonly watch: FileWatch;
  /** Connections on which TLS has not agreed yet, by the other end's address and port. */
  readonly handshakes: Map<string, Socket>;
}

/**
 * The second port of the service, on which machines are known by client certificate. It hands requests to the same
 * routes as the first. What its files say is read again when they change. Does nothing without `MTLS_PORT`.
 */
export class MutualTlsListener {
  readonly #log = new Logger('MutualTls');
  readonly #connections: ClientConnections | null;
  #running: Running | null = null;
  /** Resolves when the last connection is gone; null until the service is told to stop. */
  #closed: Promise<unknown> | null = null;

  /** @param material - what the files of the settings say; null: the port stays shut */
  constructor(
    private readonly settings: MutualTlsSettings,
    private readonly material: TlsMaterial | null,
  ) {
    this.#connections = material === null ? null : new ClientConnections(material);
  }

  /** `https://host:port` while it listens, else null. */
  get url(): string | null {
    const address = this.#running?.server.address() ?? null;
    if (address === null || typeof address === 'string') return null;
    return `https://${isIPv6(address.address) ? `[${address.address}]` : address.address}:${address.port}`;
  }

  /** Who the certificate behind a connection belongs to, or why to nobody; undefined on the first port. */
  callerOf(socket: Socket): Caller | Problem | undefined {
    return this.#connections?.callerOf(socket);
  }

  /** Lets the port open and close with the server whose routes it serves. Call it before that server listens. */
  attach(fastify: FastifyInstance): void {
    const [material, connections] = [this.material, this.#connections];
    if (material === null || connections === null) return;
    fastify.addHook('onReady', async () => {
      this.#running = await this.#listen(fastify, material, connections);
      this.#log.log(`listening on ${this.url} for ${material.clients.size} clients known by certificate`);
    });
    fastify.addHook('preClose', (done) => {
      this.#stopTaking(connections);
      done();
    });
    fastify.addHook('onClose', async () => {
      await this.#closed;
    });
  }

  async #listen(fastify: FastifyInstance, material: TlsMaterial, connections: ClientConnections): Promise<Running> {
    const { mtlsPort, mtlsHost } = this.settings;
    const server = createServer({
      ...tlsOptions(material),
      ...{ requestCert: true, rejectUnauthorized: true, handshakeTimeout: handshakeMilliseconds },
      keepAliveTimeout: fastify.server.keepAliveTimeout,
      headersTimeout: headersMilliseconds,
      requestTimeout: fastify.server.requestTimeout,
    });
    const handshakes = new Map<string, Socket>();
    server.on('connection', (socket: Socket) => {
      const end = otherEnd(socket);
      handshakes.set(end, socket);
      socket.once('close', () => handshakes.delete(end));
    });
    server.on('secureConnection', (socket) => {
      handshakes.delete(otherEnd(socket));
      connections.add(socket);
    });
    const refused = new RefusedHandshakes((line) => this.#log.warn(line));
    server.on('tlsClientError', (error: NodeJS.ErrnoException, socket) => {
      // What was wrong with a certificate stands here; typed as an error, it is the name of one.
      const why: unknown = socket.authorizationError;
      refused.note(typeof why === 'string' ? why : (error.code ?? error.message));
    });
    server.on('request', (request, response) => this.#answer(fastify, connections, request, response));
    const watch = new FileWatch(filesOf(this.settings), () => this.#reread(server, connections));
    await new Promise<void>((resolve, reject) => {
      server.once('error', ({ code }: NodeJS.ErrnoException) =>
        reject(
          new SettingsWrong([
            `MTLS_PORT: the port cannot be had (\`${code}\`); choose another, or another \`MTLS_HOST\``,
          ]),
        ),
      );
      server.listen(mtlsPort ?? 0, mtlsHost, resolve);
    });
    await watch.start();
    // What changed between the first reading and the watch.
    this.#reread(server, connections);
    return { server, watch, handshakes };
  }

  #answer(
    fastify: FastifyInstance,
    connections: ClientConnections,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    const { socket } = request;
    if (!connections.begin(socket) || this.#closed !== null) response.shouldKeepAlive = false;
    response.once('close', () => {
      if (connections.end(socket) === 0 && this.#closed !== null) socket.destroySoon();
    });
    fastify.routing(request, response);
  }

  /** A faulty file changes nothing: the service goes on with what the files said before, and says so. */
  #reread(server: Server, connections: ClientConnections): void {
    const read = readTlsMaterial(this.settings);
    if ('faults' in read) {
      this.#log.error(`the files of mutual TLS are not taken over until they are mended: ${read.faults.join(' | ')}`);
      return;
    }
    server.setSecureContext(tlsOptions(read.material));
    connections.replaceMaterial(read.material);
    this.#log.log(`the files of mutual TLS are taken over; they name ${read.material.clients.size} clients`);
  }

  #stopTaking(connections: ClientConnections): void {
    if (this.#running === null) return;
    const { server, watch, handshakes } = this.#running;
    this.#closed = new Promise((resolve) => server.close(resolve));
    watch.stop();
    connections.closeIdle();
    for (const socket of handshakes.values()) socket.destroy();
  }
}

function tlsOptions({ context }: TlsMaterial): SecureContextOptions {
  // A resumed session is not asked for its certificate again, so one revoked since would still be let in.
  return { ...context, minVersion: 'TLSv1.2', secureOptions: constants.SSL_OP_NO_TICKET };
}

const otherEnd = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`;

function filesOf(files: TlsFiles): readonly string[] {
  const { mtlsCertificateFile, mtlsKeyFile, mtlsCaFile, mtlsCrlFile, mtlsClientsFile } = files;
  return [mtlsCertificateFile, mtlsKeyFile, mtlsCaFile, mtlsCrlFile, mtlsClientsFile].filter((file) => file !== null);
}
