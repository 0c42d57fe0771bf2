import { describe, expect, test } from 'vitest';
import { apply } from '../../../game/session/apply.ts';
import type { Command } from '../../../game/session/command.ts';
import type { Refusal } from '../../../game/session/event.ts';
import type { State } from '../../../game/session/state.ts';
import { makePackWithForms, makeQuestion, makeRoom, makeSetup, makeTeaching } from '../fixtures.ts';
import { after, begun, done, play, toTheEnd } from '../play.ts';
import { isAt, viewOf } from './viewed.ts';

const NEXT: Command = { type: 'next' };
const BACK: Command = { type: 'back' };
const take = (question: string): Command => ({ type: 'take-question', question });
const stand = (...counts: readonly number[]): Command => ({ type: 'stand-tally', counts: [...counts] });
const refusal = (state: State, command: Command): Refusal | null => {
  const applied = apply(state, command);
  return applied.ok ? null : applied.error;
};

describe('a session with the deck alone', () => {
  const deck = begun(makeSetup({ mode: 'deck' }));

  test('begins with the deck and takes a question from it', () => {
    expect(deck.rounds).toEqual([]);
    expect(viewOf(deck, 'deck').questions).toHaveLength(12);
    const taken = done(deck, take('question-2-1'));
    expect(taken.events).toEqual([{ type: 'question-asked', questionId: 'question-2-1' }]);
    expect(viewOf(taken.state, 'discuss')).toMatchObject({
      progress: null,
      question: { id: 'question-2-1' },
      right: null,
      stage: 'before',
      way: 'line',
      talkSeconds: null,
    });
  });

  test('discusses it with an exhibit that suits it, unless it has a scenario; the forms stay unseen', () => {
    const scenario = 'A firm hides a mark. A pupil finds it.';
    const questions = [
      makeQuestion(1, 1, { media: ['text'], mistake: 'miss' }),
      makeQuestion(1, 2, { truths: ['real'], mistake: 'false-alarm' }),
      { ...makeQuestion(1, 3), scenario },
      makeQuestion(2, 1, { origins: ['name-model'] }),
      makeQuestion(3, 1),
    ];
    for (const seed of [1, 2, 3, 4]) {
      const start = begun(makeSetup({ mode: 'deck', seed }, makePackWithForms(), makeTeaching(questions)));
      const exhibit = (id: string) => {
        const state = after(start, take(id));
        const { exhibit: shown } = viewOf(state, 'discuss');
        const found = state.setup.pack.exhibits.find((one) => one.id === state.discussions[0]?.exhibit);
        expect(shown?.face.title).toBe(found?.title);
        expect(found?.form).toBeUndefined();
        return shown;
      };
      expect(exhibit('question-1-1')).toMatchObject({ medium: 'text', face: { label: '' } });
      expect(exhibit('question-1-1')?.truth).not.toBe('real');
      expect(exhibit('question-1-2')?.truth).toBe('real');
      expect(exhibit('question-1-3')).toBeNull();
      expect(exhibit('question-2-1')).toBeNull();
    }
  });

  test('asks where the room stands, lets it talk, and asks again', () => {
    const asked = after(deck, take('question-1-1'), stand(5, 4, 3, 2));
    const talk = done(asked, NEXT);
    expect(talk.events).toEqual([{ type: 'discussion-moved', stage: 'talk' }]);
    expect(refusal(talk.state, stand(1, 1, 1, 1))).toMatchObject({ code: 'wrong-phase' });
    const moved = after(talk.state, { type: 'discuss-by', way: 'pairs' }, NEXT, stand(2, 3, 4, 5));
    expect(viewOf(moved, 'discuss')).toMatchObject({
      stage: 'after',
      way: 'pairs',
      before: [5, 4, 3, 2],
      after: [2, 3, 4, 5],
      others: [],
    });
    expect(after(moved, BACK).phase).toMatchObject({ stage: 'talk' });
    expect(after(moved, BACK, BACK).phase).toMatchObject({ stage: 'before' });
    expect(refusal(after(moved, BACK, BACK), BACK)).toMatchObject({ code: 'wrong-phase' });
    const home = after(moved, NEXT);
    expect(
      viewOf(home, 'deck')
        .questions.filter(({ had }) => had)
        .map(({ question }) => question.id),
    ).toEqual(['question-1-1']);
    expect(viewOf(after(home, take('question-1-2')), 'discuss').way).toBe('pairs');
  });

  test('takes no question twice, and none that is not there', () => {
    const home = after(deck, take('question-1-1'), NEXT, NEXT, NEXT);
    expect(refusal(home, take('question-1-1'))).toEqual({ code: 'question-had' });
    expect(refusal(home, take('nowhere'))).toEqual({ code: 'no-such-question' });
    expect(refusal(after(home, take('question-1-2'), NEXT), take('question-1-3'))).toMatchObject({
      code: 'wrong-phase',
    });
  });

  test('keeps what was written, and ends where it is ended', () => {
    const written = after(deck, take('question-3-1'), { type: 'write', text: 'It depends.' });
    expect(viewOf(written, 'discuss').written).toBe('It depends.');
    const view = viewOf(after(written, NEXT, NEXT, NEXT, NEXT), 'room-debrief');
    expect(view).toMatchObject({ mode: 'deck', exhibits: [] });
    expect(view.discussions).toMatchObject([{ question: { id: 'question-3-1' }, written: 'It depends.' }]);
  });
});

test('in a class lesson the teacher can take another question, until it is talked about', () => {
  const room = makeRoom({ talkSeconds: 90 });
  const asking = play(makeSetup({ mode: 'class', room }), toTheEnd()).states.find(isAt('discuss'));
  if (asking === undefined) throw new Error('Nothing was asked.');
  const view = viewOf(asking, 'discuss');
  expect(view.others).toHaveLength(11);
  expect(view.talkSeconds).toBe(90);
  expect(view.progress).toMatchObject({ round: 1, mode: 'class' });
  const [other] = view.others;
  const taken = after(asking, stand(1, 2, 3, 4), take(other?.id ?? ''));
  expect(taken.discussions).toHaveLength(1);
  expect(viewOf(taken, 'discuss')).toMatchObject({ question: { id: other?.id }, before: null });
  expect(viewOf(taken, 'discuss').exhibit).toEqual(view.exhibit);
  expect(refusal(after(taken, NEXT), take(view.question.id))).toMatchObject({ code: 'wrong-phase' });
});

test('a player alone can write on the question of a round', () => {
  const game = play(makeSetup(), toTheEnd());
  const asking = game.states.find(isAt('question'));
  if (asking === undefined) throw new Error('Nothing was asked.');
  const written = after(asking, { type: 'write', text: 'Both, in turn.' });
  expect(viewOf(written, 'question').written).toBe('Both, in turn.');
  expect(written.stands.at(-1)?.written).toBe('Both, in turn.');
});

describe('the trust check', () => {
  test('comes before the first round and after the last, of a class and of a player alone', () => {
    for (const more of [{ mode: 'class', room: makeRoom() }, { mode: 'lesson' }] as const) {
      const counts = more.mode === 'class' ? [0, 1, 5, 9, 3] : [0, 0, 0, 1, 0];
      const game = play(makeSetup({ ...more, trust: true }), [
        { type: 'trust', question: 1, counts },
        { type: 'trust', question: 0, counts: [1, 0, 0, 0, 0] },
        ...toTheEnd(),
      ]);
      const asked = game.states.filter(isAt('trust')).map((state) => viewOf(state, 'trust'));
      expect(new Set(asked.map(({ when }) => when))).toEqual(new Set(['before', 'after']));
      expect(asked[0]).toEqual({ name: 'trust', when: 'before', room: more.mode === 'class', answers: [null, null] });
      expect(game.state.trust).toEqual({ before: [[1, 0, 0, 0, 0], counts], after: [null, null] });
      expect(game.state.phase.name).toBe('debrief');
      expect(game.events.filter(({ type }) => type === 'session-ended')).toHaveLength(1);
    }
  });

  test('takes one answer of a person alone: no hands, and not none', () => {
    const asked = begun(makeSetup({ mode: 'lesson', trust: true }));
    for (const counts of [
      [99, 99, 99, 99, 99],
      [1, 0, 0, 0, 1],
      [0, 0, 2, 0, 0],
      [0, 0, 0, 0, 0],
    ])
      expect(apply(asked, { type: 'trust', question: 0, counts })).toEqual({
        ok: false,
        error: { code: 'no-hands-here' },
      });
  });

  test('is not asked where it is not wanted', () => {
    expect(play(makeSetup(), toTheEnd()).states.some(isAt('trust'))).toBe(false);
  });
});

describe('a parallel form', () => {
  const setup = makeSetup({ mode: 'form', form: { id: 'B', moment: 'after' } }, makePackWithForms());
  const game = play(setup, toTheEnd([2, 6, 5]));

  test('is played whole, without a reveal, a score or a machine', () => {
    const ids = setup.pack.exhibits.filter(({ form }) => form === 'B').map(({ id }) => id);
    expect(game.state.rounds.flatMap(({ exhibits }) => exhibits).toSorted()).toEqual(ids.toSorted());
    expect(game.states.some(isAt('reveal'))).toBe(false);
    const looks = game.states.filter(isAt('look')).map((state) => viewOf(state, 'look'));
    expect(new Set(looks.map(({ progress }) => progress.score))).toEqual(new Set([0]));
    expect(new Set(looks.map(({ machine }) => machine))).toEqual(new Set([null]));
    const looking = game.states.find(isAt('look'));
    if (looking === undefined) throw new Error('Nothing was shown.');
    expect(refusal(looking, { type: 'machine-guess', round: 0, position: 0, chance: 0.5 })).toEqual({
      code: 'no-guess-here',
    });
    expect(game.events.map(({ type }) => type)).not.toContain('revealed');
    expect(game.events.filter(({ type }) => type === 'answer-kept')).toHaveLength(ids.length);
  });

  test('ends in a report on all of it', () => {
    const view = viewOf(game.state, 'debrief');
    expect(view.mode).toBe('form');
    expect(view.report.answers).toBe(game.state.records.length);
    expect(view.stands).toEqual([]);
  });

  test('is refused by a pack that has none', () => {
    expect(() => begun(makeSetup({ mode: 'form', form: { id: 'A', moment: 'before' } }))).toThrow('pack-too-small');
  });
});
