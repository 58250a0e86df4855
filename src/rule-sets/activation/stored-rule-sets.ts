import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CompiledRuleSet } from '../../core/evaluation/index.js';
import { compile } from '../../core/evaluation/index.js';
import type { CaseFiles } from '../../core/evidence/index.js';
import { checkGuardRails, checkRuleSet, parseFactCatalogue } from '../../core/language/index.js';
import type { FactCatalogue, GuardRails } from '../../core/language/index.js';
import { isNarrowed } from '../break-glass/narrowed-guard-rails.js';
import { selfTest } from '../self-test.js';
import { NotLoadable } from './not-loadable.js';
import type { AssignmentInForce } from './state-in-force.js';
import { casesOf, readRelease } from './stored-release.js';
import { provenText } from './stored-text.js';

/** Compiled versions kept; going back and forth between a few epochs compiles nothing again. */
const keptCompiled = 32;

/** Which catalogue and which guard rails. */
export interface DocumentDigests {
  readonly catalogueDigest: string;
  readonly guardRailsDigest: string;
}

/** What a rule set is compiled with. */
export interface RuleDocuments extends DocumentDigests {
  readonly catalogue: FactCatalogue;
  readonly guardRails: GuardRails;
}

interface VersionByContent {
  readonly name: string;
  readonly version: number;
  readonly digest: string;
}

/** A version that was proved to be released, and with what. */
export interface Release extends DocumentDigests {
  readonly digest: string;
  readonly compiled: CompiledRuleSet;
}

/** Loads what the database holds by content and turns it into functions. Nothing is believed that its digest does not prove. */
@Injectable()
export class StoredRuleSets {
  readonly #compiled = new Map<string, CompiledRuleSet>();
  readonly #documents = new Map<string, RuleDocuments>();
  /** By content of everything that was proved, so that the proof is made once in a process. */
  readonly #released = new Map<string, Release>();

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /**
   * The catalogue and the guard rails with these digests.
   * @param manager - of a transaction that waits for it: it must not wait for a second connection
   * @throws NotLoadable
   */
  async documents(digests: DocumentDigests, manager: EntityManager = this.source.manager): Promise<RuleDocuments> {
    const { catalogueDigest, guardRailsDigest } = digests;
    const key = `${catalogueDigest} ${guardRailsDigest}`;
    const known = this.#documents.get(key);
    if (known !== undefined) return known;
    const stored = await manager.query<readonly { readonly digest: string; readonly content: string }[]>(
      'select digest, content from rule_document where digest in ($1, $2)',
      [catalogueDigest, guardRailsDigest],
    );
    const contentOf = (digest: string) => stored.find((document) => document.digest === digest)?.content;
    const catalogue = provenText('fact catalogue', catalogueDigest, contentOf(catalogueDigest), parseFactCatalogue);
    const guardRails = provenText('guard rails', guardRailsDigest, contentOf(guardRailsDigest), (json) =>
      checkGuardRails(json, catalogue),
    );
    const documents = { catalogue, guardRails, catalogueDigest, guardRailsDigest };
    keep(this.#documents, key, documents);
    return documents;
  }

  /**
   * One version by its content, compiled and tested, whoever approved it or nobody: to try out, and to explain what was
   * decided. The same object for the same content, so that what is bound to it stays bound.
   * @throws NotLoadable
   */
  async compiled(version: VersionByContent, digests: DocumentDigests): Promise<CompiledRuleSet> {
    const known = this.#compiled.get(keyOf(version, digests));
    if (known !== undefined) return known;
    const rows = await this.source.manager.query<readonly { readonly content: string }[]>(
      'select content from rule_set_version where name = $1 and version = $2',
      [version.name, version.version],
    );
    return this.#compile(version, rows[0]?.content, await this.documents(digests), {});
  }

  /**
   * One version that may be put in force, proved to be as it was approved and tested on its own cases.
   * @throws NotLoadable
   */
  async released(
    name: string,
    wanted: Pick<AssignmentInForce, 'version'> & Partial<Pick<AssignmentInForce, 'digest' | 'catalogueDigest'>>,
    manager: EntityManager = this.source.manager,
  ): Promise<Release> {
    const { version } = wanted;
    const key = `${name}/${version} ${wanted.digest} ${wanted.catalogueDigest}`;
    const known = this.#released.get(key);
    if (known !== undefined) return known;
    const stored = await readRelease(manager, name, wanted);
    const { digest, content } = stored;
    const documents = await this.documents(stored, manager);
    const cases = casesOf(stored, documents.catalogue);
    const compiled = this.#compile({ name, version, digest }, content, documents, cases);
    const { catalogueDigest, guardRailsDigest } = stored;
    const release = { digest, catalogueDigest, guardRailsDigest, compiled };
    // Without the digests the next call must look again: another content may stand under the number by then.
    if (wanted.digest !== undefined && wanted.catalogueDigest !== undefined) keep(this.#released, key, release);
    return release;
  }

  /**
   * What an assignment puts in force.
   *
   * INVARIANT (break-glass only narrows): with other guard rails than those it was approved with a version runs only if
   * they are the same ones followed by exactly one rule for each break-glass in force. Its cases are decided with those
   * it was approved with, since a break-glass refuses what some of them permit.
   *
   * @param breakGlass - of the state that holds the assignment
   * @throws NotLoadable
   */
  async inForce(
    name: string,
    assignment: AssignmentInForce,
    breakGlass: readonly number[],
    manager: EntityManager = this.source.manager,
  ): Promise<CompiledRuleSet> {
    const { version, digest } = assignment;
    const { compiled, guardRailsDigest } = await this.released(name, assignment, manager);
    if (breakGlass.length === 0 && assignment.guardRailsDigest === guardRailsDigest) return compiled;
    const base = await this.documents({ ...assignment, guardRailsDigest }, manager);
    const narrowed = await this.documents(assignment, manager);
    if (!isNarrowed(base.guardRails, narrowed.guardRails, breakGlass)) {
      const detail = `version ${version} of \`${name}\` would run with guard rails that are not those it was approved with`;
      throw new NotLoadable('GUARD_RAILS_DIFFER', detail);
    }
    const known = this.#compiled.get(keyOf({ digest }, assignment));
    return known ?? this.#compileAgain({ name, version, digest }, compiled, narrowed);
  }

  #compile(
    version: VersionByContent,
    content: string | undefined,
    documents: RuleDocuments,
    cases: CaseFiles,
  ): CompiledRuleSet {
    const { catalogue, guardRails } = documents;
    const what = `version ${version.version} of \`${version.name}\``;
    const ruleSet = provenText(what, version.digest, content, (json) => checkRuleSet(json, catalogue));
    if (ruleSet.name !== version.name || ruleSet.version !== version.version) {
      const detail = `${what} says that it is version ${ruleSet.version} of \`${ruleSet.name}\``;
      throw new NotLoadable('CONTENT_MISPLACED', detail);
    }
    const key = keyOf(version, documents);
    return this.#tested(key, this.#compiled.get(key) ?? compile(ruleSet, guardRails, catalogue), cases);
  }

  #compileAgain(version: VersionByContent, base: CompiledRuleSet, documents: RuleDocuments): CompiledRuleSet {
    const { catalogue, guardRails } = documents;
    return this.#tested(keyOf(version, documents), compile(base.ruleSet, guardRails, catalogue), {});
  }

  #tested(key: string, compiled: CompiledRuleSet, cases: CaseFiles): CompiledRuleSet {
    const fault = selfTest(compiled, cases);
    if (fault !== null) throw new NotLoadable('SELF_TEST_FAILED', fault);
    keep(this.#compiled, key, compiled);
    return compiled;
  }
}

const keyOf = (
  { digest }: Pick<VersionByContent, 'digest'>,
  { catalogueDigest, guardRailsDigest }: DocumentDigests,
): string => `${digest} ${catalogueDigest} ${guardRailsDigest}`;

function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptCompiled) break;
    kept.delete(oldest);
  }
}
