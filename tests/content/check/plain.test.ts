import { describe, expect, it } from 'vitest';
import { unplainIn } from '../../../content/authoring/check/plain-words.ts';
import { isImage, onlyFirst, run } from './run-rule.ts';
import { sampleSubject } from './sample.ts';

const subject = sampleSubject();
const said = (change: Partial<typeof subject>): readonly string[] => run('plain English', { ...subject, ...change });
const hard =
  'Considerable organisational responsibilities unavoidably characterise contemporary institutional deliberation.';

describe('plain words', () => {
  it.each([
    'Whoever finds it may keep it.',
    'Has it an author?',
    'From how much help on is a text no longer one’s own?',
    'Nothing that one could check.',
    'What nobody saw.',
    'It is told of a king, and of what was told of him: they were told of.',
    'Both sides are heard, and neither is weighed, and no judge is there.',
    'A bridge, and not a river.',
    'Would it be another matter then?',
    'Models like to close on a cause.',
    'The hand keeps from trembling.',
    'It is evident and seldom so.',
  ])('does not pass "%s"', (text) => {
    expect(unplainIn(text)).toMatch(/ is not plain English: write /);
  });

  it.each([
    'No one can check it. The first one can be read, and no one did.',
    'One of the two is real, and the other one is not.',
    'A model has read many texts, so it can do this too.',
    'You, people and pupils say someone.',
    'Do you have an answer?',
  ])('passes "%s"', (text) => {
    expect(unplainIn(text)).toBeNull();
  });
});

describe('the check of plain English', () => {
  it('finds nothing in the sample and in all that is taught', () => {
    expect(said({})).toEqual([]);
  });

  it('reads the evidence, what is told after the answer, and captions', () => {
    const evidence = onlyFirst(isImage, (exhibit) =>
      isImage(exhibit)
        ? { ...exhibit, evidence: exhibit.evidence.map((piece, at) => (at === 0 ? { ...piece, says: hard } : piece)) }
        : exhibit,
    );
    expect(run('plain English', evidence)).toEqual([expect.stringMatching(/reading grade of \d+\.\d; at most 12 is/)]);
    const told = onlyFirst(isImage, (exhibit) => ({ ...exhibit, alt: { ...exhibit.alt, after: 'Nobody knows.' } }));
    expect(run('plain English', told)).toEqual([expect.stringMatching(/"Nobody" is not plain English/)]);
    const uses = [{ caption: 'For whoever looks.', use: 'honest' as const, says: 'It says so.' }];
    expect(
      run(
        'plain English',
        onlyFirst(isImage, (exhibit) => ({ ...exhibit, uses })),
      ),
    ).toEqual([expect.stringMatching(/"whoever" is not plain English/)]);
  });

  it('finds a sentence that nobody reads in one breath', () => {
    const long = `${'It is as it is, as '.repeat(6)}it is.`;
    const subjectWith = onlyFirst(isImage, (exhibit) =>
      isImage(exhibit)
        ? { ...exhibit, evidence: exhibit.evidence.map((piece, at) => (at === 0 ? { ...piece, says: long } : piece)) }
        : exhibit,
    );
    expect(run('plain English', subjectWith)).toContain('Evidence has a sentence of 38 words; at most 30 are allowed.');
  });

  it('reads teaching texts: concept cards, answers, briefings, questions and law', () => {
    const { teaching } = subject;
    const concepts = teaching.concepts.map((card, at) => (at === 0 ? { ...card, text: hard } : card));
    expect(said({ teaching: { ...teaching, concepts } })).toEqual([
      expect.stringMatching(/^The concept card "[a-z-]+" has a reading grade of \d+\.\d; at most 8 is allowed\.$/),
    ]);
    const rounds = teaching.rounds.map((round, at) => (at === 0 ? { ...round, lines: [hard, hard] } : round));
    expect(said({ teaching: { ...teaching, rounds } })).toEqual([
      expect.stringMatching(/^The briefing of round 1 has a reading grade of \d+\.\d; at most 6 is allowed\.$/),
    ]);
    const reviewQuestions = teaching.reviewQuestions.map((each, at) => (at === 0 ? { ...each, answer: hard } : each));
    expect(said({ teaching: { ...teaching, reviewQuestions } })).toHaveLength(1);
    const law = teaching.law.map((card, at) => (at === 0 ? { ...card, text: hard } : card));
    expect(said({ teaching: { ...teaching, law } })).toHaveLength(1);
    const questions = teaching.questions.map((each, at) =>
      at === 0 ? { ...each, question: 'Has it an author?' } : each,
    );
    expect(said({ teaching: { ...teaching, questions } })).toEqual([
      expect.stringMatching(/^A teaching text: "Has it an"/),
    ]);
  });

  it('reads papers, the safeguarding card and the messages of the screens', () => {
    const { papers } = subject;
    const lead = {
      ...papers,
      papers: papers.papers.map((paper, at) => (at === 0 ? { ...paper, lead: 'For whomever.' } : paper)),
    };
    expect(said({ papers: lead })).toEqual([expect.stringMatching(/^The paper "[^"]+": "whomever" is not plain/)]);
    const card = { ...papers, safeguarding: { ...papers.safeguarding, now: ['Tell somebody.'] } };
    expect(said({ papers: card })).toEqual([expect.stringMatching(/"somebody" is not plain English/)]);
    expect(said({ messages: [{ id: 'a.b', text: 'Nobody is here. We can all go on.' }] })).toEqual([
      expect.stringMatching(/^The message "a\.b": "Nobody" is not plain English/),
    ]);
    expect(said({ messages: [{ id: 'a.b', text: hard }] })).toEqual([
      expect.stringMatching(/^All messages of the screens together has a reading grade/),
    ]);
  });
});
