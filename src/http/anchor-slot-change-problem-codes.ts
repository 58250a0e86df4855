import type { ProblemCodeEntry } from './problem-code-entry.js';

export const anchorSlotChangeProblemCodes = {
  ANCHOR_SLOT_CHANGE_UNDECIDED: {
    status: 409,
    title: 'The command that is confirmed was never decided',
    when: 'this caller never got a decision for this `requestId`',
    remedy: 'ask for the decision first, with the same token; confirm with the `requestId` of that request',
  },
  ANCHOR_SLOT_CHANGE_NOT_PERMITTED: {
    status: 409,
    title: 'The command that is confirmed was refused',
    when: 'the decision for this `requestId` is a refusal, yet the certificates are said to have been replaced',
    remedy: 'look into how a refused command was carried out; correct the slot, and send the device by the device feed',
  },
  ANCHOR_SLOT_CHANGE_OTHER_COMMAND: {
    status: 409,
    title: 'The command that is confirmed does not fill these slots',
    when: 'it is not a 6.15.1, or not one that replaces certificates of a network operator or a supplier',
    remedy: 'confirm only 6.15.1 commands whose `remotePartyRole` is `NetworkOperator` or `Supplier`',
  },
  ANCHOR_SLOT_CHANGE_OTHER_CERTIFICATE: {
    status: 409,
    title: 'The command that is confirmed placed other certificates',
    when: 'a certificate, or the entity it is said to be of, is not among the replacement certificates of the command',
    remedy: 'name the certificates that the command carried',
  },
  ANCHOR_SLOT_CHANGE_DEVICE_UNKNOWN: {
    status: 409,
    title: 'The device of the command is not in the inventory',
    when: 'nothing is known of the device that the command went to',
    remedy: 'send the device by the device feed, then confirm again',
  },
  ANCHOR_SLOT_CHANGE_DIFFERS: {
    status: 409,
    title: 'The command was confirmed before, with other content',
    when: 'the first confirmation for this `requestId` named another instant or other certificates; it stays',
    remedy: 'repeat a confirmation unchanged; send what is in the slots now by the device feed',
  },
} as const satisfies Readonly<Record<string, ProblemCodeEntry>>;
