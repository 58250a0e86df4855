import { queryOptions } from '@tanstack/react-query';
import type { CaseFiles } from '../../core/evidence/index.js';
import type { Checked, Diagnostic, RuleSet } from '../../core/language/index.js';
import { below, checkCaseFile, checkRuleSet, parseStrictJson } from '../../core/language/index.js';
import type { Documents } from './documents.js';
import { documentsOf } from './documents.js';
import type { VersionContent } from './version-queries.js';
import { draftQuery, versionQuery } from './version-queries.js';

/** A version as people read it: what it says where it holds, and what does not hold. */
export interface VersionRead {
  readonly version: VersionContent;
  readonly documents: Documents;
  /** As written: text of a draft as typed, else readable JSON of the content. */
  readonly text: string;
  readonly checked: Checked<RuleSet>;
  /** The case files that hold. */
  readonly cases: CaseFiles;
  /** Of the rule set, then of its case files under `/cases/<file>`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a version with its documents, and checks it here with the checker that the service has. */
export const versionReadQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['version', name, version, 'read'],
    queryFn: async ({ client }): Promise<VersionRead> => {
      const content = await client.query({ ...versionQuery(name, version), staleTime: 0 });
      const documents = await documentsOf(client, content);
      if (content.state !== 'draft') {
        return readVersion(content, documents, `${JSON.stringify(content.content, null, 2)}\n`);
      }
      const { draft } = await client.query({ ...draftQuery(name, version), staleTime: 0 });
      return readVersion(content, documents, draft.text);
    },
    structuralSharing: false,
  });

/** Pure: the same version, documents and text are read the same. */
export function readVersion(version: VersionContent, documents: Documents, text: string): VersionRead {
  const checked = checkText(text, documents);
  const files = Object.entries(version.cases).map(
    ([file, json]) => [file, checkCaseFile(json, documents.catalogue)] as const,
  );
  return {
    ...{ version, documents, text, checked },
    cases: Object.fromEntries(files.flatMap(([file, read]) => (read.ok ? [[file, read.value] as const] : []))),
    diagnostics: [
      ...(checked.ok ? [] : checked.diagnostics),
      ...files.flatMap(([file, read]) =>
        read.ok
          ? []
          : read.diagnostics.map((each) => ({ ...each, pointer: `${below('/cases', file)}${each.pointer}` })),
      ),
    ],
  };
}

function checkText(text: string, { catalogue }: Documents): Checked<RuleSet> {
  const json = parseStrictJson(text);
  return json.ok ? checkRuleSet(json.value, catalogue) : { ok: false, diagnostics: json.diagnostics };
}
