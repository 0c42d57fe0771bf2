import * as v from 'valibot';

/** The six-point answer: 1 certain real, 2 likely, 3 leaning real, 4 leaning generated, 5 likely, 6 certain generated. */
export const levelSchema = v.picklist([1, 2, 3, 4, 5, 6]);
export type Level = v.InferOutput<typeof levelSchema>;

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
  /** Marks where a text turns from person to model: index of the first sentence by the model; null takes the mark away. */
  v.strictObject({
    type: v.literal('place-turn'),
    sentence: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))),
  }),
  /** Notes a clue: a family's id, or the player's own words. Kept in either form. */
  v.strictObject({ type: v.literal('note-clue'), clue: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)) }),
  v.strictObject({ type: v.literal('drop-clue'), clue: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)) }),
  /** Locks the answer in and turns to the reveal. */
  v.strictObject({ type: v.literal('lock') }),
  /** Goes on from a reveal, an answered or skipped question, or a round's result. */
  v.strictObject({ type: v.literal('next') }),
  /** Takes a stand on the ethics question: -2 wholly statement A … 2 wholly statement B, never 0; can be changed until *next*. */
  v.strictObject({ type: v.literal('stand'), stand: v.picklist([-2, -1, 1, 2]) }),
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
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  command: commandSchema,
});
export type Entry = Readonly<v.InferOutput<typeof entrySchema>>;
