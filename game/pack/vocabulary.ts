/** What an exhibit is: made by people or captured (`real`), made by a model (`generated`), begun by a person and continued by a model (`part`). */
export const TRUTHS = ['real', 'generated', 'part'] as const;
export type Truth = (typeof TRUTHS)[number];

export const MEDIA = ['image', 'text'] as const;
export type Medium = (typeof MEDIA)[number];

/**
 * IPTC NewsCodes "Digital Source Type" terms that this game uses
 * (source: IPTC Digital Source Type vocabulary, cv.iptc.org/newscodes/digitalsourcetype).
 */
export const DIGITAL_SOURCE_TYPES = [
  'digitalCapture',
  'compositeCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'humanEdits',
  'digitalCreation',
  'compositeWithTrainedAlgorithmicMedia',
  'trainedAlgorithmicMedia',
  'algorithmicMedia',
] as const;
export type DigitalSourceType = (typeof DIGITAL_SOURCE_TYPES)[number];

/** How an exhibit came to be; finer than the IPTC term. */
export const ORIGINS = [
  'photograph',
  /** A sheet of small pictures out of one published collection: a typeface, handwriting, squares of a satellite map. */
  'collection',
  'patch-model',
  'flow-model',
  'image-model',
  'human-text',
  'language-model',
  'human-and-language-model',
  'name-model',
] as const;
export type Origin = (typeof ORIGINS)[number];

/** Clue families that can be seen in an image. Their labels are in the message catalogue (`clue.<id>`). */
export const IMAGE_CLUES = [
  'repeats',
  'stops',
  'light',
  'reflection',
  'scale',
  'edges',
  'text',
  'physics',
  'too-smooth',
  'detail',
  'context',
] as const;
/** Clue families that can be seen in a text. */
export const TEXT_CLUES = [
  'stock',
  'tidy',
  'vague',
  'rhythm',
  'particulars',
  'voice',
  'slip',
  'period',
  'context',
] as const;
export type ClueFamily = (typeof IMAGE_CLUES)[number] | (typeof TEXT_CLUES)[number];
/** Every clue family once. */
export const CLUE_FAMILIES: readonly ClueFamily[] = [...new Set<ClueFamily>([...IMAGE_CLUES, ...TEXT_CLUES])];

/** The three checks of a context card, in the order in which they stand: who published it, where else it is, what it carries. */
export const CHECKS = ['published', 'elsewhere', 'carries'] as const;
export type CheckName = (typeof CHECKS)[number];

/**
 * Who makes the claim on a context card. One that gives its name can be followed, and is never wrong in our own pack. `unknown`: a pack made
 * before claims had a kind.
 */
export const CLAIM_KINDS = ['named', 'anonymous', 'undated', 'second-hand', 'everybody', 'silent', 'unknown'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What a claim says that an exhibit is. */
export const CLAIMED = ['real', 'generated', 'nothing'] as const;
export type Claimed = (typeof CLAIMED)[number];

/** What the claim on a context card does: supports the truth, leads away from it as captions can, or says nothing that decides. */
export const STANCES = ['confirms', 'misleads', 'silent'] as const;
export type Stance = (typeof STANCES)[number];

/** How hard the prompt tried to hide: told nothing, told to be careful, told to avoid the usual tells. */
export const LEVELS_OF_CARE = ['naive', 'careful', 'adversarial'] as const;

/** The least ages, in years, that an exhibit, and a session, can be meant for. */
export const BANDS = [11, 14, 16] as const;
export type Band = (typeof BANDS)[number];
export const YOUNGEST_BAND: Band = 11;
/** Where nobody chose. */
export const MIDDLE_BAND: Band = 14;

/**
 * What a first lesson can begin with: a picture that makes one look, an everyday text, something real that looks odd. Both truths have striking and everyday
 * ones; odd ones are real.
 */
export const OPENING_MARKS = ['striking', 'everyday', 'odd'] as const;
