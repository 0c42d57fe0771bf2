import { describe, expect, it } from 'vitest';
import { AILIT_CODES, BIG_IDEAS, ISTE_CODES } from '../../../game/teaching/frameworks.ts';
import type { Truth } from '../../../game/pack/vocabulary.ts';
import { realTeaching } from '../check/sample.ts';

const teaching = realTeaching();
const SUBJECTS = [
  'consent',
  'impersonation',
  "liar's dividend",
  'satire',
  'labels',
  'watermarks',
  'detection errors',
  'error costs',
  'training data',
  'credit',
  'copyright',
  'grief bots',
  'school work',
  'news photographs',
  'history pictures',
  'science figures',
  'drug discovery',
  'art contests',
  'voice',
  'advertising',
  'evidence in court',
  'environment',
  'accessibility',
  'translation',
  'law',
];
const themes = [1, 2, 3] as const;

describe('the teaching texts', () => {
  it('name the three rounds', () => {
    expect(teaching.rounds.map(({ name }) => name)).toEqual([
      'You are the discriminator',
      'Harm and trust',
      'Who made this?',
    ]);
    expect(teaching.rounds.map(({ picture }) => picture)).toEqual(['boundary', 'caption', 'turn']);
  });

  it('carry the five facts of the source material', () => {
    const ids = teaching.concepts.map(({ id }) => id);
    for (const id of [
      'learning-the-distribution',
      'gans-and-vaes',
      'where-they-are-used',
      'why-people-worry',
      'how-samples-are-judged',
    ])
      expect(ids).toContain(id);
  });

  it.each(themes)('have in round %i a question for either mistake and for every kind of exhibit', (theme) => {
    const deck = teaching.questions.filter((question) => question.theme === theme);
    const truths: readonly Truth[] = theme === 3 ? ['real', 'generated', 'part'] : ['real', 'generated'];
    for (const truth of truths) {
      for (const medium of truth === 'part' ? (['text'] as const) : (['image', 'text'] as const)) {
        const fitting = deck.filter(
          ({ fits, scenario }) =>
            scenario === undefined && (fits.truths?.includes(truth) ?? true) && (fits.media?.includes(medium) ?? true),
        );
        expect(fitting.length, `${truth} ${medium}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('speak of the exhibit that was just seen, or tell a case', () => {
    const pointing = /\b(?:this|one picture|suppose|you|soon)\b/i;
    for (const { id, question, scenario } of teaching.questions)
      expect(scenario === undefined ? question : 'this', id).toMatch(pointing);
    expect(teaching.questions.filter(({ scenario }) => scenario !== undefined).length).toBeGreaterThanOrEqual(12);
  });

  it('cover what generative media do to consent, trust, credit, law and daily life', () => {
    const topics = new Set(teaching.questions.flatMap(({ tags }) => tags.topics));
    for (const topic of SUBJECTS) expect(topics, topic).toContain(topic);
  });

  it('agree as often with Yes under A as under B', () => {
    const starts = (side: 'a' | 'b'): number =>
      teaching.questions.filter(({ statements }) => /^Yes\b/.test(statements[side])).length;
    const yes = starts('a') + starts('b');
    expect(starts('a') / yes).toBeGreaterThan(0.4);
    expect(starts('a') / yes).toBeLessThan(0.7);
  });

  it('use every domain and big idea of the frameworks, and no tag twice on a question', () => {
    const tags = teaching.questions.map((question) => question.tags);
    expect(new Set(tags.flatMap(({ ai4k12 }) => ai4k12))).toEqual(new Set(BIG_IDEAS));
    expect(new Set(tags.flatMap(({ ailit }) => ailit))).toEqual(new Set(AILIT_CODES));
    expect(new Set(tags.flatMap(({ iste }) => iste))).toEqual(new Set(ISTE_CODES));
    for (const [index, { topics, ai4k12, unesco, iste, ailit }] of tags.entries())
      for (const list of [topics, ai4k12, unesco, iste, ailit])
        expect(new Set<unknown>(list).size, teaching.questions[index]?.id).toBe(list.length);
  });

  it('date the law and name the article', () => {
    const [act] = teaching.law;
    expect(act?.text).toMatch(/2 August 2026/);
    expect(act?.text).toMatch(/Check what is in force/);
    expect(act?.source.title).toMatch(/2024\/1689/);
    for (const { asOf, text } of teaching.law) {
      expect(asOf <= teaching.asOf).toBe(true);
      expect(text).toMatch(/not legal advice/);
    }
  });
});
