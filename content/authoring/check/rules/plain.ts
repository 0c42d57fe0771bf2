import type { Exhibit } from '../../../../game/pack/schema.ts';
import { splitSentences } from '../../../../game/pack/text.ts';
import type { Papers } from '../../../../game/teaching/papers-schema.ts';
import type { Teaching } from '../../../../game/teaching/schema.ts';
import { unplainIn } from '../plain-words.ts';
import { readingGrade } from '../reading-grade.ts';
import { textsIn } from '../texts-in.ts';
import type { Check, Complaint } from '../subject.ts';

/**
 * The hardest reading grades. The formula was made for whole pages: of a single short sentence it says little, one long name lifts it by five years. So
 * single pieces get a wide limit and all of a kind together a narrow one.
 */
const HARDEST = {
  evidence: 6,
  piece: 12,
  after: 7,
  briefing: 6,
  card: 8,
  answer: 8,
  law: 9,
  paper: 9,
  messages: 6,
} as const;
/** Words of a sentence that is read in one breath. Evidence and what stands on cards of concepts is not longer. */
const LONGEST_SENTENCE = 30;

/** What is read by pupils and teachers is plain English: reading grades, length of sentences, and the house's list of words. */
export const plain: Check = {
  name: 'plain English',
  run: ({ pack, teaching, papers, messages }) => [
    ...pack.exhibits.flatMap(ofExhibit),
    ...tooHard('The evidence of the pack', pack.exhibits.flatMap(evidenceOf), HARDEST.evidence),
    ...tooHard(
      'What is told after the answer',
      pack.exhibits.map(({ alt }) => alt.after),
      HARDEST.after,
    ),
    ...ofTeaching(teaching),
    ...ofPapers(papers),
    ...messages.flatMap(({ id, text }) => unplain(`The message "${id}"`, text)),
    ...tooHard(
      'All messages of the screens together',
      messages.map(({ text }) => text),
      HARDEST.messages,
    ),
  ],
};

const evidenceOf = ({ evidence }: Exhibit): readonly string[] => evidence.map(({ says }) => says);

function ofExhibit(exhibit: Exhibit): readonly Complaint[] {
  const told = [exhibit.alt.after, ...(exhibit.uses ?? []).flatMap(({ caption, says }) => [caption, says])];
  return [
    ...evidenceOf(exhibit).flatMap((says) => [
      ...unplain('Evidence', says),
      ...tooHard(`"${says}"`, [says], HARDEST.piece),
      ...tooLong('Evidence', says),
    ]),
    ...told.flatMap((text) => unplain('What is told', text)),
  ].map(({ says }) => ({ exhibit: exhibit.id, says }));
}

function ofTeaching({ reviewQuestions, rounds, concepts, questions, law }: Teaching): readonly Complaint[] {
  const words = textsIn([reviewQuestions, rounds, concepts.map(({ title, text }) => [title, text]), questions, law]);
  return [
    ...words.flatMap((text) => unplain('A teaching text', text)),
    ...reviewQuestions.flatMap(({ id, answer }) =>
      tooHard(`The answer to review question ${id}`, [answer], HARDEST.answer),
    ),
    ...rounds.flatMap((round) =>
      tooHard(`The briefing of round ${round.theme}`, [round.idea, ...round.lines, round.aside.text], HARDEST.briefing),
    ),
    ...concepts.flatMap(({ id, text }) => [
      ...tooHard(`The concept card "${id}"`, [text], HARDEST.card),
      ...tooLong(`The concept card "${id}"`, text),
    ]),
    ...law.flatMap(({ title, text }) => tooHard(`The law card "${title}"`, [text], HARDEST.law)),
  ];
}

function ofPapers({ papers, safeguarding }: Papers): readonly Complaint[] {
  const all = [
    ...papers.map((paper) => ({ name: paper.title, in: [paper.lead, paper.sections] })),
    {
      name: safeguarding.title,
      in: [
        safeguarding.lead,
        safeguarding.now,
        safeguarding.not,
        safeguarding.tell,
        safeguarding.say,
        safeguarding.law,
      ],
    },
  ];
  return all.flatMap(({ name, in: parts }) => {
    const texts = textsIn(parts);
    return [
      ...texts.flatMap((text) => unplain(`The paper "${name}"`, text)),
      ...tooHard(`The paper "${name}"`, texts, HARDEST.paper),
    ];
  });
}

function unplain(what: string, text: string): readonly Complaint[] {
  const says = unplainIn(text);
  return says === null ? [] : [{ says: `${what}: ${says} It stands in "${text.slice(0, 120)}".` }];
}

function tooHard(what: string, texts: readonly string[], hardest: number): readonly Complaint[] {
  const grade = readingGrade(texts);
  return grade <= hardest
    ? []
    : [{ says: `${what} has a reading grade of ${grade.toFixed(1)}; at most ${hardest} is allowed.` }];
}

function tooLong(what: string, text: string): readonly Complaint[] {
  return splitSentences(text)
    .map((sentence) => sentence.split(/\s+/).filter(Boolean).length)
    .filter((words) => words > LONGEST_SENTENCE)
    .map((words) => ({ says: `${what} has a sentence of ${words} words; at most ${LONGEST_SENTENCE} are allowed.` }));
}
