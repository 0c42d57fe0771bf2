import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../content/authoring/check/all-checks.ts';
import type { Subject } from '../../../content/authoring/check/subject.ts';
import type { ImageExhibit, TextExhibit } from '../../../game/pack/schema.ts';
import { textOf } from '../../../game/pack/text.ts';
import { atMost, isGrown, isImage, isText, onlyFirst, run } from './run-rule.ts';
import { changed, sampleSubject } from './sample.ts';

describe('a sound pack', () => {
  it.each(CHECKS.map(({ name }) => name))('passes: %s', (name) => {
    expect(run(name, sampleSubject())).toEqual([]);
  });
});

interface Broken {
  readonly check: string;
  readonly how: string;
  readonly subject: () => Subject;
  readonly says: RegExp;
}

const BROKEN: readonly Broken[] = [
  {
    check: 'balanced by truth, medium and genre',
    how: 'too few real pictures',
    subject: () => atMost(85, (exhibit) => isImage(exhibit) && exhibit.truth === 'real'),
    says: /^Of all images, 85 are real and 130 generated/,
  },
  {
    check: 'balanced by truth, medium and genre',
    how: 'a genre of one truth',
    subject: () =>
      changed((exhibit) =>
        isImage(exhibit) && exhibit.genre === 'sky' && exhibit.truth === 'real'
          ? { ...exhibit, genre: 'dusk' }
          : exhibit,
      ),
    says: /genre "dusk" all \d+ are real/,
  },
  {
    check: 'balanced by truth, medium and genre',
    how: 'a genre more uneven than tossing coins would be',
    subject: () => atMost(4, ({ genre, origin }) => genre === 'water' && origin === 'patch-model'),
    says: /genre "water", 24 are real and 4 generated: that is uneven/,
  },
  {
    check: 'credits complete',
    how: 'an unknown maker',
    subject: () => onlyFirst(isImage, (exhibit) => ({ ...exhibit, credit: { ...exhibit.credit, maker: 'Unknown' } })),
    says: /says nothing under "maker"/,
  },
  {
    check: 'credits complete',
    how: 'a maker whom the credits do not mention',
    subject: () => onlyFirst(isText, (exhibit) => ({ ...exhibit, credit: { ...exhibit.credit, maker: 'Bert Other' } })),
    says: /names "Bert Other" as maker/,
  },
  {
    check: 'credits complete',
    how: 'an original whose licence the credits do not mention',
    subject: () =>
      onlyFirst(isGrown, (exhibit) =>
        isImage(exhibit) && exhibit.original !== undefined
          ? {
              ...exhibit,
              original: { ...exhibit.original, credit: { ...exhibit.original.credit, licence: 'Unsplash' } },
            }
          : exhibit,
      ),
    says: /^The original's credit names "Unsplash" as licence/,
  },
  {
    check: 'origin, model and references fit the truth',
    how: 'a real one by a model',
    subject: () =>
      onlyFirst(
        ({ truth }) => truth === 'real',
        (exhibit) => ({ ...exhibit, origin: 'language-model' }),
      ),
    says: /origin "language-model" does not fit the truth "real"/,
  },
  {
    check: 'origin, model and references fit the truth',
    how: 'a source type of the other truth',
    subject: () => onlyFirst(isGrown, (exhibit) => ({ ...exhibit, digitalSourceType: 'digitalCapture' })),
    says: /source type "digitalCapture" does not fit/,
  },
  {
    check: 'origin, model and references fit the truth',
    how: 'a patch picture without its photograph',
    subject: () =>
      onlyFirst(isGrown, (exhibit) => {
        const { original: _original, ...rest } = exhibit as ImageExhibit;
        return rest;
      }),
    says: /needs the photograph that it grew from/,
  },
  {
    check: 'origin, model and references fit the truth',
    how: 'a copy',
    subject: () => onlyFirst(isGrown, (exhibit) => ({ ...exhibit, model: { name: 'm', seed: 1, novelty: 0.2 } })),
    says: /novelty is 0.2: below 0.35/,
  },
  {
    check: 'origin, model and references fit the truth',
    how: 'a human text that is not what its hash names',
    subject: () =>
      onlyFirst(
        (exhibit) => isText(exhibit) && exhibit.truth === 'real',
        (exhibit) =>
          ({
            ...exhibit,
            segments: (exhibit as TextExhibit).segments.map((segment) => ({ ...segment, sha256: 'c'.repeat(64) })),
          }) as TextExhibit,
      ),
    says: /Segment 1 is not the text that its hash names/,
  },
  {
    check: 'origin, model and references fit the truth',
    how: 'a generated text without its prompt family',
    subject: () =>
      onlyFirst(
        (exhibit) => isText(exhibit) && exhibit.truth === 'generated',
        (exhibit) => ({ ...exhibit, model: { name: 'm', care: 'naive' } }),
      ),
    says: /needs the family of its prompt/,
  },
  {
    check: 'evidence points at something',
    how: 'a box over the whole picture',
    subject: () =>
      onlyFirst(isImage, (exhibit) => {
        const image = exhibit as ImageExhibit;
        const whole: [number, number, number, number] = [0, 0, 1, 1];
        return {
          ...image,
          evidence: image.evidence.map((piece, index) => (index === 0 ? { ...piece, box: whole } : piece)),
        };
      }),
    says: /box of evidence 1 covers nearly the whole/,
  },
  {
    check: 'evidence points at something',
    how: 'a span over the whole text',
    subject: () =>
      onlyFirst(isText, (exhibit) => {
        const text = exhibit as TextExhibit;
        const whole: [number, number] = [0, textOf(text).length];
        return {
          ...text,
          evidence: text.evidence.map((piece, index) => (index === 1 ? { ...piece, span: whole } : piece)),
        };
      }),
    says: /span of evidence 2 covers nearly the whole/,
  },
  {
    check: 'evidence points at something',
    how: 'a clue of the other medium',
    subject: () =>
      onlyFirst(isImage, (exhibit) => {
        const image = exhibit as ImageExhibit;
        return { ...image, evidence: image.evidence.map((piece) => ({ ...piece, clue: 'rhythm' as const })) };
      }),
    says: /"rhythm" is not one of images/,
  },
  {
    check: 'evidence points at something',
    how: 'the same said twice',
    subject: () =>
      onlyFirst(isImage, (exhibit) => {
        const image = exhibit as ImageExhibit;
        return { ...image, evidence: image.evidence.map((piece) => ({ ...piece, says: 'Look here.' })) };
      }),
    says: /say the same/,
  },
  {
    check: 'titles and alt texts neutral',
    how: 'a title that tells',
    subject: () => onlyFirst(isImage, (exhibit) => ({ ...exhibit, title: 'Photograph of a lake' })),
    says: /"Photograph" in title/,
  },
  {
    check: 'titles and alt texts neutral',
    how: 'an alt text that tells',
    subject: () =>
      onlyFirst(isImage, (exhibit) => ({ ...exhibit, alt: { ...exhibit.alt, before: 'An AI picture of a lake.' } })),
    says: /"AI" in alt.before/,
  },
  {
    check: 'titles and alt texts neutral',
    how: 'nothing new in the alt text after the answer',
    subject: () => onlyFirst(isImage, (exhibit) => ({ ...exhibit, alt: { before: 'A lake.', after: 'A lake.' } })),
    says: /must explain/,
  },
  {
    check: 'claims on cards right and wrong by turns',
    how: 'only real ones are credited to a photographer',
    subject: () =>
      changed((exhibit, index) =>
        exhibit.truth === 'real' && index % 4 === 0
          ? { ...exhibit, card: { ...exhibit.card, found: 'It credits a photographer.' } }
          : exhibit,
      ),
    says: /speak of being made by a person; \d+ of them are real and 0 generated/,
  },
  {
    check: 'claims on cards right and wrong by turns',
    how: 'of many cards two in three claim rightly',
    subject: () =>
      changed((exhibit, index) =>
        isImage(exhibit) && (exhibit.truth === 'real' ? index % 2 === 0 : index % 4 === 1)
          ? { ...exhibit, card: { ...exhibit.card, found: 'It credits a photographer.' } }
          : exhibit,
      ),
    says: /speak of being made by a person; 59 of them are real and 30 generated/,
  },
  {
    check: 'ids and file names opaque',
    how: 'an id that holds its subject',
    subject: () => onlyFirst(isImage, (exhibit) => ({ ...exhibit, id: 'matter0x7q' })),
    says: /"matter0x7q" holds "matter"/,
  },
  {
    check: 'ids and file names opaque',
    how: 'a file name that holds the answer',
    subject: () =>
      onlyFirst(
        isGrown,
        (exhibit) =>
          ({
            ...exhibit,
            picture: { ...(exhibit as ImageExhibit).picture, file: 'media/dream4x2kq.webp' },
          }) as ImageExhibit,
      ),
    says: /"dream4x2kq" holds "dream"/,
  },
  {
    check: 'ids and file names opaque',
    how: 'counted ids',
    subject: () => changed((exhibit, index) => ({ ...exhibit, id: `x${String(index).padStart(9, '0')}` })),
    says: /looks counted/,
  },
  {
    check: 'ids and file names opaque',
    how: 'ids that begin alike',
    subject: () =>
      changed((exhibit, index) => (index < 5 ? { ...exhibit, id: `wxyz${exhibit.id.slice(4)}` } : exhibit)),
    says: /ids or file names begin with "wxyz"/,
  },
  {
    check: 'twins consistent',
    how: 'a twin that does not answer',
    subject: () => {
      const [one, other] = sampleSubject().pack.exhibits.filter(isImage);
      return changed((exhibit) =>
        exhibit.id === one?.id && other !== undefined ? { ...exhibit, twin: other.id } : exhibit,
      );
    },
    says: /does not name it in turn/,
  },
  {
    check: 'twins consistent',
    how: 'twins of one truth',
    subject: () => {
      const [one, other] = sampleSubject().pack.exhibits.filter(isGrown);
      if (one === undefined || other === undefined) throw new Error('the sample has generated images');
      const twinOf = new Map([
        [one.id, other.id],
        [other.id, one.id],
      ]);
      return changed((exhibit) => {
        const twin = twinOf.get(exhibit.id);
        return twin === undefined ? exhibit : { ...exhibit, twin };
      });
    },
    says: /has the same truth/,
  },
  {
    check: 'captions for the second round',
    how: 'no misleading caption',
    subject: () =>
      onlyFirst(isImage, (exhibit) => ({
        ...exhibit,
        uses: [{ caption: 'A lake.', use: 'honest', says: 'It describes.' }],
      })),
    says: /one honest and one misleading/,
  },
  {
    check: 'no word that goes with one answer',
    how: 'a word that only real ones have',
    subject: () =>
      changed((exhibit) =>
        exhibit.truth === 'real'
          ? { ...exhibit, card: { ...exhibit.card, caption: `${exhibit.card.caption} Indeed.` } }
          : exhibit,
      ),
    says: /^"indeed" stands with 130 of 130 real images and 0 of 130 generated/,
  },
  {
    check: 'twenty lessons can be dealt',
    how: 'nothing serves the third question',
    subject: () => changed((exhibit) => ({ ...exhibit, reviewQuestions: [1, 2] })),
    says: /20 of 20 lessons \(media: both\) go wrong; the first: round 3 gets/,
  },
  {
    check: 'twenty lessons can be dealt',
    how: 'texts too few for a lesson of texts',
    subject: () => atMost(8, (exhibit) => isText(exhibit) && exhibit.truth === 'real'),
    says: /\(media: texts\) go wrong; the first: rounds have \d exhibits, not 10/,
  },
];

describe('a broken pack', () => {
  it.each(BROKEN)('$check: $how', ({ check, subject, says }) => {
    expect(run(check, subject()).join('\n')).toMatch(new RegExp(says.source, 'm'));
  });
});

describe('chance', () => {
  it('may let a few cards agree with the answer', () => {
    const [one, other] = sampleSubject().pack.exhibits.filter(({ truth }) => truth === 'real');
    const subject = changed((exhibit) =>
      exhibit.id === one?.id || exhibit.id === other?.id
        ? { ...exhibit, card: { ...exhibit.card, found: 'It credits a photographer.' } }
        : exhibit,
    );
    expect(run('claims on cards right and wrong by turns', subject)).toEqual([]);
  });

  it('may let a word out of thousands look uneven: nine of nine, where one in two hundred words would', () => {
    const real = new Set(
      sampleSubject()
        .pack.exhibits.filter((exhibit) => isImage(exhibit) && exhibit.truth === 'real')
        .slice(0, 9)
        .map(({ id }) => id),
    );
    // Words that every tenth exhibit has are words enough to be wrong about.
    const subject = changed((exhibit, index) => ({
      ...exhibit,
      title: `${real.has(exhibit.id) ? 'heron' : 'bird'} ${letters(index % 25)} ${letters(100 + (index % 24))} of a kind`,
    }));
    expect(run('no word that goes with one answer', subject)).toEqual([]);
  });
});

/** A word that stands for a number. */
const letters = (number: number): string =>
  `w${Array.from(String(number), (digit) => 'bcdfghjkmn'[Number(digit)]).join('')}`;
