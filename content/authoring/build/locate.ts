import { normaliseText } from './normalise.ts';

/** Where in a file a passage stands; see {@link locatePassage}. */
export type Locate = Readonly<Record<string, string | number>>;

/** A reference that leads nowhere. The message is one plain sentence that can be shown as it is. */
class LocateError extends Error {}

/**
 * The passage of a file that `locate` points at, normalised.
 *
 * - `paragraph`: the nth block between blank lines of a text file, from 1. Without it the whole file is one paragraph.
 * - `pointer`: a JSON Pointer (RFC 6901) to a string of a `.json` file; `next` points at a second one that follows it after a space.
 * - `lines`: numbers of lines, from 1, with commas between: the first cell of each (up to a comma) begins with a capital and stands in a list.
 * - `start`, `end`: the part [start, end) of the normalised paragraph, in UTF-16 units; without them all of it.
 *
 * Throws {@link LocateError} when the file has no such place.
 */
export function locatePassage(fileText: string, fileName: string, locate: Locate): string {
  const whole = normaliseText(
    fileName.endsWith('.json') ? fromJson(fileText, locate) : fromPlainText(fileText, locate),
  );
  const start = numberOf(locate, 'start') ?? 0;
  const end = numberOf(locate, 'end') ?? whole.length;
  if (start < 0 || start >= end || end > whole.length)
    throw new LocateError(`the part ${start} to ${end} lies outside a paragraph of ${whole.length} characters`);
  return whole.slice(start, end).trim();
}

function fromPlainText(fileText: string, locate: Locate): string {
  const lines = locate['lines'];
  if (lines !== undefined) return fromLines(fileText, String(lines));
  const wanted = numberOf(locate, 'paragraph');
  if (wanted === undefined) return fileText;
  const paragraphs = paragraphsOf(fileText);
  const found = paragraphs[wanted - 1];
  if (found === undefined) throw new LocateError(`there is no paragraph ${wanted}: the file has ${paragraphs.length}`);
  return found;
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

function fromJson(fileText: string, locate: Locate): string {
  const json = parseJson(fileText);
  const places = [locate['pointer'], locate['next']].filter((place) => place !== undefined);
  if (places.length === 0) throw new LocateError('a passage of a JSON file needs a "pointer"');
  return places.map((place) => stringAt(json, String(place))).join(' ');
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
