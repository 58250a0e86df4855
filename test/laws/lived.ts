import { isDeepStrictEqual } from 'node:util';
import { unreachable } from '../../src/core/invariant.js';
import type { History, Intent, Passing } from './life-histories.js';
import type { Attempt, Model } from './life-model.js';
import { after, emptyModel } from './life-model.js';
import type { Snapshot } from './life-snapshot.js';
import { seen } from './life-snapshot.js';
import type { Ground } from './life-table.js';
import { LifeTable } from './life-table.js';
import { usualWay, walked } from './walked.js';

/**
 * Lives a history through on a rule set of its own.
 * @throws Error where the database is not what the model says after any order of the steps taken at once, or where what
 *   is in force breaks an invariant
 */
export async function lived(ground: Ground, name: string, history: History): Promise<void> {
  await ground.owner.query('insert into rule_set (name) values ($1)', [name]);
  if (history.walked > 0) await ground.source.query(walked(name, history.walked, ground.documents));
  let model = usualWay
    .slice(0, history.walked)
    .reduce<Model>((before, attempt) => after(before, attempt) ?? before, emptyModel);
  const table = new LifeTable(ground, name, model.epoch);
  let instant = 0;
  for (const { at, then } of history.batches) {
    const attempts = at.map((intent) => resolved(model, intent, (instant += 1)));
    model = await takeAtOnce(table, model, attempts, then);
  }
}

async function takeAtOnce(
  table: LifeTable,
  before: Model,
  attempts: readonly Attempt[],
  then: readonly Passing[],
): Promise<Model> {
  const needsDigests = attempts.some(({ step }) => step === 'approve' || step === 'sql');
  const digests = needsDigests ? await table.digests() : [];
  const done = await Promise.all(attempts.map((attempt) => table.try(attempt, digests)));
  for (const step of then) await table.try({ step }, []);
  const found = await table.snapshot();
  for (const order of ordersOf(attempts.map((_, index) => index))) {
    const taken = afterAll(before, attempts, order, done);
    const next = then.reduce<Model | undefined>((model, step) => model && after(model, { step }), taken);
    if (next !== undefined && isDeepStrictEqual(seen(next), found)) return next;
  }
  throw new Error([explained(before, attempts, done, found), `then: ${then.join(', ')}`].join('\n'));
}

/** @returns undefined when in this order another step would have been done, or refused, than was */
function afterAll(
  before: Model,
  attempts: readonly Attempt[],
  order: readonly number[],
  done: readonly boolean[],
): Model | undefined {
  let model = before;
  for (const index of order) {
    const attempt = attempts[index];
    const next = attempt && after(model, attempt);
    // The gates run before the rule set is taken, so a submission may also lose to what came in between.
    const lost = attempt?.step === 'submit' && attempts.length > 1 && done[index] === false;
    if (!lost && (next !== undefined) !== done[index]) return undefined;
    if (done[index] === true && next !== undefined) model = next;
  }
  return model;
}

function* ordersOf(indexes: readonly number[]): Generator<readonly number[]> {
  if (indexes.length === 0) yield [];
  for (const first of indexes) {
    for (const rest of ordersOf(indexes.filter((index) => index !== first))) yield [first, ...rest];
  }
}

/** A step as whoever takes it sees the rule set before the batch. */
function resolved(model: Model, intent: Intent, instant: number): Attempt {
  const count = model.versions.length;
  const numberOf = (which: number): number => Math.max(1, count - which);
  if (intent.step === 'draft') {
    return { ...intent, from: intent.from === null || count === 0 ? null : numberOf(intent.from) };
  }
  const version = numberOf(intent.which);
  const known = model.versions[version - 1];
  const { who: by } = { who: known?.contributors[0] ?? 'nobody', ...intent };
  switch (intent.step) {
    case 'save':
    case 'submit':
      return { step: intent.step, who: by, version, revision: (known?.revision ?? 1) - (intent.stale ? 1 : 0) };
    case 'approve': {
      const isSubmitted = known !== undefined && !['draft', 'withdrawn'].includes(known.state);
      return { step: intent.step, who: by, version, digestsHold: intent.digestsHold && isSubmitted };
    }
    case 'schedule':
      return { step: intent.step, who: by, version, instant };
    case 'withdraw':
      return { step: intent.step, who: by, version, role: intent.role };
    case 'sql':
      return forbiddenNow(model, { step: intent.step, way: intent.way, who: by, version });
    case 'reject':
    case 'activate':
      return { step: intent.step, who: by, version };
    default:
      return unreachable(intent);
  }
}

/** What is refused whatever else happens at the same time: a version in force is called active with right. */
function forbiddenNow(model: Model, attempt: Extract<Attempt, { readonly step: 'sql' }>): Attempt {
  const state = model.versions[attempt.version - 1]?.state;
  const isFar = state === 'approved' || state === 'scheduled' || state === 'active' || state === 'superseded';
  const unclear = attempt.way === 'epoch unplanned' ? isFar : attempt.way === 'call active' && state === 'active';
  return { ...attempt, way: state === undefined || unclear ? 'unsee' : attempt.way };
}

function explained(before: Model, attempts: readonly Attempt[], done: readonly boolean[], found: Snapshot): string {
  const steps = attempts.map((attempt, index) => `${done[index] ? 'done   ' : 'refused'} ${JSON.stringify(attempt)}`);
  return [
    found.broken.length > 0 ? `broken: ${found.broken.join('; ')}` : 'no order of these steps leads there:',
    ...steps,
    `before: ${JSON.stringify(seen(before))}`,
    `after:  ${JSON.stringify(found)}`,
  ].join('\n');
}
