import * as v from 'valibot';
import { momentSchema } from '../moment.ts';
import { MOST_SENTENCES } from '../pack/most-sentences.ts';
import { CHECKS } from '../pack/vocabulary.ts';
import { DISCUSSION_WAYS, LONGEST_REFLECTION, MOST_HANDS, STANDS, TRUST_POINTS } from './room-plan.ts';

/** The six-point answer: 1 certain real, 2 likely, 3 leaning real, 4 leaning generated, 5 likely, 6 certain generated. */
export const levelSchema = v.picklist([1, 2, 3, 4, 5, 6]);
export type Level = v.InferOutput<typeof levelSchema>;

/** Hands counted, one number for each answer in the order of the scale; no more in all than a hall has. */
const counts = (least: number, most: number) =>
  v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_HANDS))),
    v.minLength(least),
    v.maxLength(most),
    v.check((hands) => hands.reduce((sum, count) => sum + count, 0) <= MOST_HANDS),
  );

/** Everything a player can do. Time is not in a command: the journal entry around it carries it. */
export const commandSchema = v.variant('type', [
  /** Leaves the briefing for the first exhibit of the round. */
  v.strictObject({ type: v.literal('begin') }),
  /** Sets or changes the answer; while a gut answer is asked for, gives that and opens the context card. */
  v.strictObject({ type: v.literal('answer'), level: levelSchema }),
  /** *I'd check first*: keeps the answer given so far as the gut answer, or asks for one. */
  v.strictObject({ type: v.literal('check') }),
  /** Takes *I'd check first* back while the gut answer is still asked for. */
  v.strictObject({ type: v.literal('uncheck') }),
  /** Opens one of the checks on the context card: who published it, where else it is, what it carries. */
  v.strictObject({ type: v.literal('open-check'), check: v.picklist(CHECKS) }),
  /** Marks where a text turns from person to model: index of the first sentence by the model; null takes the mark away. */
  v.strictObject({
    type: v.literal('place-turn'),
    sentence: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_SENTENCES - 1))),
  }),
  /** Notes a clue: a family's id, or the player's own words. Kept in either form. */
  v.strictObject({ type: v.literal('note-clue'), clue: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)) }),
  v.strictObject({ type: v.literal('drop-clue'), clue: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)) }),
  /** Locks the answer in and turns to the reveal. */
  v.strictObject({ type: v.literal('lock') }),
  /**
   * Leaves out the exhibit on the table: it is not answered, not marked, and not in any report. Sent by the program where a picture cannot be shown,
   * before it would stand on the screen; or, in a class, by the teacher (`by`), of any exhibit.
   */
  v.strictObject({ type: v.literal('skip'), by: v.exactOptional(v.literal('teacher')) }),
  /** A class: puts the exhibit of the reveal in doubt, or takes that back. What was answered to it is kept, and counts in no figure. */
  v.strictObject({ type: v.literal('doubt'), on: v.boolean() }),
  /** Goes on from a reveal, an answered or skipped question, or a round's result. */
  v.strictObject({ type: v.literal('next') }),
  /** Takes a stand on the ethics question: -2 wholly statement A … 2 wholly statement B, never 0; can be changed until *next*. */
  v.strictObject({ type: v.literal('stand'), stand: v.picklist(STANDS) }),
  /** Keeps what was written on the question, on this machine alone; the empty text takes it away. */
  v.strictObject({ type: v.literal('write'), text: v.pipe(v.string(), v.maxLength(LONGEST_REFLECTION)) }),
  /** A class: the hands for each answer (six, or two where only real and generated are asked for), as counted so far. */
  v.strictObject({ type: v.literal('tally'), counts: counts(2, 6) }),
  /** A class: the hands on each of the four stands, before the talk or after it, as counted so far. */
  v.strictObject({ type: v.literal('stand-tally'), counts: counts(STANDS.length, STANDS.length) }),
  /** Goes back from the talk to the vote before it, or from the second vote to the talk: a count can be mended until the reveal. */
  v.strictObject({ type: v.literal('back') }),
  /** Takes a question of the deck: the first one of a discussion, or another than was proposed. */
  v.strictObject({ type: v.literal('take-question'), question: v.pipe(v.string(), v.maxLength(40)) }),
  /** Changes the way in which the question is discussed. */
  v.strictObject({ type: v.literal('discuss-by'), way: v.picklist(DISCUSSION_WAYS) }),
  /** The answers to one question of the trust check, from 1 *not at all* to 5 *wholly*: hands, or a single one. */
  v.strictObject({
    type: v.literal('trust'),
    question: v.picklist([0, 1]),
    counts: counts(TRUST_POINTS, TRUST_POINTS),
  }),
  /**
   * What the machine discriminator said of an exhibit (round and position from 0): its chance of being generated. It comes from a worker beside the
   * game and is kept like an answer, so that a replay needs no machine. Hidden until the player's own answer is locked.
   */
  v.strictObject({
    type: v.literal('machine-guess'),
    round: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
    position: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
    chance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
]);

export type Command = Readonly<v.InferOutput<typeof commandSchema>>;

/** A line of the journal. `at` is milliseconds since the Unix epoch, given by the shell's clock; `seq` counts from 0 without gaps. */
export const entrySchema = v.strictObject({
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  at: momentSchema,
  command: commandSchema,
});
export type Entry = Readonly<v.InferOutput<typeof entrySchema>>;
