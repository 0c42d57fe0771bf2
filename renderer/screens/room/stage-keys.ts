import type { ExhibitFace } from '../../../game/session/view.ts';
import type { Actions } from '../../keys/meanings.ts';
import type { ImageTools } from '../look/use-image-tools.ts';

/** The keys of the tools on a picture; a text has none, but scrolls where it is too long for the screen. */
export function stageKeys(face: ExhibitFace, tools: ImageTools): Actions {
  return face.medium === 'text' ? { up: () => scrollText(-1), down: () => scrollText(1) } : tools.keys;
}

/** By a third of what is seen. */
function scrollText(by: 1 | -1): void {
  const text = document.querySelector('.look__text');
  text?.scrollBy({ top: (by * text.clientHeight) / 3 });
}
