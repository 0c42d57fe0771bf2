import type { ClueFamily } from '../../../game/pack/vocabulary.ts';
import { createRandom, type Random } from '../../../game/random.ts';
import { resultOf } from '../../../game/results/result-of.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { isGenerated } from '../../../game/scoring.ts';
import type { Command, Level } from '../../../game/session/command.ts';
import { TRUST_POINTS, STANDS, type RoomPlan } from '../../../game/session/room-plan.ts';
import type { Setup, SetupRecord } from '../../../game/session/setup.ts';
import type { State } from '../../../game/session/state.ts';
import { makePack, makePackWithForms, makeRoom, makeSetup } from '../fixtures.ts';
import { begun, done } from '../play.ts';
import { currentOf } from '../session/viewed.ts';

/** How often these players are right at the first look, after checking, and after talking. */
const SKILL = { first: 0.65, checked: 0.8, talked: 0.78 };
const HANDS = 24;
const CLUES: readonly ClueFamily[] = ['repeats', 'light', 'voice', 'tidy', 'context'];
const PACK = makePack();
const WITH_FORMS = makePackWithForms();

/** The ways in which a session can be played. */
export const KINDS = ['lesson', 'booster', 'hands', 'two', 'teams', 'before', 'after', 'deck'] as const;
export type Kind = (typeof KINDS)[number];

const chance = (random: Random, share: number): boolean => random.next() < share;
const drawn = <T>(random: Random, list: readonly [T, ...T[]]): T => list[random.integer(list.length)] ?? list[0];

/** An answer to the exhibit on the table that is right so often. */
function levelFor(state: State, random: Random, skill: number): Level {
  const generated = isGenerated(currentOf(state).truth) === chance(random, skill);
  return drawn<Level>(random, generated ? [4, 5, 5, 6] : [1, 2, 2, 3]);
}

function tallied(random: Random, places: number, total: number): number[] {
  const counts = Array.from({ length: places }, () => 0);
  for (let hand = 0; hand < total; hand += 1) {
    const place = random.integer(places);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function handsFor(state: State, random: Random, skill: number, scale: 'six' | 'two'): number[] {
  const counts = Array.from({ length: scale === 'six' ? 6 : 2 }, () => 0);
  for (let hand = 0; hand < HANDS; hand += 1) {
    const level = levelFor(state, random, skill);
    const place = scale === 'six' ? level - 1 : Number(level >= 4);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** The exhibit on the table: now and then asks the machine, checks, notes a clue and places a turn; then answers and locks. */
function look(state: State, random: Random): readonly Command[] {
  const { phase } = state;
  if (phase.name !== 'look') return [];
  const { round, position } = phase;
  const exhibit = currentOf(state);
  const { theme } = state.rounds[round] ?? { theme: 1 };
  const asks = theme === 1 && state.setup.record.mode !== 'form';
  const checks = chance(random, 0.3);
  const gut = levelFor(state, random, SKILL.first);
  return [
    ...(asks
      ? [{ type: 'machine-guess', round, position, chance: Math.round(random.next() * 100) / 100 } as const]
      : []),
    { type: 'answer', level: gut },
    ...(chance(random, 0.4) ? [{ type: 'note-clue', clue: drawn(random, ['a feeling', ...CLUES]) } as const] : []),
    ...(exhibit.medium === 'text' && theme === 3 && chance(random, 0.8)
      ? [{ type: 'place-turn', sentence: random.integer(4) } as const]
      : []),
    ...(checks
      ? [{ type: 'check' } as const, { type: 'answer', level: levelFor(state, random, SKILL.checked) } as const]
      : []),
    { type: 'lock' },
  ];
}

function vote(state: State, random: Random): readonly Command[] {
  const { phase } = state;
  const voting = state.setup.record.room?.voting;
  if (phase.name !== 'vote' || voting === undefined) return [];
  const skill = phase.ballot === 'first' ? SKILL.first : SKILL.talked;
  if (voting.way === 'hands')
    return [{ type: 'tally', counts: handsFor(state, random, skill, voting.scale) }, { type: 'next' }];
  if (phase.stage === 'curtain') return [{ type: 'next' }];
  return [{ type: 'answer', level: levelFor(state, random, skill) }, { type: 'lock' }];
}

/** What these players do where a session is. */
function moves(state: State, random: Random): readonly Command[] {
  const { phase, setup } = state;
  const many = setup.record.mode === 'class' ? HANDS : 1;
  switch (phase.name) {
    case 'briefing':
      return [{ type: 'begin' }];
    case 'look':
      return look(state, random);
    case 'vote':
      return vote(state, random);
    case 'question':
      return [
        { type: 'stand', stand: drawn(random, STANDS) },
        { type: 'write', text: 'Written and kept.' },
        { type: 'next' },
      ];
    case 'discuss':
      return phase.stage === 'talk'
        ? [{ type: 'next' }]
        : [{ type: 'stand-tally', counts: tallied(random, STANDS.length, HANDS) }, { type: 'next' }];
    case 'trust':
      return [
        { type: 'trust', question: 0, counts: tallied(random, TRUST_POINTS, many) },
        { type: 'trust', question: 1, counts: tallied(random, TRUST_POINTS, many) },
        { type: 'next' },
      ];
    case 'deck': {
      const had = new Set(state.discussions.map(({ question }) => question));
      const next = setup.teaching.questions.find(({ id }) => !had.has(id));
      return next === undefined || had.size === 2 ? [{ type: 'next' }] : [{ type: 'take-question', question: next.id }];
    }
    default:
      return [{ type: 'next' }];
  }
}

/** Plays a session to its end, or until so many exhibits were answered. */
export function simulated(setup: Setup, seed: number, exhibits = Infinity): State {
  const random = createRandom(seed);
  let state = begun(setup);
  while (state.phase.name !== 'debrief' && state.records.filter(({ locked }) => locked).length < exhibits) {
    for (const command of moves(state, random)) state = done(state, command).state;
  }
  return state;
}

const voting = (kind: Kind): RoomPlan['voting'] =>
  kind === 'teams'
    ? { way: 'teams', teams: ['owl', 'hare', 'moss', 'plum'] }
    : { way: 'hands', scale: kind === 'two' ? 'two' : 'six' };

/** The setup of the nth session of a kind. A form is A for even numbers before, and B for them after. */
export function setupOf(kind: Kind, nth: number): Setup {
  const seed = nth + 1;
  const record = ((): Partial<SetupRecord> => {
    switch (kind) {
      case 'lesson':
        return { mode: 'lesson', trust: true };
      case 'before':
      case 'after':
        return { mode: 'form', form: { id: (nth % 2 === 0) === (kind === 'before') ? 'A' : 'B', moment: kind } };
      case 'booster':
      case 'deck':
        return { mode: kind };
      default:
        return { mode: 'class', trust: true, room: makeRoom({ themes: [1, 3], voting: voting(kind), length: 6 }) };
    }
  })();
  return makeSetup({ ...record, seed }, kind === 'before' || kind === 'after' ? WITH_FORMS : PACK);
}

/** 09:05 in UTC on 24 November 2026, in ms. */
export const STARTED_AT = 1_795_511_100_000;

/** The id of the nth session of a kind: 16 letters and digits. */
export const sessionId = (kind: Kind, nth: number): string =>
  `${kind}0000000000000`.slice(0, 11) + String(nth).padStart(5, '0');

/** The result of the nth session of a kind, really played; until so many exhibits were answered, where that is said. */
export function makeResult(kind: Kind, nth: number, exhibits = Infinity): SessionResult {
  const startedAt = STARTED_AT + nth * 60_000;
  return resultOf(simulated(setupOf(kind, nth), 1000 + nth, exhibits), {
    id: sessionId(kind, nth),
    version: '0.1.0',
    startedAt,
    utcOffsetMinutes: 0,
    savedAt: startedAt + (1 + Math.min(exhibits, 40)) * 60_000,
  });
}

/** The results of a class of so many sessions: mostly lessons of one person each, and every other kind among them. */
export function makeClass(sessions: number): readonly SessionResult[] {
  return Array.from({ length: sessions }, (_, nth) =>
    makeResult(nth % 3 === 0 ? (KINDS[(nth / 3) % KINDS.length] ?? 'lesson') : 'lesson', nth),
  );
}
