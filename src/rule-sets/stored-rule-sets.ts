import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CompiledRuleSet } from '../core/evaluation/index.js';
import { compile } from '../core/evaluation/index.js';
import { checkGuardRails, checkRuleSet, parseFactCatalogue, parseStrictJson } from '../core/language/index.js';
import type { Checked, FactCatalogue, GuardRails } from '../core/language/index.js';
import { digestOf } from './digest.js';
import { RuleDocument } from './rule-document.entity.js';
import { RuleSetVersion } from './rule-set-version.entity.js';
import { selfTest } from './self-test.js';

/** Compiled versions kept; going back and forth between a few epochs compiles nothing again. */
const keptCompiled = 32;

/** What is stored cannot be put in force: it is missing, was tampered with, or does not hold as a rule set. */
export class NotLoadable extends Error {
  override readonly name = 'NotLoadable';
}

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

/** Loads what the database holds by content and turns it into functions. Nothing is believed that its digest does not prove. */
@Injectable()
export class StoredRuleSets {
  readonly #compiled = new Map<string, CompiledRuleSet>();
  readonly #documents = new Map<string, RuleDocuments>();

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /**
   * The catalogue and the guard rails with these digests.
   * @throws NotLoadable
   */
  async documents({ catalogueDigest, guardRailsDigest }: DocumentDigests): Promise<RuleDocuments> {
    const key = `${catalogueDigest} ${guardRailsDigest}`;
    const known = this.#documents.get(key);
    if (known !== undefined) return known;
    const stored = await this.source
      .getRepository(RuleDocument)
      .findBy([{ digest: catalogueDigest }, { digest: guardRailsDigest }]);
    const contentOf = (digest: string) => stored.find((document) => document.digest === digest)?.content;
    const catalogue = held('fact catalogue', catalogueDigest, contentOf(catalogueDigest), parseFactCatalogue);
    const guardRails = held('guard rails', guardRailsDigest, contentOf(guardRailsDigest), (json) =>
      checkGuardRails(json, catalogue),
    );
    const documents = { catalogue, guardRails, catalogueDigest, guardRailsDigest };
    keep(this.#documents, key, documents);
    return documents;
  }

  /**
   * One version, compiled and tested. The same object for the same content, so that what is bound to it stays bound.
   * @throws NotLoadable
   */
  async compiled(
    version: { readonly name: string; readonly version: number; readonly digest: string },
    digests: DocumentDigests,
  ): Promise<CompiledRuleSet> {
    const key = `${version.digest} ${digests.catalogueDigest} ${digests.guardRailsDigest}`;
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const { catalogue, guardRails } = await this.documents(digests);
    const stored = await this.source
      .getRepository(RuleSetVersion)
      .findOneBy({ name: version.name, version: version.version });
    const what = `version ${version.version} of \`${version.name}\``;
    const ruleSet = held(what, version.digest, stored?.content, (json) => checkRuleSet(json, catalogue));
    const compiled = compile(ruleSet, guardRails, catalogue);
    const disagreement = selfTest(compiled);
    if (disagreement !== null) throw new NotLoadable(`SELF_TEST_FAILED: ${disagreement}`);
    keep(this.#compiled, key, compiled);
    return compiled;
  }
}

function held<T>(what: string, digest: string, content: string | undefined, check: (json: unknown) => Checked<T>): T {
  if (content === undefined) throw new NotLoadable(`CONTENT_MISSING: ${what} with digest \`${digest}\` is not stored`);
  if (digestOf(content) !== digest) {
    throw new NotLoadable(
      `CONTENT_TAMPERED: ${what}: the stored text has digest \`${digestOf(content)}\`, not \`${digest}\``,
    );
  }
  const json = parseStrictJson(content);
  const checked = json.ok ? check(json.value) : json;
  if (checked.ok) return checked.value;
  throw new NotLoadable(`CONTENT_REFUSED: ${what}: ${checked.diagnostics[0]?.message ?? 'it does not hold'}`);
}

function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptCompiled) break;
    kept.delete(oldest);
  }
}
