import type { Eui64 } from '../../../core/identifiers/index.js';
import { Parties } from '../parties.js';
import type { DeviceRecord, RegistrationRecord } from '../records.js';
import { lengthAt } from './arena.js';
import { readDevice, writeDevice } from './device-words.js';
import { Dictionaries } from './dictionaries.js';
import { highWordOf, highWordOfNumber, lowWordOf, lowWordOfNumber, numberOfMeterPoint } from './keys.js';
import { PackedTable } from './packed-table.js';
import { RecordWriter } from './record-writer.js';
import { meterPointWords, readRegistrations, writeRegistration } from './registration-words.js';

const none: readonly RegistrationRecord[] = [];

/** Devices and meter points outside the heap, parties in it, and the dictionaries that the packed records name. */
export class PackedStore {
  readonly devices = new PackedTable();
  readonly meterPoints = new PackedTable();
  readonly dictionaries = new Dictionaries();
  readonly parties = new Parties();
  readonly #record = new RecordWriter();
  /** Meter points of which every registration was withdrawn. */
  #bare = 0;

  get meterPointCount(): number {
    return this.meterPoints.size - this.#bare;
  }

  lookupDevice(deviceId: Eui64): DeviceRecord | undefined {
    const offset = this.devices.find(highWordOf(deviceId), lowWordOf(deviceId));
    if (offset === -1) return undefined;
    const { arena } = this.devices;
    return readDevice(arena.wordsOf(offset), arena.startOf(offset), this.dictionaries, deviceId);
  }

  devicesOf(partition: number): readonly DeviceRecord[] {
    const { arena } = this.devices;
    return this.devices
      .offsetsOf(partition)
      .map((offset) => readDevice(arena.wordsOf(offset), arena.startOf(offset), this.dictionaries));
  }

  registrationsOf(mpxn: string): readonly RegistrationRecord[] {
    const offset = this.#findMeterPoint(mpxn);
    if (offset === -1) return none;
    const { arena } = this.meterPoints;
    return readRegistrations(arena.wordsOf(offset), arena.startOf(offset), mpxn, this.dictionaries);
  }

  putDevice(device: DeviceRecord): void {
    writeDevice(device, this.dictionaries, this.#record);
    this.devices.put(this.#record.words, this.#record.length);
  }

  /** @param isThere - false: the registration goes */
  putRegistration(registration: RegistrationRecord, isThere: boolean): void {
    const { mpxn } = registration;
    const offset = this.#findMeterPoint(mpxn);
    if (offset === -1 && !isThere) return;
    const known = offset === -1 ? undefined : this.meterPoints.place(offset);
    const wasBare = known !== undefined && lengthAt(known.words, known.at) === meterPointWords;
    writeRegistration(known, registration, isThere, this.dictionaries, this.#record);
    this.meterPoints.put(this.#record.words, this.#record.length);
    this.#bare += Number(this.#record.length === meterPointWords) - Number(wasBare);
  }

  /** Takes over the blocks of another store. @returns false when one is malformed */
  async adopt(devices: readonly Uint32Array[], meterPoints: readonly Uint32Array[]): Promise<boolean> {
    if (!(await this.devices.adopt(devices)) || !(await this.meterPoints.adopt(meterPoints))) return false;
    this.#bare = await this.meterPoints.countOfLength(meterPointWords);
    return true;
  }

  #findMeterPoint(mpxn: string): number {
    const number = numberOfMeterPoint(mpxn);
    return this.meterPoints.find(highWordOfNumber(number, mpxn.length), lowWordOfNumber(number));
  }
}
