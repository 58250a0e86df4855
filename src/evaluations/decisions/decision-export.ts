import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import type { ExportFormat } from '../../http/export-format.js';
import { exportText } from '../../http/export-format.js';
import { ExportSlots, exportStream } from '../../http/exports.js';
import { requireOneEnd } from '../../http/query-parameters.js';
import type { DecisionExportAsked } from './decision-filter.js';
import { DecisionList } from './decision-list.js';
import type { DecisionSummaryDto } from './decision.dto.js';

const text = exportText<DecisionSummaryDto>({
  sequence: ({ sequence }) => sequence,
  decisionId: ({ decisionId }) => decisionId,
  requestId: ({ requestId }) => requestId,
  caller: ({ caller }) => caller,
  verdict: ({ verdict }) => verdict,
  responseCode: ({ responseCode }) => responseCode,
  deviceId: ({ deviceId }) => deviceId,
  originatorId: ({ originatorId }) => originatorId,
  serviceReferenceVariant: ({ serviceReferenceVariant }) => serviceReferenceVariant,
  ruleSet: ({ ruleSet }) => ruleSet.name,
  version: ({ ruleSet }) => ruleSet.version,
  epoch: ({ ruleSet }) => ruleSet.epoch,
  decidedAt: ({ decidedAt }) => decidedAt,
  recordedAt: ({ recordedAt }) => recordedAt,
  recordDigest: ({ recordDigest }) => recordDigest,
});

/** An export that was noted and begins. */
export interface DecisionExport {
  readonly format: ExportFormat;
  /** The number up to which it goes. */
  readonly last: string;
  readonly lines: Readable;
}

/** All decisions that pass a filter, as a stream. */
@Injectable()
export class DecisionExports {
  constructor(
    private readonly decisions: DecisionList,
    private readonly dataSource: DataSource,
    private readonly slots: ExportSlots,
  ) {}

  /** @throws Problem 400 when `after` or `before` does not fit the order; 429 when too many exports run */
  async begin(actor: Actor, { format = 'ndjson', ...asked }: DecisionExportAsked): Promise<DecisionExport> {
    requireOneEnd(asked);
    return await this.slots.begin(async () => {
      const last = await this.decisions.last();
      await this.#note(actor, format, last, asked);
      return { format, last, lines: exportStream(this.#lines(format, last, asked)) };
    });
  }

  async #note(
    actor: Actor,
    format: ExportFormat,
    last: string,
    { requestId, ...stated }: Omit<DecisionExportAsked, 'format'>,
  ): Promise<void> {
    const filter = requestId === undefined ? stated : { ...stated, requestId: requestId.text };
    await this.dataSource.transaction((manager) =>
      appendEntry(manager, {
        ...{ actor, action: 'decisions-exported', subject: 'decisions', outcome: 'done' },
        details: { format, filter, last },
      }),
    );
  }

  async *#lines(
    format: ExportFormat,
    last: string,
    asked: Omit<DecisionExportAsked, 'format'>,
  ): AsyncGenerator<string> {
    const head = text.head(format);
    if (head !== '') yield head;
    for await (const page of this.decisions.upTo(last, asked)) {
      yield page.map((decision) => text.line(format, decision)).join('');
    }
  }
}
