import type { Eui64 } from '../../../core/identifiers/index.js';
import { parseEui64 } from '../../../core/identifiers/index.js';
import { invariant } from '../../../core/invariant.js';
import type { DeviceRecord, SlotEntityId } from '../records.js';
import { AttributeList } from './attribute-words.js';
import { Combinations } from './combinations.js';
import { Dictionary } from './dictionary.js';
import { RegistrationProfiles } from './registration-profiles.js';

/** What many devices have in common. */
export type DeviceProfile = Pick<DeviceRecord, 'deviceType' | 'smetsVersion' | 'status' | 'cohort' | 'source'>;

/** What records name by number. Entries are added and never changed, so a number means the same for ever. */
export class Dictionaries {
  readonly entities = new Dictionary<Eui64>(readEntity);
  readonly deviceProfiles = new Dictionary<DeviceProfile>(readDeviceProfile);
  readonly registrationProfiles = new RegistrationProfiles();
  readonly attributes = new AttributeList();
  readonly #deviceProfiles = new Combinations();

  /** All of them by name, for who writes them down or sends them. */
  get all(): Readonly<Record<DictionaryName, Dictionary<unknown>>> {
    return {
      entities: this.entities,
      deviceProfiles: this.deviceProfiles,
      registrationProfiles: this.registrationProfiles.entries,
      attributes: this.attributes.entries,
    };
  }

  /** 0: not known; 1: stated that there is none. */
  slotWord(entityId: SlotEntityId): number {
    if (entityId === undefined) return 0;
    return entityId === null ? 1 : this.entities.indexOf(entityId) + 2;
  }

  slotAt(word: number): SlotEntityId {
    if (word === 0) return undefined;
    return word === 1 ? null : this.entities.value(word - 2);
  }

  deviceProfile({ deviceType, smetsVersion, status, cohort, source }: DeviceRecord): number {
    return this.#deviceProfiles.numberOf(deviceType, smetsVersion, status, cohort, source, () =>
      // 0 stands for a cohort that is not known: JSON has no other word for it than null.
      this.deviceProfiles.indexOf(
        JSON.stringify([deviceType, smetsVersion, status, cohort === undefined ? 0 : cohort, source]),
      ),
    );
  }
}

export const dictionaryNames = ['entities', 'deviceProfiles', 'registrationProfiles', 'attributes'] as const;
export type DictionaryName = (typeof dictionaryNames)[number];

function readEntity(text: string): Eui64 {
  const entityId = parseEui64(text);
  invariant(entityId !== undefined, 'only entity IDs are listed as such');
  return entityId;
}

function readDeviceProfile(text: string): DeviceProfile {
  const [deviceType, smetsVersion, status, cohort, source] = JSON.parse(text) as readonly [
    string,
    string,
    string,
    string | null | 0,
    string,
  ];
  return { deviceType, smetsVersion, status, cohort: cohort === 0 ? undefined : cohort, source };
}
