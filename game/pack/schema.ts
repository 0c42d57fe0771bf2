import * as v from 'valibot';
import { flawInText } from '../plain-text.ts';
import { languageSchema } from './language.ts';
import { MOST_PIXELS, tooManyPixels } from './pixels.ts';
import {
  BANDS,
  CLAIMED,
  CLAIM_KINDS,
  CLUE_FAMILIES,
  DIGITAL_SOURCE_TYPES,
  LEVELS_OF_CARE,
  OPENING_MARKS,
  ORIGINS,
  STANCES,
  TRUTHS,
} from './vocabulary.ts';

/** The pack format's version. A pack with a higher one is refused with a plain message. */
export const PACK_VERSION = 1;

/** Limits on what a pack may hold; each is named in the message when hit. Sizes in bytes, lengths in UTF-16 units. */
export const PACK_LIMITS = {
  exhibits: 2000,
  packJsonBytes: 32 * 1024 * 1024,
  mediaFileBytes: 8 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  textLength: 6000,
  imageSide: 8192,
  /** Entries of any list or object inside an exhibit; the format's own lists are shorter. */
  innerEntries: 64,
} as const;

const plain = (lines: boolean) =>
  v.check<string, (issue: v.CheckIssue<string>) => string>(
    (text) => flawInText(text, lines) === null,
    ({ input }) => String(flawInText(input, lines)),
  );
/** One line that stands among the program's own words. */
const shortText = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max), plain(false));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'));
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-03-09'));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const stringList = (max: number) => v.pipe(v.array(shortText(80)), v.maxLength(max));

/** Opaque on purpose: nothing about label, subject or source can be read from it. */
export const exhibitIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]{10}$/, 'must be ten letters or digits that mean nothing'),
);

/** A picture file of the pack: path below the pack's folder, size in pixels, length in bytes. */
export const pictureSchema = v.pipe(
  v.strictObject({
    file: v.pipe(
      v.string(),
      v.regex(/^media\/[a-z0-9]{10}\.webp$/, 'must be media/ and ten letters or digits and .webp'),
    ),
    width: v.pipe(wholeNumber, v.minValue(64), v.maxValue(PACK_LIMITS.imageSide)),
    height: v.pipe(wholeNumber, v.minValue(64), v.maxValue(PACK_LIMITS.imageSide)),
    bytes: v.pipe(wholeNumber, v.minValue(1), v.maxValue(PACK_LIMITS.mediaFileBytes)),
    sha256,
  }),
  v.check(
    ({ width, height }) => width * height <= MOST_PIXELS,
    ({ input }) => tooManyPixels(input),
  ),
);

/** Who made it, when, under which licence, and where it was taken from. `date` is free text: "1928", "about 1935", "2026-11". */
export const creditSchema = v.strictObject({
  maker: shortText(160),
  date: shortText(60),
  licence: shortText(160),
  source: shortText(400),
  changes: v.optional(shortText(300)),
});

/** Where a human text stands: paragraph (or entry) of a file of a published package, checked by hash after resolving. */
export const referenceSchema = v.strictObject({
  package: shortText(120),
  version: shortText(40),
  file: shortText(300),
  fileSha256: sha256,
  /** How to find the passage in the file; understood by content/authoring/build. */
  locate: v.record(v.string(), v.union([v.string(), v.number()])),
});

/**
 * A stretch of a text by one kind of author. In a pack's source, human segments carry a `reference`; the build fills in `content`.
 * A pack that is played must have every `content`. `sha256` is that of the content in UTF-8.
 */
export const segmentSchema = v.strictObject({
  by: v.picklist(['human', 'model']),
  content: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(PACK_LIMITS.textLength), plain(true))),
  reference: v.optional(referenceSchema),
  sha256: v.optional(sha256),
});

/** Evidence on an image: `box` is [left, top, width, height] as fractions of the picture. */
const boxEvidence = v.strictObject({
  box: v.tuple([fraction, fraction, fraction, fraction]),
  says: shortText(300),
  clue: v.picklist(CLUE_FAMILIES),
});

/** Evidence in a text: `span` is [start, end) in UTF-16 units of the whole text. */
const spanEvidence = v.strictObject({
  span: v.tuple([wholeNumber, wholeNumber]),
  says: shortText(300),
  clue: v.picklist(CLUE_FAMILIES),
});

/** What one check of a card finds. `decides`: a strong, true fact; else the check finds nothing that helps. */
const findingSchema = v.strictObject({ says: shortText(300), decides: v.boolean() });

const todaysCardSchema = v.strictObject({
  found: shortText(120),
  caption: shortText(240),
  /** What people say around the exhibit, what kind of source says it, and what it says that the exhibit is. */
  claim: v.strictObject({
    says: shortText(300),
    kind: v.picklist(CLAIM_KINDS),
    towards: v.picklist(CLAIMED),
  }),
  /** A check that is left out finds that the pack knows nothing. */
  checks: v.strictObject({
    published: v.optional(findingSchema),
    elsewhere: v.optional(findingSchema),
    carries: v.optional(findingSchema),
  }),
});

/** The card of packs made before cards had checks; read for ever (`cardOf`). */
const earlierCardSchema = v.strictObject({
  found: shortText(120),
  caption: shortText(240),
  sourceSays: shortText(300),
  credentials: shortText(240),
  stance: v.picklist(STANCES),
});

const isEarlier = (card: unknown): boolean =>
  typeof card === 'object' && card !== null && ('sourceSays' in card || 'stance' in card);

/** What *I'd check first* shows. Kind, direction and what decides wait for the reveal. */
export const cardSchema = v.lazy((card): typeof todaysCardSchema | typeof earlierCardSchema =>
  isEarlier(card) ? earlierCardSchema : todaysCardSchema,
);

/** A caption that uses the exhibit, for round 2: honest or misleading on purpose, and what it does. */
export const useSchema = v.strictObject({
  caption: shortText(240),
  use: v.picklist(['honest', 'misleading']),
  says: shortText(300),
});

/** The model behind a generated exhibit. `step`: after how many training steps it was asked. `novelty` is the share of patches that come from elsewhere in the source, 0..1. */
export const modelSchema = v.strictObject({
  name: shortText(120),
  seed: v.optional(wholeNumber),
  step: v.optional(wholeNumber),
  promptFamily: v.optional(shortText(300)),
  care: v.optional(v.picklist(LEVELS_OF_CARE)),
  madeFrom: v.optional(shortText(200)),
  novelty: v.optional(fraction),
});

const common = {
  id: exhibitIdSchema,
  truth: v.picklist(TRUTHS),
  origin: v.picklist(ORIGINS),
  genre: shortText(40),
  topic: shortText(80),
  /** Neutral label shown with the exhibit before the answer. */
  title: shortText(80),
  language: languageSchema,
  /** Exhibits of one family come from one source; no lesson shows two of them. */
  family: shortText(80),
  /** The id of the exhibit on the same matter with the other truth, if the pack has it. */
  twin: v.optional(exhibitIdSchema),
  form: v.optional(v.picklist(['A', 'B'])),
  difficulty: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  reviewQuestions: v.pipe(v.array(v.picklist([1, 2, 3])), v.minLength(1)),
  /** The least age that it is meant for, in years; without it, all. */
  ageFrom: v.optional(v.picklist(BANDS)),
  /** What of the beginning of a first lesson it is good for. */
  opening: v.optional(v.pipe(v.array(v.picklist(OPENING_MARKS)), v.minLength(1), v.maxLength(OPENING_MARKS.length))),
  digitalSourceType: v.picklist(DIGITAL_SOURCE_TYPES),
  alt: v.strictObject({ before: shortText(300), after: shortText(600) }),
  card: cardSchema,
  uses: v.optional(v.pipe(v.array(useSchema), v.minLength(1), v.maxLength(4))),
  credit: creditSchema,
  model: v.optional(modelSchema),
  asOf: isoDate,
};

/** An image exhibit. `original` is the photograph a generated image grew from. */
export const imageExhibitSchema = v.strictObject({
  ...common,
  medium: v.literal('image'),
  picture: pictureSchema,
  original: v.optional(v.strictObject({ picture: pictureSchema, credit: creditSchema, alt: shortText(300) })),
  evidence: v.pipe(v.array(boxEvidence), v.minLength(2), v.maxLength(8)),
});

/** A text exhibit: its segments joined are the text; the turn of a part-generated one is where the first model segment starts. */
export const textExhibitSchema = v.strictObject({
  ...common,
  medium: v.literal('text'),
  segments: v.pipe(v.array(segmentSchema), v.minLength(1), v.maxLength(2)),
  evidence: v.pipe(v.array(spanEvidence), v.minLength(2), v.maxLength(8)),
});

export const exhibitSchema = v.variant('medium', [imageExhibitSchema, textExhibitSchema]);

/** What a pack says of itself. `$schema` is for editors: it is read over, and not kept. */
const frame = {
  $schema: v.optional(v.pipe(v.string(), v.maxLength(400))),
  format: v.literal('second-look-pack'),
  version: v.literal(PACK_VERSION),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,39}$/)),
  title: shortText(80),
  language: languageSchema,
  description: shortText(600),
  licence: shortText(300),
  asOf: isoDate,
  keywords: v.optional(stringList(20)),
};

const exhibits = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(PACK_LIMITS.exhibits));

/** A pack: `pack.json` at the top of a folder or zip, its pictures below `media/`. What is read is read by `frameSchema`, exhibit by exhibit. */
export const packSchema = v.strictObject({ ...frame, exhibits: exhibits(exhibitSchema) });

/** A pack whose exhibits are still unchecked. */
export const frameSchema = v.strictObject({ ...frame, exhibits: exhibits(v.unknown()) });

export type Picture = Readonly<v.InferOutput<typeof pictureSchema>>;
export type Credit = Readonly<v.InferOutput<typeof creditSchema>>;
export type Card = Readonly<v.InferOutput<typeof todaysCardSchema>>;
export type EarlierCard = Readonly<v.InferOutput<typeof earlierCardSchema>>;
export type Reference = Readonly<v.InferOutput<typeof referenceSchema>>;
export type Segment = Readonly<v.InferOutput<typeof segmentSchema>>;
export type ImageExhibit = Readonly<v.InferOutput<typeof imageExhibitSchema>>;
export type TextExhibit = Readonly<v.InferOutput<typeof textExhibitSchema>>;
export type Exhibit = ImageExhibit | TextExhibit;
export type Pack = Readonly<Omit<v.InferOutput<typeof packSchema>, '$schema'>>;
