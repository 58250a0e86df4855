import type { EntityManager } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';

/** Certificates as the feed of parties stated them. */
export interface PartyCertificatesTold {
  /** Base64 DER: what they are for, and those on the way to a trust anchor. */
  readonly certificates: {
    readonly digitalSigning: string;
    readonly keyAgreement: string;
    readonly certificationPath?: readonly string[];
  };
  readonly observedAt: Date;
}

/** A party's certificates as they were stated, the last first, at most `limit` statements. */
export const readPartyCertificates = (
  manager: EntityManager,
  entityId: Eui64,
  limit: number,
): Promise<readonly PartyCertificatesTold[]> =>
  manager.query(
    `select certificates, observed_at as "observedAt" from party
     where entity_id = $1 and certificates is not null order by recorded_at desc limit $2`,
    [entityId, limit],
  );
