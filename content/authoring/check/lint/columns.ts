import type { Exhibit, ImageExhibit, TextExhibit } from '../../../../game/pack/schema.ts';
import { cardOf } from '../../../../game/pack/card.ts';
import { textOf } from '../../../../game/pack/text.ts';
import { measureText } from './measure-text.ts';
import type { Column } from './column.ts';
import { wordsOf } from './guess-by-words.ts';

/*
 * Everything about an exhibit but its content: what must not tell the truth. Left out on purpose are fields that only one truth can have
 * (`model`, `original`, a second segment) or that state the origin by their nature (`origin`, `digitalSourceType`, `credit`): the
 * rules show them after the answer only, and the view test of the game proves that.
 */

/** An exhibit with its place in the pack's list, which must not tell the truth either. */
interface Placed<E extends Exhibit> {
  readonly exhibit: E;
  readonly position: number;
}

type Measure<E extends Exhibit> = readonly [name: string, (placed: Placed<E>) => number | string];

const total = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
const mean = (texts: readonly string[]): number => (texts.length === 0 ? 0 : total(texts) / texts.length);
const codes = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

const captionOf = (exhibit: Exhibit, kind: 'honest' | 'misleading'): string =>
  exhibit.uses?.find((each) => each.use === kind)?.caption ?? '';

const ofAll: readonly Measure<Exhibit>[] = [
  ['array position', ({ position }) => position],
  ['id: first character', ({ exhibit }) => exhibit.id.charCodeAt(0)],
  ['id: sum of characters', ({ exhibit }) => codes(exhibit.id).reduce((sum, code) => sum + code, 0)],
  ['id: digits', ({ exhibit }) => exhibit.id.replace(/\D/g, '').length],
  ['family', ({ exhibit }) => exhibit.family],
  ['family: length', ({ exhibit }) => exhibit.family.length],
  ['family: first character', ({ exhibit }) => exhibit.family.charAt(0)],
  ['genre', ({ exhibit }) => exhibit.genre],
  ['topic', ({ exhibit }) => exhibit.topic],
  ['topic length', ({ exhibit }) => exhibit.topic.length],
  ['language', ({ exhibit }) => exhibit.language],
  ['form', ({ exhibit }) => exhibit.form ?? ''],
  ['has a twin', ({ exhibit }) => (exhibit.twin === undefined ? 0 : 1)],
  ['as-of date', ({ exhibit }) => exhibit.asOf],
  ['difficulty', ({ exhibit }) => exhibit.difficulty],
  ['review questions', ({ exhibit }) => exhibit.reviewQuestions.toSorted((one, other) => one - other).join(',')],
  ['title length', ({ exhibit }) => exhibit.title.length],
  ['alt before: length', ({ exhibit }) => exhibit.alt.before.length],
  ['alt after: length', ({ exhibit }) => exhibit.alt.after.length],
  ['card found: length', ({ exhibit }) => exhibit.card.found.length],
  ['card caption: length', ({ exhibit }) => exhibit.card.caption.length],
  ['card claim: length', ({ exhibit }) => cardOf(exhibit).claim.says.length],
  ['card claim: kind of source', ({ exhibit }) => cardOf(exhibit).claim.kind],
  ['evidence count', ({ exhibit }) => exhibit.evidence.length],
  ['evidence: mean length', ({ exhibit }) => mean(exhibit.evidence.map((piece) => piece.says))],
  ['uses: count', ({ exhibit }) => exhibit.uses?.length ?? 0],
  ['uses: honest caption length', ({ exhibit }) => captionOf(exhibit, 'honest').length],
  ['uses: misleading caption length', ({ exhibit }) => captionOf(exhibit, 'misleading').length],
  ['uses: length of what they do', ({ exhibit }) => total((exhibit.uses ?? []).map((use) => use.says))],
];

/** What is read before the answer, field by field: whoever reads nothing else must not find it out. */
const FIELDS: readonly (readonly [name: string, read: (exhibit: Exhibit) => string])[] = [
  ['title', ({ title }) => title],
  ['alt before', ({ alt }) => alt.before],
  ['card found', ({ card }) => card.found],
  ['card caption', ({ card }) => card.caption],
  ['uses: honest caption', (exhibit) => captionOf(exhibit, 'honest')],
  ['uses: misleading caption', (exhibit) => captionOf(exhibit, 'misleading')],
];

function wordColumns(placed: readonly Placed<Exhibit>[]): readonly Column[] {
  return FIELDS.map(([name, read]) => ({
    name: `${name}: words`,
    kind: 'words',
    values: placed.map(({ exhibit }) => wordsOf(read(exhibit))),
  }));
}

const fileName = (exhibit: ImageExhibit): string => exhibit.picture.file.replace(/^.*\//, '').replace(/\.\w+$/, '');

const ofImages: readonly Measure<ImageExhibit>[] = [
  ['bytes', ({ exhibit }) => exhibit.picture.bytes],
  ['bytes per pixel', ({ exhibit: { picture } }) => picture.bytes / (picture.width * picture.height)],
  ['width', ({ exhibit }) => exhibit.picture.width],
  ['height', ({ exhibit }) => exhibit.picture.height],
  ['aspect', ({ exhibit: { picture } }) => picture.width / picture.height],
  ['file name: first character', ({ exhibit }) => fileName(exhibit).charCodeAt(0)],
  ['file name: sum of characters', ({ exhibit }) => codes(fileName(exhibit)).reduce((sum, code) => sum + code, 0)],
  ['evidence: mean area of boxes', ({ exhibit }) => averageArea(exhibit)],
];

const averageArea = ({ evidence }: ImageExhibit): number =>
  evidence.reduce((sum, { box: [, , width, height] }) => sum + width * height, 0) / evidence.length;

const ofTexts: readonly Measure<TextExhibit>[] = [
  ['evidence: mean length of spans', ({ exhibit }) => averageSpan(exhibit)],
];

const averageSpan = ({ evidence }: TextExhibit): number =>
  evidence.reduce((sum, { span: [start, end] }) => sum + end - start, 0) / evidence.length;

/** All that the linter measures on a pack's images, in the pack's order. */
export function imageColumns(placed: readonly Placed<ImageExhibit>[]): readonly Column[] {
  return [...measureAll(ofAll, placed), ...measureAll(ofImages, placed), ...wordColumns(placed)];
}

/** All that the linter measures on a pack's texts, in the pack's order. */
export function textColumns(placed: readonly Placed<TextExhibit>[]): readonly Column[] {
  const measured = placed.map(({ exhibit }) => measureText(textOf(exhibit)));
  const inText = Object.keys(measured[0] ?? {}).map((name): Column => ({
    name: `text: ${name}`,
    kind: 'number',
    values: measured.map((measures) => measures[name] ?? 0),
  }));
  return [...measureAll(ofAll, placed), ...measureAll(ofTexts, placed), ...inText, ...wordColumns(placed)];
}

function measureAll<E extends Exhibit>(
  measures: readonly Measure<E>[],
  placed: readonly Placed<E>[],
): readonly Column[] {
  return measures.map(([name, measure]) => columnOf(name, placed.map(measure)));
}

function columnOf(name: string, values: readonly (number | string)[]): Column {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length
    ? { name, kind: 'number', values: numbers }
    : { name, kind: 'category', values: values.map(String) };
}
