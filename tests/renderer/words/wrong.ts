import { cutOffWords } from '../../e2e/support/cut-off.ts';

/** Words of whoever brought a pack or a file, and marks that nobody sees. */
const THEIRS = /^Q[a-z]/u;
/** The game's words, brackets and quotation marks. */
const OWN_WORDS = /[A-Za-z][A-Za-z:/.?=%0-9]*|[()“”]/gu;

const say = (text: string | null): string => (text ?? '').trim().slice(0, 50);

/** What lays a line out: the nearest box that is none of a line's own. */
function lineBoxOf(text: Node): Element | null {
  let around = text.parentElement;
  while (around !== null && getComputedStyle(around).display === 'inline') around = around.parentElement;
  return around;
}

function* texts(): Generator<Text> {
  const walker = document.createTreeWalker(
    document.querySelector('dialog[open]') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode() !== null) {
    const { currentNode } = walker;
    const parent = currentNode.parentElement;
    if (!(currentNode instanceof Text) || parent === null) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    if (
      parent.closest('.visually-hidden, svg, script, style, option, [data-shows="drawing"] > .figure__table') === null
    )
      yield currentNode;
  }
}

/** Each of the game's own words where it is drawn, line box by line box. */
function ownWords(): ReadonlyMap<Element, readonly (readonly [string, DOMRect])[]> {
  const boxes = new Map<Element, [string, DOMRect][]>();
  for (const text of texts()) {
    const box = lineBoxOf(text);
    if (box === null) continue;
    const words = boxes.get(box) ?? [];
    boxes.set(box, words);
    for (const { 0: word, index } of text.data.matchAll(OWN_WORDS)) {
      if (THEIRS.test(word)) continue;
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const rects = range.getClientRects();
      const [rect] = rects;
      if (rects.length === 1 && rect !== undefined && rect.width > 0) words.push([word, rect]);
    }
  }
  return boxes;
}

/** Where the game's own words are not read from left to right and from top to bottom any more. */
function turnedWords(): readonly string[] {
  const found: string[] = [];
  for (const [box, words] of ownWords())
    for (const [at, [word, rect]] of words.entries()) {
      const last = words[at - 1]?.[1];
      if (last === undefined) continue;
      const sameLine = Math.abs(last.bottom - rect.bottom) < 0.6 * Math.max(last.height, rect.height);
      // Letters overhang a little.
      const columns = rect.left >= last.right - 2;
      const inOrder = sameLine ? columns : rect.top > last.top || columns;
      if (!inOrder) found.push(`turned: "${word}" in "${say(box.textContent)}"`);
    }
  return found;
}

/** Boxes with words of the game in them whose direction is not the game's. */
function wrongWay(): readonly string[] {
  return [...ownWords()].flatMap(([box, words]) =>
    words.length > 0 && getComputedStyle(box).direction !== 'ltr' ? [`other way: "${say(box.textContent)}"`] : [],
  );
}

/** What has to be scrolled sideways, but for what is as wide with words of a usual length. */
function tooWide(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const more = element.scrollWidth - element.clientWidth;
    const { overflowX, display, clipPath } = getComputedStyle(element);
    if (more <= 1 || display.startsWith('inline') || overflowX === 'visible' || clipPath !== 'none') return [];
    if (element.closest('.visually-hidden, [data-shows="drawing"] > .figure__table, .xmeasure, svg') !== null)
      return [];
    return [`${more} px too wide: ${element.className || element.tagName}`];
  });
}

type Sides = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** What of a box is seen: the rest is cut off by what scrolls. */
function seenOf(box: Sides, inside: Element | null): Sides {
  if (inside === null) return box;
  if (getComputedStyle(inside).overflowY === 'visible') return seenOf(box, inside.parentElement);
  const { left, right, top, bottom } = inside.getBoundingClientRect();
  const seen = {
    left: Math.max(box.left, left),
    right: Math.min(box.right, right),
    top: Math.max(box.top, top),
    bottom: Math.min(box.bottom, bottom),
  };
  return seenOf(seen, inside.parentElement);
}

/** Words that lie over others, but for a stamp, which lies over what it stamps, and for what fades out before its end. */
function overWords(): readonly string[] {
  const lines = [...texts()].flatMap((text) => {
    if (text.parentElement?.closest('.stamp, .asked__text') !== null) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()]
      .map((rect) => ({ text, rect: seenOf(rect, text.parentElement) }))
      .filter(({ rect }) => rect.right - rect.left > 2 && rect.bottom - rect.top > 2);
  });
  return lines.flatMap(({ text, rect }, at) =>
    lines.slice(at + 1).flatMap((other) => {
      if (other.text === text) return [];
      const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
      const height = Math.min(rect.bottom - rect.top, other.rect.bottom - other.rect.top);
      const over = across > 3 && down > 0.45 * height;
      return over ? [`over each other: "${say(text.data)}" and "${say(other.text.data)}"`] : [];
    }),
  );
}

/** All that is wrong with the words that are shown, one line each, once nothing moves. */
export function wrongWords(): readonly string[] {
  for (const animation of document.getAnimations()) animation.finish();
  return [...new Set([...cutOffWords(), ...turnedWords(), ...wrongWay(), ...tooWide(), ...overWords()])];
}
