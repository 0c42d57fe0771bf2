import type { Column } from './column.ts';
import { encoder } from './encode.ts';
import type { Guesser } from './guess-by-column.ts';
import { learnLogistic } from './logistic.ts';
import { learnNeighbours } from './neighbours.ts';

/** A guesser that sees all columns together, by logistic regression. */
export const guessByLogistic = (columns: readonly Column[]): Guesser => guessEncoded(columns, learnLogistic);

/** A guesser that sees all columns together, by the nearest neighbours. */
export const guessByNeighbours = (columns: readonly Column[]): Guesser => guessEncoded(columns, learnNeighbours);

function guessEncoded(columns: readonly Column[], learn: typeof learnLogistic): Guesser {
  const encode = encoder(columns);
  return (labels, split) => split.test.map(learn(encode(labels, split), labels, split.train));
}
