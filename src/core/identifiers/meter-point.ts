/**
 * A meter-point number as it may appear in messages and logs: its last four digits after an ellipsis, `…8903`.
 * A number of four digits or fewer is hidden whole.
 */
export function maskMeterPoint(text: string): string {
  const digits = text.replaceAll(/[^0-9]/g, '');
  return digits.length > 4 ? `…${digits.slice(-4)}` : '…';
}
