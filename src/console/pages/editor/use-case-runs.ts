import { useCallback, useEffect, useRef, useState } from 'react';
import type { Explanation } from '../../../core/evaluation/index.js';
import type { Documents } from '../../rules/documents.js';
import type { CaseAnswer, CaseQuestion } from './case-messages.js';
import type { CasesRun } from './case-runs.js';
import type { DraftReading } from './draft-reading.js';

/** What the cases came to, and whether that is still of what is typed. */
export interface CaseRuns {
  readonly run: CasesRun | null;
  /** `running`: soon anew; `waiting`: the rule set has faults, and the run is of what it was before them. */
  readonly state: 'done' | 'running' | 'waiting';
  readonly explain: (file: string, index: number) => Promise<Explanation | null>;
}

const afterTypingMilliseconds = 400;

/** Runs the cases in a worker after each pause in typing. */
export function useCaseRuns(reading: DraftReading, { catalogue, guardRails }: Documents): CaseRuns {
  const { ruleSet, cases } = reading;
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const waiting = useRef(new Map<number, (explanation: Explanation | null) => void>());
  const [run, setRun] = useState<CasesRun | null>(null);
  const [done, setDone] = useState(false);
  useEffect(() => {
    const explanations = waiting.current;
    const started = new Worker(new URL('./case-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<CaseAnswer>) => {
      if (data.kind === 'explained') {
        explanations.get(data.id)?.(data.explanation);
        explanations.delete(data.id);
      } else if (data.id === asked.current) {
        setRun(data.run);
        setDone(true);
      }
    });
    worker.current = started;
    return () => {
      started.terminate();
      worker.current = null;
      for (const resolve of explanations.values()) resolve(null);
      explanations.clear();
    };
  }, []);
  useEffect(() => {
    setDone(false);
    if (ruleSet === null) return undefined;
    const timer = setTimeout(() => {
      asked.current += 1;
      post(worker.current, { kind: 'run', id: asked.current, asked: { ruleSet, guardRails, catalogue, cases } });
    }, afterTypingMilliseconds);
    return () => clearTimeout(timer);
  }, [ruleSet, cases, guardRails, catalogue]);
  const explanationId = useRef(0);
  const explain = useCallback(
    (file: string, index: number): Promise<Explanation | null> =>
      new Promise((resolve) => {
        explanationId.current += 1;
        waiting.current.set(explanationId.current, resolve);
        post(worker.current, { kind: 'explain', id: explanationId.current, file, index });
      }),
    [],
  );
  return { run, state: ruleSet === null ? 'waiting' : done ? 'done' : 'running', explain };
}

function post(worker: Worker | null, question: CaseQuestion): void {
  worker?.postMessage(question);
}
