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
  'sharing',
  'elections',
  'companions',
  'representation',
  'scams',
  'reviews',
  'body image',
  'edited pictures',
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

  it.each(themes)('have in round %i several questions for a picture and for a text, rightly answered', (theme) => {
    const truths: readonly Truth[] = theme === 3 ? ['real', 'generated', 'part'] : ['real', 'generated'];
    for (const truth of truths) {
      for (const kind of truth === 'part' ? (['review'] as const) : (['picture', 'review', 'letter'] as const)) {
        const fitting = teaching.questions.filter(
          ({ fits, theme: of }) =>
            of === theme &&
            fits.kinds?.includes(kind) === true &&
            fits.mistake === undefined &&
            (fits.truths?.includes(truth) ?? true),
        );
        expect(fitting.length, `${truth} ${kind}`).toBeGreaterThanOrEqual(3);
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

  it('date the law, name the article and say where to check', () => {
    const [act, amended] = teaching.law;
    expect(act?.text).toMatch(/since 2 August 2026/);
    expect(act?.text).toMatch(/chatbot/);
    expect(act?.source.title).toMatch(/2024\/1689/);
    expect(amended?.text).toMatch(/2026\/1744.*27 July 2026.*intimate pictures.*2 December 2026/s);
    expect(amended?.text).toMatch(/from reports about the law/);
    expect(amended?.asOf).toBe('2026-12-02');
    for (const { asOf, text } of teaching.law) {
      expect(asOf <= teaching.asOf).toBe(true);
      expect(text).toMatch(/Check (?:.* )?before you rely on (?:it|them)/);
      expect(text).toMatch(/not legal advice/);
    }
    for (const { text } of teaching.law.slice(0, 2)) expect(text).toMatch(/eur-lex\.europa\.eu/);
  });

  it('say what made the pictures of this game, and what few examples do', () => {
    const of = (id: string): string => teaching.concepts.find((card) => card.id === id)?.text ?? '';
    expect(of('patch-models')).toMatch(/flow models.*patch model/s);
    expect(of('diffusion-and-flow')).toMatch(/In this game, small flow models made the sheets/);
    expect(of('discriminative-models')).toMatch(
      /fewer examples to come close to its best. But its best was not as good/,
    );
    expect(of('chatbots')).not.toBe('');
    expect(of('edited-pictures')).not.toBe('');
  });
});
