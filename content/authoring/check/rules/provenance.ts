import { createHash } from 'node:crypto';
import type { Exhibit, ImageExhibit, TextExhibit } from '../../../../game/pack/schema.ts';
import type { DigitalSourceType, Origin } from '../../../../game/pack/vocabulary.ts';
import { complainOfEach, type Check } from '../subject.ts';
import { LEAST_NOVELTY } from './counts.ts';

/** Each exhibit says how it came to be, in a way that fits its truth, and what it was made from can be found again. */
export const provenance: Check = {
  name: 'origin, model and references fit the truth',
  run: ({ pack }) =>
    complainOfEach(pack.exhibits, (exhibit) => [
      ...originProblems(exhibit),
      ...(exhibit.medium === 'image' ? imageProblems(exhibit) : textProblems(exhibit)),
    ]),
};

const ORIGINS_OF: Readonly<Record<Exhibit['truth'], readonly Origin[]>> = {
  real: ['photograph', 'collection', 'human-text'],
  generated: ['patch-model', 'flow-model', 'image-model', 'language-model', 'name-model'],
  part: ['human-and-language-model'],
};
/** IPTC terms that say that a trained or other algorithm made the content, wholly or in part. */
const MADE_BY_ALGORITHM: ReadonlySet<DigitalSourceType> = new Set([
  'compositeWithTrainedAlgorithmicMedia',
  'trainedAlgorithmicMedia',
  'algorithmicMedia',
]);

function originProblems({ truth, origin, digitalSourceType, model }: Exhibit): readonly string[] {
  const isReal = truth === 'real';
  return [
    ...(ORIGINS_OF[truth].includes(origin) ? [] : [`The origin "${origin}" does not fit the truth "${truth}".`]),
    ...(MADE_BY_ALGORITHM.has(digitalSourceType) === isReal
      ? [`The source type "${digitalSourceType}" does not fit the truth "${truth}".`]
      : []),
    ...(isReal === (model === undefined)
      ? []
      : [isReal ? 'A real exhibit has no model.' : 'A generated exhibit must name its model.']),
  ];
}

function imageProblems({ truth, model, origin, original }: ImageExhibit): readonly string[] {
  if (truth === 'real') return original === undefined ? [] : ['A real picture has no original that it grew from.'];
  if (origin !== 'patch-model') {
    return [
      ...(model?.seed === undefined ? ['A generated picture needs the seed of its model.'] : []),
      ...(model?.step === undefined ? ['A picture of a trained network must say after how many steps.'] : []),
    ];
  }
  return [
    ...(original === undefined ? ['A picture of the patch model needs the photograph that it grew from.'] : []),
    ...(model?.seed === undefined ? ['A generated picture needs the seed of its model.'] : []),
    ...(model?.novelty === undefined ? ['Its novelty was not measured.'] : []),
    ...((model?.novelty ?? 1) < LEAST_NOVELTY
      ? [`Its novelty is ${model?.novelty}: below ${LEAST_NOVELTY} it is a copy.`]
      : []),
  ];
}

/** A language model is told what to write, a model of names is only asked, at some step of its training. */
function modelProblems(origin: Origin, model: TextExhibit['model']): readonly string[] {
  if (origin === 'name-model')
    return model?.seed === undefined || model.step === undefined
      ? ['Invented names need seed and step of their model.']
      : [];
  return [
    ...(model?.promptFamily === undefined ? ['A generated text needs the family of its prompt.'] : []),
    ...(model?.care === undefined ? ['A generated text must say how careful its prompt was.'] : []),
  ];
}

function textProblems({ segments, model, truth, origin }: TextExhibit): readonly string[] {
  return [
    ...segments.flatMap((segment, index) => {
      const which = `Segment ${index + 1}`;
      const hash = createHash('sha256')
        .update(segment.content ?? '', 'utf8')
        .digest('hex');
      if (segment.by === 'human' && segment.reference === undefined)
        return [`${which} is by a person and has no reference.`];
      if (segment.by === 'human' && segment.sha256 === undefined) return [`${which} has no hash.`];
      return segment.sha256 === undefined || segment.sha256 === hash
        ? []
        : [`${which} is not the text that its hash names.`];
    }),
    ...(truth === 'real' ? [] : modelProblems(origin, model)),
  ];
}
