import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { invariant } from '../../core/invariant.js';
import type { Checked, FactCatalogue, GuardRails } from '../../core/language/index.js';
import { checkGuardRails, parseFactCatalogue, parseStrictJson } from '../../core/language/index.js';
import { answerOf, api, textOf } from '../api/client.js';

/** What a version is read with: its facts' meaning, and what no permit may pass by. */
export interface Documents {
  readonly catalogue: FactCatalogue;
  readonly catalogueDigest: string;
  readonly guardRails: GuardRails;
  readonly guardRailsDigest: string;
}

/** The fact catalogue and guard rails that a draft submitted now would be judged with. */
export const currentDocumentsQuery = queryOptions({
  queryKey: ['documents', 'current'],
  queryFn: async (): Promise<Documents> => {
    const { factCatalogue, guardRails } = await answerOf(api.GET('/v1/documents/current'));
    const catalogue = held(parseFactCatalogue(factCatalogue.content), 'the fact catalogue');
    return {
      catalogue,
      catalogueDigest: factCatalogue.digest,
      guardRails: held(checkGuardRails(guardRails.content, catalogue), 'the guard rails'),
      guardRailsDigest: guardRails.digest,
    };
  },
  structuralSharing: false,
});

/** Those that a version was submitted with and runs with. What a digest names never changes, so it is read once. */
export const documentsByDigestQuery = (catalogueDigest: string, guardRailsDigest: string) =>
  queryOptions({
    queryKey: ['documents', catalogueDigest, guardRailsDigest],
    queryFn: async ({ client }): Promise<Documents> => {
      const [catalogueJson, guardRailsJson] = await Promise.all([
        client.query(documentQuery(catalogueDigest)),
        client.query(documentQuery(guardRailsDigest)),
      ]);
      const catalogue = held(parseFactCatalogue(catalogueJson), 'the fact catalogue');
      const guardRails = held(checkGuardRails(guardRailsJson, catalogue), 'the guard rails');
      return { catalogue, catalogueDigest, guardRails, guardRailsDigest };
    },
    staleTime: Infinity,
    structuralSharing: false,
  });

/** A document as JSON, by the digest of its text. */
export const documentQuery = (digest: string) =>
  queryOptions({
    queryKey: ['document', digest],
    queryFn: async (): Promise<unknown> => {
      const { text } = await textOf(`/v1/documents/${digest}`);
      const json = parseStrictJson(text);
      if (!json.ok) throw new Error(`the document with digest \`${digest}\` is no JSON`);
      return json.value;
    },
    staleTime: Infinity,
    structuralSharing: false,
  });

/** The documents of a version: its own once it is submitted, those of now while it is a draft. */
export async function documentsOf(
  client: QueryClient,
  version: { readonly catalogueDigest: string | null; readonly guardRailsDigest: string | null },
): Promise<Documents> {
  const { catalogueDigest, guardRailsDigest } = version;
  if (catalogueDigest === null || guardRailsDigest === null) return await client.query(currentDocumentsQuery);
  return await client.query(documentsByDigestQuery(catalogueDigest, guardRailsDigest));
}

function held<T>(checked: Checked<T>, what: string): T {
  const fault = checked.ok ? '' : (checked.diagnostics[0]?.message ?? 'no reason given');
  invariant(checked.ok, `the service keeps no document that does not hold, and ${what} does not: ${fault}`);
  return checked.value;
}
