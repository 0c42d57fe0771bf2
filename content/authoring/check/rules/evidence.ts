import type { Exhibit, ImageExhibit, TextExhibit } from '../../../../game/pack/schema.ts';
import { textOf } from '../../../../game/pack/text.ts';
import { IMAGE_CLUES, TEXT_CLUES } from '../../../../game/pack/vocabulary.ts';
import { complainOfEach, type Check } from '../subject.ts';

/** A box over more of the picture than this points at nothing. */
const LARGEST_BOX = 0.6;
/** A box smaller than this (a square of 2.2 % of the sides) cannot be seen in the reveal. */
const SMALLEST_BOX = 0.0005;
const LONGEST_SPAN = 0.8;

/**
 * Every piece of evidence points at something of its own. That there are two at least, inside the picture or the text, the reader of
 * packs has made sure of.
 */
export const evidence: Check = {
  name: 'evidence points at something',
  run: ({ pack }) => complainOfEach(pack.exhibits, (exhibit) => [...common(exhibit), ...places(exhibit)]),
};

function common(exhibit: Exhibit): readonly string[] {
  const sayings = exhibit.evidence.map((piece) => piece.says);
  const clues: readonly string[] = exhibit.medium === 'image' ? IMAGE_CLUES : TEXT_CLUES;
  return [
    ...(new Set(sayings).size < sayings.length ? ['Two pieces of evidence say the same.'] : []),
    ...exhibit.evidence
      .filter(({ clue }) => !clues.includes(clue))
      .map(({ clue }) => `The clue family "${clue}" is not one of ${exhibit.medium}s.`),
  ];
}

function places(exhibit: Exhibit): readonly string[] {
  return exhibit.medium === 'image' ? exhibit.evidence.flatMap(boxProblem) : spans(exhibit);
}

function boxProblem({ box }: ImageExhibit['evidence'][number], index: number): readonly string[] {
  const [, , width, height] = box;
  const which = `The box of evidence ${index + 1}`;
  if (width * height > LARGEST_BOX) return [`${which} covers nearly the whole picture.`];
  return width * height < SMALLEST_BOX ? [`${which} is too small to be seen.`] : [];
}

function spans(exhibit: TextExhibit): readonly string[] {
  const { length } = textOf(exhibit);
  return exhibit.evidence.flatMap(({ span: [start, end] }, index) =>
    end - start > LONGEST_SPAN * length ? [`The span of evidence ${index + 1} covers nearly the whole text.`] : [],
  );
}
