import { certain } from '../../../game/certain.ts';
import type { Medium } from '../../../game/pack/vocabulary.ts';
import type { Theme } from '../../../game/teaching/schema.ts';
import type { MessageId } from '../../i18n/message-id.ts';

/** How to begin: somebody who sees it otherwise. */
const OTHERS: readonly MessageId[] = ['talk.others.1', 'talk.others.2'];
const LOOKING: Readonly<Record<Medium, readonly MessageId[]>> = {
  image: ['talk.image.1', 'talk.image.2', 'talk.image.3'],
  text: ['talk.text.1', 'talk.text.2', 'talk.text.3'],
};
const THEMES: Readonly<Record<Theme, readonly MessageId[]>> = {
  1: ['talk.theme1.1', 'talk.theme1.2', 'talk.theme1.3'],
  2: ['talk.theme2.1', 'talk.theme2.2', 'talk.theme2.3'],
  3: ['talk.theme3.1', 'talk.theme3.2', 'talk.theme3.3'],
};
/** What holds an opinion open. */
const OPPOSITE: readonly MessageId[] = ['talk.opposite.1', 'talk.opposite.2'];

/**
 * What to talk about before the second vote: always the same for an exhibit, another for the next one. None tells anything of the answer,
 * for they go by what everybody sees: its number in the lesson, its medium and the round's theme.
 * @param label the exhibit's, as 1-04
 */
export function talkPrompts(label: string, medium: Medium, theme: Theme): readonly MessageId[] {
  const number = Number(label.replaceAll(/\D/g, ''));
  const pick = (from: readonly MessageId[]): MessageId => certain(from[number % from.length], 'prompt');
  return [pick(OTHERS), pick(LOOKING[medium]), pick(THEMES[theme]), pick(OPPOSITE)];
}
