import { describe, expect, test } from 'vitest';
import { resultFrom, resultOf } from '../../../game/results/result-of.ts';
import { readResultText } from '../../../game/results/read-result.ts';
import { resultFileOf, stemOf } from '../../../game/results/write-result.ts';
import { turnSentence } from '../../../game/pack/text.ts';
import type { Command } from '../../../game/session/command.ts';
import { viewFor } from '../../../game/session/view-for.ts';
import { makePack, makeRoom, makeSetup } from '../fixtures.ts';
import { after, begun, play, toTheEnd } from '../play.ts';
import { exhibitOf } from '../session/viewed.ts';
import { KINDS, makeResult, sessionId, setupOf, simulated, STARTED_AT } from './simulated.ts';
import { classFileOf } from './written.ts';

const META = {
  id: 'abcdefgh01234567',
  version: '0.1.0',
  startedAt: STARTED_AT,
  utcOffsetMinutes: 0,
  savedAt: STARTED_AT + 3_600_000,
};
const NEXT: Command = { type: 'next' };
const text = (value: object): string => JSON.stringify(value);

describe('the result of a session', () => {
  test.for(KINDS)('of the kind "%s" is read back as it was', (kind) => {
    const result = makeResult(kind, 3);
    expect(readResultText('one.json', resultFileOf(result).text)).toEqual({
      name: 'one.json',
      read: { ok: true, value: [result] },
    });
  });

  test('tells when it was saved, of which session and with what', () => {
    const state = play(makeSetup({ mode: 'booster' }), toTheEnd()).state;
    expect(resultOf(state, META)).toMatchObject({
      format: 'second-look-result',
      version: 3,
      program: { name: 'second-look', version: '0.1.0' },
      id: META.id,
      savedAt: '2026-11-24T10:05Z',
      playedOn: '2026-11-24',
      utcOffsetMinutes: 0,
      finished: true,
      mode: 'booster',
      pack: { id: 'made-up', digest: '0'.repeat(64) },
      voters: { way: 'one' },
    });
  });

  test('has every locked answer with what was true, and nothing of the exhibit on the table', () => {
    const state = simulated(setupOf('lesson', 5), 9, 24);
    const open = after(state, NEXT, { type: 'answer', level: 6 }, { type: 'note-clue', clue: 'not yet' });
    const result = resultOf(open, META);
    expect(result.finished).toBe(false);
    expect(result.exhibits).toHaveLength(24);
    expect(result.answers).toHaveLength(24);
    expect(text(result)).not.toContain('not yet');
    for (const [index, record] of state.records.entries()) {
      const exhibit = exhibitOf(state, record.exhibit);
      const { id, title, medium, genre, truth, difficulty } = exhibit;
      expect(result.exhibits[index]).toMatchObject({ id, title, medium, genre, truth, difficulty });
      const { level, gut, clues, machine } = record;
      expect(result.answers[index]).toMatchObject({
        exhibit: index,
        ballot: 1,
        seat: null,
        level,
        count: 1,
        gut,
        clues,
        machine,
      });
      const asked = exhibit.medium === 'text' && record.round === 2 ? turnSentence(exhibit) : null;
      expect(result.answers[index]?.turn).toEqual(asked === null ? null : { at: asked, placed: record.turn });
    }
    expect(result.answers.some(({ turn }) => turn !== null)).toBe(true);
    expect(result.answers.some(({ gut }) => gut !== null)).toBe(true);
    expect(result.exhibits.map(({ label }) => label).slice(9, 11)).toEqual(['1-10', '2-01']);
    expect(result.exhibits.map(({ theme }) => theme)).toEqual(state.records.map(({ round }) => round + 1));
  });

  test('never has what was written', () => {
    const asking = play(makeSetup(), toTheEnd()).states.find(({ phase }) => phase.name === 'question');
    if (asking === undefined) throw new Error('Nothing was asked.');
    const alone = after(asking, { type: 'write', text: 'A secret of mine.' }, { type: 'stand', stand: -2 });
    expect(resultOf(alone, META).stands).toEqual([{ question: alone.stands[0]?.question, stand: -2 }]);
    expect(text(resultOf(alone, META))).not.toContain('secret');
    const taken = after(begun(makeSetup({ mode: 'deck' })), { type: 'take-question', question: 'question-3-1' });
    const room = after(
      taken,
      { type: 'stand-tally', counts: [1, 2, 3, 4] },
      { type: 'write', text: 'A secret of ours.' },
    );
    expect(resultOf(room, META).discussions).toEqual([
      { question: 'question-3-1', way: 'line', before: [1, 2, 3, 4], after: null },
    ]);
    expect(text(resultOf(room, META))).not.toContain('secret');
  });

  test('has no answer where none was given', () => {
    const state = simulated(setupOf('booster', 5), 9, 3);
    const records = state.records.map((record) => ({ ...record, level: null }));
    expect(resultOf({ ...state, records }, META).answers).toEqual([]);
  });

  test('of a form names the form', () => {
    expect(makeResult('before', 0)).toMatchObject({ mode: 'form', form: { id: 'A', moment: 'before' } });
    expect(makeResult('after', 0)).toMatchObject({ mode: 'form', form: { id: 'B', moment: 'after' } });
    expect(makeResult('lesson', 0)).not.toHaveProperty('form');
  });
});

describe('the result of a class', () => {
  test('has no second vote where no first one was counted: nothing can be said of it, and its file is read again', () => {
    const room = makeRoom({ revote: true });
    const open = after(begun(makeSetup({ mode: 'class', room }, makePack())), { type: 'begin' });
    const late = after(open, NEXT, NEXT, { type: 'tally', counts: [0, 0, 0, 0, 0, 5] }, NEXT);
    const result = resultOf(late, META);
    expect([result.exhibits.length, result.answers]).toEqual([1, []]);
    expect(readResultText('late.json', text(result)).read.ok).toBe(true);
  });

  test('has the hands of both votes, and no row where there were none', () => {
    const room = makeRoom({ revote: true });
    const open = after(begun(makeSetup({ mode: 'class', room, trust: true }, makePack())), NEXT, { type: 'begin' });
    const voted = after(open, { type: 'tally', counts: [0, 3, 0, 0, 2, 0] }, NEXT, NEXT, {
      type: 'tally',
      counts: [0, 0, 0, 0, 0, 5],
    });
    expect(resultOf(voted, META).answers).toEqual([]);
    const result = resultOf(after(voted, NEXT), META);
    expect(result.voters).toEqual({ way: 'hands', scale: 'six' });
    expect(result.answers.map(({ ballot, level, count, seat }) => [ballot, level, count, seat])).toEqual([
      [1, 2, 3, null],
      [1, 5, 2, null],
      [2, 6, 5, null],
    ]);
  });

  test('has two votes for two answers as leaning ones', () => {
    const result = makeResult('two', 1);
    expect(result.voters).toEqual({ way: 'hands', scale: 'two' });
    expect(new Set(result.answers.map(({ level }) => level))).toEqual(new Set([3, 4]));
  });

  test('has every team by its seat', () => {
    const result = makeResult('teams', 2);
    expect(result.voters).toEqual({ way: 'teams', teams: ['owl', 'hare', 'moss', 'plum'] });
    const [first] = result.exhibits;
    const own = result.answers.filter(({ exhibit }) => result.exhibits[exhibit] === first);
    expect(own.map(({ ballot, seat, count }) => [ballot, seat, count])).toEqual(
      [1, 2].flatMap((ballot) => [0, 1, 2, 3].map((seat) => [ballot, seat, 1])),
    );
  });

  test('has the trust check before and after', () => {
    const { trust } = makeResult('hands', 4);
    for (const answers of [...trust.before, ...trust.after])
      expect(answers?.reduce((sum, hands) => sum + hands, 0)).toBe(24);
  });
});

test('files are named after the moment and the sessions, and hold what they were made of', () => {
  const [one, other] = [makeResult('lesson', 1), makeResult('hands', 2)];
  expect(one.savedAt).toBe('2026-11-24T09:47Z');
  expect(resultFileOf(one).name).toBe('second-look-2026-11-24-0947-000001.json');
  const collection = classFileOf([one, other]);
  expect(collection.name).toMatch(/^second-look-class-2026-11-24-[0-9a-f]{6}\.json$/);
  expect(readResultText('c', collection.text).read).toEqual({ ok: true, value: [one, other] });
});

test('the files of one class have one name whatever the order of results, and those of another class another', () => {
  const [one, other, third] = [makeResult('lesson', 1), makeResult('hands', 2), makeResult('deck', 3)];
  expect(stemOf([other, one])).toBe(stemOf([one, other]));
  expect(stemOf([third, one])).not.toBe(stemOf([one, other]));
});

test.each(KINDS)('the debrief of a session holds its facts: %s', (kind) => {
  const state = simulated(setupOf(kind, 1), 7);
  const view = viewFor(state);
  if (view.name !== 'debrief' && view.name !== 'room-debrief') throw new Error(view.name);
  const meta = {
    id: sessionId(kind, 1),
    version: '0.1.0',
    startedAt: STARTED_AT,
    utcOffsetMinutes: 0,
    savedAt: STARTED_AT,
  };
  expect(resultFrom(view.facts, meta)).toEqual(resultOf(state, meta));
});
