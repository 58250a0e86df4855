const grouped = new Intl.NumberFormat('en-GB');

/** `12,345` */
export const count = (number: number): string => grouped.format(number);

/** `1 device`, `12,345 devices` */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** `9.5 %`; a share that is small is never shown as none. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  return `${percent.toFixed(1)} %`;
}
