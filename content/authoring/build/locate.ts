import { normaliseLines, normaliseText } from './normalise.ts';

/** Where in a file a passage stands; see {@link locatePassage}. */
export type Locate = Readonly<Record<string, string | number>>;

/** A reference that leads nowhere. The message is one plain sentence that can be shown as it is. */
class LocateError extends Error {}

/**
 * The passage of a file that `locate` points at, normalised.
 *
 * - `paragraph`: the nth block between blank lines of a text file, from 1. Without it the whole file is one paragraph.
 * - `pointer`: a JSON Pointer (RFC 6901) to a string of a `.json` file; `next` points at a second one that follows it after a space, or on
 *   a line of its own where `apart` says so.
 * - `element`, `nth`, `count`: `count` elements of that name (without a language of their own) of a marked-up file (`.xml`, `.page`), from
 *   the nth on, from 1; each on a line, its tags left out.
 * - `line`: one line of a text file, from 1.
 * - `entry`: an entry of a file of the program fortune, from 1; questions and answers each on a line.
 * - `lines`: numbers of lines, from 1, with commas between: the first cell of each (up to a comma) begins with a capital and stands in a list.
 * - `start`, `end`: the part [start, end) of the normalised paragraph, in UTF-16 units; without them all of it.
 * - `mask`: numbers of so many digits and more become as many `#`, so that nobody can call them.
 *
 * Throws {@link LocateError} when the file has no such place.
 */
export function locatePassage(fileText: string, fileName: string, locate: Locate): string {
  const whole = fromFile(fileText, fileName, locate);
  const start = numberOf(locate, 'start') ?? 0;
  const end = numberOf(locate, 'end') ?? whole.length;
  if (start < 0 || start >= end || end > whole.length)
    throw new LocateError(`the part ${start} to ${end} lies outside a paragraph of ${whole.length} characters`);
  const part = whole.slice(start, end).trim();
  const mask = numberOf(locate, 'mask') ?? Infinity;
  return part.replace(/\d+/g, (digits) => (digits.length < mask ? digits : '#'.repeat(digits.length)));
}

function fromFile(fileText: string, fileName: string, locate: Locate): string {
  if (/\.(?:xml|page)$/.test(fileName)) return normaliseLines(fromMarkup(fileText, locate));
  const entry = numberOf(locate, 'entry');
  if (entry !== undefined) return normaliseLines(entryOf(fileText, entry));
  if (!fileName.endsWith('.json')) return normaliseText(fromPlainText(fileText, locate));
  const found = fromJson(fileText, locate);
  return locate['apart'] === undefined ? normaliseText(found.join(' ')) : normaliseLines(found.join('\n'));
}

function fromPlainText(fileText: string, locate: Locate): string {
  const line = numberOf(locate, 'line');
  if (line !== undefined) return certainLine(fileText, line);
  const lines = locate['lines'];
  if (lines !== undefined) return fromLines(fileText, String(lines));
  const wanted = numberOf(locate, 'paragraph');
  if (wanted === undefined) return fileText;
  const paragraphs = paragraphsOf(fileText);
  const found = paragraphs[wanted - 1];
  if (found === undefined) throw new LocateError(`there is no paragraph ${wanted}: the file has ${paragraphs.length}`);
  return found;
}

/** A collection of the program fortune: entries are parted by lines with a single %; in one, a line begins with "Q:" or "A:". */
function entryOf(fileText: string, number: number): string {
  const entry = fileText.split(/\r?\n%\r?\n/)[number - 1];
  if (entry === undefined) throw new LocateError(`there is no entry ${number}`);
  return entry.replace(/\s+/g, ' ').replace(/ (?=[QA]: )/g, '\n');
}

function certainLine(fileText: string, number: number): string {
  const line = fileText.split(/\r?\n/)[number - 1];
  if (line === undefined || line.trim() === '') throw new LocateError(`there is nothing on line ${number}`);
  return line;
}

/** Entities that every XML file may use (XML 1.0, section 4.6). */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function fromMarkup(fileText: string, locate: Locate): string {
  const name = String(locate['element']);
  const nth = numberOf(locate, 'nth') ?? 1;
  const count = numberOf(locate, 'count') ?? 1;
  const found = [...fileText.matchAll(new RegExp(`<${name}(?<attributes>\\s[^>]*)?>(?<inside>.*?)</${name}>`, 'gs'))]
    .filter((match) => match.groups?.['attributes']?.includes('xml:lang') !== true)
    .map((match) => String(match.groups?.['inside']))
    .slice(nth - 1, nth - 1 + count);
  if (found.length < count) throw new LocateError(`there are not ${count} elements "${name}" from number ${nth} on`);
  return found
    .map((inside) => inside.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '))
    .map((plain) => plain.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole))
    .join('\n');
}

function fromLines(fileText: string, numbers: string): string {
  const lines = fileText.split(/\r?\n/);
  const cells = numbers.split(',').map((number) => {
    const cell = lines[Number(number) - 1]?.split(',')[0]?.trim();
    if (cell === undefined || cell === '') throw new LocateError(`there is nothing on line ${number}`);
    return cell.charAt(0).toUpperCase() + cell.slice(1);
  });
  return cells.join(', ');
}

/** The blocks of a text file that blank lines part, trimmed, in their order. */
export function paragraphsOf(fileText: string): readonly string[] {
  return fileText
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

function fromJson(fileText: string, locate: Locate): readonly string[] {
  const json = parseJson(fileText);
  const places = [locate['pointer'], locate['next']].filter((place) => place !== undefined);
  if (places.length === 0) throw new LocateError('a passage of a JSON file needs a "pointer"');
  return places.map((place) => stringAt(json, String(place)));
}

function parseJson(fileText: string): unknown {
  try {
    return JSON.parse(fileText);
  } catch (cause) {
    throw new LocateError('the file is not JSON', { cause });
  }
}

/** RFC 6901, section 4: `~1` stands for a slash, `~0` for a tilde. */
function stringAt(json: unknown, pointer: string): string {
  let value = json;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  if (typeof value !== 'string') throw new LocateError(`there is no text at ${pointer}`);
  return value;
}

function numberOf(locate: Locate, key: string): number | undefined {
  const value = locate[key];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new LocateError(`"${key}" must be a whole number, not ${JSON.stringify(value)}`);
  return value;
}
