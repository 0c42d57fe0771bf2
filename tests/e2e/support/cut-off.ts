import type { Page } from '@playwright/test';

/**
 * Runs in the page. Where words are not wholly there: beyond the sides of the window, beyond what cuts them off and does not scroll,
 * or beyond the button or card that they stand in.
 */
export function cutOffWords(): readonly string[] {
  const found: string[] = [];
  const dialog = document.querySelector('dialog[open]');
  const texts = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT);
  // Letters may be drawn a little higher than their line.
  const tolerance = Math.max(1.5, 0.06 * parseFloat(getComputedStyle(document.documentElement).fontSize));

  const boxOf = (text: Node): DOMRect => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return range.getBoundingClientRect();
  };
  const beyond = (inner: DOMRect, outer: DOMRect, across: boolean): boolean =>
    across
      ? inner.left < outer.left - tolerance || inner.right > outer.right + tolerance
      : inner.top < outer.top - tolerance || inner.bottom > outer.bottom + tolerance;
  /** The twin of a figure, which only screen readers and paper show. */
  const isClippedAway = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isClippedAway(element.parentElement));
  const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

  while (texts.nextNode() !== null) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (
      parent === null ||
      (text.textContent ?? '').trim() === '' ||
      !parent.checkVisibility({ visibilityProperty: true })
    )
      continue;
    // Words for screen readers alone, and those drawn in a figure.
    if (parent.closest('.visually-hidden, svg, script, style') !== null || isClippedAway(parent)) continue;
    const words = boxOf(text);
    if (words.width === 0) continue;
    const say = (why: string): void => {
      found.push(`${why}: "${(text.textContent ?? '').trim().slice(0, 40)}" in .${parent.className || parent.tagName}`);
    };
    let across = true;
    let down = true;
    for (let around: HTMLElement | null = parent; around !== null; around = around.parentElement) {
      const style = getComputedStyle(around);
      // What fades out does so on purpose.
      if (style.maskImage !== 'none') down = false;
      if (scrolls(style.overflowX)) across = false;
      if (scrolls(style.overflowY)) down = false;
      const box = around.getBoundingClientRect();
      const holds = around.matches('button, .card, dialog, label, .stamp');
      if (across && (holds || hides(style.overflowX)) && beyond(words, box, true)) say('across');
      if (down && (holds || hides(style.overflowY)) && beyond(words, box, false)) say('down');
    }
    if (across && (words.left < -tolerance || words.right > window.innerWidth + tolerance)) say('window');
  }
  return found;
}

/** Words on the page that cannot be read wholly, one line each. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(cutOffWords);
}

/** Runs in the page: how many pixels it is wider than its window. */
export function widerBy(): number {
  // A screen scrolls by itself; the notes' page with its window.
  const scrollers = [document.documentElement, ...document.querySelectorAll('.shell > .screen')];
  return Math.max(...scrollers.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
}

/** How many pixels the page is wider than its window; nothing may make a person scroll sideways. */
export const tooWide = (page: Page): Promise<number> => page.evaluate(widerBy);
