import { describe, expect, it } from 'vitest';
import type { Truth } from '../../../game/pack/vocabulary.ts';
import { realTeaching } from '../check/sample.ts';

const teaching = realTeaching();
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

  it.each(themes)('have at least six ethics questions for round %i', (theme) => {
    expect(teaching.questions.filter((question) => question.theme === theme).length).toBeGreaterThanOrEqual(6);
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
          ({ fits }) => (fits.truths?.includes(truth) ?? true) && (fits.media?.includes(medium) ?? true),
        );
        expect(fitting.length, `${truth} ${medium}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('ask two follow-ups, and what would change a mind', () => {
    for (const { id, followUps, changeYourMind, statements } of teaching.questions) {
      expect(followUps, id).toHaveLength(2);
      expect(changeYourMind, id).toMatch(/\?$/);
      expect(statements.a, id).not.toBe(statements.b);
    }
  });

  it('speak of the exhibit that was just seen in every question', () => {
    const pointing = /\b(?:this|one picture|suppose|you|soon)\b/i;
    for (const { id, question } of teaching.questions) expect(question, id).toMatch(pointing);
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
