import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

/** A node of a tagged PDF's structure, as far as tests look at it. */
interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

/** What is in a PDF, read back. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  /** Whether it says of itself that it is tagged. */
  readonly marked: boolean;
  /** Titles of the outline, all levels, in order. */
  readonly outline: readonly string[];
  readonly pages: readonly {
    /** Words with single spaces between them, in the order in which they were written. */
    readonly text: string;
    /** In millimetres, whole ones. */
    readonly width: number;
    readonly height: number;
    readonly tags: readonly Tag[];
  }[];
}

interface Outlined {
  readonly title: string;
  readonly items: readonly Outlined[];
}

/** A point of a PDF is a seventy-second of an inch. */
const millimetres = (points: number): number => Math.round((points / 72) * 25.4);
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const flat = (tag: Tag): readonly Tag[] => [tag, ...(tag.children ?? []).flatMap(flat)];
const titles = (items: readonly Outlined[]): readonly string[] =>
  items.flatMap((item) => [plain(item.title), ...titles(item.items)]);

/** Reads a PDF with pdf.js, which has nothing in common with the program that wrote it. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const info = (await pdf.getMetadata()).info as { readonly Title?: string; readonly Language?: string };
  const pages: ReadPdf['pages'][number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    const tree = (await page.getStructTree()) as Tag | null;
    pages.push({
      text: plain(words.join('')),
      width: millimetres(right - left),
      height: millimetres(top - bottom),
      tags: tree === null ? [] : flat(tree),
    });
  }
  return {
    title: info.Title ?? '',
    language: info.Language ?? '',
    marked: (await pdf.getMarkInfo())?.Marked === true,
    outline: titles((await pdf.getOutline()) ?? []),
    pages,
  };
}

/** All words of a PDF. */
export const wordsOf = (pdf: ReadPdf): string => pdf.pages.map(({ text }) => text).join(' ');

/** How many tags of a role there are. */
export const countTags = (pdf: ReadPdf, role: string): number =>
  pdf.pages.reduce((sum, { tags }) => sum + tags.filter((tag) => tag.role === role).length, 0);
