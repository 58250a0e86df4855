import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Schemas } from '../../api/client.js';
import { certificatesOf, partiesBy } from '../context/party-queries.js';
import type { ReadCertificate, Targets } from './plan-targets.js';
import { certificatesIn, readTargetsFile, withCertificates } from './plan-targets.js';

export type PlanRequest = Schemas['PlanRequestDto'];

const certificatesAtOnce = 10;

interface Gathered {
  readonly targets: Targets;
  readonly faults: readonly string[];
}

/** Sends a plan. Planning goes on after the answer. */
export function usePlanning() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PlanRequest) => answerOf(api.POST('/v1/corrective-actions', { body })),
    onSuccess: async () => await client.invalidateQueries({ queryKey: ['corrective-actions'] }),
  });
}

/** Takes files of targets and of certificates, as they come, and puts each certificate where it belongs. */
export function useFiles(targets: Targets, onGathered: (gathered: Gathered) => void) {
  return useMutation({
    mutationFn: async (files: readonly File[]): Promise<Gathered> => {
      let gathered: Gathered = { targets, faults: [] };
      for (const file of files) {
        gathered = joined(gathered, await gatheredFrom(file, gathered.targets));
      }
      return gathered;
    },
    onSuccess: onGathered,
  });
}

async function gatheredFrom(file: File, before: Targets): Promise<Gathered> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const whole = readTargetsFile(new TextDecoder().decode(bytes), file.name);
  if (whole === undefined) {
    const certificates = await read(certificatesIn(bytes));
    return withCertificates(before, certificates, file.name);
  }
  const { byEntity, path } = whole.targets;
  return {
    targets: { byEntity: { ...before.byEntity, ...byEntity }, path: [...new Set([...before.path, ...path])] },
    faults: whole.faults,
  };
}

async function read(ders: readonly string[]): Promise<readonly ReadCertificate[]> {
  const found: ReadCertificate[] = [];
  for (let start = 0; start < ders.length; start += certificatesAtOnce) {
    const part = ders.slice(start, start + certificatesAtOnce);
    const { certificates } = await answerOf(
      api.POST('/v1/context/certificates/reading', { body: { certificates: [...part] } }),
    );
    part.forEach((der, index) => {
      const { entityId = null, usage = null } = certificates[index] ?? {};
      found.push({ der, entityId, usage });
    });
  }
  return found;
}

/** Takes for each registered operator the newest good certificates that the service has seen. */
export function useSeenCertificates(targets: Targets, onGathered: (gathered: Gathered) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (operators: readonly string[]): Promise<Gathered> => {
      let gathered: Gathered = { targets, faults: [] };
      for (const mpid of operators) gathered = joined(gathered, await seenOf(client, mpid, gathered.targets));
      return gathered;
    },
    onSuccess: onGathered,
  });
}

async function seenOf(client: QueryClient, mpid: string, before: Targets): Promise<Gathered> {
  const parties = await client.fetchQuery(partiesBy(mpid, (party) => party.mpids.includes(mpid)));
  const operators = parties.filter(({ userRoles }) => userRoles.includes('ED') || userRoles.includes('GT'));
  let gathered: Gathered = { targets: before, faults: [] };
  for (const { entityId } of operators) {
    const seen = (await client.fetchQuery(certificatesOf(entityId))).filter(({ problems }) => problems.length === 0);
    const newest = (['digitalSigning', 'keyAgreement'] as const).flatMap((usage) => {
      const found = seen.find((each) => each.usage === usage && each.entityId === entityId);
      return found === undefined ? [] : [found];
    });
    const path = newest.flatMap(({ certificationPath }) => certificationPath);
    const authorities = path.map((der) => ({ der, entityId: null, usage: 'certificateSigning' as const }));
    gathered = joined(gathered, withCertificates(gathered.targets, [...newest, ...authorities], 'seen by the service'));
    if (newest.length < 2) {
      const told = `the service has not seen both certificates of ${mpid} (${entityId}); add them as files`;
      gathered = { ...gathered, faults: [...gathered.faults, told] };
    }
  }
  return operators.length > 0 ? gathered : { ...gathered, faults: [`no network operator \`${mpid}\` is known`] };
}

const joined = (before: Gathered, { targets, faults }: Gathered): Gathered => ({
  targets,
  faults: [...before.faults, ...faults],
});
