export type DemoRole = 'ED' | 'GT' | 'IS' | 'GS';

/** One user role of one organisation: what holds an entity ID, certificates and a market participant ID. */
export interface DemoParty {
  readonly entityId: string;
  readonly name: string;
  readonly role: DemoRole;
  readonly mpid: string;
  /** First two digits of the MPANs of its region; distributors only. */
  readonly distributorId?: string;
}

/** Distributor ID, MPID and region of the fourteen licensed distributors, as of May 2023 (`domain.md` section 3). */
const distributorRegions = [
  ['10', 'EELC', 'Eastern England'],
  ['11', 'EMEB', 'East Midlands'],
  ['12', 'LOND', 'London'],
  ['13', 'MANW', 'Merseyside and North Wales'],
  ['14', 'MIDE', 'West Midlands'],
  ['15', 'NEEB', 'North East England'],
  ['16', 'NORW', 'North West England'],
  ['17', 'HYDE', 'North Scotland'],
  ['18', 'SPOW', 'South Scotland'],
  ['19', 'SEEB', 'South East England'],
  ['20', 'SOUT', 'Southern England'],
  ['21', 'SWAE', 'South Wales'],
  ['22', 'SWEB', 'South West England'],
  ['23', 'YELG', 'Yorkshire'],
] as const;

/** Invented codes: those of the real gas transporters are in no source we could read. */
const gasRegions = [
  ['GTNO', 'North'],
  ['GTMI', 'Midlands'],
  ['GTSO', 'South'],
] as const;

const supplierLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const octet = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');
const entityId = (kind: number, number: number, role: number): string =>
  `90-B3-D5-1F-30-${octet(kind)}-${octet(number)}-${octet(role)}`;

export const distributors: readonly DemoParty[] = distributorRegions.map(([distributorId, mpid, region], number) => ({
  entityId: entityId(2, number, 0),
  name: `Electricity distributor ${region}`,
  role: 'ED',
  mpid,
  distributorId,
}));

export const gasTransporters: readonly DemoParty[] = gasRegions.map(([mpid, region], number) => ({
  entityId: entityId(3, number, 0),
  name: `Gas transporter ${region}`,
  role: 'GT',
  mpid,
}));

export const importSuppliers: readonly DemoParty[] = supplierLetters.map((letter, number) => ({
  entityId: entityId(1, number, 0),
  name: `Supplier ${letter} electricity`,
  role: 'IS',
  mpid: `SUP${letter}`,
}));

export const gasSuppliers: readonly DemoParty[] = supplierLetters.map((letter, number) => ({
  entityId: entityId(1, number, 1),
  name: `Supplier ${letter} gas`,
  role: 'GS',
  mpid: `GAS${letter}`,
}));

export const demoParties: readonly DemoParty[] = [
  ...distributors,
  ...gasTransporters,
  ...importSuppliers,
  ...gasSuppliers,
];
