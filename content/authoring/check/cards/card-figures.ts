import { cardOf, stanceOf } from '../../../../game/pack/card.ts';
import type { Exhibit } from '../../../../game/pack/schema.ts';
import { CHECKS } from '../../../../game/pack/vocabulary.ts';
import type { Column, Rows } from '../lint/column.ts';
import { crossValidate } from '../lint/cross-validate.ts';
import { guessByColumn } from '../lint/guess-by-column.ts';
import { wordsOf } from '../lint/guess-by-words.ts';

/** What the context cards of a pack are worth. Shares are 0..1; null where there is too little to look at. */
export interface CardFigures {
  readonly cards: number;
  /** Of all cards, those whose claim is right, wrong, or says nothing. */
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  /** How often a player is right who believes every claim, and tosses a coin where there is none. */
  readonly believing: number;
  /** How often one who weighs the kind of source (`weigh`). */
  readonly weighing: number;
  /** Cards on which a source that gives its name is wrong. */
  readonly strongWrong: number;
  /** Of the wrong claims, those that a check can find out. */
  readonly foundOut: number;
  /** Checks that find nothing that helps, among all, by what the exhibit is. */
  readonly findsNothing: { readonly real: number; readonly generated: number };
  /** How well a classifier tells right from wrong claims of weak sources, by what is not their meaning (balanced, cross-validated). */
  readonly told: { readonly accuracy: number; readonly name: string } | null;
}

/** Below this many of either kind no cross-validation says anything. */
const FEWEST = 8;
const VALIDATION = { folds: 5, repeats: 10, seed: 0xca4d5 } as const;
const COIN = 0.5;

/**
 * The rule of whoever weighs sources: a fact from a check beats a claim; without one, the claim is followed; without either, a coin is tossed.
 * A fact is true by the pack's own rule, so the share of right answers follows.
 */
function weigh(exhibit: Exhibit): number {
  const { checks } = cardOf(exhibit);
  return CHECKS.some((check) => checks[check]?.decides === true) ? 1 : believe(exhibit);
}

function believe(exhibit: Exhibit): number {
  const stance = stanceOf(exhibit);
  return stance === 'silent' ? COIN : Number(stance === 'confirms');
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const share = <T>(list: readonly T[], is: (item: T) => boolean): number => mean(list.map((item) => Number(is(item))));

function nothingIn(exhibits: readonly Exhibit[]): number {
  return mean(
    exhibits.flatMap((exhibit) => CHECKS.map((check) => Number(cardOf(exhibit).checks[check]?.decides !== true))),
  );
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** What can be seen of a claim without understanding it. */
function columnsOf(claims: readonly string[]): readonly Column[] {
  const number = (name: string, measure: (text: string) => number): Column => ({
    name,
    kind: 'number',
    values: claims.map(measure),
  });
  return [
    { name: 'wording', kind: 'words', values: claims.map(wordsOf) },
    number('length', (text) => text.length),
    number('words', (text) => count(text, /\S+/g)),
    number('sentences', (text) => count(text, /[.!?]/g)),
    number('punctuation', (text) => count(text, /[,;:–—-]/g)),
    number('quotation marks', (text) => count(text, /[“”‘"']/g)),
    number('digits', (text) => count(text, /\d/g)),
  ];
}

function toldApart(exhibits: readonly Exhibit[]): CardFigures['told'] {
  // A named source is known by its kind, which is what the game teaches. Sources of one kind must not be told apart by their words.
  const weak = exhibits.filter((exhibit) => stanceOf(exhibit) !== 'silent' && cardOf(exhibit).claim.kind !== 'named');
  const rows: Rows = {
    labels: weak.map((exhibit) => stanceOf(exhibit) === 'misleads'),
    groups: weak.map(({ family }) => family),
  };
  const wrong = rows.labels.filter(Boolean).length;
  if (Math.min(wrong, weak.length - wrong) < FEWEST) return null;
  const columns = columnsOf(weak.map((exhibit) => cardOf(exhibit).claim.says));
  const accuracies = crossValidate(columns.map(guessByColumn), rows, VALIDATION);
  return columns
    .map(({ name }, at) => ({ name, accuracy: accuracies[at] ?? 0 }))
    .reduce((worst, next) => (next.accuracy > worst.accuracy ? next : worst));
}

/** Plays every card of a pack by the program. */
export function cardFigures(exhibits: readonly Exhibit[]): CardFigures {
  const wrong = exhibits.filter((exhibit) => stanceOf(exhibit) === 'misleads');
  return {
    cards: exhibits.length,
    right: share(exhibits, (exhibit) => stanceOf(exhibit) === 'confirms'),
    wrong: share(exhibits, (exhibit) => stanceOf(exhibit) === 'misleads'),
    silent: share(exhibits, (exhibit) => stanceOf(exhibit) === 'silent'),
    believing: mean(exhibits.map(believe)),
    weighing: mean(exhibits.map(weigh)),
    strongWrong: wrong.filter((exhibit) => cardOf(exhibit).claim.kind === 'named').length,
    foundOut: mean(wrong.map(weigh)),
    findsNothing: {
      real: nothingIn(exhibits.filter(({ truth }) => truth === 'real')),
      generated: nothingIn(exhibits.filter(({ truth }) => truth !== 'real')),
    },
    told: toldApart(exhibits),
  };
}
