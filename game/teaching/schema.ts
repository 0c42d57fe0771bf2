import * as v from 'valibot';
import { MEDIA, ORIGINS, TRUTHS } from '../pack/vocabulary.ts';
import { AILIT_CODES, BIG_IDEAS, ISTE_CODES, UNESCO_CODES } from './frameworks.ts';
import { KINDS } from './kinds.ts';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const theme = v.picklist([1, 2, 3]);
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const source = v.strictObject({ title: text(300), where: text(300) });
const some = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(most));

/** One of the three questions that the lesson is built on; one round each. */
const reviewQuestion = v.strictObject({ id: theme, question: text(200), answer: text(900) });

const lines = v.pipe(v.array(text(240)), v.minLength(1), v.maxLength(4));

/**
 * A briefing of under a minute: one idea, one drawn picture (named; the renderer draws it), and what to do. `classLines` say what a class
 * at one screen does, where that is something else: it opens no context card and marks no turn.
 */
const round = v.strictObject({
  theme,
  name: text(60),
  idea: text(200),
  lines,
  classLines: v.optional(lines),
  picture: v.picklist(['boundary', 'caption', 'turn']),
  pictureAlt: text(300),
  aside: v.strictObject({ title: text(60), text: text(240) }),
});

const concept = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z-]{3,40}$/)),
  title: text(80),
  text: text(900),
  reviewQuestions: v.array(theme),
  sources: v.array(source),
});

/** What a question is about, and its place in the frameworks of `frameworks.ts`. */
const tags = v.strictObject({
  /** Plain words. `law` is a word of meaning: it asks for a date and a source. */
  topics: some(text(60), 8),
  ai4k12: some(v.picklist(BIG_IDEAS), 5),
  unesco: some(v.picklist(UNESCO_CODES), 4),
  iste: some(v.picklist(ISTE_CODES), 4),
  ailit: some(v.picklist(AILIT_CODES), 4),
});

/**
 * An ethics question: two statements that reasonable people hold, no right answer. `fits` says which kinds of exhibit it can be tied
 * to; a list that is absent fits all. With `kinds` it is bound: no other kind of exhibit is ever dealt with it. `mistake` is the kind of wrong answer it
 * speaks to, if it speaks to one. A question with a `scenario` (a made-up case of two to five sentences, told before it is asked) does not speak of an
 * exhibit, though one may suit it.
 */
const ethicsQuestion = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,40}$/)),
  theme,
  scenario: v.optional(text(600)),
  question: text(240),
  statements: v.strictObject({ a: text(300), b: text(300) }),
  followUps: v.pipe(v.array(text(240)), v.length(2)),
  changeYourMind: text(240),
  fits: v.strictObject({
    kinds: v.optional(some(v.picklist(KINDS), KINDS.length)),
    media: v.optional(v.array(v.picklist(MEDIA))),
    truths: v.optional(v.array(v.picklist(TRUTHS))),
    origins: v.optional(v.array(v.picklist(ORIGINS))),
    mistake: v.optional(v.picklist(['miss', 'false-alarm'])),
  }),
  tags,
  /** Flesch-Kincaid grade of what is read to decide (`content/authoring/check/reading-grade.ts`): years of school in the United States. */
  reading: v.strictObject({ grade: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)) }),
  asOf: v.optional(date),
  source: v.optional(source),
});

/** A dated statement of law, as matter for debate, never as advice. */
const lawCard = v.strictObject({ title: text(120), text: text(900), asOf: date, source });

/** Everything that is taught, apart from the exhibits. Lives in `content/teaching/<language>.json`. */
export const teachingSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal('second-look-teaching'),
  version: v.literal(1),
  language: text(20),
  asOf: date,
  reviewQuestions: v.pipe(v.array(reviewQuestion), v.length(3)),
  rounds: v.pipe(v.array(round), v.length(3)),
  concepts: v.pipe(v.array(concept), v.minLength(5)),
  questions: v.pipe(v.array(ethicsQuestion), v.minLength(12)),
  law: v.pipe(v.array(lawCard), v.minLength(1)),
});

export type Teaching = Readonly<v.InferOutput<typeof teachingSchema>>;
export type EthicsQuestion = Teaching['questions'][number];
export type Briefing = Teaching['rounds'][number];
export type Concept = Teaching['concepts'][number];
export type LawCard = Teaching['law'][number];
export type Theme = 1 | 2 | 3;
