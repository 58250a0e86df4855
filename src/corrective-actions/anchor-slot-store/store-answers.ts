import { parseEui64 } from '../../core/identifiers/index.js';
import type { Eui64 } from '../../core/identifiers/index.js';
import type { OperatorSlots, SlotChange, SlotChangeOutcome } from './anchor-slot-store.js';
import { isRecord, parseSlotCertificate } from './slot-certificate.js';

/** An answer that does not say, for exactly what was asked, what was asked. It counts as none. */
export class AnswerMalformed extends Error {
  override readonly name = 'AnswerMalformed';
}

/**
 * Reads an answer to `POST /anchor-slots/changes`.
 * @param key - the one that was sent; the answer names it
 * @throws AnswerMalformed
 */
export function parseOutcomes(text: string, key: string, changes: readonly SlotChange[]): readonly SlotChangeOutcome[] {
  const answer = parseObject(text);
  if (answer['key'] !== key) throw new AnswerMalformed('the answer names another key than the request');
  const outcomes = listOf(answer['outcomes'], 'outcomes');
  if (outcomes.length !== changes.length) {
    throw new AnswerMalformed(`found ${outcomes.length} outcomes, expected ${changes.length}`);
  }
  return changes.map((change, position) => outcomeFor(change, outcomes[position], position));
}

function outcomeFor(change: SlotChange, value: unknown, position: number): SlotChangeOutcome {
  if (!isRecord(value) || parseEui64(value['deviceId']) !== change.deviceId || value['slot'] !== change.slot) {
    throw new AnswerMalformed(`outcome ${position} is of another device or slot than change ${position}`);
  }
  switch (value['outcome']) {
    case 'applied':
      return { kind: 'applied' };
    case 'already':
      return { kind: 'already' };
    case 'unknown-device':
      return { kind: 'unknown-device' };
    case 'conflict': {
      const found = parseSlotCertificate(value['found']);
      if (found === undefined)
        throw new AnswerMalformed(`outcome ${position}: \`found\` is no certificate and not null`);
      return { kind: 'conflict', found };
    }
    default:
      throw new AnswerMalformed(
        `outcome ${position} is none of \`applied\`, \`already\`, \`conflict\`, \`unknown-device\``,
      );
  }
}

/**
 * Reads an answer to `POST /anchor-slots/queries`: each device at most once, and only those asked for.
 * @throws AnswerMalformed
 */
export function parseSlots(text: string, deviceIds: readonly Eui64[]): ReadonlyMap<Eui64, OperatorSlots> {
  const asked: ReadonlySet<string> = new Set(deviceIds);
  const found = new Map<Eui64, OperatorSlots>();
  for (const [position, value] of listOf(parseObject(text)['devices'], 'devices').entries()) {
    const deviceId = isRecord(value) ? parseEui64(value['deviceId']) : undefined;
    if (!isRecord(value) || deviceId === undefined || !asked.has(deviceId)) {
      throw new AnswerMalformed(`device ${position} was not asked for`);
    }
    if (found.has(deviceId)) throw new AnswerMalformed(`device ${position} is there twice`);
    found.set(deviceId, { ...slotOf(value, 'critical', position), ...slotOf(value, 'nonCritical', position) });
  }
  return found;
}

function slotOf(device: Readonly<Record<string, unknown>>, slot: keyof OperatorSlots, position: number): OperatorSlots {
  if (device[slot] === undefined) return {};
  const certificate = parseSlotCertificate(device[slot]);
  if (certificate === undefined) {
    throw new AnswerMalformed(`device ${position}: \`${slot}\` is no certificate and not null`);
  }
  return { [slot]: certificate };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AnswerMalformed('the answer is not JSON, or not all of it');
  }
  if (!isRecord(value)) throw new AnswerMalformed('the answer is no JSON object');
  return value;
}

function listOf(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new AnswerMalformed(`the answer has no list \`${name}\``);
  return value;
}
