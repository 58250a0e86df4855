import type { Context } from '../../src/core/evaluation/index.js';
import { contextFromFacts } from '../../src/core/evaluation/index.js';
import type { FactDefinition } from '../../src/core/language/index.js';
import type { Draw } from './draw.js';
import { domainOf, testCatalogue } from './test-catalogue.js';

type Facts = Readonly<Record<string, unknown>>;

const decidedAt = Date.UTC(2026, 6, 1);

/** Facts of which nearly all are known. */
export function drawFacts(draw: Draw): Facts {
  return Object.fromEntries(
    testCatalogue.facts
      .filter(() => draw.chance(98))
      .map((definition) => [definition.path, drawFact(draw, definition)]),
  );
}

/** The same facts with a few drawn again, stated absent or taken away. */
export function changedFacts(draw: Draw, facts: Facts): Facts {
  const changed = draw.times(0, 4, () => draw.one(testCatalogue.facts)).filter((each) => each !== undefined);
  const missing = new Set(changed.filter(() => draw.chance(30)).map(({ path }) => path));
  const drawnAgain = changed.map((definition) => [definition.path, drawFact(draw, definition)] as const);
  return Object.fromEntries(
    Object.entries({ ...facts, ...Object.fromEntries(drawnAgain) }).filter(([path]) => !missing.has(path)),
  );
}

export function contextOf(facts: Facts): Context {
  return contextFromFacts(testCatalogue, facts, decidedAt);
}

function drawFact(draw: Draw, { path, type, nullable }: FactDefinition): unknown {
  if (nullable && draw.chance(6)) return null;
  const domain = domainOf(path);
  return type.name === 'list' ? draw.some(domain, 45) : draw.one(domain);
}
