import * as v from 'valibot';
import { journalIdSchema } from '../keeping/journal.ts';
import { MOST_SENTENCES } from '../pack/most-sentences.ts';
import { CHECKS, MEDIA, TRUTHS } from '../pack/vocabulary.ts';
import { levelSchema } from '../session/command.ts';
import { DISCUSSION_WAYS, MOST_HANDS, MOST_TEAMS, roomPlanSchema, STANDS, TRUST_POINTS } from '../session/room-plan.ts';
import { MODES } from '../session/setup.ts';
import { RESULT_LIMITS } from './limits.ts';
import { WIDEST_OFFSET } from './local.ts';
import { CLASS_VERSION, RESULT_VERSIONS } from './versions.ts';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const hands = (places: number) => v.pipe(v.array(whole(0, MOST_HANDS)), v.length(places));
const theme = v.picklist([1, 2, 3]);

/** The patterns of texts in a result: ids as packs have them, a digest in hex, the label of an exhibit, moments in UTC. */
export const EXHIBIT_ID = /^[a-z0-9]{10}$/;
export const PACK_ID = /^[a-z0-9][a-z0-9-]{1,39}$/;
export const QUESTION_ID = /^[a-z0-9-]{3,40}$/;
export const DIGEST = /^[0-9a-f]{64}$/;
export const LABEL = /^[1-9]-\d{2,3}$/;
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const MINUTE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\dZ$/;

/** How people answered: `one` person alone; hands of a class, on six points or for *real* and *generated*; or teams, in the order of seats. */
const votersSchema = v.variant('way', [
  v.strictObject({ way: v.literal('one') }),
  ...roomPlanSchema.entries.voting.options,
]);

/** An exhibit that was answered and revealed (in a form: answered). What is told of it is what the pack said when it was played. */
const exhibitSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(EXHIBIT_ID)),
  label: v.pipe(v.string(), v.regex(LABEL)),
  title: text(80),
  medium: v.picklist(MEDIA),
  genre: text(40),
  truth: v.picklist(TRUTHS),
  difficulty: whole(1, 5),
  /** Of the round in which it was shown. */
  theme,
  /** The checks of its card that were opened, in that order; missing where there were none. From version 3 on. */
  checks: v.exactOptional(v.pipe(v.array(v.picklist(CHECKS)), v.minLength(1), v.maxLength(CHECKS.length))),
  /** The teacher of a class put it in doubt: its answers are kept, and no figure counts them. From version 3 on. */
  doubtful: v.exactOptional(v.literal(true)),
});

/** One answer, or as many equal ones as hands were counted. */
const answerSchema = v.strictObject({
  /** Index in `exhibits`. */
  exhibit: whole(0, RESULT_LIMITS.exhibits - 1),
  /** 1: before the class talked, and wherever there is one vote; 2: after. */
  ballot: v.picklist([1, 2]),
  /** The team's seat, from 0; null for hands, and for a person alone. */
  seat: v.nullable(whole(0, MOST_TEAMS - 1)),
  /** The answer; of a person alone the final one. Where two answers were asked for, 3 stands for *real* and 4 for *generated*. */
  level: levelSchema,
  count: whole(1, MOST_HANDS),
  /** The answer before the context card, where it was opened. */
  gut: v.nullable(levelSchema),
  clues: v.pipe(v.array(text(80)), v.maxLength(RESULT_LIMITS.clues)),
  /** The machine's chance of its being generated, 0..1; null where it was not asked. The same in all answers to an exhibit. */
  machine: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Index of the first sentence by the model, and where it was placed; null where no turn was asked for. */
  turn: v.nullable(
    v.strictObject({ at: whole(1, MOST_SENTENCES - 1), placed: v.nullable(whole(0, MOST_SENTENCES - 1)) }),
  ),
});

const questionId = v.pipe(v.string(), v.regex(QUESTION_ID));
const trustAnswers = v.strictTuple([v.nullable(hands(TRUST_POINTS)), v.nullable(hands(TRUST_POINTS))]);

/**
 * What a machine keeps of one session, as facts: every figure is worked out anew by whoever reads it. It names nobody, and what was
 * written on a question is not in it. What the fields have to do with each other is checked by `flawOf`.
 */
export const resultSchema = v.strictObject({
  format: v.literal('second-look-result'),
  version: v.picklist(RESULT_VERSIONS),
  program: v.strictObject({ name: v.literal('second-look'), version: text(40) }),
  /** The session's id: letters and digits that mean nothing. Two files with one id are of one session. */
  id: journalIdSchema,
  /** ISO 8601, in UTC, to the minute. */
  savedAt: v.pipe(v.string(), v.regex(MINUTE)),
  /** The day on which the session began, where it was played; in version 2, in UTC. */
  playedOn: v.pipe(v.string(), v.regex(DAY)),
  /** Minutes that clocks there were ahead of UTC when it began. From version 3 on. */
  utcOffsetMinutes: v.exactOptional(whole(-WIDEST_OFFSET, WIDEST_OFFSET)),
  /** Whether it was played to its end. */
  finished: v.boolean(),
  mode: v.picklist(MODES),
  /** In mode `form` alone. */
  form: v.exactOptional(v.strictObject({ id: v.picklist(['A', 'B']), moment: v.picklist(['before', 'after']) })),
  pack: v.strictObject({
    id: v.pipe(v.string(), v.regex(PACK_ID)),
    digest: v.pipe(v.string(), v.regex(DIGEST)),
  }),
  voters: votersSchema,
  exhibits: v.pipe(v.array(exhibitSchema), v.maxLength(RESULT_LIMITS.exhibits)),
  /**
   * What was dealt and left out: pictures that could not be shown, and what the teacher of a class left out (`by`); missing where there is
   * nothing. From version 3 on.
   */
  skipped: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          id: v.pipe(v.string(), v.regex(EXHIBIT_ID)),
          label: v.pipe(v.string(), v.regex(LABEL)),
          theme,
          by: v.exactOptional(v.literal('teacher')),
        }),
      ),
      v.minLength(1),
      v.maxLength(RESULT_LIMITS.exhibits),
    ),
  ),
  answers: v.pipe(v.array(answerSchema), v.maxLength(RESULT_LIMITS.answers)),
  /** Of a person alone; null: passed over. */
  stands: v.pipe(
    v.array(v.strictObject({ question: questionId, stand: v.nullable(v.picklist(STANDS)) })),
    v.maxLength(RESULT_LIMITS.questions),
  ),
  /** Of a class: hands on each of the four stands, before the talk and after it; null where nobody counted. */
  discussions: v.pipe(
    v.array(
      v.strictObject({
        question: questionId,
        way: v.picklist(DISCUSSION_WAYS),
        before: v.nullable(hands(STANDS.length)),
        after: v.nullable(hands(STANDS.length)),
      }),
    ),
    v.maxLength(RESULT_LIMITS.questions),
  ),
  /** The two questions of the trust check: hands, or one person's answer, by point of the scale (1 … 5). */
  trust: v.strictObject({ before: trustAnswers, after: trustAnswers }),
});

/** The results of a class in one file. */
export const classSchema = v.strictObject({
  format: v.literal('second-look-class'),
  version: v.literal(CLASS_VERSION),
  results: v.pipe(v.array(resultSchema), v.minLength(1), v.maxLength(RESULT_LIMITS.results)),
});

export type SessionResult = Readonly<v.InferOutput<typeof resultSchema>>;
export type ResultExhibit = SessionResult['exhibits'][number];
export type ResultAnswer = SessionResult['answers'][number];
export type ClassResults = Readonly<v.InferOutput<typeof classSchema>>;
