import type { Chunk, CompiledRuleSet } from './compile.js';
import { rulesPerChunk } from './compile.js';
import type { Context } from './context.js';
import type { Decision } from './decision.js';

/**
 * Decides one command: permit only if every enforced requirement is true or waived and every guard rail is true.
 * Synchronous, total (no context makes it throw) and the same for the same facts, whatever was decided before.
 * @param context - gathered for the catalogue that the rule set was compiled with
 */
export function decide(compiled: CompiledRuleSet, context: Context): Decision {
  const { chunks } = compiled;
  if (compiled.decideAtOnce !== null) return compiled.decideAtOnce(context.values);

  const truths: number[] = [];
  for (const chunk of chunks) truths.push(...truthsOf(chunk, context.values));
  const waived = chunks.map((_, i) => waivedBits(compiled, truths, i));
  let refusing = -1;
  let firing = -1;
  chunks.forEach(({ enforced, guardRails }, i) => {
    const notTrue = ~(truths[2 * i] ?? 0);
    refusing = refusing < 0 ? positionOf(i, enforced & notTrue & ~(waived[i] ?? 0)) : refusing;
    firing = firing < 0 ? positionOf(i, guardRails & notTrue) : firing;
  });
  const first = refusing < 0 ? firing : refusing;
  return {
    verdict: first < 0 ? 'permit' : 'refuse',
    responseCode: first < 0 ? null : (compiled.rules[first]?.responseCode ?? null),
    truths,
    waived,
    guardRailFired: refusing < 0 && firing >= 0,
  };
}

function truthsOf({ functions, all }: Chunk, values: Context['values']): readonly [number, number] {
  const truths = functions.evaluate(values);
  const asked = all & ~(truths[0] | truths[1]);
  if (asked !== 0) truths[1] |= functions.whenFalse(values, asked);
  return truths;
}

/** The requirements of a chunk that a waiver lifts. */
function waivedBits({ waivers }: CompiledRuleSet, truths: readonly number[], chunk: number): number {
  const isTrue = truths[2 * chunk] ?? 0;
  const isFalse = truths[2 * chunk + 1] ?? 0;
  let waived = 0;
  for (const waiver of waivers) {
    if (((truths[2 * waiver.chunk] ?? 0) & waiver.bit) === 0) continue;
    waived |= (waiver.lifts[chunk] ?? 0) & (waiver.whenUndetermined ? ~isTrue : isFalse);
  }
  return waived;
}

/** The position of the first rule that a chunk's mask names; −1 when it names none. */
function positionOf(chunk: number, mask: number): number {
  return mask === 0 ? -1 : chunk * rulesPerChunk + 31 - Math.clz32(mask & -mask);
}
