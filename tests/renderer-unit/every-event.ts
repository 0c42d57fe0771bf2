import type { GameEvent } from '../../game/session/event.ts';
import { viewFor } from '../../game/session/view-for.ts';
import { makeSetup } from '../game/fixtures.ts';
import { begun } from '../game/play.ts';

type Events = { readonly [Type in GameEvent['type']]: Extract<GameEvent, { readonly type: Type }> };

/** One event of every type; a new type does not compile until it is here. */
export const EVERY_EVENT: Events = {
  'round-began': { type: 'round-began', round: 1 },
  'exhibit-shown': { type: 'exhibit-shown', label: '1-01' },
  'exhibit-skipped': { type: 'exhibit-skipped', label: '1-01' },
  'exhibit-doubted': { type: 'exhibit-doubted', on: true },
  'answer-set': { type: 'answer-set', level: 5 },
  'gut-asked': { type: 'gut-asked' },
  'gut-withdrawn': { type: 'gut-withdrawn' },
  'card-opened': { type: 'card-opened', gut: 2 },
  'check-opened': { type: 'check-opened', check: 'elsewhere' },
  'turn-placed': { type: 'turn-placed', sentence: 3 },
  'clue-noted': { type: 'clue-noted', clue: 'light' },
  'clue-dropped': { type: 'clue-dropped', clue: 'the third window' },
  revealed: { type: 'revealed', correct: true, points: 2, generated: true },
  'machine-spoke': { type: 'machine-spoke', chance: 0.71, right: true, playerRight: false },
  'answer-kept': { type: 'answer-kept' },
  'vote-called': { type: 'vote-called', ballot: 'first' },
  'team-called': { type: 'team-called', team: 'heron' },
  'hands-counted': { type: 'hands-counted', total: 24 },
  'talk-began': { type: 'talk-began' },
  'room-revealed': { type: 'room-revealed', generated: true, right: 14, of: 24 },
  'discussion-moved': { type: 'discussion-moved', stage: 'talk' },
  'question-asked': { type: 'question-asked', questionId: 'question-1-1' },
  'stand-taken': { type: 'stand-taken', stand: 1 },
  'round-ended': { type: 'round-ended', round: 1 },
  'session-ended': { type: 'session-ended' },
};

/** A view, where it does not matter which. */
export const anyView = viewFor(begun(makeSetup()));
