import { useSessionStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import type { AsOf } from '../../components/as-of.js';
import type { CarriedCertificates, FiledCertificate } from './carried-certificates.js';
import { carriedBy, inTheirPlaces, placeOf } from './carried-certificates.js';
import type { MadeCommand } from './command.js';
import { commandOf } from './command.js';
import { updateSecurityCredentials } from './command-words.js';
import {
  useCertificateReading,
  useCertificatesOf,
  useCertificatesOfDecision,
  useDevice,
  useParties,
  useRegistrations,
} from './context-queries.js';
import type { PartyOfDevice } from './parties-of-device.js';
import { inForceAt, kindOfRole, namesToLookUp, partiesOfDevice } from './parties-of-device.js';
import type { CertificatesFrom, Question } from './question.js';
import { certificatesFrom } from './question.js';

/** Files stay while the page is left and come back to; certificates are public. */
const filesKey = 'simulator certificates';
const noFiles: readonly FiledCertificate[] = [];

/** What is known around a question, and the command that comes of both. */
export function useSimulator(question: Question) {
  const asOf = useAsOf(question);
  const known = useKnown(question.deviceId, asOf);
  const certificates = useCertificates(question, known.parties);
  const isUpdate = question.serviceReferenceVariant === updateSecurityCredentials;
  const executionCounters = known.device.data?.executionCounters ?? {};
  const setting = { executionCounters, certificates: certificates.carried };
  const waits = known.waits || (isUpdate && certificates.waits);
  const made: MadeCommand | null = waits ? null : commandOf(question, setting);
  return { asOf, known, certificates, isUpdate, setting, made };
}

export type Simulator = ReturnType<typeof useSimulator>;

function useAsOf({ validAt, knownAt }: Question): AsOf {
  return useMemo(
    () => ({ ...(validAt === undefined ? {} : { validAt }), ...(knownAt === undefined ? {} : { knownAt }) }),
    [validAt, knownAt],
  );
}

function useKnown(deviceId: string | undefined, asOf: AsOf) {
  const device = useDevice(deviceId, asOf);
  const mpxn = device.data?.mpxn ?? undefined;
  const told = useRegistrations(mpxn, asOf);
  const at = asOf.validAt === undefined ? Date.now() : Date.parse(asOf.validAt);
  const registrations = inForceAt(told.data ?? [], at);
  const known = device.data ?? undefined;
  const found = useParties(namesToLookUp(known, registrations));
  return {
    device,
    error: device.error ?? told.error ?? found.error,
    registrations,
    parties: partiesOfDevice(known, registrations, found.parties),
    waits: (deviceId !== undefined && device.isPending) || (mpxn !== undefined && told.isPending) || found.waits,
  };
}

/** At first those of the registered party of the sender's kind: a hand-over. */
function useCertificates(question: Question, parties: readonly PartyOfDevice[]) {
  const from = certificatesFrom(question.certificates) ?? handOver(question, parties);
  const ofParty = useCertificatesOf(from?.kind === 'party' ? from.entityId : undefined);
  const ofDecision = useCertificatesOfDecision(from?.kind === 'decision' ? from.decisionId : undefined);
  const [files, setFiles] = useSessionStorage({ key: filesKey, defaultValue: noFiles });
  const reading = useCertificateReading(files.map(({ der }) => der));
  const filed = files.map((file, i) => {
    const told = reading.data?.[i];
    return { ...file, told, place: file.place ?? (told === undefined ? ('left-out' as const) : placeOf(told)) };
  });
  const carried = (): CarriedCertificates | null => {
    if (from?.kind === 'party') return carriedBy(ofParty.data ?? []);
    if (from?.kind === 'decision') return ofDecision.data ?? null;
    return inTheirPlaces(filed);
  };
  return {
    ...{ from, ofParty, ofDecision, filed, setFiles, reading, carried: from === null ? null : carried() },
    waits:
      (from?.kind === 'party' && ofParty.isPending) ||
      (from?.kind === 'decision' && ofDecision.isPending) ||
      (from?.kind === 'files' && files.length > 0 && reading.isPending),
  };
}

function handOver({ userRole, originatorId }: Question, parties: readonly PartyOfDevice[]): CertificatesFrom | null {
  const registered = parties.find((each) => each.registered && each.kind === kindOfRole(userRole));
  const entityId = registered?.entityId ?? originatorId;
  return entityId === undefined ? null : { kind: 'party', entityId };
}
