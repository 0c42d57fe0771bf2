/**
 * One typography for every text of a pack, so that quotation marks, dashes and line breaks give nothing away. Texts by people come from
 * files that were typed in a dozen styles; texts by models are put through the same function.
 *
 * In this order: Unicode NFC; byte-order marks and soft hyphens out; a word broken at its hyphen is closed up; every white space, line
 * breaks too, becomes one space;
 * underscores that mark italics out; three dots become an ellipsis; double, spaced and long dashes become an unspaced em dash, a dash
 * between digits a hyphen; quotation marks and apostrophes become curly ones. Applying it twice changes nothing more.
 */
export function normaliseText(raw: string): string {
  const plain = raw
    .normalize('NFC')
    .replace(/[\uFEFF\u00AD]/g, '')
    .replace(/(\p{L}-)\s*\n\s*(?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/\.(?: ?\.){2,}/g, '…')
    .replace(/(\d)[\u2012-\u2015](?=\d)/g, '$1-')
    .replace(/ ?(?:-{2,}|[\u2013-\u2015]) ?/g, '—')
    .replace(/ - /g, '—')
    .trim();
  return curlQuotes(plain);
}

/** The same for a text whose lines stand apart (steps, a riddle and its answer): line by line, without empty ones. */
export const normaliseLines = (raw: string): string =>
  raw
    .split(/\r?\n/)
    .map(normaliseText)
    .filter((line) => line !== '')
    .join('\n');

/** Words whose first letters are swallowed: the mark before them is an apostrophe, not the opening of a quotation. */
const SWALLOWED = /^(?:tis|twas|twere|twill|twould|em|til|cause|\d0s)\b/i;

function curlQuotes(text: string): string {
  const straight = text.replace(/[\u201C-\u201F\u2033]/g, '"').replace(/[\u2018-\u201B\u2032`\u00B4]/g, "'");
  let curled = '';
  for (let at = 0; at < straight.length; at += 1) {
    const mark = straight.charAt(at);
    if (mark !== '"' && mark !== "'") {
      curled += mark;
      continue;
    }
    const opens = at === 0 || /[\s([{—“‘]/.test(curled.charAt(at - 1));
    if (mark === '"') curled += opens ? '“' : '”';
    else curled += opens && !SWALLOWED.test(straight.slice(at + 1)) ? '‘' : '’';
  }
  return curled;
}
