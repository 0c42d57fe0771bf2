import type { PerPage, Share } from './lay-out.ts';

/** A card, or a part of one whose text no page holds. */
export interface Piece {
  /** The exhibit's place in the set. */
  readonly at: number;
  readonly share: Share;
  /** How many steps its type is set smaller. */
  readonly step: Step;
  /** What of the text stands on it: from and to in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
}

/** Steps of type: 10.5, 9.8 and 9 pt, see cards.css. Smaller cannot be read by everybody. */
export type Step = 0 | 1 | 2;

/** What is tried, in this order: a larger part of a page before the smallest type. */
const TRIED: readonly (readonly [Share, Step])[] = [
  ['quarter', 0],
  ['quarter', 1],
  ['half', 0],
  ['half', 1],
  ['whole', 0],
  ['whole', 1],
  ['whole', 2],
];

/** UTF-16 units that no part of a page holds, however narrow its letters: what is longer need not be tried. */
const MOST: Readonly<Record<Share, number>> = { quarter: 2500, half: 5000, whole: 12_000 };

/** The least that a card takes of a page. */
export const leastShare = (perPage: PerPage): Share => (perPage === 2 ? 'half' : 'quarter');

/** Cards one to an exhibit, as they are before they are measured. */
export const unmeasured = (lengths: readonly number[], perPage: PerPage): readonly Piece[] =>
  lengths.map((to, at) => ({ at, share: leastShare(perPage), step: 0, from: 0, to, part: 1, parts: 1 }));

/** One pixel for rounding. */
const within = (part: Element): boolean =>
  part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1;

/** Where a text is best parted at or before `most`: after a line, else after a word, else between two letters. */
function breakBefore(text: string, most: number): number {
  const after = (sign: string): number => text.lastIndexOf(sign, most - 1) + sign.length;
  const least = most / 2;
  for (const sign of ['\n', ' ']) if (after(sign) > least) return after(sign);
  // Never through a letter that takes two units, nor before a mark that belongs to the letter before it.
  let at = most;
  while (at > 1 && /^[\uDC00-\uDFFF\p{M}\u200D]/u.test(text.slice(at, at + 1))) at -= 1;
  return at;
}

/** The longest beginning of a text for which `fits` holds, in units; at least one. */
function longest(length: number, fits: (to: number) => boolean): number {
  let [low, high] = [1, length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How a text is set on a card: `card` is a copy of its card on a sheet of paper of its own, and is changed while it is tried. */
function piecesOf(card: HTMLElement, at: number, text: string, perPage: PerPage): readonly Piece[] {
  const words = card.querySelector('.xcard__text');
  const from = TRIED.findIndex(([share]) => share === leastShare(perPage));
  if (words === null) return unmeasured([0], perPage).map((piece) => ({ ...piece, at }));
  const fits = (part: string): boolean => {
    words.textContent = part;
    return within(words) && within(card);
  };
  const set = (share: Share, step: Step): void => {
    card.dataset['share'] = share;
    card.dataset['step'] = String(step);
  };
  for (const [share, step] of TRIED.slice(from)) {
    set(share, step);
    if (text.length <= MOST[share] && fits(text))
      return [{ at, share, step, from: 0, to: text.length, part: 1, parts: 1 }];
  }
  // Not even a whole page: it goes on on further cards, and only the last one asks for an answer.
  const ends: number[] = [];
  let begun = 0;
  // A page that has room for no letter would get one after the other.
  const last = fits('') ? text.length : 0;
  while (begun < last && (last - begun > MOST.whole || !fits(text.slice(begun)))) {
    card.dataset['goesOn'] = 'true';
    const rest = text.slice(begun);
    const most = longest(Math.min(rest.length - 1, MOST.whole), (to) => fits(rest.slice(0, to)));
    begun += breakBefore(rest, most);
    ends.push(begun);
    delete card.dataset['goesOn'];
  }
  const starts = [0, ...ends];
  return starts.map((start, index) => ({
    at,
    share: 'whole',
    step: 2,
    from: start,
    to: ends[index] ?? text.length,
    part: index + 1,
    parts: starts.length,
  }));
}

/**
 * Measures which part of a page each text needs, by setting it on paper of its true size where nobody sees it. `sheets` holds the cards
 * as they are shown; each card names its exhibit by `data-at`.
 * @param texts the exhibits' texts; a picture has an empty one
 */
export function measureCards(sheets: HTMLElement, texts: readonly string[], perPage: PerPage): readonly Piece[] {
  const hidden = document.createElement('div');
  hidden.className = 'xmeasure';
  sheets.append(hidden);
  const pieces = texts.flatMap((text, at) => {
    // The last card of an exhibit has everything that a card can have.
    const shown = [...sheets.querySelectorAll(`:scope > .xpage > .xcard[data-at="${at}"]`)].at(-1);
    const card = shown?.cloneNode(true);
    if (!(card instanceof HTMLElement)) return [];
    const page = document.createElement('div');
    page.className = 'xpage';
    page.append(card);
    hidden.replaceChildren(page);
    return piecesOf(card, at, text, perPage);
  });
  hidden.remove();
  return pieces;
}
