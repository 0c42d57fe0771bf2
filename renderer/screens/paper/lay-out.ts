/** How many cards of usual length a page holds. */
export const PER_PAGE = [2, 4] as const;
export type PerPage = (typeof PER_PAGE)[number];

/** How much of a page a card takes: a quarter, a half across the page, or all of it. */
export type Share = 'quarter' | 'half' | 'whole';

/** In quarters of a page. */
const QUARTERS: Readonly<Record<Share, number>> = { quarter: 1, half: 2, whole: 4 };

/** A page's cards in reading order, by their places in the list. */
export type Page = readonly number[];

/**
 * Lays cards out on pages in their order. A half stands across the page, so two quarters beside each other come before or after it, never
 * around it.
 */
export function layOut(shares: readonly Share[]): readonly Page[] {
  const pages: { readonly cards: number[]; taken: number }[] = [];
  for (const [at, share] of shares.entries()) {
    const needs = QUARTERS[share];
    let page = pages.at(-1);
    // A half begins a row of its own, so a single quarter before it leaves its neighbour empty.
    const from = page === undefined ? 4 : needs === 1 ? page.taken : Math.ceil(page.taken / 2) * 2;
    if (page === undefined || from + needs > 4) {
      page = { cards: [], taken: 0 };
      pages.push(page);
    }
    page.taken = (page.cards.length === 0 ? 0 : from) + needs;
    page.cards.push(at);
  }
  return pages.map(({ cards }) => cards);
}
