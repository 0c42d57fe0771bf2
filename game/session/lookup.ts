import { certain } from '../certain.ts';
import type { Exhibit } from '../pack/schema.ts';
import type { Briefing, EthicsQuestion, Theme } from '../teaching/schema.ts';
import type { DealtRound, ExhibitRecord, State } from './state.ts';

/** The dealt round at an index from 0. */
export const roundAt = (state: State, round: number): DealtRound => certain(state.rounds[round], `round ${round}`);

/** The exhibit with an id that was dealt. */
export const exhibitById = (state: State, id: string): Exhibit =>
  certain(
    state.setup.pack.exhibits.find((exhibit) => exhibit.id === id),
    `exhibit ${id}`,
  );

/** The record of the exhibit on the table, or of the one revealed last. */
export const currentRecord = (state: State): ExhibitRecord => certain(state.records.at(-1), 'record');

/** The briefing of a theme. */
export const briefingOf = (state: State, theme: Theme): Briefing =>
  certain(
    state.setup.teaching.rounds.find((round) => round.theme === theme),
    `briefing ${theme}`,
  );

/** The question of the deck with an id. */
export const questionById = (state: State, id: string): EthicsQuestion =>
  certain(
    state.setup.teaching.questions.find((question) => question.id === id),
    `question ${id}`,
  );

/** The label that an exhibit is spoken of by: round and number in it, from 1, as in `1-04`. */
export const labelOf = (record: Pick<ExhibitRecord, 'round' | 'position'>): string =>
  `${record.round + 1}-${String(record.position + 1).padStart(2, '0')}`;

/** A list with its last item changed. */
export const withLast = <T>(list: readonly T[], last: T): readonly T[] => [...list.slice(0, -1), last];
