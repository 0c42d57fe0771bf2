import { CHECKS } from '../../../content/authoring/check/all-checks.ts';
import type { Subject } from '../../../content/authoring/check/subject.ts';
import type { Exhibit, ImageExhibit, TextExhibit } from '../../../game/pack/schema.ts';
import { changed, sampleSubject } from './sample.ts';

/** What the check of this name says of a subject. */
export function run(name: string, subject: Subject): readonly string[] {
  const check = CHECKS.find((candidate) => candidate.name === name);
  if (check === undefined) throw new Error(`there is no check "${name}"`);
  return check.run(subject).map(({ says }) => says);
}

/** The sample with the first exhibit of a kind changed. */
export function onlyFirst(is: (exhibit: Exhibit) => boolean, change: (exhibit: Exhibit) => Exhibit): Subject {
  const first = sampleSubject().pack.exhibits.find(is)?.id;
  return changed((exhibit) => (exhibit.id === first ? change(exhibit) : exhibit));
}

/** The sample with some exhibits taken out. */
export function without(gone: (exhibit: Exhibit) => boolean): Subject {
  const subject = sampleSubject();
  return { ...subject, pack: { ...subject.pack, exhibits: subject.pack.exhibits.filter((exhibit) => !gone(exhibit)) } };
}

/** The sample with no more than `most` exhibits of a kind. */
export function atMost(most: number, is: (exhibit: Exhibit) => boolean): Subject {
  let kept = 0;
  return without((exhibit) => is(exhibit) && (kept += 1) > most);
}

export const isImage = (exhibit: Exhibit): exhibit is ImageExhibit => exhibit.medium === 'image';
export const isText = (exhibit: Exhibit): exhibit is TextExhibit => exhibit.medium === 'text';
export const isGrown = (exhibit: Exhibit): boolean => exhibit.origin === 'patch-model';
