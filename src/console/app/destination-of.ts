import { parseEui64, parseMpan, parseMprn, parseRequestId } from '../../core/identifiers/index.js';

/** Somewhere that what was typed may lead. */
export interface Destination {
  readonly label: string;
  readonly description: string;
  readonly to: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Where an identifier leads, by its form alone; whether it exists the page tells. */
export function destinationOf(typed: string): readonly Destination[] {
  const text = typed.trim();
  const found: Destination[] = [];
  if (uuid.test(text)) {
    found.push({ label: 'Decision', description: text, to: `/decisions/${text.toLowerCase()}` });
  }
  const entity = parseEui64(text);
  if (entity !== undefined) {
    found.push({ label: 'Device', description: entity, to: `/context/devices/${entity}` });
    found.push({ label: 'Party', description: entity, to: `/context/parties/${entity}` });
    found.push({ label: 'Decisions about this device', description: entity, to: `/decisions?deviceId=${entity}` });
  }
  if (parseMpan(text) !== undefined || parseMprn(text) !== undefined) {
    found.push({ label: 'Meter point', description: text, to: `/context/meter-points/${text}` });
  }
  if (parseRequestId(text) !== undefined) {
    found.push({
      label: 'Decision on this request',
      description: text,
      to: `/decisions?requestId=${encodeURIComponent(text)}`,
    });
  }
  return found;
}
