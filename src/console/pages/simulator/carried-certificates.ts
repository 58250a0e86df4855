import { member } from '../../trace/json-member.js';
import type { Schemas } from '../../api/client.js';

export type CertificateSeen = Schemas['CertificateSeenDto'];
export type CertificateTold = Schemas['CertificateDto'];

/** What a 6.15.1 carries; base64 of DER. The two last come with the command of a record only. */
export interface CarriedCertificates {
  readonly digitalSigning?: string;
  readonly keyAgreement?: string;
  readonly keyAgreementTopUp?: string;
  /** Issuing authority and root. */
  readonly certificationPath: readonly string[];
  readonly executionDateTime?: string;
  readonly remotePartyPrepaymentTopUpFloorSeqNumber?: string;
}

/** Where in a command a certificate goes. */
export const certificatePlaces = ['digitalSigning', 'keyAgreement', 'keyAgreementTopUp', 'path', 'left-out'] as const;
export type CertificatePlace = (typeof certificatePlaces)[number];

export const placeWords: Readonly<Record<CertificatePlace, string>> = {
  digitalSigning: 'digital signing',
  keyAgreement: 'key agreement',
  keyAgreementTopUp: 'key agreement, top-up',
  path: 'certification path',
  'left-out': 'left out',
};

/** A certificate from a file, and where in the command it goes. */
export interface FiledCertificate {
  readonly fileName: string;
  /** Base64 of DER. */
  readonly der: string;
  /** Absent: where its own key usage says. */
  readonly place?: CertificatePlace;
}

export const pathMost = 3;

/** Where a certificate goes by what it says of itself. */
export function placeOf({ usage }: Pick<CertificateTold, 'usage'>): CertificatePlace {
  if (usage === null) return 'left-out';
  return usage === 'certificateSigning' ? 'path' : usage;
}

/** Certificates in their places; of several for one place the first counts. Null when there is none at all. */
export function inTheirPlaces(
  certificates: readonly { readonly der: string; readonly place: CertificatePlace }[],
): CarriedCertificates | null {
  if (certificates.length === 0) return null;
  const first = (place: CertificatePlace): string | undefined => certificates.find((each) => each.place === place)?.der;
  const [digitalSigning, keyAgreement] = [first('digitalSigning'), first('keyAgreement')];
  const keyAgreementTopUp = first('keyAgreementTopUp');
  const path = certificates.filter(({ place }) => place === 'path').map(({ der }) => der);
  return {
    ...(digitalSigning === undefined ? {} : { digitalSigning }),
    ...(keyAgreement === undefined ? {} : { keyAgreement }),
    ...(keyAgreementTopUp === undefined ? {} : { keyAgreementTopUp }),
    certificationPath: path.slice(0, pathMost),
  };
}

/** Of all certificates that a party was seen with, those that a command would carry now: the latest of each use, and their path. */
export function latestOf(seen: readonly CertificateSeen[]): readonly CertificateSeen[] {
  const uses = ['digitalSigning', 'keyAgreement'] as const;
  return uses.flatMap((use) => seen.find(({ usage }) => usage === use) ?? []);
}

/** The latest certificates of a party as a command carries them. Null when none was seen. */
export function carriedBy(seen: readonly CertificateSeen[]): CarriedCertificates | null {
  const latest = latestOf(seen);
  const [first] = latest;
  if (first === undefined) return null;
  const path = first.certificationPath.map((der) => ({ der, place: 'path' as const }));
  return inTheirPlaces([...latest.map((each) => ({ der: each.der, place: placeOf(each) })), ...path]);
}

/** The certificates of a recorded command; null where it carries none. */
export function carriedInRequest(request: unknown): CarriedCertificates | null {
  const credentials = member(request, 'updateSecurityCredentials');
  const path = member(credentials, 'certificationPathCertificates');
  if (!Array.isArray(path)) return null;
  const replaced = member(credentials, 'replacementCertificates');
  const named = (from: unknown, names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = member(from, name);
        return typeof value === 'string' ? [[name, value] as const] : [];
      }),
    );
  return {
    ...named(replaced, ['digitalSigning', 'keyAgreement', 'keyAgreementTopUp']),
    ...named(credentials, ['executionDateTime', 'remotePartyPrepaymentTopUpFloorSeqNumber']),
    certificationPath: path.filter((each) => typeof each === 'string'),
  };
}
