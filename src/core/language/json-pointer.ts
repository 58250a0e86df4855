/** Appends one segment to a JSON pointer (RFC 6901). */
export function below(pointer: string, segment: string | number): string {
  if (typeof segment === 'number') return `${pointer}/${segment}`;
  const plain = !segment.includes('~') && !segment.includes('/');
  return `${pointer}/${plain ? segment : segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The segments of a JSON pointer, unescaped. */
export function segmentsOf(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const indexPattern = /^(?:0|[1-9][0-9]{0,8})$/;

/** Orders pointers as a reader meets them: list positions by number, names by code units, the shorter one first. */
export function comparePointers(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const order = compareSegments(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareSegments(a: string, b: string): number {
  if (a === b) return 0;
  if (indexPattern.test(a) && indexPattern.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : 1;
}
