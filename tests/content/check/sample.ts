import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Subject } from '../../../content/authoring/check/subject.ts';
import type { Exhibit, ImageExhibit, Pack, TextExhibit } from '../../../game/pack/schema.ts';
import type { Truth } from '../../../game/pack/vocabulary.ts';
import { createRandom } from '../../../game/random.ts';
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
const GENRES = ['water', 'forest', 'sky'] as const;
const PAIRS = 24;
const PART_TEXTS = 4;
const CREDIT = { maker: 'Ada Sample', date: '1928', licence: 'CC0 1.0', source: 'sample-package@1.0.0' };

/** The part of the pair `n` that varies: always the same for both truths, so that no feature predicts anything. */
const varied = (n: number): string =>
  'stone lake wind cloud path river'
    .split(' ')
    .slice(0, 2 + (n % 4))
    .join(' ');

function common(id: string, n: number, truth: Truth) {
  const twist = varied(n);
  return {
    id,
    truth,
    genre: GENRES[n % GENRES.length] ?? 'water',
    topic: `matter ${n}`,
    title: `Exhibit on ${twist}`,
    language: 'en',
    family: `of-${id.split('').toReversed().join('')}`,
    difficulty: 1 + (n % 5),
    reviewQuestions: [1, 2, 3] as (1 | 2 | 3)[],
    alt: {
      before: `A calm scene with ${twist} and nothing else in it.`,
      after: `The same scene with ${twist}, and what to look for in it.`,
    },
    card: {
      found: `Found on a page about ${twist}`,
      caption: `A day with ${twist}.`,
      sourceSays: `The page says nothing of ${twist}.`,
      credentials: 'No credentials in the file.',
      stance: (['confirms', 'misleads', 'silent'] as const)[n % 3] ?? 'silent',
    },
    uses: [
      { caption: `Here is ${twist}.`, use: 'honest' as const, says: 'It describes.' },
      { caption: `Beware of ${twist}.`, use: 'misleading' as const, says: 'It frightens.' },
    ],
    credit: CREDIT,
    asOf: '2026-11-22',
  };
}

function sampleImage(id: string, n: number, truth: 'real' | 'generated', picture: SamplePicture): ImageExhibit {
  const base = {
    ...common(id, n, truth),
    medium: 'image' as const,
    picture: { file: `media/${id}.webp`, ...picture },
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
  if (truth === 'real') return { ...base, origin: 'photograph', digitalSourceType: 'digitalCapture' };
  return {
    ...base,
    origin: 'patch-model',
    digitalSourceType: 'algorithmicMedia',
    model: { name: 'patch model', seed: n, novelty: 0.6 },
    original: { picture: base.picture, credit: CREDIT, alt: 'The photograph that it grew from.' },
  };
}

const passage = (n: number, kind: string): string =>
  `The ${varied(n)} was quiet in the ${kind}. Nobody came, and the evening went by. The ${varied(n)} was as before.`;

function sampleText(id: string, n: number, truth: Truth): TextExhibit {
  const own = truth === 'part' ? `${passage(n, 'early')} ` : passage(n, truth === 'real' ? 'north' : 'south');
  const reference = {
    package: 'sample',
    version: '1.0.0',
    file: 'a.txt',
    fileSha256: 'b'.repeat(64),
    locate: { paragraph: n + 1 },
  };
  const human = { by: 'human' as const, content: own, sha256: sha256(own), reference };
  const model = { by: 'model' as const, content: passage(n, 'south') };
  const base = {
    ...common(id, n, truth),
    medium: 'text' as const,
    evidence: [
      { span: [0, 9] as [number, number], says: 'This is a plain word.', clue: 'voice' as const },
      { span: [10, 20] as [number, number], says: 'This is a plain turn.', clue: 'rhythm' as const },
    ],
  };
  if (truth === 'real')
    return { ...base, origin: 'human-text', digitalSourceType: 'digitalCreation', segments: [human] };
  const made = { name: 'a language model', promptFamily: 'imitate a calm passage', care: 'careful' as const };
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

/** A pack that every rule is content with: real and generated come in pairs that are alike in everything measured. */
export function samplePack(picture: SamplePicture = PICTURE): Pack {
  // With this seed no feature of the ids, and so of the order, predicts anything either.
  const random = createRandom(6);
  const id = (): string => Array.from({ length: 10 }, () => 'bcdfhjkmqvwxz2345689'[random.integer(20)]).join('');
  const pairs = Array.from({ length: PAIRS }, (_, n) => n);
  const exhibits: Exhibit[] = [
    ...pairs.flatMap((n) => [sampleImage(id(), n, 'real', picture), sampleImage(id(), n, 'generated', picture)]),
    ...pairs.flatMap((n) => [sampleText(id(), n, 'real'), sampleText(id(), n, 'generated')]),
    ...Array.from({ length: PART_TEXTS }, (_, n) => sampleText(id(), n, 'part')),
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
    exhibits: exhibits.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

/** The teaching texts as they are. */
export function realTeaching(): Teaching {
  const parsed = parseTeaching(readFileSync(resolve(import.meta.dirname, '../../../content/teaching/en.json'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** What the rules are run on when nothing is wrong. */
export function sampleSubject(): Subject {
  return { pack: samplePack(), teaching: realTeaching(), credits: 'Ada Sample, CC0 1.0' };
}

/** The sample with its exhibits changed: `change` gives the new exhibit, or the same one. */
export function changed(change: (exhibit: Exhibit, index: number) => Exhibit): Subject {
  const subject = sampleSubject();
  return { ...subject, pack: { ...subject.pack, exhibits: subject.pack.exhibits.map(change) } };
}
