import type { ReactNode } from 'react';
import './fact-list.css';

export interface FactRow {
  readonly name: string;
  readonly value: ReactNode;
}

/** What is known of one thing, name by name, in as many columns as fit. */
export function FactList({ label, rows }: { readonly label: string; readonly rows: readonly FactRow[] }) {
  return (
    <dl className="fact-list" aria-label={label}>
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
