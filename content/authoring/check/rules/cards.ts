import { cardFigures } from '../cards/card-figures.ts';
import type { Check } from '../subject.ts';

/** What the context cards are held to: shares from least to most, 0..1. */
export const CARD_LIMITS = {
  right: [0.55, 0.65],
  believing: [0.65, 0.75],
  weighing: [0.85, 1],
  /** Of the wrong claims, so many can be found out. */
  foundOut: [0.85, 1],
  told: [0, 0.6],
  /** "Nothing found" is common, and as common with either truth within this. */
  findsNothing: [0.6, 1],
  findsNothingApart: 0.1,
} as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Checking pays: claims are right, wrong and silent in the planned shares, strong sources are never wrong, and no outer sign tells a wrong claim. */
export const cards: Check = {
  name: 'cards that pay',
  run: ({ pack }) => {
    const figures = cardFigures(pack.exhibits);
    const { findsNothing, told } = figures;
    const held = [
      ['The claims on cards are right', figures.right, CARD_LIMITS.right],
      ['Believing every claim is right', figures.believing, CARD_LIMITS.believing],
      ['Weighing the kind of source is right', figures.weighing, CARD_LIMITS.weighing],
      ['Wrong claims can be found out', figures.foundOut, CARD_LIMITS.foundOut],
      ['Checks on real exhibits find nothing', findsNothing.real, CARD_LIMITS.findsNothing],
      ['Checks on generated exhibits find nothing', findsNothing.generated, CARD_LIMITS.findsNothing],
      ...(told === null
        ? []
        : [[`A claim's ${told.name} tells right from wrong`, told.accuracy, CARD_LIMITS.told] as const]),
    ] as const;
    const apart = Math.abs(findsNothing.real - findsNothing.generated);
    return [
      ...held
        .filter(([, found, [least, most]]) => found < least || found > most)
        .map(([what, found, [least, most]]) => ({
          says: `${what} in ${percent(found)}; it should be ${percent(least)} to ${percent(most)}.`,
        })),
      ...(figures.strongWrong === 0
        ? []
        : [{ says: `A source that gives its name is wrong on ${figures.strongWrong} cards; it must never be.` }]),
      ...(apart <= CARD_LIMITS.findsNothingApart
        ? []
        : [{ says: `How often checks find nothing differs by ${percent(apart)} between real and generated.` }]),
    ];
  },
};
