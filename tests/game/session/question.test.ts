import { describe, expect, test } from 'vitest';
import type { EthicsQuestion } from '../../../game/teaching/schema.ts';
import { chooseQuestion } from '../../../game/session/question.ts';
import type { Level } from '../../../game/session/command.ts';
import type { State } from '../../../game/session/state.ts';
import { makeImage, makePack, makeQuestion, makeSetup, makeTeaching, makeText, packOf } from '../fixtures.ts';
import { begun, play, toTheEnd } from '../play.ts';

/** Two real and two generated images, two real and two generated texts, all played in one round with given levels by exhibit. */
const PACK = packOf([
  makeImage(1, 'real'),
  makeImage(2, 'generated'),
  makeImage(3, 'real'),
  makeImage(4, 'generated'),
  makeText(5, 'real'),
  makeText(6, 'generated'),
  makeText(7, 'real'),
  makeText(8, 'generated'),
]);
const idOf = (number: number): string =>
  PACK.exhibits.find((exhibit) => exhibit.title.endsWith(` ${number}`))?.id ?? '';

/** The state after a round in which exhibit n was answered with `levels[n]`, and every other one "certain" and right. */
function answered(levels: Readonly<Record<number, Level>>, questions?: readonly EthicsQuestion[], seed = 1): State {
  const setup = makeSetup({ mode: 'practice', theme: 1, seed }, PACK, makeTeaching(questions));
  const state = begun(setup);
  const records = (state.rounds[0]?.exhibits ?? []).map((exhibit, position) => {
    const found = PACK.exhibits.find(({ id }) => id === exhibit);
    const number = Number(found?.title.split(' ').at(-1));
    const right: Level = found?.truth === 'real' ? 1 : 6;
    const level = levels[number] ?? right;
    const wrong = level >= 4 === (found?.truth === 'real');
    const points = wrong ? ({ 1: -6, 2: -2, 3: 0, 4: 0, 5: -2, 6: -6 } as const)[level] : 1;
    return {
      exhibit,
      round: 0,
      position,
      level,
      gut: null,
      checks: [],
      turn: null,
      clues: [],
      machine: null,
      locked: true,
      points,
    };
  });
  return { ...state, records };
}

const exhibitAsked = (state: State): string | undefined => chooseQuestion(state, 0)?.record.exhibit;

describe('the question is tied to', () => {
  test('the dearest mistake', () => {
    expect(exhibitAsked(answered({ 1: 5, 6: 1, 3: 4, 4: 4 }))).toBe(idOf(6));
  });

  test('a mistake that cost nothing rather than any right answer', () => {
    expect(exhibitAsked(answered({ 3: 4, 4: 4, 5: 3 }))).toBe(idOf(3));
  });

  test('the least sure answer where all were right', () => {
    expect(exhibitAsked(answered({ 4: 5, 7: 3, 8: 5 }))).toBe(idOf(7));
  });
});

describe('the question', () => {
  const general = makeQuestion(1, 1);

  test('speaks to the very mistake, if one does', () => {
    const questions = [
      general,
      makeQuestion(1, 2, { mistake: 'miss' }),
      makeQuestion(1, 3, { mistake: 'false-alarm' }),
    ];
    for (let seed = 0; seed < 10; seed += 1) {
      expect(chooseQuestion(answered({ 2: 1 }, questions, seed), 0)?.question.id).toBe('question-1-2');
      expect(chooseQuestion(answered({ 1: 6 }, questions, seed), 0)?.question.id).toBe('question-1-3');
      expect(chooseQuestion(answered({ 1: 3 }, questions, seed), 0)?.question.id).toBe('question-1-1');
    }
  });

  test('speaks of the exhibit rather than of a scenario, if one does', () => {
    const told = { ...makeQuestion(1, 2), scenario: 'A made-up case.' };
    for (let seed = 0; seed < 10; seed += 1) {
      expect(chooseQuestion(answered({ 2: 1 }, [told, general], seed), 0)?.question.id).toBe('question-1-1');
      expect(chooseQuestion(answered({ 2: 1 }, [told], seed), 0)?.question.id).toBe('question-1-2');
    }
  });

  test('fits the medium, the truth and the origin', () => {
    const questions = [
      makeQuestion(1, 1, { media: ['text'] }),
      makeQuestion(1, 2, { media: ['image'], truths: ['real'] }),
      makeQuestion(1, 3, { origins: ['patch-model'] }),
    ];
    expect(chooseQuestion(answered({ 5: 6 }, questions), 0)?.question.id).toBe('question-1-1');
    expect(chooseQuestion(answered({ 1: 6 }, questions), 0)?.question.id).toBe('question-1-2');
    expect(chooseQuestion(answered({ 2: 1 }, questions), 0)?.question.id).toBe('question-1-3');
  });

  test('goes with the next exhibit where none fits the first', () => {
    const state = answered({ 2: 1, 5: 5 }, [makeQuestion(1, 1, { media: ['text'] })]);
    expect(exhibitAsked(state)).toBe(idOf(5));
  });

  test('goes with the first exhibit where none fits any', () => {
    const state = answered({ 2: 1 }, [makeQuestion(1, 1, { origins: ['name-model'] })]);
    expect(chooseQuestion(state, 0)).toMatchObject({ question: { id: 'question-1-1' }, record: { exhibit: idOf(2) } });
  });

  test('is dealt with none but its kinds of exhibit where it is bound to some', () => {
    const bound = makeQuestion(1, 1, { kinds: ['picture'] });
    const state = answered({ 2: 1, 5: 5 }, [bound]);
    expect(chooseQuestion(state, 0)?.record.exhibit).toBe(idOf(2));
    expect(chooseQuestion(answered({ 5: 6 }, [bound]), 0)?.record.exhibit).not.toBe(idOf(5));
    const elsewhere = makeQuestion(1, 2, { kinds: ['sheet'] });
    expect(chooseQuestion(answered({ 2: 1 }, [elsewhere]), 0)).toBeNull();
    expect(chooseQuestion(answered({ 2: 1 }, [elsewhere, makeQuestion(1, 3, { kinds: ['names'] })]), 0)).toBeNull();
  });

  test('is drawn among all bound ones that fit, those for the mistake and those with a scenario among them', () => {
    const kinds = ['picture' as const];
    const questions = [
      makeQuestion(1, 1, { kinds }),
      { ...makeQuestion(1, 2, { kinds }), scenario: 'A made-up case.' },
      makeQuestion(1, 3, { kinds, mistake: 'miss' }),
      makeQuestion(1, 4, { kinds, mistake: 'false-alarm' }),
    ];
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const asked = seeds.map((seed) => chooseQuestion(answered({ 2: 1 }, questions, seed), 0)?.question.id);
    expect(new Set(asked)).toEqual(new Set(['question-1-1', 'question-1-2', 'question-1-3']));
  });

  test('is none where the deck has none left, or nothing was answered', () => {
    const state = answered({ 2: 1 }, [general]);
    const stands = [{ round: 0, question: general.id, exhibit: idOf(2), stand: null, written: '' }];
    expect(chooseQuestion({ ...state, stands }, 0)).toBeNull();
    expect(chooseQuestion(answered({}, [makeQuestion(2, 1)]), 0)).toBeNull();
    expect(chooseQuestion({ ...state, records: [] }, 0)).toBeNull();
    expect(
      chooseQuestion({ ...state, records: state.records.map((record) => ({ ...record, level: null })) }, 0),
    ).toBeNull();
  });

  test('is the same for the same session, and drawn among those that fit', () => {
    const questions = [1, 2, 3, 4].map((number) => makeQuestion(1, number));
    const found = new Set<string | undefined>();
    for (let seed = 0; seed < 40; seed += 1) {
      const first = chooseQuestion(answered({ 2: 1 }, questions, seed), 0);
      expect(chooseQuestion(answered({ 2: 1 }, questions, seed), 0)).toEqual(first);
      found.add(first?.question.id);
    }
    expect(found.size).toBe(4);
  });

  test('is never asked twice in a session, and of the theme of its round', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const { state } = play(makeSetup({ seed }), toTheEnd([1, 3, 6]));
      const asked = state.stands.map((stand) => stand.question);
      expect(new Set(asked).size).toBe(3);
      expect(asked.map((id) => id.slice(0, 11))).toEqual(['question-1-', 'question-2-', 'question-3-']);
    }
  });

  test('is left out of a round where the deck has none', () => {
    const teaching = makeTeaching([makeQuestion(1, 1), makeQuestion(3, 1)]);
    const { state, states } = play(makeSetup({}, makePack(), teaching), toTheEnd());
    expect(state.phase.name).toBe('debrief');
    expect(states.filter((one) => one.phase.name === 'question')).toHaveLength(2);
  });
});
