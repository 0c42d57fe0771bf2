import type { Exhibit } from '../pack/schema.ts';
import type { Random } from '../random.ts';
import type { SetupRecord } from './setup.ts';

/** Places in the memory of seen exhibits: the last time counts; what is not dealt from here takes up no place. */
export function seenPlaces(exhibits: readonly Exhibit[], seen: readonly string[]): ReadonlyMap<string, number> {
  const here = new Set(exhibits.map((exhibit) => exhibit.id));
  const latest = new Set<string>();
  for (const id of seen) {
    latest.delete(id);
    if (here.has(id)) latest.add(id);
  }
  return new Map([...latest].map((id, place) => [id, place]));
}

/**
 * What a session may be dealt from. Exhibits of the two parallel forms are kept for boosters and for a measure before and after: lessons and
 * practice never show them, a form is played whole. A pack without forms gives everything to everybody.
 */
export function poolOf(exhibits: readonly Exhibit[], { mode, media, form }: SetupRecord): readonly Exhibit[] {
  const wanted = { both: null, images: 'image', texts: 'text' }[media];
  const ofMedium = exhibits.filter((exhibit) => wanted === null || exhibit.medium === wanted);
  if (form !== undefined) return ofMedium.filter((exhibit) => exhibit.form === form.id);
  const forms = ofMedium.filter((exhibit) => exhibit.form !== undefined);
  return mode === 'booster' && forms.length > 0 ? forms : ofMedium.filter((exhibit) => exhibit.form === undefined);
}

/** In round 2 an exhibit is shown under one of its captions, drawn without a look at what is true. */
export function captionFor(exhibit: Exhibit, theme: number, random: Random): number | null {
  const draw = random.next();
  return theme === 2 && exhibit.uses !== undefined ? Math.floor(draw * exhibit.uses.length) : null;
}
