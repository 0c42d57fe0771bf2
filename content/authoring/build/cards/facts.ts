import * as v from 'valibot';
import { DIGITAL_SOURCE_TYPES, MEDIA, TRUTHS, type DigitalSourceType } from '../../../../game/pack/vocabulary.ts';

const words = v.pipe(v.string(), v.minLength(1));

/** What of an exhibit a card is made from. */
const factsSchema = v.object({
  id: words,
  medium: v.picklist(MEDIA),
  truth: v.picklist(TRUTHS),
  genre: words,
  digitalSourceType: v.picklist(DIGITAL_SOURCE_TYPES),
  credit: v.object({ maker: words, date: words, source: words }),
  model: v.optional(v.object({ name: words })),
  original: v.optional(v.unknown()),
  card: v.looseObject({ found: v.string(), caption: v.string() }),
});
export type Facts = Readonly<v.InferOutput<typeof factsSchema>>;

/** The facts of an exhibit that is not checked yet; null where it lacks some, which the pack's own check will tell. */
export function factsOf(exhibit: unknown): Facts | null {
  const parsed = v.safeParse(factsSchema, exhibit);
  return parsed.success ? parsed.output : null;
}

/** What claims can say of it. */
export type Matter = 'photograph' | 'sheet' | 'text' | 'names';
const SHEETS: ReadonlySet<string> = new Set(['characters', 'digits', 'satellite', 'glyphs', 'coasts']);

export function matterOf({ medium, genre }: Facts): Matter {
  if (medium === 'text') return genre === 'names' ? 'names' : 'text';
  return SHEETS.has(genre) ? 'sheet' : 'photograph';
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The credit as a line: who, and when if that is known; "2026-11" is told as a month. */
export function creditLine({ credit: { maker, date } }: Facts): string {
  const plain = date.replace(
    /\b(\d{4})-(\d{2})\b/g,
    (_, year: string, month: string) => `${MONTHS[Number(month) - 1] ?? month} ${year}`,
  );
  return plain.startsWith('undated') ? maker : `${maker}, ${plain}`;
}

/** The published collection that a source lies in: "dojox 1.17.3"; null where it was made for the pack. */
export function collectionOf({ credit: { source } }: Facts): string | null {
  const npm = /^(?<name>@?[^@\s,;]+)@(?<version>[\w.-]+)/.exec(source)?.groups;
  if (npm !== undefined) return `${npm['name']} ${npm['version']}`;
  return /^Debian package (?<name>[^,;]+)/.exec(source)?.groups?.['name'] ?? null;
}

const MADE: Readonly<Record<DigitalSourceType, string>> = {
  digitalCapture: 'taken with a digital camera',
  compositeCapture: 'put together from several photographs',
  negativeFilm: 'taken on film',
  positiveFilm: 'taken on film',
  print: 'scanned from a print',
  humanEdits: 'changed by hand after it was taken',
  digitalCreation: 'made by people',
  compositeWithTrainedAlgorithmicMedia: 'made in part by a model',
  trainedAlgorithmicMedia: 'made by a trained model',
  algorithmicMedia: 'made by a program',
};

/** How it was made, as its credentials say it: the IPTC term in plain words, and the tool where a model was at work. */
export function madeLine({ digitalSourceType, model }: Facts): string {
  const made = `They say that it was ${MADE[digitalSourceType]}.`;
  return model === undefined ? made : `${made} They name the tool: ${model.name}.`;
}
