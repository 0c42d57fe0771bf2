import type { ReactNode } from 'react';

interface DataTableProps {
  readonly caption: string;
  /** Shown to everyone, or only to those who cannot see the heading above. */
  readonly captionHidden?: boolean;
  readonly head: readonly string[];
  /** The first cell of a row heads it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table with a caption and scoped headings. */
export function DataTable({ caption, captionHidden = false, head, rows }: DataTableProps) {
  return (
    <table className="data">
      <caption className={captionHidden ? 'visually-hidden' : 'mono'}>{caption}</caption>
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
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {rest.map((cell, index) => (
              <td key={head[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
