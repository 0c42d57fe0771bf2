import { splitSentences } from '../../../game/pack/text.ts';
import type { EthicsQuestion } from '../../../game/teaching/schema.ts';

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** A final e is mute, but not in "table"; -es is, but not in "places", "boxes" or "tables"; -ed is, but not in "wanted". */
const MUTE_END = /(?:(?<![^aeiouy]l)e|(?<![cgsxz]|[cs]h|[^aeiouy]l)es|(?<![dt])ed)$/;

/** In "media" and "various" the vowels are spoken apart, in "nation" and "special" they are not. */
const APART = /(?<![cgstx])i(?=[aou])/g;

/** Syllables of an English word by its spelling, at least 1: groups of vowels without mute endings. Right for about nine words in ten. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.length <= 3 ? letters : letters.replace(MUTE_END, '').replace(APART, 'i-');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

/**
 * Flesch-Kincaid grade of passages, unrounded: 5 is easy, 10 is hard for a pupil of fifteen. Each passage ends a sentence. 0 for no words.
 * Source: Kincaid, Fishburne, Rogers and Chissom 1975, Derivation of new readability formulas for Navy enlisted personnel.
 */
export function readingGrade(passages: readonly string[]): number {
  const words = passages.flatMap((passage) => passage.match(WORD) ?? []);
  if (words.length === 0) return 0;
  const sentences = passages.reduce((sum, passage) => sum + splitSentences(passage).length, 0);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** The grade of what has to be read to take a stand: scenario, question, both statements and the follow-ups. */
export const gradeOf = ({ scenario, question, statements, followUps }: EthicsQuestion): number =>
  readingGrade([...(scenario === undefined ? [] : [scenario]), question, statements.a, statements.b, ...followUps]);
