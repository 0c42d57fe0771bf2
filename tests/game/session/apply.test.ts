import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../../game/session/apply.ts';
import type { Command } from '../../../game/session/command.ts';
import type { Refusal } from '../../../game/session/event.ts';
import { MOST_CLUES } from '../../../game/session/look.ts';
import type { ExhibitRecord, Phase, State } from '../../../game/session/state.ts';
import { makePack, makeSetup } from '../fixtures.ts';
import { after, anyCommand, anyGame, begun, done, onward, play, toTheEnd } from '../play.ts';

const FRESH = begun(makeSetup());
const LOOKING = after(FRESH, { type: 'begin' });

const refusalOf = (state: State, command: Command): Refusal | null => {
  const applied = apply(state, command);
  return applied.ok ? null : applied.error;
};
const recordOf = (state: State): ExhibitRecord | undefined => state.records.at(-1);
const truthOf = (state: State): string | undefined =>
  state.setup.pack.exhibits.find((exhibit) => exhibit.id === recordOf(state)?.exhibit)?.truth;

/** A state in the third round of texts, looking. */
const THIRD = after(begun(makeSetup({ mode: 'practice', theme: 3, media: 'texts' })), { type: 'begin' });

describe('answering', () => {
  test('sets the answer and changes it as often as wanted until it is locked', () => {
    const twice = after(LOOKING, { type: 'answer', level: 2 }, { type: 'answer', level: 6 });
    expect(recordOf(twice)).toMatchObject({ level: 6, gut: null, locked: false, points: 0 });
    expect(done(LOOKING, { type: 'answer', level: 2 }).events).toEqual([{ type: 'answer-set', level: 2 }]);
    const locked = after(twice, { type: 'lock' });
    expect(refusalOf(locked, { type: 'answer', level: 1 })).toEqual({
      code: 'wrong-phase',
      command: 'answer',
      phase: 'reveal',
    });
  });

  test('cannot be locked before there is one', () => {
    expect(refusalOf(LOOKING, { type: 'lock' })).toEqual({ code: 'no-answer' });
  });

  test('locking marks the answer, adds the points and tells what was true', () => {
    for (const level of [1, 6] as const) {
      const { state, events } = done(after(LOOKING, { type: 'answer', level }), { type: 'lock' });
      const correct = (truthOf(state) !== 'real') === (level === 6);
      const points = correct ? 3 : -6;
      expect(recordOf(state)).toMatchObject({ locked: true, points });
      expect(state.score).toBe(points);
      expect(state.phase).toEqual({ name: 'reveal', round: 0, position: 0 });
      expect(events).toEqual([{ type: 'revealed', correct, points, generated: truthOf(state) !== 'real' }]);
    }
  });
});

describe('checking first', () => {
  test('keeps the answer given so far as the gut answer and opens the card at once', () => {
    const { state, events } = done(after(LOOKING, { type: 'answer', level: 3 }), { type: 'check' });
    expect(state.phase).toMatchObject({ stage: 'checked' });
    expect(recordOf(state)).toMatchObject({ gut: 3, level: 3 });
    expect(events).toEqual([{ type: 'card-opened', gut: 3 }]);
  });

  test('asks for a gut answer where there is none, and the next answer is that', () => {
    const asked = done(LOOKING, { type: 'check' });
    expect(asked.events).toEqual([{ type: 'gut-asked' }]);
    expect(asked.state.phase).toMatchObject({ stage: 'gut' });
    const { state, events } = done(asked.state, { type: 'answer', level: 5 });
    expect(events).toEqual([
      { type: 'answer-set', level: 5 },
      { type: 'card-opened', gut: 5 },
    ]);
    expect(recordOf(state)).toMatchObject({ gut: 5, level: 5 });
    const changed = after(state, { type: 'answer', level: 1 });
    expect(recordOf(changed)).toMatchObject({ gut: 5, level: 1 });
    expect(recordOf(after(changed, { type: 'lock' }))).toMatchObject({ gut: 5, level: 1, locked: true });
  });

  test('can be taken back until the gut answer is given', () => {
    const asked = after(LOOKING, { type: 'check' });
    const { state, events } = done(asked, { type: 'uncheck' });
    expect(state.phase).toMatchObject({ stage: 'first' });
    expect(events).toEqual([{ type: 'gut-withdrawn' }]);
    expect(refusalOf(after(asked, { type: 'answer', level: 2 }), { type: 'uncheck' })).toEqual({
      code: 'already-checked',
    });
    expect(refusalOf(LOOKING, { type: 'uncheck' })).toEqual({ code: 'wrong-phase', command: 'uncheck', phase: 'look' });
  });

  test('happens once, and the gut answer comes before everything else', () => {
    const asked = after(LOOKING, { type: 'check' });
    expect(refusalOf(asked, { type: 'check' })).toEqual({ code: 'gut-first' });
    expect(refusalOf(asked, { type: 'lock' })).toEqual({ code: 'gut-first' });
    expect(refusalOf(after(asked, { type: 'answer', level: 2 }), { type: 'check' })).toEqual({
      code: 'already-checked',
    });
  });
});

describe('clues', () => {
  test('are kept once each and can be dropped', () => {
    const { state, events } = done(LOOKING, { type: 'note-clue', clue: 'light' });
    expect(events).toEqual([{ type: 'clue-noted', clue: 'light' }]);
    expect(done(state, { type: 'note-clue', clue: 'light' })).toEqual({ state, events: [] });
    const two = after(state, { type: 'note-clue', clue: 'my own words' });
    expect(recordOf(two)?.clues).toEqual(['light', 'my own words']);
    const dropped = done(two, { type: 'drop-clue', clue: 'light' });
    expect(recordOf(dropped.state)?.clues).toEqual(['my own words']);
    expect(dropped.events).toEqual([{ type: 'clue-dropped', clue: 'light' }]);
    expect(refusalOf(two, { type: 'drop-clue', clue: 'scale' })).toEqual({ code: 'no-such-clue' });
  });

  test('are six at most', () => {
    const full = Array.from({ length: MOST_CLUES }, (_, index) => `clue ${index}`).reduce(
      (state, clue) => after(state, { type: 'note-clue', clue }),
      LOOKING,
    );
    expect(refusalOf(full, { type: 'note-clue', clue: 'one more' })).toEqual({ code: 'too-many-clues' });
    expect(done(full, { type: 'note-clue', clue: 'clue 3' }).state).toBe(full);
  });
});

describe('placing the turn', () => {
  test('marks a sentence of a text in the third round, moves the mark and takes it away', () => {
    const { state, events } = done(THIRD, { type: 'place-turn', sentence: 2 });
    expect(recordOf(state)?.turn).toBe(2);
    expect(events).toEqual([{ type: 'turn-placed', sentence: 2 }]);
    expect(recordOf(after(state, { type: 'place-turn', sentence: 1 }))?.turn).toBe(1);
    expect(recordOf(after(state, { type: 'place-turn', sentence: null }))?.turn).toBeNull();
    expect(refusalOf(THIRD, { type: 'place-turn', sentence: 40 })).toEqual({ code: 'no-such-sentence' });
  });

  test('is for no other round and no image', () => {
    const first = after(begun(makeSetup({ mode: 'practice', theme: 1, media: 'texts' })), { type: 'begin' });
    const image = after(begun(makeSetup({ mode: 'practice', theme: 3, media: 'images' })), { type: 'begin' });
    expect(refusalOf(first, { type: 'place-turn', sentence: 1 })).toEqual({ code: 'no-turn-here' });
    expect(refusalOf(image, { type: 'place-turn', sentence: 1 })).toEqual({ code: 'no-turn-here' });
  });
});

describe('the way through a session', () => {
  const wayThrough = (record: Parameters<typeof makeSetup>[0]): readonly string[] => {
    const names = play(makeSetup(record), toTheEnd()).states.map((state) => state.phase.name);
    return names.filter((name, index) => name !== names[index - 1] && name !== 'look');
  };
  const reveals = Array.from({ length: 10 }, () => 'reveal');

  test('a lesson: three times a briefing, ten exhibits, a question and a result; then the debrief', () => {
    const round = ['briefing', ...reveals, 'question', 'round-result'];
    expect(wayThrough({})).toEqual([...round, ...round, ...round, 'debrief']);
  });

  test('practice of a round has its question; practice of a medium has none', () => {
    expect(wayThrough({ mode: 'practice', theme: 2 })).toEqual([
      'briefing',
      ...reveals,
      'question',
      'round-result',
      'debrief',
    ]);
    expect(wayThrough({ mode: 'practice', media: 'texts' })).toEqual([
      'briefing',
      ...reveals,
      'round-result',
      'debrief',
    ]);
  });

  test('a booster goes straight to the debrief', () => {
    expect(wayThrough({ mode: 'booster' })).toEqual(['briefing', ...reveals, 'debrief']);
    expect(play(makeSetup({ mode: 'booster' }), toTheEnd()).events.slice(-2)).toEqual([
      { type: 'round-ended', round: 1 },
      { type: 'session-ended' },
    ]);
  });

  test('events tell of rounds, exhibits, questions and the end, in order', () => {
    const events = play(
      makeSetup(
        { mode: 'practice', theme: 1 },
        makePack({ realImages: 1, generatedImages: 1, realTexts: 0, generatedTexts: 0, partTexts: 0 }),
      ),
      toTheEnd(),
    ).events;
    expect(events.map((event) => event.type)).toEqual([
      'round-began',
      'exhibit-shown',
      'answer-set',
      'revealed',
      'exhibit-shown',
      'answer-set',
      'revealed',
      'question-asked',
      'round-ended',
      'session-ended',
    ]);
    expect(events.filter((event) => event.type === 'exhibit-shown').map((event) => event.label)).toEqual([
      '1-01',
      '1-02',
    ]);
  });

  test('a stand is taken and changed on the question, and passed over by going on', () => {
    const game = play(makeSetup(), toTheEnd());
    const asking = game.states.find((state) => state.phase.name === 'question');
    expect(asking?.stands).toMatchObject([{ round: 0, stand: null }]);
    if (asking === undefined) return;
    const { state, events } = done(asking, { type: 'stand', stand: -1 });
    expect(events).toEqual([{ type: 'stand-taken', stand: -1 }]);
    expect(after(state, { type: 'stand', stand: 2 }).stands).toMatchObject([{ stand: 2 }]);
    expect(after(asking, { type: 'next' }).stands).toMatchObject([{ stand: null }]);
    expect(game.state.stands.map((stand) => stand.round)).toEqual([0, 1, 2]);
  });

  test('every command has its phase and is refused in every other one', () => {
    type Alone = Exclude<Phase['name'], 'trust' | 'vote' | 'talk' | 'discuss' | 'deck'>;
    const allowed: Readonly<Record<Alone, readonly Command['type'][]>> = {
      briefing: ['begin'],
      look: ['answer', 'check', 'note-clue'],
      reveal: ['next'],
      question: ['next', 'stand', 'write'],
      'round-result': ['next'],
      debrief: [],
    };
    const commands: readonly Command[] = [
      { type: 'begin' },
      { type: 'answer', level: 1 },
      { type: 'check' },
      { type: 'uncheck' },
      { type: 'place-turn', sentence: 0 },
      { type: 'note-clue', clue: 'light' },
      { type: 'drop-clue', clue: 'light' },
      { type: 'lock' },
      { type: 'next' },
      { type: 'stand', stand: 1 },
      { type: 'write', text: 'It depends.' },
      { type: 'tally', counts: [1, 2] },
      { type: 'stand-tally', counts: [1, 2, 3, 4] },
      { type: 'back' },
      { type: 'take-question', question: 'question-1-1' },
      { type: 'discuss-by', way: 'silent' },
      { type: 'trust', question: 0, counts: [0, 0, 1, 0, 0] },
    ];
    const states = new Map(
      play(makeSetup({ media: 'images' }), toTheEnd())
        .states.toReversed()
        .map((state) => [state.phase.name, state]),
    );
    expect([...states.keys()].toSorted()).toEqual(Object.keys(allowed).toSorted());
    for (const [name, state] of states) {
      expect(commands.filter((command) => apply(state, command).ok).map((command) => command.type)).toEqual(
        new Map(Object.entries(allowed)).get(name),
      );
      for (const command of commands) {
        const refusal = refusalOf(state, command);
        if (name !== 'look' && refusal !== null)
          expect(refusal).toEqual({ code: 'wrong-phase', command: command.type, phase: name });
      }
    }
  });
});

test('no command, taken or refused, changes the state that it is given', () => {
  fc.assert(
    fc.property(anyGame, anyCommand, (commands, command) => {
      for (const state of play(makeSetup({ mode: 'practice', theme: 3 }), commands).states) {
        const before = JSON.stringify({ ...state, setup: null });
        const applied = apply(state, command);
        expect(JSON.stringify({ ...state, setup: null })).toBe(before);
        if (!applied.ok) expect(applied).not.toHaveProperty('value');
      }
    }),
    { numRuns: 60 },
  );
});

test('the score is always the sum of the locked points, and at most the last exhibit is open', () => {
  fc.assert(
    fc.property(anyGame, (commands) => {
      for (const state of play(makeSetup(), commands).states) {
        expect(state.score).toBe(state.records.reduce((sum, record) => sum + record.points, 0));
        expect(state.records.slice(0, -1).every((record) => record.locked && record.level !== null)).toBe(true);
        expect(
          state.records.every(
            (record) => new Set(record.clues).size === record.clues.length && record.clues.length <= MOST_CLUES,
          ),
        ).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('what is no command or no phase is a fault of the program, and thrown', () => {
  expect(() => apply(FRESH, { type: 'dance' } as never)).toThrow('dance');
  expect(() => apply({ ...FRESH, phase: { name: 'nowhere' } as never }, { type: 'next' })).toThrow('nowhere');
});

test('moving on always works until the debrief', () => {
  let state = FRESH;
  while (state.phase.name !== 'debrief') state = done(state, onward(state, 4)).state;
  expect(state.records).toHaveLength(30);
});
