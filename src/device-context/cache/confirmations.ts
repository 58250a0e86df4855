import type { Confirmation } from './packed/registration-profiles.js';
import type { ConfirmationRow, CommittedRegistrationRow } from './read-rows.js';

/** The confirmations of one read of the database: which of the registrations in it did they confirm? */
export class Confirmations {
  readonly #byParticipant = new Map<string, Participant>();

  add(row: ConfirmationRow): void {
    const key = participantOf(row);
    const known = this.#byParticipant.get(key);
    if (known === undefined) this.#byParticipant.set(key, { all: [row], newest: row });
    else {
      known.all.push(row);
      if (row.observed_at >= known.newest.observed_at) known.newest = row;
    }
  }

  /** When a registration was seen last: by itself, or by a confirmation that came after it. Epoch milliseconds. */
  seenAt(row: CommittedRegistrationRow): number {
    const participant = this.#byParticipant.get(participantOf(row));
    if (participant === undefined || participant.newest.observed_at <= row.observed_at) return row.observed_at;
    if (participant.newest.sequence > row.sequence) return participant.newest.observed_at;
    return participant.all.reduce(
      (seen, { sequence, observed_at }) => (sequence > row.sequence && observed_at > seen ? observed_at : seen),
      row.observed_at,
    );
  }

  /** Whether a registration came after a confirmation of what was seen later than it: that one does not mean it. */
  isLate(row: CommittedRegistrationRow): boolean {
    const newest = this.#byParticipant.get(participantOf(row))?.newest;
    return newest !== undefined && newest.observed_at > this.seenAt(row);
  }

  /** The newest one of each market participant. */
  *newest(): Generator<Confirmation> {
    for (const { newest } of this.#byParticipant.values()) {
      yield { source: newest.source, kind: newest.kind, mpid: newest.mpid, observedAt: newest.observed_at };
    }
  }
}

interface Participant {
  readonly all: ConfirmationRow[];
  /** The one of the latest observation. */
  newest: ConfirmationRow;
}

const participantOf = ({ source, kind, mpid }: Pick<ConfirmationRow, 'source' | 'kind' | 'mpid'>): string =>
  JSON.stringify([source, kind, mpid]);
