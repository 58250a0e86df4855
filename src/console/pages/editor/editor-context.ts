import { createContext, useContext } from 'react';
import { invariant } from '../../../core/invariant.js';
import type { Documents } from '../../rules/documents.js';
import type { PlacedDiagnostic, Spoken } from './draft-reading.js';
import { diagnosticsBelow } from './draft-reading.js';
import type { FactField } from './fact-fields.js';
import type { CaseRuns } from './use-case-runs.js';
import type { Draft } from './use-draft.js';

/** What every part of the editor works on. */
export interface EditorSetting {
  readonly draft: Draft;
  readonly documents: Documents;
  /** What the form shows; while the text is no JSON, what it was before, to find one's way by. */
  readonly lastForm: unknown;
  readonly fields: ReadonlyMap<string, FactField>;
  readonly spoken: Spoken | null;
  readonly runs: CaseRuns;
  /** Shows the place that a pointer names: a rule, a condition, a table, a case. */
  readonly goTo: (pointer: string) => void;
  readonly closeCase: () => void;
  /** Stays where it is shown when what the pointer `from` names is called `to` from now on. */
  readonly renamed: (from: string, to: string) => void;
}

export const EditorContext = createContext<EditorSetting | null>(null);

export function useEditor(): EditorSetting {
  const setting = useContext(EditorContext);
  invariant(setting, 'parts of the editor are shown inside it');
  return setting;
}

/** The faults at a place and below it, as one text below an input; undefined where there is none. */
export function useFaultText(pointer: string): string | undefined {
  const { draft } = useEditor();
  const faults = diagnosticsBelow(draft.reading.diagnostics, pointer);
  return faults.length === 0 ? undefined : faults.map(faultText).join(' · ');
}

export function faultText({ message }: Pick<PlacedDiagnostic, 'message'>): string {
  // The words of the checker are one line in lower case; below an input they are a sentence.
  const words = spokenFault({ message }).replaceAll('`', '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The words of the checker; what it found where there is nothing is called so. */
export function spokenFault({ message }: Pick<PlacedDiagnostic, 'message'>): string {
  return message.replace(/^[A-Z_]+: /, '').replaceAll('``', 'nothing');
}
