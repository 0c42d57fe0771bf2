/** How many cards of usual length a page holds. */
export const PER_PAGE = [2, 4] as const;
export type PerPage = (typeof PER_PAGE)[number];

/** How much of a page a card takes: a quarter, a half across the page, or all of it. */
export type Share = 'quarter' | 'half' | 'whole';

/** UTF-16 units of text that a quarter and a half of a page hold beside title and boxes; measured on Letter, the shorter paper. */
const FITS = { quarter: 800, half: 2000 } as const;
/** In quarters of a page. */
const QUARTERS: Readonly<Record<Share, number>> = { quarter: 1, half: 2, whole: 4 };

/** A page's cards in reading order, by their places in the list. */
export type Page = readonly { readonly at: number; readonly share: Share }[];

function shareOf(length: number, perPage: PerPage): Share {
  if (length > FITS.half) return 'whole';
  return perPage === 2 || length > FITS.quarter ? 'half' : 'quarter';
}

/**
 * Lays cards out on pages in their order. A text that its part of a page cannot hold gets a larger one; a half stands across the page, so
 * two quarters beside each other come before or after it, never around it.
 * @param lengths of the cards' texts in UTF-16 units; a picture counts as 0
 */
export function layOut(lengths: readonly number[], perPage: PerPage): readonly Page[] {
  const pages: { readonly cards: { at: number; share: Share }[]; taken: number }[] = [];
  for (const [at, length] of lengths.entries()) {
    const share = shareOf(length, perPage);
    const needs = QUARTERS[share];
    let page = pages.at(-1);
    // A half begins a row of its own, so a single quarter before it leaves its neighbour empty.
    const from = page === undefined ? 4 : needs === 1 ? page.taken : Math.ceil(page.taken / 2) * 2;
    if (page === undefined || from + needs > 4) {
      page = { cards: [], taken: 0 };
      pages.push(page);
    }
    page.taken = (page.cards.length === 0 ? 0 : from) + needs;
    page.cards.push({ at, share });
  }
  return pages.map(({ cards }) => cards);
}
