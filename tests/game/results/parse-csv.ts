/**
 * A strict reader of RFC 4180 with a byte order mark: it throws at everything that the format leaves to kindness (a bare line feed, a quote in
 * the middle of a bare field, lines of different lengths, a last line without an end).
 */
export function parseCsv(text: string, separator: ',' | ';' = ','): readonly (readonly string[])[] {
  if (!text.startsWith('\u{feff}')) throw new Error('no byte order mark');
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 1;
  while (at < text.length) {
    const { field, next } = text[at] === '"' ? quoted(text, at + 1) : bare(text, at, separator);
    line.push(field);
    if (text[next] === separator) {
      at = next + 1;
      continue;
    }
    if (text.slice(next, next + 2) !== '\r\n') throw new Error(`no end of line at ${next}`);
    lines.push(line);
    line = [];
    at = next + 2;
  }
  if (line.length > 0) throw new Error('the last line has no end');
  if (new Set(lines.map(({ length }) => length)).size > 1) throw new Error('lines of different lengths');
  return lines;
}

interface Field {
  readonly field: string;
  readonly next: number;
}

function quoted(text: string, from: number): Field {
  let field = '';
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== '"') field += text[at];
    else if (text[at + 1] === '"') {
      field += '"';
      at += 1;
    } else return { field, next: at + 1 };
  }
  throw new Error('a quote is not closed');
}

function bare(text: string, from: number, separator: ',' | ';'): Field {
  const until = separator === ',' ? /^[^,\r\n]*/ : /^[^;\r\n]*/;
  const [field = ''] = until.exec(text.slice(from, from + 100_000)) ?? [];
  if (field.includes('"')) throw new Error(`a quote in a bare field at ${from}`);
  return { field, next: from + field.length };
}

/** The lines after the first one, by the names in it. */
export function csvRecords(text: string, separator: ',' | ';' = ','): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...lines] = parseCsv(text, separator);
  return lines.map((line) => Object.fromEntries(line.map((field, column) => [head[column] ?? '', field])));
}
