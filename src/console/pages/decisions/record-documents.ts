import { queryOptions } from '@tanstack/react-query';
import type { VersionContents } from '../../../core/evaluation/index.js';
import { parseRecord } from '../../../core/evaluation/index.js';
import { documentQuery } from '../../rules/documents.js';
import { versionQuery } from '../../rules/version-queries.js';
import type { RecordRead } from './decision-queries.js';

/** The documents that a record names: its version's content, and the fact catalogue and guard rails by their digests. */
export const recordDocumentsQuery = ({ text, digest }: RecordRead) =>
  queryOptions({
    queryKey: ['record-documents', digest],
    queryFn: async ({ client }): Promise<VersionContents> => {
      const { answer, catalogueDigest, guardRailsDigest } = parseRecord(text);
      const { name, version } = answer.ruleSet;
      const [stored, catalogue, guardRails] = await Promise.all([
        client.query(versionQuery(name, version)),
        client.query(documentQuery(catalogueDigest)),
        client.query(documentQuery(guardRailsDigest)),
      ]);
      return { ruleSet: stored.content, catalogue, guardRails };
    },
    staleTime: Infinity,
    structuralSharing: false,
  });
