import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { Problem } from '../../http/index.js';
import {
  afterParameter,
  beforeParameter,
  orderParameter,
  requireOneEnd,
  wholeNumberTo,
} from '../../http/query-parameters.js';
import type { QueryValues } from '../../http/query-parameters.js';
import { ContextChangeFeed } from '../cache/change-feed.js';
import type { ImportDto, ImportPageDto, ImportReceiptDto } from './import.dto.js';
import { importColumns, importStates } from './import-row.js';
import type { ImportRow } from './import-row.js';
import { readImport, tallyOf } from './response.js';

const defaultPage = 50;

export const importListParameters = {
  after: afterParameter,
  order: orderParameter,
  before: beforeParameter,
  limit: { parse: wholeNumberTo(200), expected: 'a whole number from 1 to 200' },
  state: {
    parse: (text: string) => importStates.find((state) => state === text),
    expected: `one of ${importStates.join(', ')}`,
  },
};

/** Files as people see them: what became of each, and what a person decides of one that is held. */
@Injectable()
export class Imports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeFeed: ContextChangeFeed,
  ) {}

  async page(wanted: QueryValues<typeof importListParameters>): Promise<ImportPageDto> {
    requireOneEnd(wanted);
    const { after = '0', before = null, limit = defaultPage } = wanted;
    const found = await this.dataSource.query<readonly ImportRow[]>(
      `select ${importColumns} from import_file
       where import_id > $1 and ($4::bigint is null or import_id < $4) and ($2::text is null or state = $2)
       order by import_id ${wanted.order === 'newest' ? 'desc' : 'asc'} limit $3`,
      [after, wanted.state ?? null, limit + 1, before],
    );
    const page = found.slice(0, limit);
    return { imports: page.map(importDto), next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  /**
   * An import that is told to be applied is in this replica's memory: its decisions count with it.
   * @throws Problem 404
   */
  async one(id: string): Promise<ImportDto> {
    const row = await this.#row(id);
    if (row.state === 'applied') await this.changeFeed.pullUpTo(Number(row.applied_sequence));
    return importDto(row);
  }

  /** @throws Problem 403 SAME_PERSON; 404; 409 IMPORT_NOT_HELD */
  async decide(actor: Actor, id: string, decision: 'released' | 'refused', reason: string): Promise<ImportReceiptDto> {
    const spool = await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const [row] = await manager.query<readonly ImportRow[]>(
        `select ${importColumns} from import_file where import_id = $1 for update`,
        [id],
      );
      if (row === undefined) throw missing(id);
      if (row.state !== 'held') {
        throw new Problem(
          409,
          'IMPORT_NOT_HELD',
          `import ${id} is \`${row.state}\`; only a held one is released or refused`,
        );
      }
      if (row.sent_by === actor.person) {
        throw new Problem(403, 'SAME_PERSON', `import ${id} was sent by the same person; ask another person`);
      }
      await manager.query(
        `update import_file set state = $2, decided_by = $3, decided_at = clock_timestamp(), decision_reason = $4,
           finished_at = case when $2 = 'refused' then clock_timestamp() end,
           reading = case when $2 = 'refused' then null else reading end
         where import_id = $1`,
        [id, decision, actor.person, reason],
      );
      if (decision === 'refused') await manager.query('select close_import_staging($1)', [id]);
      await appendEntry(manager, {
        ...{ actor, action: `import-${decision}`, subject: `import/${id}`, outcome: 'done', reason },
        afterDigest: row.digest,
        details: { mapping: row.mapping, fileName: row.file_name, heldFor: row.reasons.map(({ code }) => code) },
      });
      return decision === 'refused' && row.origin === 'upload' ? row.spool : undefined;
    });
    if (spool !== undefined) await rm(spool, { force: true });
    return { id, state: decision };
  }

  async #row(id: string): Promise<ImportRow> {
    const row = await readImport(this.dataSource.manager, id);
    if (row === undefined) throw missing(id);
    return row;
  }
}

const missing = (id: string): Problem => new Problem(404, 'NOT_FOUND', `there is no import ${id}`);

function importDto(row: ImportRow): ImportDto {
  return {
    ...{ id: row.id, state: row.state, mapping: row.mapping, fileName: row.file_name, digest: row.digest },
    ...{ sentBy: row.sent_by, receivedAt: row.received_at.toISOString(), bytes: Number(row.bytes) },
    ...{
      readBytes: Number(row.read_bytes),
      readLines: Number(row.read_lines),
      source: row.source,
      fileType: row.file_type,
    },
    fileSequence: row.file_sequence === null ? null : Number(row.file_sequence),
    fileCreatedAt: row.file_created_at?.toISOString() ?? null,
    ...tallyOf(row),
    reasons: row.reasons,
    participants: row.counts?.participants ?? [],
    sample: row.counts?.sample ?? [],
    ...{ decidedBy: row.decided_by, decisionReason: row.decision_reason },
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
