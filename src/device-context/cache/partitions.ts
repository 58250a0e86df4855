import type { Eui64 } from '../../core/identifiers/index.js';
import { hashOf, highWordOf, lowWordOf } from './packed/keys.js';

/** Devices are dealt with in this many parts, each small enough for some turns of the event loop. */
export const partitionCount = 4_096;

/**
 * Which part a device belongs to: it follows from its ID alone, so it is the same on every replica and after a restart.
 * @returns 0 to `partitionCount - 1`
 */
export const partitionOf = (deviceId: Eui64): number => hashOf(highWordOf(deviceId), lowWordOf(deviceId)) >>> 20;
