import type { Truth } from '../../../game/pack/vocabulary.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import type { ResultAnswer, ResultExhibit, SessionResult } from '../../../game/results/result-schema.ts';
import { idFor } from '../fixtures.ts';

/** An exhibit by a number, as all made-up results have it. */
export const madeExhibit = (number: number, truth: Truth, change: Partial<ResultExhibit> = {}): ResultExhibit => ({
  id: idFor(number),
  label: `1-${String(number + 1).padStart(2, '0')}`,
  title: `Exhibit ${number}`,
  medium: 'image',
  genre: 'street',
  truth,
  difficulty: 3,
  theme: 1,
  ...change,
});

export const madeAnswer = (exhibit: number, change: Partial<ResultAnswer> = {}): ResultAnswer => ({
  exhibit,
  ballot: 1,
  seat: null,
  level: 5,
  count: 1,
  gut: null,
  clues: [],
  machine: null,
  turn: null,
  ...change,
});

/** A result of a practising person without answers who has not finished, unless told otherwise. */
export const madeResult = (number: number, change: Partial<SessionResult> = {}): SessionResult => ({
  format: 'second-look-result',
  version: 3,
  program: { name: 'second-look', version: '0.1.0' },
  id: `made${String(number).padStart(12, '0')}`,
  savedAt: '2026-11-24T10:00Z',
  playedOn: '2026-11-24',
  utcOffsetMinutes: 0,
  finished: false,
  mode: 'practice',
  pack: { id: 'made-up', digest: '0'.repeat(64) },
  voters: { way: 'one' },
  exhibits: [],
  answers: [],
  stands: [],
  discussions: [],
  trust: { before: [null, null], after: [null, null] },
  ...change,
});

/** A class result: by hands on six points, unless told otherwise. */
export const madeClass = (number: number, change: Partial<SessionResult> = {}): SessionResult =>
  madeResult(number, { mode: 'class', voters: { way: 'hands', scale: 'six' }, ...change });

/** Two exhibits of each of so many rounds: as short as rounds can be. */
const shortest = (rounds: 1 | 2 | 3): readonly ResultExhibit[] =>
  ([1, 2, 3] as const).slice(0, rounds).flatMap((theme) =>
    [1, 2].map((position) =>
      madeExhibit(theme * 10 + position, position === 1 ? 'real' : 'generated', {
        label: `${theme}-0${position}`,
        theme,
      }),
    ),
  );

/** A class that has come through its rounds, and counted nothing unless told otherwise. */
export const madeWholeClass = (number: number, change: Partial<SessionResult> = {}): SessionResult =>
  madeClass(number, { exhibits: [...shortest(1)], ...change });

/** A lesson of one person to its end, in the shortest rounds. */
export function madeWholeLesson(number: number, change: Partial<SessionResult> = {}): SessionResult {
  const exhibits = [...shortest(3)];
  const answers = exhibits.map((_, index) => madeAnswer(index));
  return madeResult(number, { mode: 'lesson', exhibits, answers, ...change });
}

/** Throws where the program would not read a made-up result: tests must not rest on what cannot be. */
export function sound<T extends readonly SessionResult[]>(results: T): T {
  for (const result of results) {
    const { read } = readResultText('made up', JSON.stringify(result));
    if (!read.ok) throw new Error(read.error.says);
  }
  return results;
}
