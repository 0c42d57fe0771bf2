/** Paper that can be printed on, by its usual name. */
export const PAPER_SIZES = ['A4', 'Letter'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** What a page can be made for: paper, or a projector (`Slide`: 16 to 9, 13⅓ by 7½ inches). */
export const PAGE_SIZES = [...PAPER_SIZES, 'Slide'] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** What is to be printed is the page that is shown; this says under which file name and on which paper. */
export interface PrintJob {
  readonly name: string;
  readonly paper: PageSize;
}

/** Where Letter is usual; A4 everywhere else (Unicode CLDR, supplemental data, `paperSize`). */
const LETTER: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that is usual in the region of a language tag (BCP 47), A4 where the tag names none or is no tag. */
export function usualPaper(tag: string): PaperSize {
  try {
    return LETTER.has(new Intl.Locale(tag).region ?? '') ? 'Letter' : 'A4';
  } catch {
    return 'A4';
  }
}
