import type { Credit, Exhibit } from '../../../../game/pack/schema.ts';
import { complainOfEach, type Check } from '../subject.ts';

const EMPTY_WORDS = /^(?:unknown|n\/?a|none|tbd|-|\?+)$/i;
const FIELDS = ['maker', 'date', 'licence', 'source'] as const;

/** Every exhibit, and every photograph that a generated one grew from, is credited in full, and `content/CREDITS.md` names them. */
export const credits: Check = {
  name: 'credits complete',
  run: ({ pack, credits: file }) =>
    complainOfEach(pack.exhibits, (exhibit) =>
      creditsOf(exhibit).flatMap(({ whose, credit }) => missing(whose, credit, file)),
    ),
};

interface Credited {
  readonly whose: string;
  readonly credit: Credit;
}

function creditsOf(exhibit: Exhibit): readonly Credited[] {
  const own = { whose: 'The credit', credit: exhibit.credit };
  const original = exhibit.medium === 'image' ? exhibit.original : undefined;
  return original === undefined ? [own] : [own, { whose: "The original's credit", credit: original.credit }];
}

function missing(whose: string, credit: Credit, file: string): readonly string[] {
  const empty = FIELDS.filter((field) => EMPTY_WORDS.test(credit[field].trim()));
  const unnamed = (['maker', 'licence'] as const).filter((field) => !mentions(file, credit[field]));
  return [
    ...empty.map((field) => `${whose} says nothing under "${field}".`),
    ...unnamed.map(
      (field) => `${whose} names "${credit[field]}" as ${field}, which content/CREDITS.md does not mention.`,
    ),
  ];
}

/** Markdown may escape signs and break lines: only letters and digits are compared. */
function mentions(file: string, words: string): boolean {
  return plain(file).includes(plain(words));
}

const plainFiles = new Map<string, string>();

function plain(text: string): string {
  const known = plainFiles.get(text);
  if (known !== undefined) return known;
  const made = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  plainFiles.set(text, made);
  return made;
}
