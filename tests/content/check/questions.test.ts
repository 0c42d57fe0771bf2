import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../content/authoring/check/reading-grade.ts';
import { countByTheme } from '../../../content/authoring/check/rules/questions.ts';
import type { EthicsQuestion } from '../../../game/teaching/schema.ts';
import { run } from './run-rule.ts';
import { sampleSubject } from './sample.ts';

const subject = sampleSubject();
const deck = subject.teaching.questions;
const first = deck[0];
if (first === undefined) throw new Error('the deck is empty');

/** What the check says of the sample with another deck. */
const said = (questions: readonly EthicsQuestion[]): readonly string[] =>
  run('ethics deck complete', { ...subject, teaching: { ...subject.teaching, questions: [...questions] } });

/** What it says where only the first question is another. */
const saidOf = (change: Partial<EthicsQuestion>): readonly string[] =>
  said([{ ...first, ...change }, ...deck.slice(1)]);

const ofTheme = (theme: number): readonly EthicsQuestion[] => deck.filter((question) => question.theme === theme);

describe('the ethics deck', () => {
  it('is complete as it is', () => {
    expect(said(deck)).toEqual([]);
  });

  it('is counted by review question', () => {
    expect(countByTheme([])).toEqual({ 1: 0, 2: 0, 3: 0 });
    expect(countByTheme([...ofTheme(1), ...ofTheme(3).slice(0, 2)])).toEqual({ 1: ofTheme(1).length, 2: 0, 3: 2 });
  });

  it('must have fifty-seven questions', () => {
    const kept = deck.slice(-57);
    expect(said(kept).join('\n')).not.toMatch(/are \d+ ethics questions; at least/);
    expect(said(kept.slice(1))).toContain('There are 56 ethics questions; at least 57 are needed.');
  });

  it('must have twelve for each review question', () => {
    const many = [...ofTheme(1), ...ofTheme(2).slice(0, 11), ...ofTheme(3)];
    expect(said(many)).toContain('Round 2 has 11 ethics questions; at least 12 are needed.');
  });

  it('must have one for every kind of exhibit', () => {
    const says = /^No ethics question of round 3 fits an exhibit of the kind "names, real, human-text" that was/m;
    const fits = { kinds: ['picture' as const, 'letter' as const] };
    const otherwise = deck.map((question) => (question.theme === 3 ? { ...question, fits } : question));
    expect(said(otherwise).join('\n')).toMatch(says);
    const ofMistakes = deck.map((question) =>
      question.theme === 3 ? { ...question, fits: { ...question.fits, mistake: 'miss' as const } } : question,
    );
    expect(said(ofMistakes).join('\n')).toMatch(says);
  });

  it.each(['miss', 'false-alarm'] as const)('must speak to a %s in every round', (mistake) => {
    const without = deck.filter(({ theme, fits }) => theme !== 2 || fits.mistake !== mistake);
    expect(said(without)).toContain(`No ethics question of round 2 speaks to a ${mistake}.`);
  });

  it('may not have an id twice', () => {
    expect(said([...deck, { ...first, question: 'Another question?' }])).toEqual([
      `The question "${first.id}" is there twice.`,
    ]);
  });

  it('may not ask the same twice, however it is spaced', () => {
    const again = { ...first, id: 'another', question: first.question.toUpperCase().replaceAll(' ', '  ') };
    expect(said([...deck, again]).join('\n')).toMatch(/^Two questions ask "a newspaper must/);
  });
});

describe('a question', () => {
  const hard =
    'Considerable organisational responsibilities unavoidably characterise contemporary institutional deliberation';
  const broken: readonly (readonly [string, Partial<EthicsQuestion>, RegExp])[] = [
    ['states another grade', { reading: { grade: 9 } }, /states the reading grade 9, but has \d\.\d\.$/],
    ['is too hard', { statements: { a: hard, b: hard } }, /has a reading grade of 1\d\.\d; at most 6 is allowed\.$/],
    ['is bound to nothing', { fits: { truths: ['real'] } }, /names no kinds of exhibit that it is bound to\.$/],
    ['names a source and no date', { source: { title: 'A study', where: 'doi' } }, /names a source and no date\.$/],
    ['ties a miss to real ones', { fits: { truths: ['real'], mistake: 'miss' } }, /tied to a mistake that its kinds/],
    [
      'ties a false alarm to generated ones',
      { fits: { truths: ['real', 'generated'], mistake: 'false-alarm' } },
      /tied to a mistake that its kinds/,
    ],
    ['is lopsided', { statements: { a: 'Yes.', b: 'No, never.' } }, /has statements of 4 and 10 letters/],
    ['tells one sentence', { scenario: 'A made-up case.' }, /has a scenario of 1 sentences; 2 to 5 are wanted\.$/],
    ['tells six', { scenario: 'One. Two. Three. Four. Five. Six.' }, /has a scenario of 6 sentences/],
    [
      'tells a case and speaks to a mistake',
      { scenario: 'A case. It is made up.', fits: { mistake: 'miss' } },
      /has a scenario and speaks to a mistake\.$/,
    ],
    ['states instead of asking', { changeYourMind: 'Nothing could.' }, /does not ask what would change a mind\.$/],
  ];
  it.each(broken)('fails when it %s', (_how, change, says) => {
    const problems = saidOf(change).filter((problem) => says.test(problem));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`The question "${first.id}" `);
  });

  it('may state a grade that is off by less than one', () => {
    const grade = gradeOf(first);
    for (const near of [Math.floor(grade), Math.ceil(grade)]) expect(saidOf({ reading: { grade: near } })).toEqual([]);
    expect(saidOf({ reading: { grade: Math.ceil(grade) + 1 } })).toHaveLength(1);
    expect(saidOf({ reading: { grade: Math.floor(grade) - 1 } })).toHaveLength(1);
  });
});
