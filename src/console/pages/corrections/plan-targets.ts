import { parseEui64 } from '../../../core/identifiers/index.js';

/** What is placed in the slots of one registered operator: base64 DER. Undefined: none given yet. */
export interface Target {
  readonly entityId: string;
  readonly critical?: string;
  readonly nonCritical?: string;
  /** Where they come from, in words. */
  readonly from: string;
}

/** All certificates of a plan, and those that lead them to a trust anchor. */
export interface Targets {
  readonly byEntity: Readonly<Record<string, Target>>;
  readonly path: readonly string[];
}

export const noTargets: Targets = { byEntity: {}, path: [] };

/** What the service reads in a certificate, as far as it says where the certificate belongs. */
export interface ReadCertificate {
  readonly der: string;
  readonly entityId: string | null;
  readonly usage: 'digitalSigning' | 'keyAgreement' | 'certificateSigning' | null;
}

const pathMost = 3;

/** Puts each certificate where it belongs. @returns also what could not be placed, in words */
export function withCertificates(
  targets: Targets,
  certificates: readonly ReadCertificate[],
  from: string,
): { readonly targets: Targets; readonly faults: readonly string[] } {
  const byEntity: Record<string, Target> = { ...targets.byEntity };
  const faults: string[] = [];
  let path = targets.path;
  certificates.forEach(({ der, entityId, usage }, index) => {
    const nth = `certificate ${index + 1} of ${from}`;
    if (usage === 'certificateSigning') path = withAuthority(path, der);
    else if (usage === null) faults.push(`${nth} is for neither signing nor key agreement, or cannot be read`);
    else if (entityId === null) faults.push(`${nth} names no entity`);
    else {
      const known = byEntity[entityId] ?? { entityId, from };
      byEntity[entityId] =
        usage === 'digitalSigning' ? { ...known, from, critical: der } : { ...known, from, nonCritical: der };
    }
  });
  if (path.length > pathMost) faults.push(`there are more than ${pathMost} certificates of authorities`);
  return { targets: { byEntity, path: path.slice(0, pathMost) }, faults };
}

const withAuthority = (path: readonly string[], der: string): readonly string[] =>
  path.includes(der) ? path : [...path, der];

/**
 * Reads a file of targets, `{ "targets": [{ "entityId", "critical", "nonCritical" }], "certificationPath": [] }`.
 * @returns undefined for a text that is no such file; faults in words for members that do not fit
 */
export function readTargetsFile(
  text: string,
  from: string,
): { readonly targets: Targets; readonly faults: readonly string[] } | undefined {
  const json = jsonOf(text);
  if (json === undefined || !Array.isArray(json['targets'])) return undefined;
  const byEntity: Record<string, Target> = {};
  const faults: string[] = [];
  json['targets'].forEach((one: unknown, index) => {
    const members = membersOf(one);
    const entityId = parseEui64(members['entityId']);
    const { critical, nonCritical } = members;
    if (entityId === undefined || typeof critical !== 'string' || typeof nonCritical !== 'string') {
      faults.push(`target ${index + 1} of ${from} has no \`entityId\`, \`critical\` or \`nonCritical\``);
    } else byEntity[entityId] = { entityId, critical, nonCritical, from };
  });
  const path = Array.isArray(json['certificationPath']) ? json['certificationPath'] : [];
  return { targets: { byEntity, path: path.filter((each: unknown) => typeof each === 'string') }, faults };
}

/** The certificates in a file, base64 DER: those of a PEM text, or the one that it is. */
export function certificatesIn(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  const armoured = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  if (armoured.length > 0) return armoured.map(([, body = '']) => body.replaceAll(/\s/g, ''));
  return [btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))];
}

/** Whole targets, in the order in which a plan sends them. */
export function wholeTargets({ byEntity }: Targets): readonly Required<Target>[] {
  return Object.values(byEntity).flatMap(({ entityId, critical, nonCritical, from }) =>
    critical === undefined || nonCritical === undefined ? [] : [{ entityId, critical, nonCritical, from }],
  );
}

/** Faults of the service by the target that they are about; under the empty name those that are about none. */
export function faultsByEntity(
  errors: readonly { readonly pointer: string; readonly detail: string }[],
  sent: readonly Target[],
): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const { pointer, detail } of errors) {
    const index = /^\/targets\/(\d+)/.exec(pointer)?.[1];
    const entityId = index === undefined ? '' : (sent[Number(index)]?.entityId ?? '');
    found[entityId] = [...(found[entityId] ?? []), detail];
  }
  return found;
}

type Members = Readonly<Record<string, unknown>>;
const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};

function jsonOf(text: string): Members | undefined {
  try {
    return membersOf(JSON.parse(text));
  } catch {
    // A file that is no JSON may be a certificate; whoever asks tries that.
    return undefined;
  }
}
