import { createHash } from 'node:crypto';
import { MOST_SENTENCES } from '../../../game/pack/most-sentences.ts';
import type { Picture, TextExhibit } from '../../../game/pack/schema.ts';
import { WIDE_CLOSERS, WIDE_STOPS } from '../../../game/pack/sentence-ends.ts';
import { splitSentences, turnSentence } from '../../../game/pack/text.ts';
import { findQuote, type FoundQuote } from './find-quote.ts';
import type { CreditSource, ExhibitSource, PackSource } from './source-schema.ts';

/** What is wrong with a folder, one plain sentence each. */
export class FolderError extends Error {
  readonly says: readonly string[];
  constructor(says: readonly string[]) {
    super(says.join('\n'));
    this.says = says;
  }
}

/** Gives the picture of a file of the folder; throws a `FolderError` where it cannot. */
export type PictureOf = (file: string) => Promise<Picture>;

const ORIGINS = { real: 'photograph', generated: 'image-model', part: 'image-model' } as const;
const TEXT_ORIGINS = { real: 'human-text', generated: 'language-model', part: 'human-and-language-model' } as const;
const TYPES = {
  real: 'digitalCapture',
  generated: 'trainedAlgorithmicMedia',
  part: 'compositeWithTrainedAlgorithmicMedia',
} as const;

/** Ten letters and digits that mean nothing and stay the same as long as the words they are made from do. */
export function opaqueName(...words: readonly string[]): string {
  const digest = createHash('sha256').update(words.join('\n')).digest();
  return BigInt(`0x${digest.toString('hex')}`)
    .toString(36)
    .padStart(10, '0')
    .slice(-10);
}

/** A title as an id: `Our town, real or not` is `our-town-real-or-not`. */
export function idFrom(title: string): string {
  const plain = title
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return id.length >= 2 ? id : `pack-${opaqueName(title)}`;
}

/** How an exhibit is spoken of. */
export const calledBy = (nth: number, title: string): string => `Exhibit ${nth}, “${title}”`;

function creditOf(source: ExhibitSource, pack: PackSource, nth: number, given = source.credit): object {
  const credit: CreditSource | undefined = given ?? pack.credit;
  if (credit === undefined)
    throw new FolderError([
      `${calledBy(nth, source.title)}: who made it is missing. Give it a "credit" with "maker" and "licence", or give the pack one.`,
    ]);
  return { date: 'undated', source: 'made for this pack', ...credit };
}

const shown = (words: string): string => (words.length > 120 ? `${words.slice(0, 119)}…` : words);

/** What is wrong with a quote that does not stand in the text once, and what to do. */
function quoteFlaw({ spans, nearest }: FoundQuote, quote: string, nth: number): string {
  if (spans.length > 1)
    return `the quote “${shown(quote)}” (evidence ${nth}) stands in the text ${spans.length} times: quote some words before or behind it as well, so that it stands there once.`;
  const near = nearest === null ? '' : ` The nearest there is “${shown(nearest)}”.`;
  return `a piece of evidence needs a "quote" of words that stand in the text, and “${shown(quote)}” (evidence ${nth}) does not.${near}`;
}

/** The evidence in a text, each with the place of its quote. Throws a `FolderError` that names every quote that has none. */
function spansOf(source: ExhibitSource, whole: string, called: string): readonly object[] {
  const wrong: string[] = [];
  const evidence = source.evidence.map(({ quote, says, clue }, index) => {
    const nth = index + 1;
    if (quote === undefined) {
      wrong.push(`${called}: a piece of evidence needs a "quote" of words that stand in the text (evidence ${nth}).`);
      return {};
    }
    const found = findQuote(whole, quote);
    if (found.spans.length !== 1) wrong.push(`${called}: ${quoteFlaw(found, quote, nth)}`);
    return { span: found.spans[0], says, clue };
  });
  if (wrong.length > 0) throw new FolderError(wrong);
  return evidence;
}

/** Texts have the line ends of Unix; an editor's own would be control characters. */
const withLineEnds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** A stop that has no white space behind it, with what closes. */
const ENDS_WIDE = new RegExp(`[${WIDE_STOPS}][${WIDE_CLOSERS}]*$`, 'u');

/** What stands between what a person wrote and what a model goes on with: line ends as they are, else a space, where the script has them. */
function gapBetween(text: string, continued: string): string {
  const gap = text.slice(text.trimEnd().length) + continued.slice(0, continued.length - continued.trimStart().length);
  if (gap.includes('\n')) return gap;
  return ENDS_WIDE.test(text.trimEnd()) ? '' : ' ';
}

function segmentsOf({ truth, continued }: ExhibitSource, text: string): TextExhibit['segments'] {
  if (continued === undefined) return [{ by: truth === 'generated' ? 'model' : 'human', content: text.trim() }];
  return [
    { by: 'human', content: text.trim() + gapBetween(text, continued) },
    { by: 'model', content: continued.trim() },
  ];
}

function textParts(source: ExhibitSource, text: string, called: string): object {
  const segments = segmentsOf(
    { ...source, continued: source.continued === undefined ? undefined : withLineEnds(source.continued) },
    withLineEnds(text),
  );
  const whole = segments.map(({ content }) => content).join('');
  if (
    segments.length === 2 &&
    turnSentence({ truth: 'part', segments }) === null &&
    splitSentences(whole).length < MOST_SENTENCES
  )
    throw new FolderError([
      `${called}: "continued" must begin with a new sentence, so that players can find where it begins. End "text" with a full stop, in whatever script, and begin "continued" with a capital if the script has any; or end "text" with an empty line ("\\n\\n").`,
    ]);
  return { medium: 'text', origin: TEXT_ORIGINS[source.truth], segments, evidence: spansOf(source, whole, called) };
}

async function imageParts(
  source: ExhibitSource,
  pack: PackSource,
  nth: number,
  file: string,
  pictureOf: PictureOf,
): Promise<object> {
  const called = calledBy(nth, source.title);
  const evidence = source.evidence.map(({ box, says, clue }) => {
    if (box !== undefined) return { box, says, clue };
    throw new FolderError([
      `${called}: a piece of evidence needs a "box": left, top, width and height of the place, each between 0 and 1.`,
    ]);
  });
  const original = source.original && {
    picture: await pictureOf(source.original.picture),
    alt: source.original.alt,
    credit: creditOf(source, pack, nth, source.original.credit ?? pack.credit),
  };
  return {
    medium: 'image',
    origin: ORIGINS[source.truth],
    picture: await pictureOf(file),
    ...(original === undefined ? {} : { original }),
    evidence,
  };
}

/** An exhibit in the pack format, as far as its source goes; the format's own check comes after. */
async function fillInExhibit(source: ExhibitSource, nth: number, pack: PackSource, around: Around): Promise<object> {
  const called = calledBy(nth, source.title);
  const { title, truth, uses, twin, model, picture, text } = source;
  if ((picture === undefined) === (text === undefined))
    throw new FolderError([`${called}: give it either a "picture" or a "text".`]);
  const parts =
    picture === undefined
      ? textParts(source, text ?? '', called)
      : await imageParts(source, pack, nth, picture, around.pictureOf);
  const twinId = twin === undefined ? undefined : around.ids.get(twin);
  if (twin !== undefined && twinId === undefined)
    throw new FolderError([`${called}: its "twin" is “${twin}”, and no exhibit of the pack has that title.`]);
  const id = around.ids.get(title) ?? '';
  return {
    id,
    truth,
    genre: source.genre ?? (picture === undefined ? 'text' : 'picture'),
    topic: source.topic ?? title,
    title,
    language: source.language ?? pack.language,
    family: source.family ?? `f-${id}`,
    ...(twinId === undefined ? {} : { twin: twinId }),
    difficulty: source.difficulty ?? 3,
    ...(source.ageFrom !== undefined && { ageFrom: source.ageFrom }),
    ...(source.opening !== undefined && { opening: source.opening }),
    reviewQuestions: source.reviewQuestions ?? [1, 2, 3],
    digitalSourceType: picture === undefined && truth === 'real' ? 'digitalCreation' : TYPES[truth],
    alt: { before: source.before, after: source.after ?? source.before },
    card: cardFor(source, title),
    ...(uses === undefined ? {} : { uses }),
    credit: creditOf(source, pack, nth),
    ...(model === undefined ? {} : { model: { name: model } }),
    asOf: around.asOf,
    ...parts,
  };
}

const UNKNOWN = 'Nothing more is known of where it comes from.';

/** The card with checks, unless one was written as cards were before they had them. */
function cardFor({ card = {} }: ExhibitSource, title: string): object {
  const common = { found: 'Not known', caption: title };
  return card.sourceSays !== undefined || card.credentials !== undefined || card.stance !== undefined
    ? { ...common, sourceSays: UNKNOWN, credentials: 'None attached.', stance: 'silent', ...card }
    : { ...common, claim: { says: UNKNOWN, kind: 'silent', towards: 'nothing' }, checks: {}, ...card };
}

interface Around {
  /** Ids by title. */
  readonly ids: ReadonlyMap<string, string>;
  readonly pictureOf: PictureOf;
  readonly asOf: string;
}

/**
 * Makes the pack of a folder: fills in ids, hashes, sizes and everything else that a person need not say. Throws a `FolderError` with
 * all that is wrong. Whether the result is a sound pack is the pack format's to say.
 * @param today like 2026-03-09
 */
export async function fillIn(source: PackSource, pictureOf: PictureOf, today: string): Promise<object> {
  const id = source.id ?? idFrom(source.title);
  const ids = new Map(source.exhibits.map(({ title }) => [title, opaqueName(id, title)]));
  const around: Around = { ids, pictureOf, asOf: source.asOf ?? today };
  const exhibits: object[] = [];
  const wrong: string[] = [];
  for (const [index, exhibit] of source.exhibits.entries()) {
    try {
      exhibits.push(await fillInExhibit(exhibit, index + 1, source, around));
    } catch (error) {
      if (!(error instanceof FolderError)) throw error;
      wrong.push(
        ...error.says.map((says) =>
          says.startsWith('Exhibit') ? says : `${calledBy(index + 1, exhibit.title)}: ${says}`,
        ),
      );
    }
  }
  if (ids.size < source.exhibits.length) wrong.push('Two exhibits have the same title: give each a title of its own.');
  if (wrong.length > 0) throw new FolderError(wrong);
  const { title, language, description, licence } = source;
  return {
    format: 'second-look-pack',
    version: 1,
    id,
    title,
    language,
    description,
    licence,
    asOf: around.asOf,
    exhibits,
  };
}
