import { VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { count } from '../../components/numbers.js';
import { nextCell } from './heat-map-keys.js';
import type { MisplacementGrid } from './misplacement-grid.js';
import './heat-map.css';

/** What is chosen of the grid: a cell, a whole row or a whole column. */
export interface Chosen {
  readonly holder?: string | undefined;
  readonly registered?: string | undefined;
}

/**
 * Who sits in whose slots, as a table of numbers that are darker the more there are. Arrow keys go from cell to cell,
 * Enter shows the devices.
 */
export function HeatMap({
  grid,
  chosen,
  onChoose,
}: {
  readonly grid: MisplacementGrid;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { holders, registered } = grid;
  const isChosen = (holder?: string, operator?: string): boolean =>
    (holder !== undefined || operator !== undefined) && chosen.holder === holder && chosen.registered === operator;
  const anyChosen = chosen.holder !== undefined || chosen.registered !== undefined;
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const cells = [...(body.current?.querySelectorAll('button') ?? [])];
    const here = cells.findIndex((cell) => cell === event.target);
    const to = nextCell(
      cells.map(({ dataset }) => ({ row: Number(dataset['row']), column: Number(dataset['column']) })),
      here,
      event.key,
    );
    if (to === undefined) return;
    event.preventDefault();
    cells[to]?.focus();
  };
  const cell = (number: number, at: readonly [row: number, column: number], name: Chosen, words: string) => {
    const [row, column] = at;
    const selected = isChosen(name.holder, name.registered);
    const first = !anyChosen && row === holders.length && column === registered.length - 1;
    return (
      <button
        type="button"
        data-row={row}
        data-column={column}
        aria-pressed={selected}
        tabIndex={selected || first ? 0 : -1}
        onClick={() => onChoose(selected ? {} : name)}
      >
        {count(number)}
        <VisuallyHidden> {words}</VisuallyHidden>
      </button>
    );
  };
  return (
    <div className="heat-map-scroll" tabIndex={0} role="region" aria-label="Who sits in whose slots">
      <table className="heat-map">
        <caption>
          Rows: who sits in the slot. Columns: who is registered. Choose a number to see the slots it counts; arrow keys
          go from number to number.
        </caption>
        <thead>
          <tr>
            <th scope="col">in the slot ↓ · registered →</th>
            {registered.map((operator) => (
              <th scope="col" key={operator}>
                {operator}
              </th>
            ))}
            <th scope="col">all</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {holders.map((holder, row) => (
            <tr key={holder}>
              <th scope="row">{holder}</th>
              {registered.map((operator, column) => {
                const number = grid.count(holder, operator);
                return (
                  <td key={operator} className={holder === operator ? 'own' : `heat-${grid.heat(number)}`}>
                    {number > 0 ? (
                      cell(
                        number,
                        [row, column],
                        { holder, registered: operator },
                        `of ${holder} where ${operator} is registered`,
                      )
                    ) : (
                      <span aria-hidden="true">{holder === operator ? '' : '·'}</span>
                    )}
                  </td>
                );
              })}
              <td className="sum">
                {cell(grid.ofHolder(holder), [row, registered.length], { holder }, `of ${holder} in all`)}
              </td>
            </tr>
          ))}
          <tr className="sums">
            <th scope="row">all</th>
            {registered.map((operator, column) => (
              <td className="sum" key={operator}>
                {cell(
                  grid.ofRegistered(operator),
                  [holders.length, column],
                  { registered: operator },
                  `where ${operator} is registered, in all`,
                )}
              </td>
            ))}
            <td className="sum">{count(grid.total)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
