interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where an arrow key leads from one cell that holds a number to the next, passing those that hold none.
 * @returns index into `cells`; undefined when the key is no arrow or nothing lies that way
 */
export function nextCell(cells: readonly Place[], from: number, key: string): number | undefined {
  const here = cells[from];
  if (here === undefined) return undefined;
  const distance = distances[key];
  if (distance === undefined) return undefined;
  const found = cells
    .map((cell, index) => ({ index, ...distance(here, cell) }))
    .filter(({ along }) => along > 0)
    .toSorted((one, other) => one.aside - other.aside || one.along - other.along);
  return found[0]?.index;
}

interface Distance {
  readonly along: number;
  readonly aside: number;
}

const distances: Readonly<Record<string, (from: Place, to: Place) => Distance>> = {
  ArrowRight: (from, to) => ({ along: to.column - from.column, aside: Math.abs(to.row - from.row) }),
  ArrowLeft: (from, to) => ({ along: from.column - to.column, aside: Math.abs(to.row - from.row) }),
  ArrowDown: (from, to) => ({ along: to.row - from.row, aside: Math.abs(to.column - from.column) }),
  ArrowUp: (from, to) => ({ along: from.row - to.row, aside: Math.abs(to.column - from.column) }),
};
