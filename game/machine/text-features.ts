import { splitSentences } from '../pack/text.ts';

/** Words that carry grammar rather than matter: how often a writer uses each is a habit (Mosteller and Wallace 1964). */
const FUNCTION_WORDS = [
  'the a an of to in on at by for with from into and or but nor if though while because that which who',
  'whose what when where it its he she they their his her i my we our you your this these is are was',
  'were be been has have had do did will would could should may might must can not no so as than very',
  'only all some any more most one there then now',
].flatMap((line) => line.split(' '));

/** Marks counted for each hundred words. */
const MARKS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['commas', /,/gu],
  ['semicolons', /;/gu],
  ['colons', /:/gu],
  ['dashes', /[–—]/gu],
  ['hyphens', /\p{L}-\p{L}/gu],
  ['quotation marks', /["“”«»]/gu],
  ['apostrophes', /\p{L}['’]\p{L}/gu],
  ['questions and cries', /[?!]/gu],
  ['brackets', /[([]/gu],
  ['digits', /\p{N}/gu],
  ['capitals inside', /(?<=[\p{Ll},;:] )\p{Lu}/gu],
];

/** Endings counted for each hundred words. */
const ENDINGS = ['ing', 'ed', 'ly', 'tion', 'ment', 'ness', 'ity', 'ous', 'ful', 'est'] as const;

/** What {@link textFeatures} measures, in its order. */
export const TEXT_FEATURES: readonly string[] = [
  ...FUNCTION_WORDS.map((word) => `“${word}”`),
  ...MARKS.map(([name]) => name),
  ...ENDINGS.map((ending) => `-${ending}`),
  'letters a word',
  'long words',
  'words a sentence',
  'spread of sentence lengths',
  'different words',
  'words used once',
  'threes',
];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

/**
 * The habits of a text in figures, none of them about its matter: {@link TEXT_FEATURES}. Rates are for each hundred words. Works for every text, an
 * empty one too; below fifty words the figures are mostly chance.
 */
export function textFeatures(text: string): readonly number[] {
  const words = text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rate = (times: number): number => (100 * times) / Math.max(1, words.length);
  const times = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
  const lengths = splitSentences(text).map((sentence) => sentence.split(/\s+/u).filter(Boolean).length);
  return [
    ...FUNCTION_WORDS.map((word) => rate(counts.get(word) ?? 0)),
    ...MARKS.map(([, pattern]) => rate(times(pattern))),
    ...ENDINGS.map((ending) =>
      rate(words.filter((word) => word.length > ending.length + 2 && word.endsWith(ending)).length),
    ),
    mean(words.map((word) => word.length)),
    rate(words.filter((word) => word.length > 8).length),
    mean(lengths),
    deviation(lengths),
    // Longer texts repeat more: the root of the length takes most of that out (Guiraud's index).
    counts.size / Math.sqrt(Math.max(1, words.length)),
    rate([...counts.values()].filter((count) => count === 1).length),
    rate(times(/\p{L}+, (?:\p{L}+ ){0,3}\p{L}+,? (?:and|or) \p{L}+/gu)),
  ];
}
