import { setImmediate as betweenTwo } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Eui64 } from '../../core/identifiers/index.js';
import { CertificateReader, readPartyCertificates } from '../../device-context/index.js';
import type { CertificateOrigin, CertificateSeenDto } from './certificates-seen.dto.js';
import { commandsSeen } from './commands-seen.js';

const statementsMax = 20;
const certificatesMax = 50;

interface Seen {
  readonly der: string;
  readonly certificationPath: readonly string[];
  readonly seenAt: Date;
  readonly from: CertificateOrigin;
}

/** Certificates of an entity that the service was shown. */
@Injectable()
export class CertificatesSeen {
  constructor(
    private readonly reader: CertificateReader,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Each certificate once, the one seen last first. That one was seen says nothing of whether it is good: `chain` and
   * `problems` do.
   * @param now - epoch milliseconds
   */
  async of(entityId: Eui64, now: number): Promise<readonly CertificateSeenDto[]> {
    const { manager } = this.dataSource;
    const told = await readPartyCertificates(manager, entityId, statementsMax);
    const commands = await commandsSeen(manager, entityId);
    const seen: readonly Seen[] = [
      ...told.flatMap(({ certificates, observedAt }) =>
        [certificates.digitalSigning, certificates.keyAgreement].map((der) => ({
          ...{ der, certificationPath: certificates.certificationPath ?? [], seenAt: observedAt },
          from: 'party-feed' as const,
        })),
      ),
      ...commands.flatMap(({ replacements, path, decidedAt }) =>
        replacements.map((der) => ({ der, certificationPath: path, seenAt: decidedAt, from: 'decision' as const })),
      ),
    ];
    const described: CertificateSeenDto[] = [];
    for (const one of latest(seen)) {
      described.push(...this.#described(one, entityId, now));
      if (described.length === certificatesMax) break;
      // Certificates take their time to read, and commands wait for their decision meanwhile.
      await betweenTwo();
    }
    return described;
  }

  #described(
    { der, certificationPath, seenAt, from }: Seen,
    entityId: Eui64,
    now: number,
  ): readonly CertificateSeenDto[] {
    const [description] = this.reader.describe([der, ...certificationPath], now);
    if (description?.entityId !== entityId) return [];
    const { remotePartyRole: role, ...rest } = description;
    return [{ ...rest, role, der, seenAt: seenAt.toISOString(), from, certificationPath }];
  }
}

/** Each certificate as it was seen last, the last first. */
function latest(seen: readonly Seen[]): readonly Seen[] {
  const byText = new Map<string, Seen>();
  for (const one of seen.toSorted((a, b) => a.seenAt.getTime() - b.seenAt.getTime())) {
    byText.delete(one.der);
    byText.set(one.der, one);
  }
  return [...byText.values()].reverse();
}
