import { queryOptions } from '@tanstack/react-query';
import type { Evidence } from '../../core/evidence/index.js';
import type { Schemas } from '../api/client.js';
import { answerAndHeaders, answerOf, api, textOf } from '../api/client.js';
import { parseEvidence } from './evidence-reading.js';

export type Version = Schemas['VersionDto'];
export type VersionContent = Schemas['VersionContentDto'];
export type RuleSetInForce = Schemas['RuleSetDto'];

/**
 * Keys of what is known of rule sets. Whoever changes a version invalidates `['rule-sets']`, `['rule-set', name]`,
 * `['version', name, version]` and `['draft', name, version]`; `afterChangeOf` does so.
 */
export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: async () => (await answerOf(api.GET('/v1/rule-sets'))).ruleSets,
});

export const ruleSetQuery = (name: string) =>
  queryOptions({
    queryKey: ['rule-set', name],
    queryFn: () => answerOf(api.GET('/v1/rule-sets/{name}', { params: { path: { name } } })),
  });

/** Every version of a rule set with its people, the newest first. */
export const versionsQuery = (name: string) =>
  queryOptions({
    queryKey: ['rule-set', name, 'versions'],
    queryFn: async (): Promise<readonly Version[]> => {
      const { versions } = await answerOf(api.GET('/v1/rule-sets/{name}/versions', { params: { path: { name } } }));
      return [...versions].sort((one, other) => other.version - one.version);
    },
  });

export const versionQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['version', name, version],
    queryFn: (): Promise<VersionContent> =>
      answerOf(api.GET('/v1/rule-sets/{name}/versions/{version}', { params: { path: { name, version } } })),
  });

/** Case files by name, as stored. */
export const casesQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['version', name, version, 'cases'],
    queryFn: () =>
      answerOf(api.GET('/v1/rule-sets/{name}/versions/{version}/cases', { params: { path: { name, version } } })),
  });

export interface EvidenceRead {
  readonly evidence: Evidence;
  /** Byte for byte; its SHA-256 is the evidence digest. */
  readonly text: string;
}

/** Of a version that was submitted; a draft has none (404). */
export const evidenceQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['version', name, version, 'evidence'],
    queryFn: async (): Promise<EvidenceRead> => {
      const { text } = await textOf(`/v1/rule-sets/${encodeURIComponent(name)}/versions/${version}/evidence`);
      return { evidence: parseEvidence(text), text };
    },
    structuralSharing: false,
  });

export interface DraftRead {
  readonly draft: Schemas['DraftDto'];
  /** To be sent as `If-Match` with the next saving. */
  readonly etag: string;
}

export const draftQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['draft', name, version],
    queryFn: async (): Promise<DraftRead> => {
      const { answer, headers } = await answerAndHeaders(
        api.GET('/v1/rule-sets/{name}/versions/{version}/draft', { params: { path: { name, version } } }),
      );
      return { draft: answer, etag: headers.get('etag') ?? `"${answer.revision}"` };
    },
  });
