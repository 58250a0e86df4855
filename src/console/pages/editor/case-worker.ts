import type { CaseAnswer, CaseQuestion } from './case-messages.js';
import { CaseRunner } from './case-runs.js';

/** Decides the cases of a draft beside the page, so that typing never waits for them. */
let runner: CaseRunner | undefined;

const answer = (message: CaseAnswer): void => self.postMessage(message);

async function take(question: CaseQuestion): Promise<void> {
  if (question.kind === 'run') {
    runner = new CaseRunner(question.asked);
    answer({ kind: 'run', id: question.id, run: await runner.run() });
    return;
  }
  const explanation = runner?.explain(question.file, question.index) ?? null;
  answer({ kind: 'explained', id: question.id, explanation });
}

self.addEventListener('message', ({ data }: MessageEvent<CaseQuestion>) => void take(data));
