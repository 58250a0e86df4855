import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Command, CompiledRuleSet, Context } from '../../core/evaluation/index.js';
import { decide, explain } from '../../core/evaluation/index.js';
import { parseInstant } from '../../core/identifiers/index.js';
import { canonicalJson } from '../../core/language/index.js';
import {
  CertificateReader,
  contextAsOf,
  ContextGatherer,
  FactsRefused,
  withFacts,
} from '../../device-context/index.js';
import { Problem } from '../../http/index.js';
import type { ProblemError } from '../../http/index.js';
import { digestOf, RuleSetVersions } from '../../rule-sets/index.js';
import { answerText } from '../answer/answer-text.js';
import { Wording } from '../answer/wording.js';
import { DecisionClock } from '../decision-clock.js';
import { withExplanation } from '../explanations.js';
import { parseRequestValue } from '../request/parse-request.js';
import type { SimulatedRuleSetDto, SimulationDto } from './simulation.dto.js';

/**
 * Decides as if: any version or draft, at any instant, as known at any instant, with facts replaced. Records nothing and
 * counts nothing. Without an instant it reads memory, as decisions do; with one, what is stored of the past.
 */
@Injectable()
export class Simulator {
  constructor(
    private readonly clock: DecisionClock,
    private readonly versions: RuleSetVersions,
    private readonly gatherer: ContextGatherer,
    private readonly certificates: CertificateReader,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws Problem 400 with all faults of the request, the rule set or the facts · 404 when the version does not exist */
  async simulate({ request, ruleSet, context: facts, ...times }: SimulationDto): Promise<string> {
    const parsed = parseRequestValue(request, '/request');
    if (!('command' in parsed)) throw invalid('the request to simulate does not fit', parsed);
    const compiled = await this.#compiled(ruleSet);
    const { gatherer, decidedAt } = await this.#at(times, parsed.command);
    const cached = gatherer.gather(compiled, parsed.command, decidedAt);
    const context = facts === undefined ? cached : replaced(cached, facts);
    const decision = decide(compiled, context);
    const { name, version } = compiled.ruleSet;
    const answer = answerText({
      ...{ decisionId: null, recorded: false, command: parsed.command, context, decision },
      words: new Wording(compiled).wordsOf(context, decision),
      ruleSet: canonicalJson({ name, version, digest: digestOf(canonicalJson(compiled.ruleSet)), epoch: null }),
    });
    return withExplanation(answer, explain(compiled, context, decision));
  }

  async #at(
    times: Pick<SimulationDto, 'validAt' | 'knownAt'>,
    { requestId }: Command,
  ): Promise<{ readonly gatherer: ContextGatherer; readonly decidedAt: number }> {
    const now = this.clock.now();
    if (times.validAt === undefined && times.knownAt === undefined) return { gatherer: this.gatherer, decidedAt: now };
    const decidedAt = parseInstant(times.validAt) ?? now;
    const knownAt = parseInstant(times.knownAt);
    if (knownAt !== undefined && knownAt > now) {
      const detail = '`knownAt` lies in the future; expected an instant up to now, or none';
      throw invalid(detail, [{ code: 'BODY_KNOWN_AT_IN_FUTURE', pointer: '/knownAt', detail }]);
    }
    const reader = await contextAsOf(this.dataSource, requestId, decidedAt, knownAt);
    return { gatherer: new ContextGatherer(reader, this.certificates), decidedAt };
  }

  async #compiled({ name, version, content }: SimulatedRuleSetDto): Promise<CompiledRuleSet> {
    if (content !== undefined && name === undefined && version === undefined) {
      const compiled = this.versions.compileContent(content);
      if (compiled.ok) return compiled.value;
      const errors = compiled.diagnostics.map(({ code, pointer, message }) => ({
        code,
        pointer: `/ruleSet/content${pointer}`,
        detail: message,
      }));
      throw invalid('the rule set to simulate does not hold', errors);
    }
    if (content !== undefined || name === undefined || version === undefined) {
      const detail = 'expected either `name` and `version`, or `content`';
      throw invalid(detail, [{ code: 'RULE_SET_AMBIGUOUS', pointer: '/ruleSet', detail }]);
    }
    const compiled = await this.versions.compiled(name, version);
    if (compiled === undefined)
      throw new Problem(404, 'NOT_FOUND', `no rule set \`${name}\` has a version \`${version}\``);
    return compiled;
  }
}

function replaced(cached: Context, facts: object): Context {
  try {
    return withFacts(cached, Object.fromEntries(Object.entries(facts)));
  } catch (error) {
    if (!(error instanceof FactsRefused)) throw error;
    const errors = error.faults.map((fault) => ({ ...fault, pointer: `/context${fault.pointer}` }));
    throw invalid('the facts given do not fit the catalogue', errors);
  }
}

function invalid(detail: string, errors: readonly ProblemError[]): Problem {
  return new Problem(400, 'BODY_INVALID', detail, errors);
}
