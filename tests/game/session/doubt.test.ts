import { describe, expect, test } from 'vitest';
import { reportModel } from '../../../game/results/report-model.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import { resultOf } from '../../../game/results/result-of.ts';
import type { SessionResult } from '../../../game/results/result-schema.ts';
import { resultFileOf } from '../../../game/results/write-result.ts';
import { apply } from '../../../game/session/apply.ts';
import type { Command } from '../../../game/session/command.ts';
import { replay } from '../../../game/session/replay.ts';
import type { State } from '../../../game/session/state.ts';
import { makeRoom, makeSetup } from '../fixtures.ts';
import { after, begun, done, play, toTheEnd } from '../play.ts';
import { currentOf, viewOf } from './viewed.ts';

const PASS: Command = { type: 'skip', by: 'teacher' };
const DOUBT: Command = { type: 'doubt', on: true };
const NEXT: Command = { type: 'next' };
const META = { id: 'doubted000000000', version: '0.1.0', startedAt: 0, utcOffsetMinutes: 0, savedAt: 60_000 };

const hands = makeSetup({ mode: 'class', room: makeRoom() });
const teams = makeSetup({
  mode: 'class',
  room: makeRoom({ voting: { way: 'teams', teams: ['owl', 'hare'] }, revote: false }),
});
const voting = (setup = hands): State => after(begun(setup), { type: 'begin' });
const counted = (...counts: number[]): Command => ({ type: 'tally', counts });

/** A first exhibit voted on by ten, of whom `right` were right in both votes, and revealed. */
function revealed(right: number): State {
  const state = voting();
  const generated = currentOf(state).truth !== 'real';
  const votes = generated ? counted(10 - right, 0, 0, 0, 0, right) : counted(right, 0, 0, 0, 0, 10 - right);
  return after(state, votes, NEXT, NEXT, votes, NEXT);
}

/** A session's result, as a file that came back; none where it is refused. */
function readBack(state: State): SessionResult | undefined {
  const { read } = readResultText('result.json', resultFileOf(resultOf(state, META)).text);
  return read.ok ? read.value[0] : undefined;
}

describe('an exhibit that the teacher skips', () => {
  test.each([
    ['a vote by hands', voting()],
    ['a talk', after(voting(), counted(3, 0, 0, 0, 0, 1), NEXT)],
    ['the curtain of a team', voting(teams)],
    ['the vote of a team', after(voting(teams), NEXT, { type: 'answer', level: 2 })],
  ])('goes without a reveal from %s, whatever its medium', (_, state) => {
    const out = currentOf(state);
    const { state: gone, events } = done(state, PASS);
    expect(events[0]).toEqual({ type: 'exhibit-skipped', label: '1-01', by: 'teacher' });
    expect(gone.skipped).toEqual([{ exhibit: out.id, round: 0, position: 0, by: 'teacher' }]);
    expect(gone.records.map(({ exhibit }) => exhibit)).not.toContain(out.id);
    expect(viewOf(gone, 'vote').progress.position).toBe(2);
  });

  test('is told of apart from pictures that could not be shown', () => {
    const passing = toTheEnd().map((step, nth) => (state: State): Command => {
      return state.phase.name === 'vote' && nth < 4 ? PASS : step(state);
    });
    const { state, log } = play(hands, passing);
    const texts = state.skipped.filter(
      ({ exhibit }) => state.setup.pack.exhibits.find(({ id }) => id === exhibit)?.medium === 'text',
    );
    expect(texts.length).toBeGreaterThan(0);
    const back = readBack(state);
    const { notes } = reportModel(back === undefined ? [] : [back]);
    expect(notes).toContain('exhibits-passed-over');
    expect(notes).not.toContain('pictures-left-out');
    expect(replay(hands, log).ok).toBe(true);
  });

  test('is one of a class, and before its reveal', () => {
    const alone = after(begun(makeSetup()), { type: 'begin' });
    expect(apply(alone, PASS)).toMatchObject({ ok: false, error: { code: 'nothing-to-skip' } });
    expect(apply(revealed(5), PASS)).toMatchObject({ ok: false, error: { code: 'wrong-phase' } });
  });
});

describe('an exhibit in doubt', () => {
  test('keeps its votes and counts in no figure; taken back, it counts again', () => {
    const before = revealed(7);
    const { state, events } = done(before, DOUBT);
    expect(events).toEqual([{ type: 'exhibit-doubted', on: true }]);
    expect(viewOf(state, 'room-reveal').doubtful).toBe(true);
    const back = readBack(state);
    expect(back?.exhibits[0]?.doubtful).toBe(true);
    expect(back?.answers.length).toBe(4);
    const model = reportModel([resultOf(state, META)]);
    expect(model.seen.answers).toBe(0);
    expect(model.doubted).toMatchObject([
      { title: currentOf(before).title, truth: currentOf(before).truth, lessons: 1 },
    ]);
    const again = after(state, DOUBT, { type: 'doubt', on: false });
    expect(viewOf(again, 'room-reveal').doubtful).toBe(false);
    expect(reportModel([resultOf(again, META)]).seen.answers).toBe(10);
    expect(reportModel([resultOf(again, META)]).doubted).toEqual([]);
  });

  test('is in no result of a round, no points of a team, and no question is tied to it', () => {
    const answering = voting(teams);
    const level = currentOf(answering).truth === 'real' ? 1 : 6;
    const vote = [NEXT, { type: 'answer', level }, { type: 'lock' }] as const;
    const told = after(answering, ...vote, ...vote);
    expect(viewOf(told, 'room-reveal').teams).toMatchObject([{ points: 3, correct: true }, { points: 3 }]);
    expect(viewOf(after(told, DOUBT), 'room-reveal').teams).toMatchObject([
      { points: 0, correct: true, level },
      { points: 0 },
    ]);
  });

  test('a round of which all are in doubt has no question, and says how many they are', () => {
    const seen: string[] = [];
    let state = voting();
    while (state.phase.name !== 'round-result') {
      seen.push(state.phase.name);
      state = after(state, ...(state.phase.name === 'reveal' ? [DOUBT, NEXT] : [NEXT]));
    }
    const { doubted, passed, skipped, report } = viewOf(state, 'room-result');
    expect({ doubted, passed, skipped, answers: report.answers }).toEqual({
      doubted: 4,
      passed: 0,
      skipped: 0,
      answers: 0,
    });
    expect(seen).not.toContain('discuss');
  });

  test('can be told of in a class’s reveal alone', () => {
    expect(apply(voting(), DOUBT)).toMatchObject({ ok: false, error: { code: 'wrong-phase' } });
    const alone = after(begun(makeSetup()), { type: 'begin' }, { type: 'answer', level: 1 }, { type: 'lock' });
    expect(apply(alone, DOUBT)).toMatchObject({ ok: false, error: { code: 'wrong-phase' } });
  });
});
