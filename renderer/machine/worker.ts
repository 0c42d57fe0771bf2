import { chanceOf } from '../../game/machine/chance.ts';
import { imageFeatures } from '../../game/machine/image-features.ts';
import { textFeatures } from '../../game/machine/text-features.ts';
import { greyOf } from './grey-of.ts';
import type { Answer, Question, Subject } from './question.ts';

/** Runs beside the page, because a picture takes a tenth of a second and more: measures what it is given and has a model judge it. */
function featuresOf(subject: Subject): readonly number[] {
  if (subject.medium === 'text') return textFeatures(subject.text);
  const grey = greyOf(subject.bitmap);
  subject.bitmap.close();
  return imageFeatures(grey);
}

function chanceIn({ model, subject }: Question): number | null {
  try {
    const chance = chanceOf(model, featuresOf(subject));
    return Number.isFinite(chance) ? chance : null;
  } catch {
    return null;
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer: Answer = { id: data.id, chance: chanceIn(data) };
  // A worker's message has no target: whoever started it hears it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(answer);
});
