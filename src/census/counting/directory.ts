import type { Eui64 } from '../../core/identifiers/index.js';
import type { PartyRecord } from '../../device-context/index.js';

const none: readonly Eui64[] = [];

/** Active parties by user role, for who looks for one that has nothing to do with a device. */
export class Directory {
  readonly #byRole = new Map<string, Eui64[]>();

  constructor(parties: Iterable<PartyRecord>) {
    for (const { entityId, userRoles, status } of parties) {
      if (status !== 'active') continue;
      for (const role of userRoles) this.#byRole.set(role, [...(this.#byRole.get(role) ?? []), entityId]);
    }
    for (const entityIds of this.#byRole.values()) entityIds.sort();
  }

  /**
   * An active party of this role that is none of `others`. It follows from the device and the parties alone, and goes
   * round them from device to device.
   */
  stranger(role: string, deviceId: Eui64, others: ReadonlySet<unknown>): Eui64 | undefined {
    const candidates = this.#byRole.get(role) ?? none;
    const start = candidates.length === 0 ? 0 : Number.parseInt(deviceId.slice(-8).replace(/-/g, ''), 16);
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[(start + i) % candidates.length];
      if (candidate !== undefined && !others.has(candidate)) return candidate;
    }
    return undefined;
  }
}
