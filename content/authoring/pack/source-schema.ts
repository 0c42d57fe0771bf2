import * as v from 'valibot';
import { SOURCE_FORMAT } from '../../../game/pack/take-in.ts';
import { packIdSchema } from '../../../game/bridge/packs.ts';
import { languageSchema } from '../../../game/pack/language.ts';
import { CLAIM_KINDS, CLAIMED, CLUE_FAMILIES, STANCES, TRUTHS } from '../../../game/pack/vocabulary.ts';

// Lengths are the pack format's to check; here only what decides how the rest is filled in.
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
/** Words of an exhibit: white space between a person's and a model's can say that a new sentence begins. */
const words = v.pipe(
  v.string(),
  v.check((given) => given.trim() !== '', 'must have words in it'),
);
const credit = v.strictObject({
  maker: text,
  licence: text,
  date: v.optional(text),
  source: v.optional(text),
  changes: v.optional(text),
});

/** A place in a picture (`box`: left, top, width, height, each 0 to 1) or words of a text (`quote`), and what they show. */
const evidence = v.strictObject({
  box: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  quote: v.optional(v.string()),
  says: text,
  clue: v.picklist(CLUE_FAMILIES),
});

/** What one check finds, and whether it is a fact that decides. */
const finding = v.strictObject({ says: text, decides: v.boolean() });

const exhibit = v.strictObject({
  /** The name of a JPEG, PNG or WebP file in the folder. */
  picture: v.optional(text),
  /** The photograph that a generated picture was made from. */
  original: v.optional(v.strictObject({ picture: text, alt: text, credit: v.optional(credit) })),
  /** The whole text, or where a model goes on, what the person wrote. */
  text: v.optional(words),
  continued: v.optional(words),
  truth: v.picklist(TRUTHS),
  title: text,
  /** What anybody sees, without a hint. */
  before: text,
  /** What there is to know, after the answer. */
  after: v.optional(text),
  evidence: v.array(evidence),
  credit: v.optional(credit),
  model: v.optional(text),
  card: v.optional(
    v.strictObject({
      found: v.optional(text),
      caption: v.optional(text),
      claim: v.optional(v.strictObject({ says: text, kind: v.picklist(CLAIM_KINDS), towards: v.picklist(CLAIMED) })),
      checks: v.optional(
        v.strictObject({
          published: v.optional(finding),
          elsewhere: v.optional(finding),
          carries: v.optional(finding),
        }),
      ),
      /** These three are of a card without checks, as packs had them before. */
      sourceSays: v.optional(text),
      credentials: v.optional(text),
      stance: v.optional(v.picklist(STANCES)),
    }),
  ),
  uses: v.optional(v.array(v.strictObject({ caption: text, use: v.picklist(['honest', 'misleading']), says: text }))),
  genre: v.optional(text),
  topic: v.optional(text),
  language: v.optional(languageSchema),
  /** Exhibits from one source; no lesson shows two of them. */
  family: v.optional(text),
  /** The title of the exhibit on the same matter with the other truth. */
  twin: v.optional(text),
  difficulty: v.optional(v.number()),
  ageFrom: v.optional(v.number()),
  opening: v.optional(v.array(v.string())),
  reviewQuestions: v.optional(v.array(v.picklist([1, 2, 3]))),
});

/** The `pack.json` of a folder that a pack is made from: what a person has to say. The rest is filled in. */
export const packSourceSchema = v.strictObject({
  format: v.literal(SOURCE_FORMAT),
  title: text,
  id: v.optional(packIdSchema),
  language: v.optional(languageSchema, 'en'),
  description: text,
  licence: text,
  /** When it was last looked through, as 2026-03-09; today unless told. */
  asOf: v.optional(text),
  /** Of every exhibit that has none of its own. */
  credit: v.optional(credit),
  exhibits: v.pipe(v.array(exhibit), v.minLength(1)),
});

export type PackSource = v.InferOutput<typeof packSourceSchema>;
export type ExhibitSource = PackSource['exhibits'][number];
export type CreditSource = v.InferOutput<typeof credit>;
