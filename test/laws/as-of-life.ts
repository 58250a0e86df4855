import type { Eui64 } from '../../src/core/identifiers/index.js';
import { formatInstant, parseEui64 } from '../../src/core/identifiers/index.js';
import { invariant } from '../../src/core/invariant.js';
import type { Told } from './as-of-histories.js';
import { DeviceModel, VersionModel } from './as-of-model.js';

/** Well in the past, so that no minute of a history lies in the future. */
export const beginning = Date.UTC(2026, 0, 1);
export const instantOf = (minute: number): number => beginning + minute * 60_000;
const instantText = (minute: number): string => formatInstant(instantOf(minute));

export interface DeviceContent {
  readonly status: string;
  /** Undefined: not stated. */
  readonly mpxn: string | null | undefined;
  /** Number of the holder; undefined: not stated. */
  readonly holder: number | undefined;
}

export interface RegistrationContent {
  readonly mpid: string;
  readonly until: number | null;
  readonly withdrawn: boolean;
}

type ToldOf<Kind extends Told['kind']> = Extract<Told, { readonly kind: Kind }>;

let lives = 0;

/** One device, one meter point and one party, of which one history tells; and the model of what must be answered. */
export class Life {
  readonly deviceId: Eui64;
  readonly partyId: Eui64;
  readonly mpxn: string;
  readonly device = new DeviceModel<DeviceContent>();
  readonly registrations = new Map<string, VersionModel<RegistrationContent>>();
  readonly party = new VersionModel<string>();
  readonly #number: number;

  constructor() {
    lives += 1;
    this.#number = lives;
    this.deviceId = entityId('00-DB', lives);
    this.partyId = entityId('90-B3', lives);
    this.mpxn = String(1_000_000_000_000 + lives);
  }

  mpidOf = (operator: number): string => `P${this.#number}X${operator}`;

  deviceLine({ variant, minute }: ToldOf<'device'>): object {
    const { status, mpxn, holder } = this.#deviceContent(variant);
    return {
      ...{ deviceId: this.deviceId, deviceType: 'ESME', smetsVersion: 'SMETS1', status, mpxn, cohort: null },
      ...(holder === undefined
        ? {}
        : { anchorSlots: { networkOperator: { critical: { entityId: holderId(holder) } } } }),
      observedAt: instantText(minute),
    };
  }

  registrationLine({ ofSupplier, from, operator, until, withdrawn, minute }: ToldOf<'registration'>): object {
    return {
      ...{ mpxn: this.mpxn, mpid: this.mpidOf(operator), withdrawn, observedAt: instantText(minute) },
      ...(ofSupplier ? { kind: 'supplier', role: 'IS' } : { kind: 'networkOperator' }),
      effectiveFrom: instantText(from),
      effectiveUntil: until === null ? null : instantText(until),
    };
  }

  partyLine({ variant, minute }: ToldOf<'party'>): object {
    return {
      ...{ entityId: this.partyId, name: `party ${variant}`, userRoles: ['ED'], mpids: [this.mpidOf(0)] },
      ...{ status: 'active', observedAt: instantText(minute) },
    };
  }

  /** Tells the model what was told the service, and when that was recorded. */
  tellModel(told: Told, recordedAt: number): void {
    const observedAt = instantOf(told.minute);
    switch (told.kind) {
      case 'device':
        this.device.tell({ content: this.#deviceContent(told.variant), observedAt, recordedAt, source: told.source });
        return;
      case 'slot': {
        const last = this.device.at(Infinity, Infinity);
        if (last === undefined) return;
        const content = { ...last.content, holder: told.holder };
        const seenAt = Math.max(observedAt, last.observedAt);
        this.device.tell({ content, observedAt: seenAt, recordedAt, source: 's1sp' });
        return;
      }
      case 'registration': {
        const { operator, until, withdrawn, source } = told;
        const key = registrationKey(told.ofSupplier, told.from);
        const model = this.registrations.get(key) ?? new VersionModel<RegistrationContent>();
        this.registrations.set(key, model);
        const content = { mpid: this.mpidOf(operator), until: until && instantOf(until), withdrawn };
        model.tell({ content, observedAt, recordedAt, source });
        return;
      }
      case 'party':
        this.party.tell({ content: `party ${told.variant}`, observedAt, recordedAt, source: told.source });
        return;
      case 'confirmation': {
        const mpid = this.mpidOf(told.operator);
        for (const [key, model] of this.registrations) {
          if (key.startsWith(kindOf(told.ofSupplier))) {
            model.confirm({ observedAt, recordedAt, source: told.source }, (content) => content.mpid === mpid);
          }
        }
      }
    }
  }

  #deviceContent(variant: number): DeviceContent {
    const status = variant === 0 ? 'Suspended' : 'Commissioned';
    const mpxn = ([this.mpxn, this.mpxn, null, undefined] as const)[variant];
    return { status, mpxn, holder: variant === 1 ? undefined : variant % 2 };
  }
}

export const kindOf = (ofSupplier: boolean): string => (ofSupplier ? 'supplier' : 'networkOperator');
export const registrationKey = (ofSupplier: boolean, fromMinute: number): string =>
  `${kindOf(ofSupplier)} ${instantOf(fromMinute)}`;

export const holderId = (holder: number): Eui64 => entityId('90-00', holder);

function entityId(prefix: string, number: number): Eui64 {
  const hex = number.toString(16).toUpperCase().padStart(12, '0').match(/../g)?.join('-');
  const parsed = parseEui64(`${prefix}-${hex}`);
  invariant(parsed !== undefined, 'the world numbers its devices right');
  return parsed;
}
