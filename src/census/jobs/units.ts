import type { EntityManager } from 'typeorm';
import { parseEui64 } from '../../core/identifiers/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import { unreachable } from '../../core/invariant.js';
import { partitionCount } from '../../device-context/index.js';
import type { Question } from '../counting/question.js';
import type { PlannedSlots } from '../counting/slot-overlay.js';
import type { Unit } from '../counting/unit.js';

/** Items of a corrective action that one unit takes, by their position. */
const itemsPerUnit = 500;

/** @param items - of a corrective action */
export const unitsOfItems = (items: number): number => Math.ceil(items / itemsPerUnit);

export function unitCount(question: Question): number {
  switch (question.kind) {
    case 'versions':
      return partitionCount;
    case 'rehearsal':
      return unitsOfItems(question.items);
    default:
      return unreachable(question);
  }
}

/** Unit `number` of a census, from 0. */
export async function readUnit(manager: EntityManager, question: Question, number: number): Promise<Unit> {
  switch (question.kind) {
    case 'versions':
      return { number, kind: 'partition' };
    case 'rehearsal':
      return { number, kind: 'slots', slots: await plannedSlots(manager, question.action, number) };
    default:
      return unreachable(question);
  }
}

interface ItemRow {
  readonly position: number;
  readonly device_id: string;
  readonly slot: 'critical' | 'nonCritical';
  readonly entity_id: string;
}

/**
 * The items of one device stand next to each other and belong to the unit of the first, so one row before and one
 * behind say whether a device began earlier or goes on.
 */
async function plannedSlots(manager: EntityManager, action: string, number: number): Promise<readonly PlannedSlots[]> {
  const from = number * itemsPerUnit + 1;
  const to = from + itemsPerUnit - 1;
  const rows = await manager.query<readonly ItemRow[]>(
    `select position, device_id, slot, to_certificate ->> 'entityId' as entity_id
     from corrective_action_item where action_id = $1 and position between $2 and $3 order by position`,
    [action, from - 1, to + 1],
  );
  const earlier = rows.find(({ position }) => position < from)?.device_id;
  const last = rows.findLast(({ position }) => position <= to)?.device_id;
  const own = rows.filter(
    ({ position, device_id: id }) => position >= from && id !== earlier && (position <= to || id === last),
  );
  const slots = new Map<Eui64, PlannedSlots>();
  for (const { device_id: id, slot, entity_id: entity } of own) {
    const deviceId = parseEui64(id);
    const entityId = parseEui64(entity);
    if (deviceId === undefined || entityId === undefined) continue;
    slots.set(deviceId, { deviceId, ...slots.get(deviceId), [slot]: entityId });
  }
  return [...slots.values()];
}
