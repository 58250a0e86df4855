import type { UpdateSecurityCredentials } from '../../core/evaluation/command.js';
import type { CertificateFacts, CertificateKind, CertificateProblem } from './certificate-facts.js';
import { certificateKinds, certificateProblems } from './certificate-facts.js';
import type { Chain } from './chain.js';
import { chainOf, pathProblem } from './chain.js';
import type { CertificateDescription } from './describe-certificate.js';
import { describeCertificate } from './describe-certificate.js';
import type { ParsedCertificate } from './parse-certificate.js';
import { parseCertificateText } from './parse-certificate.js';

/** More than any set of parties has; each takes some kilobytes. */
const maxRemembered = 4_096;
const maxPathLength = 3;
const second = 1_000;

/** What one command's certificates were found to say, and while that holds: until a validity date passes. */
interface RememberedSet {
  readonly update: UpdateSecurityCredentials;
  readonly facts: CertificateFacts;
  /** Epoch milliseconds: from inclusive, until exclusive. */
  readonly from: number;
  readonly until: number;
}

interface Replacement {
  readonly kind: CertificateKind;
  readonly certificate: ParsedCertificate | undefined;
}

/**
 * Reads the certificates of a 6.15.1 (`domain.md` section 5). Each distinct certificate is parsed once and each pair
 * verified once, as long as they are remembered; only validity depends on the time. Nothing a certificate holds makes
 * this throw: what is wrong with it becomes facts.
 */
export class CertificateReader {
  /** By base64 text, least recently used first; null: not a certificate. */
  readonly #remembered = new Map<string, ParsedCertificate | null>();

  /** By the first certificate's text. Throughput: a party sends the same few sets again and again. */
  readonly #sets = new Map<string, RememberedSet>();

  constructor(private readonly anchors: readonly ParsedCertificate[]) {}

  /** @param decidedAt - epoch milliseconds */
  read(update: UpdateSecurityCredentials, decidedAt: number): CertificateFacts {
    const { digitalSigning, keyAgreement, keyAgreementTopUp } = update.replacementCertificates;
    const key = digitalSigning ?? keyAgreement ?? keyAgreementTopUp ?? '';
    const known = this.#sets.get(key);
    if (known !== undefined && decidedAt >= known.from && decidedAt < known.until && isSameSet(known.update, update)) {
      return known.facts;
    }
    const facts = this.#read(update, decidedAt);
    // Only sets without a fault, which the authority alone can make: nobody fills the memory with texts of his own.
    if (facts.chain === 'verified' && facts.problems.length === 0) {
      if (this.#sets.size >= maxRemembered) this.#sets.clear();
      this.#sets.set(key, { update, facts, ...this.#unchangedAround(update, decidedAt) });
    }
    return facts;
  }

  /**
   * What certificates say each for itself, for people; those among them that issue lead the others to a trust anchor.
   * @param texts - base64 DER, as people upload them
   * @param now - epoch milliseconds
   */
  describe(texts: readonly string[], now: number): readonly CertificateDescription[] {
    const parsed = texts.map((text) => this.#parse(text));
    const path = parsed.filter((certificate) => certificate !== undefined);
    return parsed.map((certificate) => describeCertificate(certificate, path, this.anchors, now));
  }

  /** The period around an instant in which no certificate that may matter begins or ends to be valid. */
  #unchangedAround(update: UpdateSecurityCredentials, decidedAt: number): Pick<RememberedSet, 'from' | 'until'> {
    const sent = [...Object.values(update.replacementCertificates), ...update.certificationPathCertificates];
    const certificates = sent.flatMap((text) => (text === null ? [] : (this.#parse(text) ?? [])));
    const changes = [...certificates, ...this.anchors].flatMap(({ notBefore, notAfter }) => [
      notBefore,
      notAfter + second,
    ]);
    return {
      from: Math.max(-Infinity, ...changes.filter((instant) => instant <= decidedAt)),
      until: Math.min(Infinity, ...changes.filter((instant) => instant > decidedAt)),
    };
  }

  #read(update: UpdateSecurityCredentials, decidedAt: number): CertificateFacts {
    const replacements = certificateKinds.flatMap((kind): readonly Replacement[] => {
      const text = update.replacementCertificates[kind];
      return text === null ? [] : [{ kind, certificate: this.#parse(text) }];
    });
    const pathTexts = update.certificationPathCertificates.slice(0, maxPathLength);
    const path = pathTexts.map((text) => this.#parse(text));
    const found = new Set<CertificateProblem>();
    if (update.certificationPathCertificates.length > maxPathLength) found.add('PATH_MALFORMED');
    for (const certificate of path) {
      const problem = certificate === undefined ? 'PATH_MALFORMED' : pathProblem(certificate, this.anchors);
      if (problem !== null) found.add(problem);
    }
    const parsed = replacements.flatMap(({ certificate }) => certificate ?? []);
    if (parsed.length < replacements.length) found.add('NOT_DER');
    const knownPath = path.filter((certificate) => certificate !== undefined);
    const chains = parsed.map((certificate) => chainOf(certificate, knownPath, this.anchors));
    for (const { faults } of parsed) for (const fault of faults) found.add(fault);
    for (const { problem } of chains) if (problem !== null) found.add(problem);
    const validity = validityOf(update, replacements, parsed, chains, decidedAt, found);
    return {
      problems: certificateProblems.filter((problem) => found.has(problem)),
      ...subjectsOf(replacements),
      keyUsages: keyUsagesOf(replacements),
      chain: chainFact(replacements, chains),
      validity,
    };
  }

  #parse(text: string): ParsedCertificate | undefined {
    const remembered = this.#remembered.get(text);
    if (remembered !== undefined) {
      // Last in again, so that the first in is the least recently used.
      this.#remembered.delete(text);
      this.#remembered.set(text, remembered);
      return remembered ?? undefined;
    }
    const parsed = parseCertificateText(text);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= maxRemembered && oldest !== undefined) this.#remembered.delete(oldest);
    if (parsed !== undefined || text.length <= second) this.#remembered.set(text, parsed ?? null);
    return parsed;
  }
}

function isSameSet(one: UpdateSecurityCredentials, other: UpdateSecurityCredentials): boolean {
  const path = other.certificationPathCertificates;
  return (
    one.applyTimeBasedCPVChecks === other.applyTimeBasedCPVChecks &&
    certificateKinds.every((kind) => one.replacementCertificates[kind] === other.replacementCertificates[kind]) &&
    one.certificationPathCertificates.length === path.length &&
    one.certificationPathCertificates.every((text, i) => text === path[i])
  );
}

type SubjectFacts = Pick<CertificateFacts, 'roles' | 'entityIds' | 'entityId'>;

/** All or nothing: what one certificate does not say is not known of them together. */
function subjectsOf(replacements: readonly Replacement[]): SubjectFacts {
  const roles = new Set(replacements.map(({ certificate }) => certificate?.role));
  const entityIds = new Set(replacements.map(({ certificate }) => certificate?.entityId));
  const known = [...entityIds].filter((entityId) => entityId !== undefined);
  const isKnown = known.length === entityIds.size;
  return {
    roles: roles.has(undefined) ? undefined : [...roles].filter((role) => role !== undefined),
    entityIds: isKnown ? known : undefined,
    entityId: replacements.length === 0 ? null : isKnown && known.length === 1 ? known[0] : undefined,
  };
}

function keyUsagesOf(replacements: readonly Replacement[]): CertificateFacts['keyUsages'] {
  const usage = (wanted: CertificateKind): CertificateFacts['keyUsages'][CertificateKind] => {
    const replacement = replacements.find(({ kind }) => kind === wanted);
    return replacement === undefined ? null : replacement.certificate?.keyUsage;
  };
  return {
    digitalSigning: usage('digitalSigning'),
    keyAgreement: usage('keyAgreement'),
    keyAgreementTopUp: usage('keyAgreementTopUp'),
  };
}

function chainFact(replacements: readonly Replacement[], chains: readonly Chain[]): CertificateFacts['chain'] {
  if (replacements.length === 0) return null;
  const holds = chains.length === replacements.length && chains.every(({ problem }) => problem === null);
  return holds ? 'verified' : 'broken';
}

/** Adds EXPIRED and NOT_YET_VALID to the problems found. */
function validityOf(
  update: UpdateSecurityCredentials,
  replacements: readonly Replacement[],
  parsed: readonly ParsedCertificate[],
  chains: readonly Chain[],
  decidedAt: number,
  found: Set<CertificateProblem>,
): CertificateFacts['validity'] {
  if (replacements.length === 0) return null;
  if (!update.applyTimeBasedCPVChecks) return 'not-checked';
  const checked = [...parsed, ...chains.flatMap(({ above }) => above)];
  if (checked.some(({ notAfter }) => decidedAt >= notAfter + second)) found.add('EXPIRED');
  if (checked.some(({ notBefore }) => decidedAt < notBefore)) found.add('NOT_YET_VALID');
  if (found.has('EXPIRED') || found.has('NOT_YET_VALID')) return 'not-current';
  return parsed.length === replacements.length ? 'current' : undefined;
}
