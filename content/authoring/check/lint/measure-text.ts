import { splitSentences } from '../../../../game/pack/text.ts';
import { spellingBalance } from './spelling.ts';

/**
 * The outside of a text in figures: lengths, and rates per hundred words of each kind of mark. What it says is content, and not measured.
 */
export function measureText(text: string): Readonly<Record<string, number>> {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = splitSentences(text);
  const rate = (pattern: RegExp): number => (100 * [...text.matchAll(pattern)].length) / Math.max(1, words.length);
  return {
    length: text.length,
    sentences: sentences.length,
    'words a sentence': words.length / Math.max(1, sentences.length),
    paragraphs: text.split(/\n\s*\n/).length,
    'all punctuation': rate(/\p{P}/gu),
    commas: rate(/,/g),
    semicolons: rate(/;/g),
    colons: rate(/:/g),
    dashes: rate(/[–—]|--|\s-\s/g),
    hyphens: rate(/\p{L}-\p{L}/gu),
    'quotation marks': rate(/["“”«»]|(?<!\p{L})[‘']/gu),
    apostrophes: rate(/\p{L}['’]\p{L}/gu),
    'question and exclamation marks': rate(/[?!]/g),
    brackets: rate(/[([]/g),
    digits: rate(/\p{N}/gu),
    // A capital behind a small letter or a comma is a name, a title or a month: the first word of a sentence is not counted.
    'capitals within sentences': rate(/(?<=[\p{Ll},;:] )\p{Lu}/gu),
    'British less American spellings': spellingBalance(text),
  };
}
