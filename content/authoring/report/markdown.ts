type Cells = readonly (string | number)[];

/** A Markdown table; the signs that would break it are escaped. `head` and all rows have the same number of cells. */
export function table(head: readonly string[], rows: readonly Cells[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function line(cells: Cells): string {
  return `| ${cells.map((cell) => String(cell).replace(/\|/g, '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
}

/** A heading and what stands below it. */
export function section(title: string, ...parts: readonly string[]): string {
  return [`## ${title}`, ...parts].join('\n\n');
}

/** A share, 0..1, to a tenth of a percent. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
