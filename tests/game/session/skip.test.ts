import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradictionOf, knownPack } from '../../../game/results/against.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import { resultOf } from '../../../game/results/result-of.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { apply } from '../../../game/session/apply.ts';
import type { Command } from '../../../game/session/command.ts';
import { replay } from '../../../game/session/replay.ts';
import type { Setup } from '../../../game/session/setup.ts';
import type { State } from '../../../game/session/state.ts';
import { makePackWithForms, makeRoom, makeSetup } from '../fixtures.ts';
import { after, anyGame, begun, done, onward, play, toTheEnd } from '../play.ts';
import { currentOf, viewOf } from './viewed.ts';

const SKIP: Command = { type: 'skip' };
const META = {
  id: 'skipped000000000',
  version: '0.1.0',
  startedAt: 1_000_000,
  utcOffsetMinutes: 60,
  savedAt: 2_000_000,
};

const SETUPS: Readonly<Record<string, Setup>> = {
  lesson: makeSetup({ media: 'images' }),
  'a lesson with texts': makeSetup(),
  practice: makeSetup({ mode: 'practice', theme: 2, media: 'images' }),
  booster: makeSetup({ mode: 'booster', media: 'images' }),
  form: makeSetup({ mode: 'form', theme: null, form: { id: 'A', moment: 'before' } }, makePackWithForms()),
  hands: makeSetup({ mode: 'class', media: 'images', room: makeRoom() }),
  teams: makeSetup({
    mode: 'class',
    media: 'images',
    room: makeRoom({ voting: { way: 'teams', teams: ['owl', 'hare'] } }),
  }),
};
const NAMES = Object.keys(SETUPS);
const setupOf = (name: string): Setup => SETUPS[name] ?? makeSetup();

/** Whether a picture stands on the table that could be left out. */
const isOpen = (state: State): boolean =>
  ['look', 'vote', 'talk'].includes(state.phase.name) && currentOf(state).medium === 'image';

/** Steps to the debrief that leave out what `out` says, by the number of pictures so far. */
function leavingOut(out: (nth: number) => boolean): readonly ((state: State) => Command)[] {
  return toTheEnd().map((step, nth) => (state: State) => (isOpen(state) && out(nth) ? SKIP : step(state)));
}

/** What reading a session's result says of it, as a file that came back; null where it is sound. */
function saysOf(state: State): string | null {
  const { read } = readResultText('result.json', resultFileOf(resultOf(state, META)).text);
  if (!read.ok) return read.error.says;
  const { pack, record } = state.setup;
  const packs = new Map([[record.pack.digest, knownPack(pack)]]);
  return contradictionOf(resultOf(state, META), { now: Infinity, packs });
}

describe('a picture that cannot be shown', () => {
  const looking = after(begun(setupOf('lesson')), { type: 'begin' });

  test('is left out, told, and counted nowhere; what comes after keeps its place', () => {
    const out = currentOf(looking);
    const { state, events } = done(after(looking, { type: 'answer', level: 6 }), SKIP);
    expect(events).toEqual([
      { type: 'exhibit-skipped', label: '1-01' },
      { type: 'exhibit-shown', label: '1-02' },
    ]);
    expect(state.skipped).toEqual([{ exhibit: out.id, round: 0, position: 0 }]);
    expect(state.records.map(({ exhibit, level }) => ({ exhibit, level }))).toEqual([
      { exhibit: state.rounds[0]?.exhibits[1], level: null },
    ]);
    expect(viewOf(state, 'look').progress).toMatchObject({ position: 2, length: 10, score: 0 });
  });

  test('is left out of a round’s result, which says so, and of the machine’s answers that come late', () => {
    const { state } = play(
      setupOf('practice'),
      leavingOut((nth) => nth < 3),
    );
    expect(state.skipped.length).toBeGreaterThan(0);
    const at = play(
      setupOf('practice'),
      leavingOut((nth) => nth < 3),
    ).states.find(({ phase }) => phase.name === 'round-result');
    if (at === undefined) throw new Error('no result');
    expect(viewOf(at, 'round-result')).toMatchObject({
      skipped: at.skipped.length,
      report: { answers: 10 - at.skipped.length },
    });
    const late = apply(done(looking, SKIP).state, { type: 'machine-guess', round: 0, position: 0, chance: 0.5 });
    expect(late).toEqual({ ok: false, error: { code: 'no-guess-here' } });
  });

  test('cannot be a text, nor one whose truth is told, nor anything where none is open', () => {
    const text = play(setupOf('a lesson with texts'), toTheEnd()).states.find(
      (state) => state.phase.name === 'look' && currentOf(state).medium === 'text',
    );
    if (text === undefined) throw new Error('no text was dealt');
    expect(apply(text, SKIP)).toEqual({ ok: false, error: { code: 'nothing-to-skip' } });
    const revealed = after(looking, { type: 'answer', level: 2 }, { type: 'lock' });
    for (const state of [begun(setupOf('lesson')), revealed])
      expect(apply(state, SKIP)).toMatchObject({ ok: false, error: { code: 'wrong-phase' } });
  });

  test.each(['hands', 'teams'])('takes the votes with it that %s were given', (name) => {
    const { states } = play(setupOf(name), toTheEnd());
    for (const state of states.filter(isOpen)) {
      const { state: left } = done(state, SKIP);
      const before = state.records.length - 1;
      expect(left.ballots.slice(0, before)).toEqual(state.ballots.slice(0, before));
      expect(left.ballots.map(({ exhibit }) => exhibit)).toEqual(left.records.map(({ exhibit }) => exhibit));
      expect(left.ballots.at(before)?.first ?? null).toBeNull();
    }
  });
});

describe.each(NAMES)('in %s', (name) => {
  test('whatever is left out, the debrief is reached, replayed, and its result file is sound', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (coins) => {
        const { state, log } = play(
          setupOf(name),
          leavingOut(() => coins.next().value),
        );
        expect(state.phase.name).toBe('debrief');
        expect(replay(setupOf(name), log)).toEqual({ ok: true, value: state });
        expect(saysOf(state)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  test('all can be left out', () => {
    const { state } = play(
      setupOf(name),
      leavingOut(() => true),
    );
    expect(state.phase.name).toBe('debrief');
    expect(state.records.every((record) => currentTruthIsText(state, record.exhibit))).toBe(true);
    expect(saysOf(state)).toBeNull();
  });

  test('no exhibit is both answered and left out, at any step of any game', () => {
    fc.assert(
      fc.property(anyGame, (commands) => {
        const { states } = play(setupOf(name), commands);
        for (const { records, skipped, ballots } of states) {
          const ids = [...records, ...skipped].map(({ exhibit }) => exhibit);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ballots.every((ballot) => records.some(({ exhibit }) => exhibit === ballot.exhibit))).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const currentTruthIsText = (state: State, id: string): boolean =>
  state.setup.pack.exhibits.find((exhibit) => exhibit.id === id)?.medium === 'text';

test('nothing that is left out moves a session on by itself', () => {
  const state = after(begun(setupOf('lesson')), { type: 'begin' }, SKIP);
  expect(onward(state, 2)).toEqual({ type: 'answer', level: 2 });
});
