import type { DiscussView } from '../../../game/session/room-view.ts';
import { imageExhibit, progress, teaching } from '../figures/sample-views.ts';

/** A question of the deck, by its id. */
export function questionOf(id: string) {
  const found = teaching.questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`The deck has no ${id}.`);
  return found;
}

/** A class at the question after its first round. */
export const discussView: DiscussView = {
  name: 'discuss',
  progress: { ...progress, mode: 'class', length: 6, position: 6 },
  question: questionOf('r1-which-mistake'),
  exhibit: imageExhibit,
  right: { k: 7, n: 24, share: 7 / 24, low: null, high: null },
  way: 'line',
  stage: 'before',
  before: null,
  after: null,
  written: '',
  talkSeconds: null,
  others: teaching.questions.slice(1),
};
