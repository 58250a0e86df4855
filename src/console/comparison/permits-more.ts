import { mayPermitMore } from '../../core/diff/index.js';
import type { CensusFigures } from '../census/census-figures.js';
import { figuresOf, gainInWords } from '../census/census-figures.js';
import type { Census } from '../census/census-reading.js';
import type { RuleSet } from '../../core/language/index.js';
import type { Documents } from '../rules/documents.js';

/** Whether a version permits more than another, as it is told to whoever decides about it. */
export interface PermitsMore {
  /** `permits`: a census found what is permitted now; `may`: the rules allow it; `no`: neither. */
  readonly kind: 'permits' | 'may' | 'no';
  /** One clause, without a full stop. */
  readonly headline: string;
  /** Sentences: what in the rules allows it. */
  readonly reasons: readonly string[];
  /** What an approver ticks; null where there is nothing to have seen. */
  readonly tick: string | null;
}

export interface ReadSide {
  readonly ruleSet: RuleSet;
  readonly documents: Documents;
}

/**
 * Told from the rules, the guard rails and the catalogue, and from a census where there is one. A census asks one command
 * of each device, so that finding none there takes nothing away from what the rules allow.
 * @param before - null: no version was in force
 * @param census - done and about these two versions; null where there is none
 * @param others - further reasons, of `otherCohorts`
 */
export function permitsMoreOf(
  before: ReadSide | null,
  after: ReadSide,
  census: Census | null,
  others: readonly string[] = [],
): PermitsMore {
  return tellPermitsMore([...(before === null ? [firstOfAll] : reasonsOf(before, after)), ...others], census);
}

/**
 * Cohorts for which other versions decide than the one that is compared with, each as a reason: what is permitted there
 * now is not told by the comparison.
 * @param compared - null: nothing is compared with
 */
export function otherCohorts(
  active: readonly { readonly cohort: string | null; readonly version: number }[],
  compared: number | null,
  version: number,
): readonly string[] {
  return active
    .filter((one) => one.version !== compared && one.version !== version)
    .map(
      ({ cohort, version: other }) =>
        `For ${cohort === null ? 'every cohort without a version of its own' : cohort}, version ${other} decides, with which this is not compared here.`,
    );
}

const firstOfAll = 'No version was in force before: whatever this one permits was not permitted.';

/** The same of reasons that are known already. */
export function tellPermitsMore(reasons: readonly string[], census: Census | null): PermitsMore {
  const figures: CensusFigures | null = census?.result ? figuresOf(census.result) : null;
  const variant = census?.question.serviceReferenceVariant ?? '';
  if (figures !== null && figures.gained > 0) {
    const gain = gainInWords(figures);
    const are = gain.startsWith('1 ') ? 'is' : 'are';
    return {
      ...{ kind: 'permits', reasons, headline: `permits more than before: ${gain}` },
      tick: `I have seen that ${gain} ${are} permitted that ${are === 'is' ? 'was' : 'were'} refused`,
    };
  }
  if (reasons.length === 0) {
    return { kind: 'no', headline: 'permits nothing that was refused before', reasons, tick: null };
  }
  const counted =
    figures === null ? 'the devices are not counted yet' : `among devices counted for ${variant} there is none so far`;
  return {
    ...{ kind: 'may', reasons, headline: `may permit more than before; ${counted}` },
    tick: 'I have seen that this version may permit commands that were refused',
  };
}

function reasonsOf(before: ReadSide, after: ReadSide): readonly string[] {
  const [old, now] = [before.documents, after.documents];
  return [
    ...mayPermitMore(before.ruleSet, after.ruleSet).map(({ sentence }) => sentence),
    ...(old.guardRailsDigest === now.guardRailsDigest ? [] : mayPermitMore(old.guardRails, now.guardRails)).map(
      ({ sentence }) => sentence,
    ),
    ...(old.catalogueDigest === now.catalogueDigest
      ? []
      : ['The fact catalogue is another one: a fact may count as known where it did not.']),
  ];
}
