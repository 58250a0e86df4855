import type { RegistrationKind } from '../../registration.entity.js';
import { Combinations } from './combinations.js';
import { Dictionary } from './dictionary.js';

/** What many registrations have in common, and when all of them were last confirmed together. */
export interface RegistrationProfile {
  readonly kind: RegistrationKind;
  readonly role: string | null;
  readonly mpid: string;
  readonly source: string;
  /** Epoch milliseconds; `-Infinity` when never. Every registration with this profile was seen then, or later. */
  confirmedAt: number;
}

/** That a source saw again every registration of one market participant that is known at that time. */
export interface Confirmation {
  readonly source: string;
  readonly kind: RegistrationKind;
  readonly mpid: string;
  /** Epoch milliseconds. */
  readonly observedAt: number;
}

/**
 * Profiles of registrations by number.
 *
 * INVARIANT (confirmed is what was there): a confirmation raises the profiles there are when it is told, and with them
 * the registrations put before. One that is put later, though seen earlier, gets a profile of its own, which that
 * confirmation did not raise.
 */
export class RegistrationProfiles {
  readonly entries = new Dictionary<RegistrationProfile>(readProfile);
  readonly #byConfirmation = new Map<string, RegistrationProfile[]>();
  readonly #first = new Combinations();
  #listed = 0;

  /** The number of a profile for a registration that was seen at an instant. */
  numberOf(kind: RegistrationKind, role: string | null, mpid: string, source: string, observedAt: number): number {
    const first = this.#first.numberOf(kind, role, mpid, source, null, () =>
      this.entries.indexOf(textOf(kind, role, mpid, source, 0)),
    );
    if (this.entries.value(first).confirmedAt <= observedAt) return first;
    for (let variant = 1; ; variant++) {
      const number = this.entries.indexOf(textOf(kind, role, mpid, source, variant));
      if (this.entries.value(number).confirmedAt <= observedAt) return number;
    }
  }

  confirm({ source, kind, mpid, observedAt }: Confirmation): void {
    this.#list();
    for (const profile of this.#byConfirmation.get(JSON.stringify([source, kind, mpid])) ?? []) {
      profile.confirmedAt = Math.max(profile.confirmedAt, observedAt);
    }
  }

  /** When each profile was confirmed, by number; null when never. */
  confirmations(): readonly (number | null)[] {
    return Array.from({ length: this.entries.size }, (_, number) => {
      const { confirmedAt } = this.entries.value(number);
      return confirmedAt === -Infinity ? null : confirmedAt;
    });
  }

  /** Takes over what `confirmations` gave. */
  setConfirmations(confirmations: readonly (number | null)[]): void {
    for (const [number, confirmedAt] of confirmations.entries()) {
      this.entries.value(number).confirmedAt = confirmedAt ?? -Infinity;
    }
  }

  #list(): void {
    for (; this.#listed < this.entries.size; this.#listed++) {
      const profile = this.entries.value(this.#listed);
      const key = JSON.stringify([profile.source, profile.kind, profile.mpid]);
      const others = this.#byConfirmation.get(key);
      if (others === undefined) this.#byConfirmation.set(key, [profile]);
      else others.push(profile);
    }
  }
}

const textOf = (kind: string, role: string | null, mpid: string, source: string, variant: number): string =>
  `${kind}|${role ?? ''}|${mpid}|${variant}|${source}`;

/** Kinds, roles and MPIDs have no bar in them; what a source calls itself comes last. */
function readProfile(text: string): RegistrationProfile {
  const [kind, role, mpid, , ...source] = text.split('|');
  return {
    kind: kind as RegistrationKind,
    role: role === '' || role === undefined ? null : role,
    mpid: mpid ?? '',
    source: source.join('|'),
    confirmedAt: -Infinity,
  };
}
