import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../content/authoring/check/all-checks.ts';
import { fisher } from '../../../content/authoring/check/rules/words.ts';
import type { Subject } from '../../../content/authoring/check/subject.ts';
import type { Exhibit, ImageExhibit, TextExhibit } from '../../../game/pack/schema.ts';
import { textOf } from '../../../game/pack/text.ts';
import { changed, sampleSubject } from './sample.ts';

/** What the check of this name says of a subject. */
function run(name: string, subject: Subject): readonly string[] {
  const check = CHECKS.find((candidate) => candidate.name === name);
  if (check === undefined) throw new Error(`there is no check "${name}"`);
  return check.run(subject).map(({ says }) => says);
}

const onlyFirst = (is: (exhibit: Exhibit) => boolean, change: (exhibit: Exhibit) => Exhibit): Subject => {
  const first = sampleSubject().pack.exhibits.find(is)?.id;
  return changed((exhibit) => (exhibit.id === first ? change(exhibit) : exhibit));
};
const isImage = (exhibit: Exhibit): exhibit is ImageExhibit => exhibit.medium === 'image';
const isText = (exhibit: Exhibit): exhibit is TextExhibit => exhibit.medium === 'text';
const isMade = (exhibit: Exhibit): boolean => isImage(exhibit) && exhibit.truth === 'generated';
const without = (gone: (exhibit: Exhibit) => boolean): Subject => {
  const subject = sampleSubject();
  return { ...subject, pack: { ...subject.pack, exhibits: subject.pack.exhibits.filter((exhibit) => !gone(exhibit)) } };
};

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
    check: 'enough of every kind',
    how: 'too few part-generated texts',
    subject: () => without(({ truth }) => truth === 'part'),
    says: /^There are 0 part-generated texts; at least 4/,
  },
  {
    check: 'enough of every kind',
    how: 'images below the novelty of an exhibit do not count',
    subject: () =>
      changed((exhibit) => (isMade(exhibit) ? { ...exhibit, model: { name: 'm', seed: 1, novelty: 0.34 } } : exhibit)),
    says: /^There are 0 generated images with a novelty/,
  },
  {
    check: 'balanced by truth, medium and genre',
    how: 'too few real pictures',
    subject: () => {
      let kept = 0;
      return without((exhibit) => isImage(exhibit) && exhibit.truth === 'real' && (kept += 1) > 12);
    },
    says: /^Of all images, 12 are real and 24 generated/,
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
    says: /genre "dusk" all 8 are real/,
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
      onlyFirst(isMade, (exhibit) =>
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
    subject: () => onlyFirst(isMade, (exhibit) => ({ ...exhibit, digitalSourceType: 'digitalCapture' })),
    says: /source type "digitalCapture" does not fit/,
  },
  {
    check: 'origin, model and references fit the truth',
    how: 'a patch picture without its photograph',
    subject: () =>
      onlyFirst(isMade, (exhibit) => {
        const { original: _original, ...rest } = exhibit as ImageExhibit;
        return rest;
      }),
    says: /needs the photograph that it grew from/,
  },
  {
    check: 'origin, model and references fit the truth',
    how: 'a copy',
    subject: () => onlyFirst(isMade, (exhibit) => ({ ...exhibit, model: { name: 'm', seed: 1, novelty: 0.2 } })),
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
          ? { ...exhibit, card: { ...exhibit.card, sourceSays: 'It credits a photographer.' } }
          : exhibit,
      ),
    says: /speak of being made by a person; \d+ of them are real and 0 generated/,
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
        isMade,
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
      const [one, other] = sampleSubject().pack.exhibits.filter(isMade);
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
    says: /^"indeed" stands with 24 of 24 real images and 0 of 24 generated/,
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
    subject: () => {
      let kept = 0;
      return without((exhibit) => isText(exhibit) && exhibit.truth === 'real' && (kept += 1) > 8);
    },
    says: /\(media: texts\) go wrong; the first: rounds have \d exhibits, not 10/,
  },
];

describe('a broken pack', () => {
  it.each(BROKEN)('$check: $how', ({ check, subject, says }) => {
    expect(run(check, subject()).join('\n')).toMatch(new RegExp(says.source, 'm'));
  });
});

describe("Fisher's exact test", () => {
  it('agrees with the tea-tasting table of its inventor: 3 of 4 cups right has a two-sided p of 0.486', () => {
    expect(fisher(3, 4, 4, 8)).toBeCloseTo(34 / 70, 6);
    expect(fisher(4, 4, 4, 8)).toBeCloseTo(2 / 70, 6);
  });
});
