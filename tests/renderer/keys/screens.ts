import type { View } from '../../../game/session/view.ts';
import type { Screen } from '../../../renderer/stores/app-store.ts';

/** Screens outside of a session on which something can be pressed. */
export type Outside = Exclude<Screen['name'], 'session' | 'opening'>;

/** Where every order of clicks and keys is played on each screen of a session. A new one has to be put somewhere. */
const PLAYED_IN: Readonly<Record<View['name'], 'alone' | 'class' | 'talk'>> = {
  briefing: 'alone',
  look: 'alone',
  reveal: 'alone',
  question: 'alone',
  'round-result': 'alone',
  debrief: 'alone',
  vote: 'class',
  talk: 'class',
  'room-reveal': 'class',
  'room-result': 'class',
  'room-debrief': 'class',
  discuss: 'talk',
  deck: 'talk',
  trust: 'talk',
};

/** The views that are played in the tests of that name, by the alphabet. */
export const viewsOf = (place: 'alone' | 'class' | 'talk'): readonly string[] =>
  Object.entries(PLAYED_IN)
    .flatMap(([name, where]) => (where === place ? [name] : []))
    .toSorted();
