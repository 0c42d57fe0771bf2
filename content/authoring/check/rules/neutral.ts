import type { Exhibit } from '../../../../game/pack/schema.ts';
import { complainOfEach, type Check } from '../subject.ts';

/** Words that state the answer. */
const STATES =
  /\b(?:generated|generative|synthetic|artificial(?:ly)?|ai|a\.i\.|ai-\w+|fakes?|faked|deep ?fakes?|neural|algorithms?|algorithmic|machine-made|chat ?bots?|gpt\w*|llms?|real|authentic|genuine|human-(?:made|written))\b/i;
/** Words that say how a thing was made, which comes to the same. */
const SAYS_HOW =
  /\b(?:photos?|photograph\w*|snapshots?|camera\w*|models?|rendered|rendering|computers?|made by|written by|taken by|taken with)\b/i;

/** What everybody sees or hears before the answer, title and neutral alt text, says nothing of how the exhibit was made. */
export const neutral: Check = {
  name: 'titles and alt texts neutral',
  run: ({ pack }) =>
    complainOfEach(pack.exhibits, (exhibit) => [
      ...faces(exhibit).flatMap(([where, text]) => [
        ...telling(where, text, STATES),
        ...telling(where, text, SAYS_HOW),
      ]),
      ...(exhibit.alt.before === exhibit.alt.after
        ? ['The alt text after the answer is the same as before: it must explain.']
        : []),
    ]),
};

type Place = readonly [where: string, text: string];

const faces = ({ title, alt, topic }: Exhibit): readonly Place[] => [
  ['title', title],
  ['alt.before', alt.before],
  ['topic', topic],
];

function telling(where: string, text: string, words: RegExp): readonly string[] {
  const found = words.exec(text)?.[0];
  return found === undefined ? [] : [`"${found}" in ${where} tells the answer, or seems to, before it is given.`];
}
