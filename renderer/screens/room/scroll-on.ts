/** How much of the window a step moves at most, so that a line or two are seen twice. */
const STEP = 0.85;
/** Room above a part that was scrolled to, px. */
const ABOVE = 12;
/** Nearer than this a part counts as being at the top already, px. */
const NEAR = 4;

/** Scrolls to where the next part of the page begins, or the one before; by a window at most where a part is longer than that. */
export function scrollOn(step: 1 | -1): void {
  const most = STEP * window.innerHeight;
  const tops = [...document.querySelectorAll('main section')].map((part) => part.getBoundingClientRect().top - ABOVE);
  const ahead = tops.map((top) => top * step).filter((distance) => distance > NEAR);
  window.scrollBy({ top: Math.min(most, ...ahead) * step });
}
