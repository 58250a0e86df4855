import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { VersionContents } from '../../../core/evaluation/index.js';
import { QueryState } from '../../components/query-state.js';
import { DecisionTree } from '../../trace/decision-tree.js';
import { missingIn } from '../../trace/parse-reasons.js';
import { parseSources } from '../../trace/parse-sources.js';
import { tellRecord } from './check-record.js';
import type { RecordRead } from './decision-queries.js';
import { recordDocumentsQuery } from './record-documents.js';

/** The tree of a recorded decision, made here from the record and the documents it names. */
export function RecordTrace({ read }: { readonly read: RecordRead }) {
  const documents = useQuery(recordDocumentsQuery(read));
  return (
    <QueryState query={documents} lines={6}>
      {(own) => <Tree read={read} documents={own} />}
    </QueryState>
  );
}

function Tree({ read, documents }: { readonly read: RecordRead; readonly documents: VersionContents }) {
  const told = useMemo(() => tellRecord(read.text, documents), [read.text, documents]);
  const [sources, missing] = useMemo(
    () => [parseSources(told?.record.sources), missingIn(told?.record.answer)] as const,
    [told],
  );
  if (told === undefined) {
    return (
      <Text>The documents that the record names do not hold, so it cannot be told. Evaluate again to see why.</Text>
    );
  }
  const { explanation, ruleSet, guardRails, catalogue, record } = told;
  return (
    <DecisionTree
      label="How it was decided"
      decidedAt={record.answer.decidedAt}
      {...{ explanation, ruleSet, guardRails, catalogue, sources, missing }}
    />
  );
}
