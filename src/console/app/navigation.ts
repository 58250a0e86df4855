import {
  IconAdjustmentsAlt,
  IconArrowsExchange,
  IconBinoculars,
  IconFileImport,
  IconFlask2,
  IconGridDots,
  IconHandStop,
  IconHistory,
  IconLayoutDashboard,
  IconListDetails,
  IconUsers,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';

export interface Place {
  readonly label: string;
  readonly to: string;
  readonly icon: Icon;
  /** What one finds there, for the search. */
  readonly about: string;
  /** `g` and this letter go there. */
  readonly key: string;
}

export interface PlaceGroup {
  readonly label: string;
  readonly places: readonly Place[];
}

/** The rail on the left. */
export const navigation: readonly PlaceGroup[] = [
  {
    label: 'Now',
    places: [
      {
        label: 'Overview',
        to: '/',
        icon: IconLayoutDashboard,
        about: 'what is in force, what comes, what waits',
        key: 'o',
      },
      { label: 'Decisions', to: '/decisions', icon: IconListDetails, about: 'what was decided, and on what', key: 'd' },
      {
        label: 'Break-glass',
        to: '/break-glass',
        icon: IconHandStop,
        about: 'refuse a class of commands at once',
        key: 'b',
      },
    ],
  },
  {
    label: 'Rules',
    places: [
      {
        label: 'Rule sets',
        to: '/rule-sets',
        icon: IconAdjustmentsAlt,
        about: 'read, edit, compare, approve, activate',
        key: 'r',
      },
      { label: 'Simulator', to: '/simulator', icon: IconFlask2, about: 'try a command on any version', key: 's' },
    ],
  },
  {
    label: 'Context',
    places: [
      { label: 'Devices', to: '/context', icon: IconBinoculars, about: 'devices, meter points, parties', key: 'c' },
      { label: 'Imports', to: '/imports', icon: IconFileImport, about: 'registration files, held files', key: 'i' },
      {
        label: 'Misplacements',
        to: '/misplacements',
        icon: IconGridDots,
        about: 'whose certificates sit on whose meters',
        key: 'm',
      },
      {
        label: 'Corrections',
        to: '/corrective-actions',
        icon: IconArrowsExchange,
        about: 'correct anchor slots, from plan to report',
        key: 'k',
      },
    ],
  },
  {
    label: 'Accountability',
    places: [
      { label: 'Audit trail', to: '/audit', icon: IconHistory, about: 'who did what, and when', key: 'a' },
      { label: 'Access', to: '/access', icon: IconUsers, about: 'people, roles, requests for roles', key: 'p' },
    ],
  },
];

export const places: readonly Place[] = navigation.flatMap((group) => group.places);
