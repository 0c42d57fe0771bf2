import type { Exhibit, ImageExhibit, Pack, Segment, TextExhibit } from '../../game/pack/schema.ts';
import { CLAIMED, CLAIM_KINDS, type Truth } from '../../game/pack/vocabulary.ts';
import { createRandom } from '../../game/random.ts';
import type { RoomPlan } from '../../game/session/room-plan.ts';
import type { Setup, SetupRecord } from '../../game/session/setup.ts';
import type { EthicsQuestion, Teaching, Theme } from '../../game/teaching/schema.ts';

/** How many exhibits of each kind a made-up pack has. */
export interface PackShape {
  readonly realImages: number;
  readonly generatedImages: number;
  readonly realTexts: number;
  readonly generatedTexts: number;
  readonly partTexts: number;
  /** The n-th real and the n-th generated image are of one family, and the n-th real and generated text are twins. */
  readonly paired: boolean;
}

const SHAPE: PackShape = {
  realImages: 20,
  generatedImages: 20,
  realTexts: 20,
  generatedTexts: 16,
  partTexts: 4,
  paired: false,
};
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ZEROS = '0'.repeat(64);
const GENRES = ['landscape', 'street', 'animal', 'still life'];
const TOPICS = ['water', 'town'];

/** An opaque id for a number, always the same one. */
export function idFor(number: number): string {
  const random = createRandom(number + 1);
  return Array.from({ length: 10 }, () => LETTERS.charAt(random.integer(LETTERS.length))).join('');
}

/** Everything that must not be seen before the answer carries `hidden-<id>`, so that a test can look for it. */
const hidden = (id: string, what: string): string => `hidden-${id} ${what}`;

const common = (number: number, truth: Truth) => {
  const id = idFor(number);
  return {
    id,
    truth,
    genre: GENRES[number % GENRES.length] ?? '',
    topic: TOPICS[Math.floor(number / GENRES.length) % TOPICS.length] ?? '',
    title: `Exhibit number ${number}`,
    language: 'en',
    family: `family-${number}`,
    difficulty: 1 + (number % 5),
    reviewQuestions: [1, 2, 3] as Theme[],
    alt: { before: `A plain description of number ${number}`, after: hidden(id, 'alt') },
    card: {
      found: `Found at place ${number}`,
      caption: `The card's caption of ${number}`,
      claim: {
        says: `People say this of ${number}`,
        kind: CLAIM_KINDS[number % CLAIM_KINDS.length] ?? 'silent',
        towards: CLAIMED[number % CLAIMED.length] ?? 'nothing',
      },
      checks: {
        published: { says: `The publisher of ${number}`, decides: number % 2 === 0 },
        elsewhere: { says: `Another copy of ${number}`, decides: false },
        // Of some, nothing is known.
        ...(number % 3 > 0 && { carries: { says: `The data of ${number}`, decides: number % 2 === 1 } }),
      },
    },
    uses: [
      { caption: `One caption for ${number}`, use: 'honest' as const, says: hidden(id, 'use') },
      { caption: `Another caption for ${number}`, use: 'misleading' as const, says: hidden(id, 'use') },
    ],
    credit: { maker: hidden(id, 'maker'), date: '1931', licence: hidden(id, 'licence'), source: hidden(id, 'source') },
    ...(truth === 'real' ? {} : { model: { name: hidden(id, 'model'), seed: number } }),
    asOf: '2026-11-01',
  };
};

/** A made-up image exhibit; numbers tell exhibits apart. */
export function makeImage(
  number: number,
  truth: 'real' | 'generated',
  change: Partial<ImageExhibit> = {},
): ImageExhibit {
  const base = common(number, truth);
  const picture = { file: `media/${base.id}.webp`, width: 720, height: 480, bytes: 40_000, sha256: ZEROS };
  const original = {
    picture: { ...picture, file: `media/${idFor(number + 50_000)}.webp` },
    credit: base.credit,
    alt: hidden(base.id, 'original'),
  };
  return {
    ...base,
    medium: 'image',
    origin: truth === 'real' ? 'photograph' : 'patch-model',
    digitalSourceType: truth === 'real' ? 'digitalCapture' : 'trainedAlgorithmicMedia',
    picture,
    ...(truth === 'real' ? {} : { original }),
    evidence: [
      { box: [0.1, 0.1, 0.2, 0.2], says: hidden(base.id, 'evidence one'), clue: 'repeats' },
      { box: [0.5, 0.5, 0.5, 0.5], says: hidden(base.id, 'evidence two'), clue: 'light' },
    ],
    ...change,
  };
}

const AUTHORS: Readonly<Record<Truth, readonly Segment['by'][]>> = {
  real: ['human'],
  generated: ['model'],
  part: ['human', 'model'],
};

/** A made-up text exhibit: four sentences by each author. */
export function makeText(number: number, truth: Truth, change: Partial<TextExhibit> = {}): TextExhibit {
  const base = common(number, truth);
  const passage = `The river ${number} rose. Nobody in town had seen it so high. Mr. Hale counted the boats. Two were gone. `;
  return {
    ...base,
    medium: 'text',
    origin: ({ real: 'human-text', generated: 'language-model', part: 'human-and-language-model' } as const)[truth],
    digitalSourceType: truth === 'real' ? 'digitalCreation' : 'compositeWithTrainedAlgorithmicMedia',
    segments: AUTHORS[truth].map((by) => ({ by, content: passage })),
    evidence: [
      { span: [0, 9], says: hidden(base.id, 'evidence one'), clue: 'voice' },
      { span: [10, 20], says: hidden(base.id, 'evidence two'), clue: 'tidy' },
    ],
    ...change,
  };
}

const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A made-up pack that `parsePack` accepts. */
export function makePack(shape: Partial<PackShape> = {}): Pack {
  const { realImages, generatedImages, realTexts, generatedTexts, partTexts, paired } = { ...SHAPE, ...shape };
  const family = (index: number) => (paired ? { family: `photograph-${index}` } : {});
  const twin = (index: number, of: number, start: number) =>
    paired && index < of ? { twin: idFor(start + index) } : {};
  const exhibits: Exhibit[] = [
    ...list(realImages, (index) => makeImage(index, 'real', family(index))),
    ...list(generatedImages, (index) => makeImage(1000 + index, 'generated', family(index))),
    ...list(realTexts, (index) => makeText(2000 + index, 'real', twin(index, generatedTexts, 3000))),
    ...list(generatedTexts, (index) => makeText(3000 + index, 'generated', twin(index, realTexts, 2000))),
    ...list(partTexts, (index) => makeText(4000 + index, 'part', { reviewQuestions: [3] })),
  ];
  return packOf(exhibits);
}

/** The exhibit without captions to choose from. */
export function withoutUses(exhibit: Exhibit): Exhibit {
  const { uses: _, ...rest } = exhibit;
  return rest;
}

/** A pack of given exhibits. */
export const packOf = (exhibits: readonly Exhibit[]): Pack => ({
  format: 'second-look-pack',
  version: 1,
  id: 'made-up',
  title: 'A made-up pack',
  language: 'en',
  description: 'For tests.',
  licence: 'MIT',
  asOf: '2026-11-01',
  exhibits: [...exhibits],
});

/** An ethics question that fits everything, unless told otherwise. */
export const makeQuestion = (theme: Theme, number: number, fits: EthicsQuestion['fits'] = {}): EthicsQuestion => ({
  id: `question-${theme}-${number}`,
  theme,
  question: `What of ${number}?`,
  statements: { a: 'This.', b: 'That.' },
  followUps: ['Why?', 'Why not?'],
  changeYourMind: 'What would move you?',
  fits,
  tags: { topics: ['test'], ai4k12: [5], unesco: ['mindset-understand'], iste: ['1.3.b'], ailit: ['engage'] },
  reading: { grade: 5 },
});

/** A made-up teaching file with four questions for each round, one of which speaks to misses and one to false alarms. */
export function makeTeaching(questions?: readonly EthicsQuestion[]): Teaching {
  const themes = [1, 2, 3] as const;
  const source = { title: 'A source', where: 'Somewhere' };
  const made = themes.flatMap((theme) => [
    makeQuestion(theme, 1),
    makeQuestion(theme, 2),
    makeQuestion(theme, 3, { mistake: 'miss' }),
    makeQuestion(theme, 4, { mistake: 'false-alarm' }),
  ]);
  return {
    format: 'second-look-teaching',
    version: 1,
    language: 'en',
    asOf: '2026-11-01',
    reviewQuestions: themes.map((id) => ({ id, question: `Review question ${id}?`, answer: 'An answer.' })),
    rounds: themes.map((theme) => ({
      theme,
      name: `Round name ${theme}`,
      idea: 'One idea.',
      lines: ['One line.'],
      picture: (['boundary', 'caption', 'turn'] as const)[theme - 1] ?? 'turn',
      pictureAlt: 'A drawing.',
      aside: { title: 'Aside', text: 'A word aside.' },
    })),
    concepts: ['one', 'two', 'three', 'four', 'five'].map((id) => ({
      id,
      title: id,
      text: 'A text.',
      reviewQuestions: [1],
      sources: [source],
    })),
    questions: [...(questions ?? made)],
    law: [{ title: 'A law', text: 'It says so.', asOf: '2026-11-01', source }],
  };
}

/** How a class plays by hands on six points, with a second vote, unless told otherwise. */
export const makeRoom = (change: Partial<RoomPlan> = {}): RoomPlan => ({
  themes: [1],
  length: 4,
  voting: { way: 'hands', scale: 'six' },
  revote: true,
  talkSeconds: null,
  ...change,
});

/** A made-up pack of which every fourth exhibit belongs to a form, by turns A and B. */
export const makePackWithForms = (): Pack =>
  packOf(
    makePack().exhibits.map((exhibit, at): Exhibit =>
      at % 4 === 0 ? { ...exhibit, form: at % 8 === 0 ? 'A' : 'B' } : exhibit,
    ),
  );

/** A setup of a lesson, unless told otherwise. */
export function makeSetup(
  record: Partial<SetupRecord> = {},
  pack: Pack = makePack(),
  teaching: Teaching = makeTeaching(),
): Setup {
  return {
    record: {
      version: 1,
      seed: 1,
      mode: 'lesson',
      theme: null,
      media: 'both',
      clockSeconds: null,
      seen: [],
      pack: { id: pack.id, digest: ZEROS },
      ...record,
    },
    pack,
    teaching,
  };
}
