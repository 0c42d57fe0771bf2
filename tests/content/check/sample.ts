import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeCards } from '../../../content/authoring/build/cards/write-cards.ts';
import type { Subject } from '../../../content/authoring/check/subject.ts';
import type { Exhibit, ImageExhibit, Pack, TextExhibit } from '../../../game/pack/schema.ts';
import type { Truth } from '../../../game/pack/vocabulary.ts';
import { createRandom } from '../../../game/random.ts';
import type { Papers } from '../../../game/teaching/papers-schema.ts';
import { parsePapers } from '../../../game/teaching/parse-papers.ts';
import { parseTeaching } from '../../../game/teaching/parse.ts';
import type { Teaching } from '../../../game/teaching/schema.ts';

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A picture file that all images of the sample share. */
export interface SamplePicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly sha256: string;
}

const PICTURE: SamplePicture = { width: 720, height: 480, bytes: 50_000, sha256: 'a'.repeat(64) };
const CREDIT = { maker: 'Ada Sample', date: '1928', licence: 'CC0 1.0', source: 'sample-package@1.0.0' };

/** What the sample is made of: so many pairs, a real exhibit and a made one in each, alike in all that is measured. */
const KINDS = {
  pictures: { pairs: 100, genres: ['water', 'forest', 'sky', 'mountain'] },
  sheets: { pairs: 30, genres: ['glyphs', 'digits', 'coasts'] },
  texts: { pairs: 100, genres: ['encyclopedic', 'narrative', 'speech', 'review', 'letter'] },
  names: { pairs: 10, genres: ['names'] },
} as const;
type Kind = keyof typeof KINDS;
const PART_TEXTS = 30;
/** Of the pairs of pictures and of texts, so many from the first on are twins, and so many from `FORMS_FROM` on are in the forms. */
const TWINS = 15;
const FORMS_FROM = 20;
const IN_FORMS = { pictures: 10, sheets: 0, texts: 10, names: 0 } as const;

const pick = <T>(list: readonly [T, ...T[]], n: number): T => list[n % list.length] ?? list[0];

/** The part of the pair `n` that varies: always the same for both truths, so that no feature predicts anything. */
const varied = (n: number): string =>
  'stone lake wind cloud path river'
    .split(' ')
    .slice(0, 2 + (n % 4))
    .join(' ');

/** Which exhibit: the pair of its kind that it belongs to, and the other one of that pair. */
interface Place {
  readonly id: string;
  readonly other: string;
  readonly kind: Kind;
  readonly n: number;
}

function common({ id, other, kind, n }: Place, truth: Truth) {
  const twist = varied(n);
  // Pairs in the forms go by twos, one for A and one for B, alike in genre and difficulty.
  const inForm = truth !== 'part' && n >= FORMS_FROM && n < FORMS_FROM + IN_FORMS[kind];
  const like = inForm ? Math.floor(n / 2) : n;
  return {
    id,
    truth,
    genre: KINDS[kind].genres[like % KINDS[kind].genres.length] ?? 'water',
    topic: kind === 'names' ? `list ${n % 2}` : `matter ${n}`,
    title: `Exhibit on ${twist}`,
    language: 'en',
    family: `of-${id.split('').toReversed().join('')}`,
    ...(truth !== 'part' && n < TWINS && kind !== 'sheets' && kind !== 'names' && { twin: other }),
    ...(inForm && { form: pick(['A', 'B'] as const, n) }),
    difficulty: 1 + (like % 5),
    reviewQuestions: [1, 2, 3] as (1 | 2 | 3)[],
    alt: {
      before: `A calm scene with ${twist} and nothing else in it.`,
      after: `The same scene with ${twist}, and what to look for in it.`,
    },
    card: {
      found: `Found on a page about ${twist}`,
      caption: `A day with ${twist}.`,
      // Written below, as the build writes it.
      claim: { says: 'Nothing.', kind: 'silent' as const, towards: 'nothing' as const },
      checks: {},
    },
    uses: [
      { caption: `Here is ${twist}.`, use: 'honest' as const, says: 'It describes.' },
      { caption: `Beware of ${twist}.`, use: 'misleading' as const, says: 'It frightens.' },
    ],
    credit: CREDIT,
    asOf: '2026-11-22',
  };
}

function sampleImage(place: Place, truth: 'real' | 'generated', picture: SamplePicture): ImageExhibit {
  const base = {
    ...common(place, truth),
    medium: 'image' as const,
    picture: { file: `media/${place.id}.webp`, ...picture },
    evidence: [
      {
        box: [0.1, 0.1, 0.2, 0.2] as [number, number, number, number],
        says: 'Here the light agrees.',
        clue: 'light' as const,
      },
      {
        box: [0.5, 0.5, 0.2, 0.2] as [number, number, number, number],
        says: 'Here the edges agree.',
        clue: 'edges' as const,
      },
    ],
  };
  if (truth === 'real')
    return place.kind === 'sheets'
      ? { ...base, origin: 'collection', digitalSourceType: 'digitalCreation' }
      : { ...base, origin: 'photograph', digitalSourceType: 'digitalCapture' };
  if (place.kind === 'sheets') return { ...base, ...staged('flow-model', place) };
  return {
    ...base,
    origin: 'patch-model',
    digitalSourceType: 'algorithmicMedia',
    model: { name: 'patch model', seed: place.n, novelty: 0.6 },
    original: { picture: base.picture, credit: CREDIT, alt: 'The photograph that it grew from.' },
  };
}

/** A network that was asked at three steps of its training. */
function staged<O extends 'flow-model' | 'name-model'>(origin: O, { n }: Place) {
  const model = { name: `${origin} of the sample`, seed: n, step: pick([100, 400, 3000], Math.floor(n / 3)) };
  return { origin, digitalSourceType: 'trainedAlgorithmicMedia' as const, model };
}

const opening = (n: number, kind: string): string => `The ${varied(n)} was quiet in the ${kind}. `;
const ending = (n: number): string => `Nobody came, and the evening went by. The ${varied(n)} was as before.`;

function sampleText(place: Place, truth: Truth): TextExhibit {
  const { n } = place;
  const own = truth === 'part' ? opening(n, 'early') : `${opening(n, 'north')}${ending(n)}`;
  const reference = {
    package: 'sample',
    version: '1.0.0',
    file: 'a.txt',
    fileSha256: 'b'.repeat(64),
    locate: { paragraph: n + 1 },
  };
  const human = { by: 'human' as const, content: own, sha256: sha256(own), reference };
  const model = { by: 'model' as const, content: truth === 'part' ? ending(n) : `${opening(n, 'south')}${ending(n)}` };
  const base = {
    ...common(place, truth),
    medium: 'text' as const,
    evidence: [
      { span: [0, 9] as [number, number], says: 'This is a plain word.', clue: 'voice' as const },
      { span: [10, 20] as [number, number], says: 'This is a plain turn.', clue: 'rhythm' as const },
    ],
  };
  if (truth === 'real')
    return { ...base, origin: 'human-text', digitalSourceType: 'digitalCreation', segments: [human] };
  if (place.kind === 'names') return { ...base, ...staged('name-model', place), segments: [model] };
  const care = pick(['naive', 'careful', 'adversarial'] as const, n);
  const made = { name: 'a language model', promptFamily: 'imitate a calm passage', care };
  if (truth === 'generated')
    return {
      ...base,
      origin: 'language-model',
      digitalSourceType: 'trainedAlgorithmicMedia',
      model: made,
      segments: [model],
    };
  return {
    ...base,
    origin: 'human-and-language-model',
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    model: made,
    segments: [human, model],
  };
}

/** Its card is composed like one of our own pack. */
const withoutCard = (exhibit: Exhibit): Exhibit => {
  const { found, caption } = exhibit.card;
  return Object.assign({}, exhibit, { card: { found, caption } });
};

/** A pack that every rule is content with: real and generated come in pairs that are alike in everything measured. */
export function samplePack(picture: SamplePicture = PICTURE): Pack {
  const random = createRandom(6);
  const id = (): string => Array.from({ length: 10 }, () => 'bcdfhjkmqvwxz2345689'[random.integer(20)]).join('');
  const pairs = (kind: Kind): Exhibit[] =>
    Array.from({ length: KINDS[kind].pairs }, (_, n) => n).flatMap((n): Exhibit[] => {
      const [real, made] = [id(), id()];
      const places = [
        { id: real, other: made, kind, n },
        { id: made, other: real, kind, n },
      ] as const;
      return kind === 'pictures' || kind === 'sheets'
        ? [sampleImage(places[0], 'real', picture), sampleImage(places[1], 'generated', picture)]
        : [sampleText(places[0], 'real'), sampleText(places[1], 'generated')];
    });
  const exhibits: Exhibit[] = [
    ...(['pictures', 'sheets', 'texts', 'names'] as const).flatMap(pairs),
    ...Array.from({ length: PART_TEXTS }, (_, n) => sampleText({ id: id(), other: '', kind: 'texts', n }, 'part')),
  ];
  return {
    format: 'second-look-pack',
    version: 1,
    id: 'sample',
    title: 'Sample',
    language: 'en',
    description: 'A sample.',
    licence: 'CC0',
    asOf: '2026-11-22',
    exhibits: writeCards(exhibits.map(withoutCard)).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

/** The teaching texts as they are. */
export function realTeaching(): Teaching {
  const parsed = parseTeaching(readFileSync(resolve(import.meta.dirname, '../../../content/teaching/en.json'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

export function realPapers(): Papers {
  const parsed = parsePapers(
    readFileSync(resolve(import.meta.dirname, '../../../content/teaching/papers-en.json'), 'utf8'),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** What the rules are run on when nothing is wrong. */
export function sampleSubject(): Subject {
  return {
    pack: samplePack(),
    teaching: realTeaching(),
    papers: realPapers(),
    credits: 'Ada Sample, CC0 1.0',
    messages: [],
  };
}

/** The sample with its exhibits changed: `change` gives the new exhibit, or the same one. */
export function changed(change: (exhibit: Exhibit, index: number) => Exhibit): Subject {
  const subject = sampleSubject();
  return { ...subject, pack: { ...subject.pack, exhibits: subject.pack.exhibits.map(change) } };
}
