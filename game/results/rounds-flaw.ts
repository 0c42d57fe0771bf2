import { MOST_PARTS } from '../session/deal-round.ts';
import { labelOf } from '../session/lookup.ts';
import { SHORTEST_ROUND, themesOf } from '../session/plan.ts';
import { LONGEST_ROOM_ROUND } from '../session/room-plan.ts';
import { ROUND_LENGTH, type Mode } from '../session/setup.ts';
import { RESULT_LIMITS } from './limits.ts';
import type { ResultExhibit, SessionResult } from './result-schema.ts';

/** Rounds that a mode has at most, and exhibits that one of them has at most. */
interface Bounds {
  readonly rounds: number;
  readonly length: number;
}

/** Rounds of a lesson; a class plays as many at most. */
const LESSON = themesOf({ mode: 'lesson', theme: null }).length;
/** Places of a round, for counting them on over all rounds. */
const PLACES = 1000;
const BOUNDS: Readonly<Record<Mode, Bounds>> = {
  lesson: { rounds: LESSON, length: ROUND_LENGTH },
  class: { rounds: LESSON, length: LONGEST_ROOM_ROUND },
  practice: { rounds: 1, length: ROUND_LENGTH },
  booster: { rounds: 1, length: ROUND_LENGTH },
  form: { rounds: 1, length: RESULT_LIMITS.exhibits },
  deck: { rounds: 0, length: 0 },
};

/** A round as a result tells of it: its number from 1, the theme of its first exhibit, and what is counted of the others. */
export interface Round {
  readonly number: number;
  readonly theme: number;
  /** All that were dealt as far as it was played, those that were left out as well. */
  exhibits: number;
  parts: number;
  /** Whether all its exhibits have its theme. */
  alike: boolean;
}

/** Exhibits and what was left out, in the order of their places. */
type Dealt = readonly (Pick<ResultExhibit, 'label' | 'theme'> & Partial<ResultExhibit>)[];

function dealtIn({ exhibits, skipped = [] }: Pick<SessionResult, 'exhibits' | 'skipped'>): Dealt {
  return skipped.length === 0
    ? exhibits
    : [...exhibits, ...skipped].toSorted((one, other) => placeAt(one) - placeAt(other));
}

/** Where a label's exhibit stands in the session. */
const placeAt = ({ label }: Pick<ResultExhibit, 'label'>): number => Number(label[0]) * PLACES + Number(label.slice(2));

/** The rounds that were begun, by the labels of their exhibits. */
export function roundsOf(result: Pick<SessionResult, 'exhibits' | 'skipped'>): readonly Round[] {
  const rounds: Round[] = [];
  for (const { label, theme, truth } of dealtIn(result)) {
    const number = Number(label[0]);
    let round = rounds.at(-1);
    if (round?.number !== number) {
      round = { number, theme, exhibits: 0, parts: 0, alike: true };
      rounds.push(round);
    }
    round.exhibits += 1;
    if (truth === 'part') round.parts += 1;
    if (theme !== round.theme) round.alike = false;
  }
  return rounds;
}

/** Whether labels are those of places that the mode has, in the order of playing. */
function labelFlaw({ mode }: SessionResult, exhibits: Dealt): string | null {
  const { rounds, length } = BOUNDS[mode];
  let before = 0;
  for (const { label, medium, truth } of exhibits) {
    const round = Number(label[0]);
    const position = Number(label.slice(2));
    if (round > rounds || position < 1 || position > length)
      return `it has an exhibit ${label}, and the mode "${mode}" has no such place.`;
    if (labelOf({ round: round - 1, position: position - 1 }) !== label) return `${label} is no label.`;
    const place = placeAt({ label });
    if (place <= before) return `exhibit ${label} does not stand in its order.`;
    before = place;
    if (truth === 'part' && medium !== 'text')
      return `exhibit ${label} is a picture, which cannot be begun by a person and continued by a model.`;
  }
  return null;
}

/** A booster and a form are looked at with the first round's plain question. */
const plain = ({ theme }: Round): boolean => theme === 1;

/** Whether a round can have its theme in that mode, after a round with the theme before. */
const FITS: Readonly<Record<Mode, (round: Round, before: number) => boolean>> = {
  lesson: ({ number, theme }) => theme === number,
  class: ({ theme }, before) => theme > before,
  practice: () => true,
  booster: plain,
  form: plain,
  deck: plain,
};

function roundFlaw(mode: Mode, round: Round, before: number): string | null {
  const { number, theme, parts, alike } = round;
  if (!alike || !FITS[mode](round, before)) return `round ${number} has a theme that it cannot have.`;
  const most = theme === 3 ? MOST_PARTS : 0;
  return mode !== 'form' && parts > most ? `round ${number} has more part-generated texts than are dealt.` : null;
}

/** Whether all rounds of the mode were played, as far as a result can tell: how many a class has is its own. */
export function isPlayedThrough(mode: Mode, rounds: readonly Round[]): boolean {
  const needed = { lesson: LESSON, class: 1, practice: 1, booster: 1, form: 1, deck: 0 }[mode];
  return rounds.length >= needed && rounds.every(({ exhibits }) => exhibits >= SHORTEST_ROUND);
}

/** The rounds of which every exhibit was told or left out: all but the last, and that one where it is as long as they are. */
export function endedRounds(rounds: readonly Round[]): number {
  const [first] = rounds;
  const last = rounds.at(-1);
  if (first === undefined || last === undefined) return 0;
  return last.exhibits >= Math.max(first.exhibits, SHORTEST_ROUND) ? rounds.length : rounds.length - 1;
}

/** All rounds of a session are dealt in one length, and each is played before the next one begins. */
function lengthFlaw({ finished }: SessionResult, rounds: readonly Round[]): string | null {
  const [first, ...others] = rounds;
  if (first === undefined) return null;
  for (const { number, exhibits } of others) {
    const short = exhibits < first.exhibits && (finished || number < rounds.length);
    if (short || exhibits > first.exhibits)
      return `round ${number} has ${exhibits} exhibits, and round 1 has ${first.exhibits}.`;
  }
  return others.length > 0 && first.exhibits < SHORTEST_ROUND ? 'round 2 was begun before round 1 was played.' : null;
}

/** What is dealt is told or left out, one after the other: no place stays empty before the last one. A form can be longer than a result. */
function gapFlaw(result: SessionResult): string | null {
  if (result.mode === 'form') return null;
  let before = 0;
  for (const { label } of dealtIn(result)) {
    const place = placeAt({ label });
    const first = Math.floor(place / PLACES) * PLACES + 1;
    if (place !== Math.max(first, before + 1)) return `an exhibit is missing before ${label}.`;
    before = place;
  }
  return null;
}

/** What is wrong with the exhibits of a result, as rounds that the game deals. */
export function roundsFlaw(result: SessionResult, rounds: readonly Round[]): string | null {
  const flaw = labelFlaw(result, result.exhibits) ?? labelFlaw(result, result.skipped ?? []);
  if (flaw !== null) return flaw;
  let before = 0;
  for (const [index, round] of rounds.entries()) {
    if (round.number !== index + 1) return `round ${index + 1} is missing.`;
    const wrong = roundFlaw(result.mode, round, before);
    if (wrong !== null) return wrong;
    before = round.theme;
  }
  if (result.finished && !isPlayedThrough(result.mode, rounds))
    return 'it is said to be finished, and exhibits are missing.';
  return gapFlaw(result) ?? lengthFlaw(result, rounds);
}
