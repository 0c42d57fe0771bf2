import { vi } from 'vitest';
import type { Command } from '../../../game/session/command.ts';
import type { RevealedExhibit, RevealView } from '../../../game/session/view.ts';
import { RevealScreen } from '../../../renderer/screens/reveal/reveal-screen.tsx';
import { imageExhibit, progress, textExhibit } from '../figures/sample-views.ts';
import { stage } from '../figures/stage.tsx';

const original = (): NonNullable<RevealedExhibit['original']> => {
  if (imageExhibit.face.medium !== 'image') throw new Error('The sample is no image.');
  const picture = { ...imageExhibit.face.picture, bytes: 1, sha256: '0'.repeat(64) };
  const credit = { maker: 'A. Photographer', date: '1999', licence: 'CC0', source: 'an archive' };
  return { picture, credit, alt: 'The photograph of the fields' };
};

/** In 3 of 10 generated ones, and in 1 of 8 real ones. */
const WORTH = { generated: 0.3, real: 0.125 };

/** A generated picture with its marks and the photograph that it grew from. */
export const generatedImage: RevealedExhibit = {
  ...imageExhibit,
  evidence: [
    { kind: 'box', box: [0.1, 0.2, 0.3, 0.4], says: 'The hedge repeats three times.', clue: 'repeats', worth: WORTH },
    { kind: 'box', box: [0.6, 0.5, 0.2, 0.25], says: 'The road stops in the field.', clue: 'stops', worth: WORTH },
    { kind: 'box', box: [0.4, 0.05, 0.2, 0.1], says: 'The clouds cast no shadow.', clue: 'light', worth: WORTH },
  ],
  model: { name: 'patch model', seed: 7 },
  original: original(),
};

export const realImage: RevealedExhibit = {
  ...generatedImage,
  truth: 'real',
  model: null,
  original: null,
  digitalSourceType: 'digitalCapture',
};

/** A part-generated text: evidence on two overlapping spans, the turn at its second sentence. */
export const partText: RevealedExhibit = {
  ...textExhibit,
  evidence: [
    { kind: 'span', span: [4, 11], says: 'A plain word for a plain thing.', clue: 'voice', worth: WORTH },
    { kind: 'span', span: [52, 57], says: 'Towns always grow along something.', clue: 'stock', worth: WORTH },
  ],
};

export const reveal: RevealView = {
  name: 'reveal',
  progress: { ...progress, position: 4 },
  exhibit: generatedImage,
  said: 5,
  correct: true,
  points: 2,
  gut: null,
  gutCorrect: null,
  clues: [],
  turnPlaced: null,
  machine: null,
  machineAsk: null,
  last: false,
  ahead: null,
};

/** Shows a reveal. */
export async function show(change: Partial<RevealView> = {}) {
  const dispatch = vi.fn<(command: Command) => void>();
  const screen = await stage(<RevealScreen view={{ ...reveal, ...change }} dispatch={dispatch} />);
  const all = (selector: string): readonly HTMLElement[] => [
    ...screen.container.querySelectorAll<HTMLElement>(selector),
  ];
  return { dispatch, screen, all };
}
