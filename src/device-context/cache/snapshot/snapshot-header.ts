import { parseInstant } from '../../../core/identifiers/index.js';
import { SnapshotRefused } from './frames.js';

/** Of which database a snapshot is, and up to which sequence number it holds everything. */
export interface SnapshotHeader {
  readonly databaseId: string;
  /** It may hold some of what came after, too. */
  readonly sequence: number;
  /** RFC 3339. */
  readonly takenAt: string;
}

export const writeHeader = (header: SnapshotHeader): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(header));

/** @throws SnapshotRefused */
export function readHeader(content: Uint8Array): SnapshotHeader {
  const { databaseId, sequence, takenAt } = parse(content);
  if (
    typeof databaseId !== 'string' ||
    typeof takenAt !== 'string' ||
    parseInstant(takenAt) === undefined ||
    typeof sequence !== 'number' ||
    !Number.isSafeInteger(sequence)
  ) {
    throw new SnapshotRefused('its header does not say of which database it is and up to where it goes');
  }
  return { databaseId, sequence, takenAt };
}

function parse(content: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(content));
    return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  } catch {
    throw new SnapshotRefused('its header is not JSON');
  }
}
