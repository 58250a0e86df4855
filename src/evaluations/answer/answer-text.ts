import type { Command } from '../../core/evaluation/index.js';
import type { Context, Provenance } from '../../core/evaluation/index.js';
import type { Decision } from '../../core/evaluation/index.js';
import type { DecisionWords } from './wording.js';
import { instantText } from './instant-text.js';

/** What an answer is written from. */
export interface AnswerParts {
  /** Null in a simulation, which is no decision. */
  readonly decisionId: string | null;
  readonly command: Command;
  readonly context: Context;
  readonly decision: Decision;
  readonly words: DecisionWords;
  /** The rule set as canonical JSON, by `ruleSetText`. */
  readonly ruleSet: string;
  readonly recorded: boolean;
}

/**
 * The answer of `POST /v1/evaluations` as canonical JSON (RFC 8785). The very same text is part of the record, so
 * what the caller was told is covered by the record's digest.
 * Throughput: written member by member, in sorted order; `JSON.stringify` of a fresh object costs three times as much.
 */
export function answerText(parts: AnswerParts): string {
  const { decisionId, command, context, decision, words } = parts;
  return (
    `{"advisories":${words.advisories},"decidedAt":"${instantText(context.decidedAt)}",` +
    `"decisionId":${quoted(decisionId)},"facts":${factsText(command, context)},` +
    `"reasons":${words.reasons},"recorded":${parts.recorded},"requestId":"${command.requestId.text}",` +
    `"responseCode":${quoted(decision.responseCode)},"ruleSet":${parts.ruleSet},"verdict":"${decision.verdict}"}`
  );
}

/** Response codes and decision IDs hold nothing that JSON escapes. */
const quoted = (text: string | null): string => (text === null ? 'null' : `"${text}"`);

const networkOperatorRoles: ReadonlySet<string> = new Set(['ED', 'GT']);

/**
 * Where the facts came from. The registration is the one that the sender's role is judged by: a network operator's is
 * the network operator registration, any other's the supplier registration (`domain.md` section 7).
 */
function factsText({ userRole }: Command, { provenance }: Context): string {
  const registration = networkOperatorRoles.has(userRole)
    ? provenance['networkOperatorRegistration']
    : provenance['supplierRegistration'];
  return (
    `{"device":${provenanceText(provenance['device'])},"party":${provenanceText(provenance['party'])},` +
    `"registration":${provenanceText(registration)}}`
  );
}

function provenanceText(provenance: Provenance | undefined): string {
  if (provenance === undefined) return 'null';
  return `{"observedAt":"${instantText(provenance.observedAt)}","source":${JSON.stringify(provenance.source)}}`;
}
