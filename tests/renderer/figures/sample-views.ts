import * as v from 'valibot';
import teachingJson from '../../../content/teaching/en.json';
import type { Judgement } from '../../../game/discernment/judgement.ts';
import { reportOf } from '../../../game/discernment/report-of.ts';
import { factsOf } from '../../../game/results/facts.ts';
import { isRight, pointsFor } from '../../../game/scoring.ts';
import type {
  DebriefView,
  Progress,
  QuestionView,
  RevealedExhibit,
  RoundResultView,
} from '../../../game/session/view.ts';
import { teachingSchema, type Teaching } from '../../../game/teaching/schema.ts';
import { setupOf, simulated } from '../../game/results/simulated.ts';
import { LESSON, ROUND } from './sample-judgements.ts';

/** The teaching material as it is played. */
export const teaching: Teaching = v.parse(teachingSchema, teachingJson);

export const progress: Progress = {
  round: 1,
  rounds: 3,
  theme: 1,
  roundName: 'You are the discriminator',
  position: 10,
  length: 10,
  score: 9,
  stake: 60,
  mode: 'lesson',
};

/** A picture that needs no server: a plain sky over a plain field. */
const PICTURE =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="480"><rect width="720" height="480" fill="#8fb3cf"/><rect y="290" width="720" height="190" fill="#5d7a4b"/></svg>',
  );

const shared = {
  altAfter: 'A field under a plain sky; the hedge repeats three times.',
  evidence: [],
  credit: { maker: 'Second Look', date: '2026', licence: 'MIT', source: 'made for the tests' },
  digitalSourceType: 'trainedAlgorithmicMedia',
  model: null,
  original: null,
  card: { stance: 'silent', kind: 'silent' },
  use: null,
  twin: null,
} as const;

export const imageExhibit: RevealedExhibit = {
  ...shared,
  truth: 'generated',
  medium: 'image',
  turn: null,
  face: {
    medium: 'image',
    label: '1-04',
    title: 'Fields seen from above',
    alt: 'Fields from above',
    language: 'en',
    picture: { file: PICTURE, width: 720, height: 480 },
  },
};

export const textExhibit: RevealedExhibit = {
  ...shared,
  truth: 'part',
  medium: 'text',
  turn: 1,
  face: {
    medium: 'text',
    label: '3-05',
    title: 'A note on a market town',
    alt: 'A note',
    language: 'en',
    frame: 'page',
    sentences: [
      'The plateau was settled late and never densely. ',
      'Its towns grew along a single road. ',
      'The market met twice.',
    ],
  },
};

const [question] = teaching.questions;
if (question === undefined) throw new Error('The teaching material has no question.');

export const questionView: QuestionView = {
  name: 'question',
  progress,
  question,
  exhibit: imageExhibit,
  said: 1,
  correct: false,
  stand: null,
  written: '',
};

/** A round's result from its answers. */
export function roundResultView(answers: readonly Judgement[] = ROUND, last = false): RoundResultView {
  return { name: 'round-result', progress, skipped: 0, report: reportOf(answers), stake: 60, last };
}

/** What a lesson that was really played tells; it goes with no answers in particular. */
const FACTS = factsOf(simulated(setupOf('lesson', 0), 1));

/** A debrief from a lesson's answers. */
export function debriefView(answers: readonly Judgement[] = LESSON): DebriefView {
  const rounds = ([1, 2, 3] as const).map((theme, index) => ({
    theme,
    roundName: teaching.rounds[index]?.name ?? '',
    report: reportOf(answers.filter((_, at) => at % 3 === index)),
    stake: 60,
  }));
  const [a, b, c] = teaching.questions;
  return {
    name: 'debrief',
    mode: 'lesson',
    report: reportOf(answers),
    stake: 180,
    rounds,
    stands: [a, b, c].flatMap((asked, index) =>
      asked === undefined ? [] : [{ question: asked, stand: ([-2, 1, null] as const)[index] ?? null, written: '' }],
    ),
    answers: answers.map(({ truth, level, gut, machine }, index) => ({
      label: `${Math.floor(index / 10) + 1}-${String((index % 10) + 1).padStart(2, '0')}`,
      title: `A plain thing, number ${index + 1}`,
      medium: truth === 'part' ? 'text' : 'image',
      truth,
      said: level,
      gut,
      machine,
      correct: isRight(level, truth),
      points: pointsFor(level, truth),
    })),
    facts: FACTS,
  };
}
