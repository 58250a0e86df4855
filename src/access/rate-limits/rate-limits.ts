import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../http/index.js';
import { Settings } from '../../settings.js';
import type { Caller } from '../roles.js';
import { TokenBuckets } from './token-buckets.js';

/** Management comes in bursts: a person opens a page, a pipeline runs. */
const managementBurstSeconds = 5;

/** How much one client may ask of this replica: by subject when he is known, else by address. */
@Injectable()
export class RateLimits {
  readonly #decisions: TokenBuckets;
  readonly #management: TokenBuckets;
  readonly #failedSignIns: TokenBuckets;
  readonly #now = (): number => performance.now();

  constructor(settings: Settings) {
    const { rateLimitPerSecond: decisions, managementRateLimitPerSecond: management } = settings;
    const managementRate = { perSecond: management, burst: management * managementBurstSeconds };
    this.#decisions = new TokenBuckets({ perSecond: decisions, burst: decisions });
    this.#management = new TokenBuckets(managementRate);
    this.#failedSignIns = new TokenBuckets(managementRate);
  }

  /** A request for decisions. Throughput: one look into a map and a few additions while the caller keeps the limit. */
  refuseDecisions({ subject }: Caller): Problem | undefined {
    const seconds = this.#decisions.take(subject, this.#now());
    return seconds === 0 ? undefined : tooMany('this client sends more requests for decisions than its share', seconds);
  }

  /** Any other request of a caller who is known. */
  refuseManagement({ subject }: Caller): Problem | undefined {
    const seconds = this.#management.take(subject, this.#now());
    return seconds === 0 ? undefined : tooMany('this client sends more requests than its share', seconds);
  }

  /** A request of nobody in particular. @param address - of the other end of the connection */
  refuseUnknown(address: string | undefined): Problem | undefined {
    const seconds = this.#management.take(addressKey(address), this.#now());
    return seconds === 0 ? undefined : tooMany('this address sends more requests than its share', seconds);
  }

  /** Before a sign-in is looked at: whether too many of this address have failed. */
  refuseSignIn(address: string | undefined): Problem | undefined {
    const seconds = this.#failedSignIns.wait(addressKey(address), this.#now());
    return seconds === 0 ? undefined : tooMany('too many sign-ins of this address have failed', seconds);
  }

  countFailedSignIn(address: string | undefined): void {
    this.#failedSignIns.charge(addressKey(address), this.#now());
  }
}

function tooMany(what: string, seconds: number): Problem {
  const detail = `${what}; send again after ${seconds} s`;
  return new Problem(429, 'TOO_MANY_REQUESTS', detail, [], { 'Retry-After': String(seconds) });
}

/**
 * Whoever has one IPv6 address has the 2^64 of its network, so these count as one. The space keeps addresses apart
 * from subjects, of which one could look like an address.
 */
export function addressKey(address: string | undefined): string {
  if (address === undefined) return ' unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return ` ${mapped ?? address}`;
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const left = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: left }, () => '0'), ...last];
  return ` ${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
