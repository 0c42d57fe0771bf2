import { MOST_SENTENCES } from './most-sentences.ts';
import type { Problem } from './problem.ts';
import type { Exhibit, ImageExhibit, Segment, TextExhibit } from './schema.ts';
import { splitSentences, textOf, turnSentence } from './text.ts';

/** Boxes may reach past the edge by this much of the picture, for rounding. */
const ROUNDING = 1e-6;

type Found = Omit<Problem, 'exhibit'>;

const found = (code: Problem['code'], where: string, says: string): Found => ({ code, where, says });

function* boxProblems(exhibit: ImageExhibit, at: string): Generator<Found> {
  for (const [index, { box }] of exhibit.evidence.entries()) {
    const [left, top, width, height] = box;
    const where = `${at}.evidence[${index}].box`;
    if (width <= 0 || height <= 0)
      yield found('bad-box', where, `${where} has no area: its width and height must be above 0.`);
    if (left + width > 1 + ROUNDING || top + height > 1 + ROUNDING) {
      yield found(
        'bad-box',
        where,
        `${where} reaches past the picture: left + width and top + height may be 1 at most.`,
      );
    }
  }
}

function* spanProblems(exhibit: TextExhibit, at: string): Generator<Found> {
  const { length } = textOf(exhibit);
  for (const [index, { span }] of exhibit.evidence.entries()) {
    const [start, end] = span;
    const where = `${at}.evidence[${index}].span`;
    if (end <= start) yield found('bad-span', where, `${where} is empty: its end must lie behind its start.`);
    if (end > length) yield found('bad-span', where, `${where} ends at ${end}, but the text ends at ${length}.`);
  }
}

/** Who must have written the segments of a text, in order. */
const AUTHORS: Readonly<Record<Exhibit['truth'], readonly Segment['by'][]>> = {
  real: ['human'],
  generated: ['model'],
  part: ['human', 'model'],
};

/** Whether the model's segment begins inside the last sentence that is cut, where no turn can be told from its text. */
function turnsLate(exhibit: TextExhibit): boolean {
  const sentences = splitSentences(textOf(exhibit));
  const counted = sentences.slice(0, -1).join('').length;
  return sentences.length === MOST_SENTENCES && String(exhibit.segments[0]?.content).length > counted;
}

function* textProblems(exhibit: TextExhibit, at: string): Generator<Found> {
  const authors = exhibit.segments.map((segment) => segment.by).join(', ');
  const needed = AUTHORS[exhibit.truth].join(', ');
  if (authors !== needed) {
    yield found(
      'bad-turn',
      `${at}.segments`,
      `${at}.segments are by ${authors}; a text whose truth is "${exhibit.truth}" needs ${needed}.`,
    );
  }
  const open = exhibit.segments.findIndex((segment) => segment.content === undefined);
  if (open >= 0) {
    const where = `${at}.segments[${open}]`;
    yield found(
      'unresolved-text',
      where,
      `${where} has no content: build the pack, so that its reference is resolved.`,
    );
    return;
  }
  if (authors === needed && exhibit.truth === 'part' && turnSentence(exhibit) === null) {
    const where = `${at}.segments[1]`;
    yield found(
      'bad-turn',
      where,
      turnsLate(exhibit)
        ? `${where} begins behind the text's sentence ${MOST_SENTENCES}, where no turn can be placed: make the text before it shorter.`
        : `${where} must begin with a new sentence, so that the turn can be placed: end the text before it with a full stop, or with an empty line.`,
    );
  }
  yield* spanProblems(exhibit, at);
}

/**
 * What is wrong with one exhibit beyond its shape.
 * @param at where it stands in the file, like `exhibits[3]`
 * @param ids of all exhibits of the pack
 */
export function* exhibitProblems(exhibit: Exhibit, at: string, ids: ReadonlySet<string>): Generator<Found> {
  if (exhibit.twin === exhibit.id)
    yield found('bad-twin', `${at}.twin`, `${at}.twin is the exhibit itself: name another one or leave it out.`);
  else if (exhibit.twin !== undefined && !ids.has(exhibit.twin)) {
    yield found('bad-twin', `${at}.twin`, `${at}.twin is "${exhibit.twin}", and the pack has no such exhibit.`);
  }
  if (exhibit.medium === 'text') {
    yield* textProblems(exhibit, at);
    return;
  }
  if (exhibit.truth === 'part')
    yield found('bad-turn', `${at}.truth`, `${at}.truth is "part", which only a text can be.`);
  yield* boxProblems(exhibit, at);
}

/** An id that an exhibit before has. */
export const duplicateId = (id: string, at: string): Found =>
  found('duplicate-id', `${at}.id`, `${at}.id is "${id}", which an exhibit before it has already.`);
