import { scrollerOf } from '../../components/scroller.ts';

/** How much of the window a step moves at most, so that a line or two are seen twice. */
const STEP = 0.85;
/** Room above a part that was scrolled to, px. */
const ABOVE = 12;
/** Nearer than this a part counts as being at the top already, px. */
const NEAR = 4;

/** Scrolls to where the next part of the page begins, or the one before; by a window at most where a part is longer than that. */
export function scrollOn(step: 1 | -1): void {
  const parts = [...document.querySelectorAll('main section')];
  const scroller = scrollerOf(parts[0] ?? document.body);
  const most = STEP * scroller.clientHeight;
  const tops = parts.map((part) => part.getBoundingClientRect().top - ABOVE);
  const ahead = tops.map((top) => top * step).filter((distance) => distance > NEAR);
  scroller.scrollBy({ top: Math.min(most, ...ahead) * step });
}
