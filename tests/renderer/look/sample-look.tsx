import { vi } from 'vitest';
import { IMAGE_CLUES, TEXT_CLUES } from '../../../game/pack/vocabulary.ts';
import type { Command } from '../../../game/session/command.ts';
import type { LookView } from '../../../game/session/view.ts';
import { LookScreen } from '../../../renderer/screens/look/look-screen.tsx';
import { imageExhibit, progress, textExhibit } from '../figures/sample-views.ts';
import { stage } from '../figures/stage.tsx';

/** A picture just laid on the table. */
export const lookAtImage: LookView = {
  name: 'look',
  progress: { ...progress, position: 4 },
  face: imageExhibit.face,
  aside: { title: 'Remember', text: 'You are the discriminator.' },
  stage: 'first',
  level: null,
  gut: null,
  card: null,
  caption: null,
  clues: [],
  clueFamilies: IMAGE_CLUES,
  turn: null,
  clockSeconds: null,
  machine: null,
  canLock: false,
  canCheck: true,
  ahead: null,
};

/** A text of round 3, where its turn may be marked. */
export const lookAtText: LookView = {
  ...lookAtImage,
  progress: { ...progress, round: 3, theme: 3, position: 5 },
  face: textExhibit.face,
  clueFamilies: TEXT_CLUES,
  turn: { placed: null },
};

/** Shows a view; `commands` tells what was asked of the rules so far. */
export async function look(view: LookView) {
  const dispatch = vi.fn<(command: Command) => void>();
  const screen = await stage(<LookScreen view={view} dispatch={dispatch} />);
  return { dispatch, screen, commands: () => dispatch.mock.calls.map(([command]) => command) };
}
