import type { Eui64 } from '../../core/identifiers/index.js';
import type { ContextCache } from './context-cache.js';
import type { ContextReader } from './context-reader.js';
import { lengthAt } from './packed/arena.js';
import { meterPointKeyAt, readDevice } from './packed/device-words.js';
import type { DictionaryName } from './packed/dictionaries.js';
import { Dictionaries, dictionaryNames } from './packed/dictionaries.js';
import { highWordOf, lowWordOf, meterPointOf } from './packed/keys.js';
import type { PackedStore } from './packed/packed-store.js';
import type { PackedTable } from './packed/packed-table.js';
import { RecordWriter } from './packed/record-writer.js';
import { readRegistrations } from './packed/registration-words.js';
import { Parties } from './parties.js';
import type { DeviceRecord, PartyRecord, RegistrationRecord } from './records.js';

/** Some devices with all that decisions about them read; passes between threads. What is in it is not for others. */
export interface ContextPage {
  /** Records one after the other, as in memory. */
  readonly devices: Uint32Array<ArrayBuffer>;
  readonly meterPoints: Uint32Array<ArrayBuffer>;
  /** Whether the dictionaries begin anew: the cache was read again since the last page. */
  readonly anew: boolean;
  /** Entries that no page before had. */
  readonly entries: Readonly<Record<DictionaryName, readonly string[]>>;
  readonly confirmations: readonly (number | null)[];
  /** Undefined while they are as in the page before. */
  readonly parties: readonly PartyRecord[] | undefined;
  /** To be transferred, not copied, when the page is posted. */
  readonly transfer: readonly ArrayBuffer[];
}

/** Makes pages for one reader in another thread; each page builds on the ones before, in their order. */
export class PageWriter {
  #store: PackedStore | undefined;
  #sent: Record<DictionaryName, number> = noneSent();
  #partiesRevision = -1;
  readonly #devices = new RecordWriter();
  readonly #meterPoints = new RecordWriter();

  constructor(private readonly cache: ContextCache) {}

  /**
   * The devices of one partition, or of one of several equal parts of it: at 30 million devices a partition has 7,300,
   * and about 500 are copied in a millisecond. Which part a device is in follows from its ID.
   */
  partition(partition: number, part = 0, parts = 1): ContextPage {
    return this.#page(this.cache.store.devices.offsetsOf(partition, part, parts));
  }

  /** These devices, those that are known. */
  devices(deviceIds: readonly Eui64[]): ContextPage {
    const { devices } = this.cache.store;
    return this.#page(deviceIds.map((id) => devices.find(highWordOf(id), lowWordOf(id))).filter((found) => found >= 0));
  }

  #page(offsets: readonly number[]): ContextPage {
    const { store } = this.cache;
    const anew = store !== this.#store;
    if (anew) {
      this.#store = store;
      this.#sent = noneSent();
      this.#partiesRevision = -1;
    }
    this.#copy(store, offsets);
    const devices = this.#devices.words.slice(0, this.#devices.length);
    const meterPoints = this.#meterPoints.words.slice(0, this.#meterPoints.length);
    const page = {
      ...{ devices, meterPoints, anew, entries: this.#newEntries(store) },
      confirmations: store.dictionaries.registrationProfiles.confirmations(),
      parties: this.#partiesRevision === store.parties.revision ? undefined : [...store.parties.all()],
      transfer: [devices.buffer, meterPoints.buffer],
    };
    this.#partiesRevision = store.parties.revision;
    return page;
  }

  #copy(store: PackedStore, offsets: readonly number[]): void {
    const copied = new Set<number>();
    this.#devices.begin();
    this.#meterPoints.begin();
    for (const offset of offsets) {
      const { words, at } = copyRecord(store.devices, offset, this.#devices);
      const key = meterPointKeyAt(words, at);
      const found = key === undefined ? -1 : store.meterPoints.find(key.high, key.low);
      if (found === -1 || copied.has(found)) continue;
      copied.add(found);
      copyRecord(store.meterPoints, found, this.#meterPoints);
    }
  }

  #newEntries(store: PackedStore): Readonly<Record<DictionaryName, readonly string[]>> {
    const entries: Record<DictionaryName, readonly string[]> = {
      ...{ entities: [], deviceProfiles: [], registrationProfiles: [], attributes: [] },
    };
    for (const name of dictionaryNames) {
      entries[name] = store.dictionaries.all[name].textsFrom(this.#sent[name]);
      this.#sent[name] += entries[name].length;
    }
    return entries;
  }
}

function copyRecord(table: PackedTable, offset: number, to: RecordWriter): ReturnType<PackedTable['place']> {
  const place = table.place(offset);
  to.pushWords(place.words, place.at, place.at + lengthAt(place.words, place.at));
  return place;
}

const noneSent = (): Record<DictionaryName, number> => ({
  ...{ entities: 0, deviceProfiles: 0, registrationProfiles: 0, attributes: 0 },
});

/** Reads the pages of one writer; knows the devices of the last page it took. */
export class PageReader implements ContextReader {
  readonly loaded = true;
  #devices = new Map<string, DeviceRecord>();
  /** Where the record of a meter point begins in the page. */
  #meterPoints = new Map<string, number>();
  #words = new Uint32Array(0);
  #dictionaries = new Dictionaries();
  #parties = new Parties();

  /** @returns the devices of the page */
  take(page: ContextPage): readonly DeviceRecord[] {
    if (page.anew) this.#dictionaries = new Dictionaries();
    const dictionaries = this.#dictionaries;
    for (const name of dictionaryNames) {
      for (const text of page.entries[name]) dictionaries.all[name].indexOf(text);
    }
    dictionaries.registrationProfiles.setConfirmations(page.confirmations);
    if (page.parties !== undefined) {
      this.#parties = new Parties();
      for (const party of page.parties) this.#parties.put(party);
    }
    this.#words = page.meterPoints;
    this.#meterPoints = new Map(
      starts(page.meterPoints).map((at) => [meterPointOf(this.#words[at + 2] ?? 0, this.#words[at + 1] ?? 0), at]),
    );
    const devices = starts(page.devices).map((at) => readDevice(page.devices, at, dictionaries));
    this.#devices = new Map(devices.map((device) => [device.deviceId, device]));
    return devices;
  }

  lookupDevice(deviceId: Eui64): DeviceRecord | undefined {
    return this.#devices.get(deviceId);
  }

  registrationsOf(mpxn: string): readonly RegistrationRecord[] {
    const at = this.#meterPoints.get(mpxn);
    return at === undefined ? [] : readRegistrations(this.#words, at, mpxn, this.#dictionaries);
  }

  party(entityId: Eui64): PartyRecord | undefined {
    return this.#parties.get(entityId);
  }

  entityIdsOf(mpid: string, role: string): readonly Eui64[] | undefined {
    return this.#parties.entityIdsOf(mpid, role);
  }

  /** Every party known, for who looks for senders. */
  parties(): Iterable<PartyRecord> {
    return this.#parties.all();
  }
}

/** Where the records of a page begin. */
function starts(words: Uint32Array): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < words.length; at += lengthAt(words, at)) found.push(at);
  return found;
}
