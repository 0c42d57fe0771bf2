import type { ExhibitFace } from '../../../game/session/view.ts';
import type { KeyMap } from '../../keys/use-keys.ts';
import type { ImageTools } from '../look/use-image-tools.ts';

/** The keys of the tools on a picture; a text has none, but scrolls where it is too long for the screen. */
export function stageKeys(face: ExhibitFace, tools: ImageTools): KeyMap {
  if (face.medium === 'text') return { ArrowUp: () => scrollText(-1), ArrowDown: () => scrollText(1) };
  return {
    l: tools.toggleLoupe,
    c: tools.toggleContrast,
    z: tools.toggleZoom,
    ...(tools.loupe ? tools.loupeKeys : {}),
  };
}

/** By a third of what is seen. */
function scrollText(by: 1 | -1): void {
  const text = document.querySelector('.look__text');
  text?.scrollBy({ top: (by * text.clientHeight) / 3 });
}
