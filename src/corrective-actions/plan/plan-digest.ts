import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../../core/language/index.js';
import { readPlannedItems } from '../read/item-list.js';

const pageItems = 5_000;

/**
 * SHA-256 over the plan as it is stored: an item a line, in the order of their positions, each as canonical JSON
 * (RFC 8785) of what was planned, and a line feed after each. Anybody can compute it from
 * `GET /v1/corrective-actions/{id}/items` with `Accept: application/x-ndjson`, taking `planned` of each line.
 * @returns `sha256:<hex>`, and how many items there are
 */
export async function digestOfPlan(
  manager: EntityManager,
  id: string,
): Promise<{ readonly digest: string; readonly items: number }> {
  const hash = createHash('sha256');
  let items = 0;
  for (;;) {
    const page = await readPlannedItems(manager, id, items, pageItems);
    for (const item of page) hash.update(`${canonicalJson(item)}\n`, 'utf8');
    items += page.length;
    if (page.length < pageItems) return { digest: `sha256:${hash.digest('hex')}`, items };
  }
}
