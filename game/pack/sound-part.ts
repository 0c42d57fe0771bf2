import * as v from 'valibot';
import { flawInText } from '../plain-text.ts';
import { err, ok, type Result } from '../result.ts';
import { MAX_PROBLEMS } from './issues.ts';
import { packWith, withoutTwin } from './pack-with.ts';
import type { Problem } from './problem.ts';
import { readFields } from './read-fields.ts';
import type { Exhibit, Pack } from './schema.ts';

/** An exhibit that was left out, as a person would look for it. */
export interface LeftOut {
  /** Its place in the file, from 1. */
  readonly nth: number;
  /** Null where it has no usable title. */
  readonly title: string | null;
  /** The first few. */
  readonly problems: readonly Problem[];
}

/** What of a pack can be used, and what not. */
export interface SoundPart {
  readonly pack: Pack;
  /** The places of its exhibits in the file, from 1, by their ids. */
  readonly places: ReadonlyMap<string, number>;
  /** In the order of the file. */
  readonly leftOut: readonly LeftOut[];
  /** What was mended, by the sentence: a twin that the pack does not have. */
  readonly mended: readonly Problem[];
}

/** Problems listed of one exhibit. */
const MAX_EACH = 3;

const titled = v.object({
  title: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(80),
    v.check((text) => flawInText(text, false) === null),
  ),
});

/** The title of an unchecked exhibit, if it has one. */
function titleOf(unchecked: unknown): string | null {
  const parsed = v.safeParse(titled, unchecked, { abortEarly: true });
  return parsed.success ? parsed.output.title : null;
}

/**
 * Reads the text of a `pack.json` as far as it is sound: each exhibit by itself. Refused only if the pack's own fields are wrong or no
 * exhibit is left. Media files are the reader's to check. Never throws.
 */
export function parseSoundPart(text: string): Result<SoundPart, readonly Problem[]> {
  const fields = readFields(text);
  if (!fields.ok) return fields;
  const { frame, exhibits } = fields.value;
  const leftOut: LeftOut[] = [];
  const mended: Problem[] = [];
  const sound: Exhibit[] = [];
  const places = new Map<string, number>();
  for (const { index, unchecked, read, badTwin } of exhibits) {
    mended.push(...badTwin);
    if (!read.ok) {
      leftOut.push(leave(index + 1, titleOf(unchecked), read.error));
      continue;
    }
    sound.push(badTwin.length > 0 ? withoutTwin(read.value) : read.value);
    places.set(read.value.id, index + 1);
  }
  if (sound.length === 0) return err(leftOut.flatMap(({ problems }) => problems).slice(0, MAX_PROBLEMS));
  return ok({
    pack: packWith({ ...frame, exhibits: sound }, sound),
    places,
    leftOut,
    mended: mended.slice(0, MAX_PROBLEMS),
  });
}

/** The exhibit is named above its problems, so their sentences need not name its place in the file again. */
function leave(nth: number, title: string | null, problems: readonly Problem[]): LeftOut {
  const at = `exhibits[${nth - 1}]`;
  const short = problems.slice(0, MAX_EACH).map((problem) => {
    const says = problem.says.replaceAll(`${at}.`, '').replaceAll(at, 'the exhibit');
    return { ...problem, says };
  });
  return { nth, title, problems: short };
}
