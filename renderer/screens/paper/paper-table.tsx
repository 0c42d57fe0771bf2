import type { ReactNode } from 'react';

interface PaperTableProps {
  /** Id of the heading that says what the table is of. */
  readonly labelledBy: string;
  readonly className?: string;
  readonly head: readonly string[];
  /** The first cell of a row heads it, unless it is empty: room to write. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A table on paper: no row is cut by a page, and its head is printed anew on each. It may scroll sideways on a narrow screen. */
export function PaperTable({ labelledBy, className = '', head, rows }: PaperTableProps) {
  return (
    <div className="doc__table">
      <table className={`data ${className}`.trim()} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], row) => (
            // oxlint-disable-next-line react/no-array-index-key -- Rows of a paper never move, and two may be the same.
            <tr key={row}>
              {first === '' ? <td>{first}</td> : <th scope="row">{first}</th>}
              {rest.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
