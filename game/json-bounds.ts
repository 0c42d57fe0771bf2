import { certain } from './certain.ts';

/** How much a JSON text may hold. All are far above what the program or the authoring tools write. */
export interface JsonBounds {
  /** Lists and objects inside one another. */
  readonly depth: number;
  /** Values in all, about: a list or object counts for itself and for the comma before it. */
  readonly values: number;
  /** Entries of any one list or object. */
  readonly entries: number;
}

/** What of a JSON text is too much: the first bound that it breaks. */
export type Excess = keyof JsonBounds;

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Where a text in quotation marks ends, given where it begins: behind its closing mark, or at the end of what there is. */
function behindText(json: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    const quote = json.indexOf('"', at);
    if (quote < 0) return json.length;
    let escapes = quote;
    while (json[escapes - 1] === '\\') escapes -= 1;
    // An even number of backslashes escape each other. Those before the text's own first mark cannot be there.
    if ((quote - escapes) % 2 === 0) return quote + 1;
    at = quote;
  }
}

/**
 * Looks at a JSON text before it is parsed, for what would make the parser or whoever walks the values take long or much memory: 32 MB of
 * `[` cost it half a gigabyte. One pass over the characters; keeps a counter for each open list. Null where it is within bounds, and for what
 * is no JSON, about which the parser has the last word.
 */
export function excessOf(json: string, bounds: JsonBounds): Excess | null {
  /** Entries so far of each list that is open; the first stands for the text itself. */
  const entries = [1];
  let values = 1;
  for (let at = 0; at < json.length; at += 1) {
    switch (json.charCodeAt(at)) {
      case QUOTE:
        at = behindText(json, at) - 1;
        break;
      case COMMA: {
        const within = certain(entries.pop(), 'open list') + 1;
        if (within > bounds.entries) return 'entries';
        entries.push(within);
        values += 1;
        break;
      }
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (entries.push(1) - 1 > bounds.depth) return 'depth';
        values += 1;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        // One that closes nothing is the parser's to refuse.
        if (entries.length > 1) entries.pop();
        break;
      default:
    }
    if (values > bounds.values) return 'values';
  }
  return null;
}
