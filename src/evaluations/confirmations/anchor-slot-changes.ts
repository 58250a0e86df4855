import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { appendEntry } from '../../audit-trail/index.js';
import { formatInstant, parseInstant, parseRequestId } from '../../core/identifiers/index.js';
import { invariant } from '../../core/invariant.js';
import { canonicalJson } from '../../core/language/index.js';
import { ContextChangeFeed, recordSlotChanges } from '../../device-context/index.js';
import { Problem } from '../../http/index.js';
import type { ProblemError } from '../../http/index.js';
import { DecisionClock } from '../decision-clock.js';
import type { AnchorSlotChangeDto, AnchorSlotChangeReceiptDto } from './anchor-slot-change.dto.js';
import type { ConfirmedSlot } from './confirmed-slot.js';
import { parseConfirmedSlot } from './confirmed-slot.js';
import type { PermittedCommand } from './permitted-command.js';
import { permittedCommand, refused } from './permitted-command.js';

/** Source of the versions of devices that confirmations make. */
const source = 'anchor-slot-changes';

/** How far the caller's clock may be ahead of ours. */
const clockToleranceMilliseconds = 5_000;

type Slots = Readonly<Record<'critical' | 'nonCritical', ConfirmedSlot | undefined>>;

interface Confirmed {
  readonly receipt: AnchorSlotChangeReceiptDto;
  readonly sequence: number;
}

/** What the S1SP confirms of permitted 6.15.1 commands. A permit alone changes nothing in the context. */
@Injectable()
export class AnchorSlotChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeFeed: ContextChangeFeed,
    private readonly clock: DecisionClock,
  ) {}

  /**
   * Records a confirmation and what the slots of the device hold since, in one transaction with its audit entry.
   * Decisions of this replica read it when this returns.
   * @param caller - as the record of decisions names him
   * @throws Problem 400 for an instant that cannot be · 409 when it does not confirm what was permitted, see the codes
   */
  async confirm(caller: string, actor: Actor, body: AnchorSlotChangeDto): Promise<AnchorSlotChangeReceiptDto> {
    const slots: Slots = {
      critical: parseConfirmedSlot(body.certificates.critical),
      nonCritical: parseConfirmedSlot(body.certificates.nonCritical),
    };
    if (slots.critical === undefined && slots.nonCritical === undefined) {
      throw invalid('/certificates', 'expected `critical`, `nonCritical`, or both');
    }
    const { receipt, sequence } = await this.dataSource.transaction('READ COMMITTED', (manager) =>
      this.#confirm(manager, { caller, actor, body, slots }),
    );
    await this.changeFeed.pullUpTo(sequence);
    return receipt;
  }

  async #confirm(
    manager: EntityManager,
    { caller, actor, body, slots }: { caller: string; actor: Actor; body: AnchorSlotChangeDto; slots: Slots },
  ): Promise<Confirmed> {
    const requestId = parseRequestId(body.requestId);
    const appliedAt = parseInstant(body.appliedAt);
    invariant(requestId !== undefined && appliedAt !== undefined, 'the body was checked before');
    const command = await permittedCommand(manager, caller, requestId);
    checkInstant(appliedAt, command.decidedAt, this.clock.now());
    checkCertificates(slots, command);
    const inserted = await insertChange(manager, { caller, requestId: requestId.text, command, appliedAt, slots });
    const { deviceId, side, decisionId } = command;
    const receipt = { requestId: requestId.text, decisionId, deviceId, side, recordedAt: inserted.recordedAt };
    if (!inserted.isSame) {
      throw refused('DIFFERS', 'found another confirmation for this `requestId`; the first one stays');
    }
    if (!inserted.isNew) {
      return { receipt: { outcome: 'unchanged', ...receipt }, sequence: await lastSequence(manager) };
    }
    const changes = (['critical', 'nonCritical'] as const).flatMap((slot) => {
      const certificate = slots[slot] && slotContent(slots[slot]);
      return certificate === undefined ? [] : [{ deviceId, side, slot, certificate, observedAt: appliedAt }];
    });
    const { sequence, unknown } = await recordSlotChanges(manager, source, changes);
    if (unknown.length > 0) throw refused('DEVICE_UNKNOWN', `device \`${deviceId}\` is not in the inventory`);
    await appendEntry(manager, {
      ...{ actor, action: 'anchor-slot-change-confirmed', subject: `device/${deviceId}`, outcome: 'done' },
      details: {
        ...{ requestId: requestId.text, decisionId, side, appliedAt: formatInstant(appliedAt) },
        ...Object.fromEntries(changes.map(({ slot, certificate }) => [slot, certificate])),
      },
    });
    return { receipt: { outcome: 'recorded', ...receipt }, sequence };
  }
}

const slotContent = ({
  entityId,
  certificateId,
}: ConfirmedSlot): Pick<ConfirmedSlot, 'entityId' | 'certificateId'> => ({
  entityId,
  certificateId,
});

interface Change {
  readonly caller: string;
  readonly requestId: string;
  readonly command: PermittedCommand;
  readonly appliedAt: number;
  readonly slots: Slots;
}

/** Inserts it unless there is one; who comes second waits for the first, and is compared with it. */
async function insertChange(
  manager: EntityManager,
  { caller, requestId, command, appliedAt, slots }: Change,
): Promise<{ readonly isNew: boolean; readonly isSame: boolean; readonly recordedAt: string }> {
  const contents = [slots.critical, slots.nonCritical].map((slot) => slot && canonicalJson(slotContent(slot)));
  const [critical = null, nonCritical = null] = contents;
  const inserted = await manager.query<readonly { readonly recorded_at: Date }[]>(
    `insert into anchor_slot_change (caller, request_id, decision_id, device_id, side, critical, non_critical, applied_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (caller, request_id) do nothing returning recorded_at`,
    [
      ...[caller, requestId, command.decisionId, command.deviceId, command.side, critical, nonCritical],
      new Date(appliedAt),
    ],
  );
  const [row] = inserted;
  if (row !== undefined) return { isNew: true, isSame: true, recordedAt: row.recorded_at.toISOString() };
  const found = await manager.query<readonly { readonly recorded_at: Date; readonly is_same: boolean }[]>(
    `select recorded_at, (critical, non_critical, applied_at) is not distinct from ($3::jsonb, $4::jsonb, $5) as is_same
     from anchor_slot_change where caller = $1 and request_id = $2`,
    [caller, requestId, critical, nonCritical, new Date(appliedAt)],
  );
  const [known] = found;
  invariant(known !== undefined, 'confirmations are never removed');
  return { isNew: false, isSame: known.is_same, recordedAt: known.recorded_at.toISOString() };
}

async function lastSequence(manager: EntityManager): Promise<number> {
  const rows = await manager.query<readonly { readonly value: string }[]>('select value from context_sequence');
  return Number(rows[0]?.value ?? 0);
}

/** @throws Problem 400 */
function checkInstant(appliedAt: number, decidedAt: number, now: number): void {
  if (appliedAt < decidedAt) {
    throw invalid('/appliedAt', `found an instant before the decision of \`${formatInstant(decidedAt)}\``);
  }
  if (appliedAt > now + clockToleranceMilliseconds) {
    throw invalid('/appliedAt', 'found an instant in the future; confirm what was done, and check the clock');
  }
}

/** @throws Problem 409 when the command carried no such certificate */
function checkCertificates({ critical, nonCritical }: Slots, { certificates, entityIds }: PermittedCommand): void {
  for (const slot of [critical, nonCritical]) {
    if (slot === undefined) continue;
    if (!entityIds.has(slot.entityId) || (slot.text !== null && !certificates.has(slot.text))) {
      const detail = `found a certificate of \`${slot.entityId}\` that the command did not carry`;
      throw refused('OTHER_CERTIFICATE', detail);
    }
  }
}

function invalid(pointer: string, detail: string): Problem {
  const errors: readonly ProblemError[] = [{ code: 'BODY_INVALID', pointer, detail }];
  return new Problem(400, 'BODY_INVALID', detail, errors);
}
