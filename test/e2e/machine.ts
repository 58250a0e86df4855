import { Agent, request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { TlsIdentity } from '../fixtures/tls-authority.js';

export interface MachineAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Whether the connection had carried a request before. */
  readonly reused: boolean;
  readonly localPort: number | undefined;
}

export interface MachineRequest {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A machine that shows a client certificate, or none, and keeps one connection alive. */
export class Machine {
  readonly #agent: Agent;

  /** @param authority - PEM of the authority by which the service is known */
  constructor(identity: TlsIdentity | null, authority: string, options: object = {}) {
    const shown = identity === null ? {} : { cert: identity.cert, key: identity.key };
    this.#agent = new Agent({ keepAlive: true, maxSockets: 1, ca: authority, ...shown, ...options });
  }

  /** Rejects with the error of the connection when TLS or the service refuses it. */
  send(url: string, { method = 'POST', body, headers = {} }: MachineRequest = {}): Promise<MachineAnswer> {
    return new Promise((resolve, reject) => {
      const sent = request(url, { method, agent: this.#agent, headers }, (response) => {
        const socket = response.socket as TLSSocket;
        const chunks: Buffer[] = [];
        const { statusCode: status = 0 } = response;
        const { localPort } = socket;
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status, headers: response.headers, text, reused: sent.reusedSocket, localPort });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
