import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { unreachable } from '../../../core/invariant.js';
import { canonicalJson } from '../../../core/language/index.js';
import type { Schemas } from '../../api/client.js';
import { answerOf, api } from '../../api/client.js';
import { afterChangeOf } from '../../rules/version-changes.js';
import { evidenceQuery, versionQuery } from '../../rules/version-queries.js';
import { digestHere } from './digest-here.js';

const entriesPerPage = '500';

/** What the audit trail says of a version, oldest first. */
export const timelineQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['version', name, version, 'timeline'],
    queryFn: async () => {
      const entries: Schemas['TimelineEntryDto'][] = [];
      let next: string | null = '0';
      while (next !== null) {
        const params = { path: { name, version }, query: { after: next, limit: entriesPerPage } };
        const page: Schemas['TimelineDto'] = await answerOf(
          api.GET('/v1/rule-sets/{name}/versions/{version}/timeline', { params }),
        );
        entries.push(...page.entries);
        next = page.next;
      }
      return entries;
    },
  });

/** A digest that was named, and the one that this browser computed of what it received. */
export interface Proof {
  readonly named: string;
  /** Null where the browser cannot compute it: it does so only over https and on this machine. */
  readonly computed: string | null;
}

/** Both digests that an approval names, computed again here. Of a version that was submitted. */
export const proofsQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['version', name, version, 'proofs'],
    queryFn: async ({ client }): Promise<{ readonly content: Proof; readonly evidence: Proof }> => {
      const read = await client.query({ ...versionQuery(name, version), staleTime: 0 });
      const { text } = await client.query(evidenceQuery(name, version));
      return {
        content: { named: read.digest ?? '', computed: await digestHere(canonicalJson(read.content)) },
        evidence: { named: read.evidenceDigest ?? '', computed: await digestHere(text) },
      };
    },
  });

/** What a person asks of a version; the API has a verb for each. */
export type StepAsked =
  | { readonly step: 'submit'; readonly revision: number; readonly comment: string }
  | {
      readonly step: 'approve';
      readonly digest: string;
      readonly evidenceDigest: string;
      readonly comment: string;
    }
  | { readonly step: 'reject' | 'withdraw'; readonly comment: string }
  | {
      readonly step: 'schedule';
      readonly effectiveFrom: string;
      readonly cohorts: readonly string[] | null;
      readonly comment: string;
    }
  | {
      readonly step: 'activate';
      readonly cohorts: readonly string[] | null;
      readonly comment: string;
      readonly expectedEpoch: number;
    };

/** Takes a step. Whatever comes of it, everything that tells of the version is read again. */
export function useTakeStep(name: string, version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (asked: StepAsked): Promise<void> => await taken(name, version, asked),
    onSettled: async () => await afterChangeOf(client, name, version),
  });
}

async function taken(name: string, version: number, asked: StepAsked): Promise<void> {
  const params = { path: { name, version } };
  const comment = asked.comment === '' ? {} : { comment: asked.comment };
  switch (asked.step) {
    case 'submit': {
      const body = { revision: asked.revision, ...comment };
      await answerOf(api.POST('/v1/rule-sets/{name}/versions/{version}/submission', { params, body }));
      return;
    }
    case 'approve': {
      const { digest, evidenceDigest } = asked;
      const body = { digest, evidenceDigest, comment: asked.comment };
      await answerOf(api.POST('/v1/rule-sets/{name}/versions/{version}/approvals', { params, body }));
      return;
    }
    case 'reject': {
      const body = { comment: asked.comment };
      await answerOf(api.POST('/v1/rule-sets/{name}/versions/{version}/rejection', { params, body }));
      return;
    }
    case 'withdraw': {
      const body = { comment: asked.comment };
      await answerOf(api.POST('/v1/rule-sets/{name}/versions/{version}/withdrawal', { params, body }));
      return;
    }
    case 'schedule': {
      const body = { effectiveFrom: asked.effectiveFrom, ...cohortsOf(asked.cohorts), ...comment };
      await answerOf(api.POST('/v1/rule-sets/{name}/versions/{version}/schedule', { params, body }));
      return;
    }
    case 'activate': {
      const body = { expectedEpoch: asked.expectedEpoch, ...cohortsOf(asked.cohorts), ...comment };
      await answerOf(api.POST('/v1/rule-sets/{name}/versions/{version}/activation', { params, body }));
      return;
    }
    default:
      unreachable(asked);
  }
}

const cohortsOf = (cohorts: readonly string[] | null) => (cohorts === null ? {} : { cohorts: [...cohorts] });
