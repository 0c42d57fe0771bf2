import * as v from 'valibot';
import { certain } from '../certain.ts';
import { err, ok, type Result } from '../result.ts';
import { duplicateId, exhibitProblems } from './cross-check.ts';
import { MAX_PROBLEMS, problemsOf } from './issues.ts';
import { readJson } from './json.ts';
import { idsOf, PACK_FILE } from './parse.ts';
import type { Problem } from './problem.ts';
import { packSchema, type Exhibit, type Pack } from './schema.ts';

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

const titled = v.object({ title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)) });

/** The title of an unchecked exhibit, if it has one. */
function titleOf(unchecked: unknown): string | null {
  const parsed = v.safeParse(titled, unchecked);
  return parsed.success ? parsed.output.title : null;
}

/** Takes a twin away that the pack does not have, so that nothing leads nowhere. */
function withoutTwin(exhibit: Exhibit): Exhibit {
  const alone = { ...exhibit };
  delete alone.twin;
  return alone;
}

/** The pack with these exhibits and no others; a twin that is not among them is released. */
export function packWith(pack: Pack, exhibits: readonly Exhibit[]): Pack {
  const ids = new Set(exhibits.map(({ id }) => id));
  const released = exhibits.map((exhibit) =>
    exhibit.twin === undefined || ids.has(exhibit.twin) ? exhibit : withoutTwin(exhibit),
  );
  return { ...pack, exhibits: released };
}

/** The schema's problems, by the exhibit's index in the file; under null those of the pack itself. */
function byExhibit(
  issues: readonly v.BaseIssue<unknown>[],
  ids: ReadonlyMap<number, string>,
): ReadonlyMap<number | null, readonly Problem[]> {
  const found = Map.groupBy(issues, ({ path }) => {
    const key = path?.[0]?.key === 'exhibits' ? path[1]?.key : undefined;
    return typeof key === 'number' ? key : null;
  });
  return new Map(Array.from(found, ([index, of]) => [index, problemsOf(of, ids)]));
}

/**
 * Reads the text of a `pack.json` as far as it is sound: each exhibit by itself. Refused only if the pack's own fields are wrong or no
 * exhibit is left. Media files are the reader's to check. Never throws.
 */
export function parseSoundPart(text: string): Result<SoundPart, readonly Problem[]> {
  const json = readJson(text, PACK_FILE);
  if (!json.ok) return json;
  const unchecked: readonly unknown[] = Array.isArray(json.value['exhibits']) ? json.value['exhibits'] : [];
  const whole = v.safeParse(packSchema, json.value);
  const broken = whole.success ? new Map() : byExhibit(whole.issues, idsOf(json.value));
  const frame = broken.get(null);
  if (frame !== undefined) return err(frame);

  const kept = unchecked.flatMap((_, index) => (broken.has(index) ? [] : [index]));
  const leftOut: LeftOut[] = Array.from(broken, ([index, problems]) => leave(Number(index), unchecked, problems));
  const rest = v.safeParse(packSchema, { ...json.value, exhibits: kept.map((index) => unchecked[index]) });
  if (!rest.success) return err(leftOut.flatMap(({ problems }) => problems).slice(0, MAX_PROBLEMS));

  const ids = new Set(idsOf(json.value).values());
  const met = new Set<string>();
  const mended: Problem[] = [];
  const sound: Exhibit[] = [];
  const places = new Map<string, number>();
  for (const [at, exhibit] of rest.output.exhibits.entries()) {
    const index = certain(kept[at], 'place');
    const where = `exhibits[${index}]`;
    const found = [...exhibitProblems(exhibit, where, ids)].map((each): Problem => ({ ...each, exhibit: exhibit.id }));
    if (met.has(exhibit.id)) found.unshift({ ...duplicateId(exhibit.id, where), exhibit: exhibit.id });
    const fatal = found.filter(({ code }) => code !== 'bad-twin');
    mended.push(...found.filter(({ code }) => code === 'bad-twin'));
    met.add(exhibit.id);
    if (fatal.length > 0) {
      leftOut.push(leave(index, unchecked, fatal));
      continue;
    }
    sound.push(found.length > 0 ? withoutTwin(exhibit) : exhibit);
    places.set(exhibit.id, index + 1);
  }
  if (sound.length === 0) return err(leftOut.flatMap(({ problems }) => problems).slice(0, MAX_PROBLEMS));
  return ok({
    pack: packWith(rest.output, sound),
    places,
    leftOut: leftOut.toSorted((a, b) => a.nth - b.nth),
    mended: mended.slice(0, MAX_PROBLEMS),
  });
}

/** The exhibit is named above its problems, so their sentences need not name its place in the file again. */
function leave(index: number, unchecked: readonly unknown[], problems: readonly Problem[]): LeftOut {
  const at = `exhibits[${index}]`;
  const short = problems.slice(0, MAX_EACH).map((problem) => {
    const says = problem.says.replaceAll(`${at}.`, '').replaceAll(at, 'the exhibit');
    return { ...problem, says };
  });
  return { nth: index + 1, title: titleOf(unchecked[index]), problems: short };
}
