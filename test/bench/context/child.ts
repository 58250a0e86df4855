import type { Figure } from './figures.js';
import { fillPhase, lookupFigures, snapshotFigures } from './fill-phase.js';
import type { Updates } from './serve-phase.js';
import { servePhase } from './serve-phase.js';

/** What the parent tells a child, and what it answers. One child fills a memory, the next starts from its snapshot. */
export interface Task {
  readonly phase: 'fill' | 'serve';
  readonly databaseUrl: string;
  readonly databaseId: string;
  readonly folder: string;
  readonly devices: number;
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

export type FromChild =
  | { readonly figures: readonly Figure[]; readonly isLast: boolean }
  | { readonly updates: 'start' | 'stop' }
  | { readonly failed: string };
export interface FromParent {
  readonly committed: number;
  readonly sequence: number;
}

const say = (message: FromChild): void => {
  process.send?.(message);
};

const updates: Updates = {
  start: () => say({ updates: 'start' }),
  stop: () =>
    new Promise((resolve) => {
      process.once('message', (written: FromParent) => resolve(written));
      say({ updates: 'stop' });
    }),
};

async function run(task: Task): Promise<void> {
  const { phase, databaseUrl, databaseId, folder, devices, sequence, startedAt } = task;
  if (phase === 'serve') {
    say({ figures: await servePhase(databaseUrl, folder, devices, startedAt, updates), isLast: true });
    return;
  }
  const { cache, figures } = await fillPhase(devices);
  say({ figures, isLast: false });
  say({ figures: lookupFigures(cache, devices), isLast: false });
  const path = `${folder}/context.snapshot`;
  say({ figures: await snapshotFigures(cache, path, databaseId, sequence), isLast: true });
}

process.once('message', (task: Task) => {
  run(task).catch((error: unknown) => {
    say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
});
