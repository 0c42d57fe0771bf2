import { certain } from '../certain.ts';
import { err, ok, type Result } from '../result.ts';
import { tooLarge, type Container } from './container.ts';
import { MAX_PROBLEMS } from './issues.ts';
import { mediaOf, readMedium, undrawable, type Medium } from './media.ts';
import { packWith } from './pack-with.ts';
import { PACK_JSON } from './pack-json.ts';
import type { Problem } from './problem.ts';
import { PACK_LIMITS, type Exhibit, type Pack, type Picture } from './schema.ts';
import { parseSoundPart, type LeftOut } from './sound-part.ts';

/** What taking a pack in needs of the machine. All but `decode` may reject with what the system says. */
export interface TakeInTools {
  /** SHA-256 in lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Strict UTF-8; null where it is none. */
  readonly decode: (bytes: Uint8Array) => string | null;
  /** Whether a picture can be drawn as it is said to be: what a file's first bytes say, its body need not keep. */
  readonly draws: (bytes: Uint8Array, picture: Picture) => Promise<boolean>;
  /** Keeps a picture that was found sound, aside. */
  readonly put: (file: string, bytes: Uint8Array) => Promise<void>;
  /** Told of every step. Whoever wants it to stop ends whatever runs it. */
  readonly told: (done: number, of: number) => void;
}

/** A pack as it was taken in: everything of it is sound, its pictures included. */
export interface TakenIn {
  readonly pack: Pack;
  readonly leftOut: readonly LeftOut[];
  readonly mended: readonly Problem[];
  /** What lay beside it and is none of it, by name. */
  readonly passedOver: readonly string[];
  /** Of its pictures. */
  readonly bytes: number;
}

/** The format of a folder that a pack is made from, told apart so that it can be explained. */
export const SOURCE_FORMAT = 'second-look-pack-source';
const IS_SOURCE = new RegExp(`"format"\\s*:\\s*"${SOURCE_FORMAT}"`);

const problem = (code: Problem['code'], says: string): readonly Problem[] => [{ code, where: PACK_JSON, says }];

/** Whether a text is in UTF-16, as some editors on Windows save it: by its mark, or by a NUL beside the first letter. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0);
}

/** Reads the text of a container's `pack.json`, whatever it holds. */
export async function readPackText(
  container: Pick<Container, 'read'>,
  decode: TakeInTools['decode'],
): Promise<Result<{ readonly text: string; readonly bytes: Uint8Array }, readonly Problem[]>> {
  const read = await container.read(PACK_JSON, PACK_LIMITS.packJsonBytes);
  if (!read.ok) return err([read.error]);
  if (read.value === null) {
    const says = 'There is no pack.json at the top: this is no pack, or it was packed one folder too deep.';
    return err(problem('not-a-pack', says));
  }
  if (isUtf16(read.value)) {
    const says =
      'The file pack.json is written in UTF-16: open it in a text editor, save it with the encoding UTF-8, and import it again.';
    return err(problem('not-utf8', says));
  }
  // A disk that lost its power leaves NULs behind a text.
  const text = decode(read.value)?.replace(/\0+\s*$/, '') ?? null;
  if (text === null) {
    const says =
      'The file pack.json is not written in UTF-8, or it is damaged: save it as UTF-8 or get the pack again.';
    return err(problem('not-utf8', says));
  }
  if (IS_SOURCE.test(text.slice(0, 400))) {
    const says = 'This is the folder that a pack is made from: make the pack first (npm run pack), then import that.';
    return err(problem('not-built', says));
  }
  return ok({ text, bytes: read.value });
}

interface Kept {
  readonly file: string;
  readonly bytes: Uint8Array;
}

async function readSound(container: Container, medium: Medium, tools: TakeInTools): Promise<Result<Kept, Problem>> {
  const { picture } = medium;
  const read = await readMedium(medium, (name, most) => container.read(name, most), tools.sha256);
  if (!read.ok) return read;
  return (await tools.draws(read.value, picture))
    ? ok({ file: picture.file, bytes: read.value })
    : err(undrawable(medium));
}

/** The sum of what a pack's pictures say they weigh, in bytes. */
const weightOf = (pack: Pick<Pack, 'exhibits'>): number =>
  mediaOf(pack).reduce((sum, { picture }) => sum + picture.bytes, 0);

/**
 * Takes a pack in from a folder or a zip: checks it like a pack of our own, but exhibit by exhibit. What is sound is kept, what is not
 * is left out and listed. Every picture is read once, those of one exhibit at a time. Rejects with what the tools reject with.
 */
export async function takeIn(container: Container, tools: TakeInTools): Promise<Result<TakenIn, readonly Problem[]>> {
  tools.told(0, 0);
  const read = await readPackText(container, tools.decode);
  if (!read.ok) return read;
  const parsed = parseSoundPart(read.value.text);
  if (!parsed.ok) return parsed;
  const { pack, places, mended } = parsed.value;
  if (weightOf(pack) > PACK_LIMITS.totalBytes) return err([tooLarge('The pack', PACK_LIMITS.totalBytes)]);

  const leftOut: LeftOut[] = [...parsed.value.leftOut];
  const kept: Exhibit[] = [];
  const put = new Set<string>();
  for (const [index, exhibit] of pack.exhibits.entries()) {
    tools.told(index, pack.exhibits.length);
    // An exhibit's pictures are kept together or not at all.
    const media = mediaOf({ exhibits: [exhibit] }).filter(({ picture }) => !put.has(picture.file));
    const problems: Problem[] = [];
    const sound: Kept[] = [];
    for (const medium of media) {
      const read = await readSound(container, medium, tools);
      if (read.ok) sound.push(read.value);
      else problems.push(read.error);
    }
    if (problems.length > 0) {
      leftOut.push({ nth: certain(places.get(exhibit.id), 'place'), title: exhibit.title, problems });
      continue;
    }
    kept.push(exhibit);
    for (const { file, bytes } of sound) {
      await tools.put(file, bytes);
      put.add(file);
    }
  }
  if (kept.length === 0) return err(leftOut.flatMap(({ problems }) => problems).slice(0, MAX_PROBLEMS));
  const rest = packWith(pack, kept);
  const named = new Set(mediaOf(pack).map(({ picture }) => picture.file));
  return ok({
    pack: rest,
    leftOut: leftOut.toSorted((a, b) => a.nth - b.nth),
    mended,
    passedOver: container.passedOver(named),
    bytes: weightOf(rest),
  });
}
