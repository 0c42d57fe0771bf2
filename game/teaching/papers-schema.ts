import * as v from 'valibot';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const some = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(most));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const source = v.strictObject({ title: text(300), where: text(300) });

/** A line of a script: from which minute to which (as in "0–2", minutes of the lesson), what the teacher does, and what may be said. */
const step = v.strictObject({ minutes: text(12), do: text(600), say: v.exactOptional(text(600)) });

/** What pupils may be asked or may ask, and what they are likely to say, each with what to do with it. */
const questionRow = v.strictObject({ question: text(240), answers: some(text(400), 6) });

/** A piece of a printed paper. Plain text throughout: nothing in it is markup. */
const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), text: text(1200) }),
  v.strictObject({ kind: v.literal('list'), items: some(text(500), 20) }),
  v.strictObject({ kind: v.literal('steps'), rows: some(step, 30) }),
  v.strictObject({ kind: v.literal('questions'), rows: some(questionRow, 20) }),
  // The parser sees to it that every row has as many cells as the head.
  // An empty cell is room to write.
  v.strictObject({
    kind: v.literal('table'),
    head: some(v.union([text(80), v.literal('')]), 5),
    rows: some(some(v.union([text(500), v.literal('')]), 5), 30),
  }),
  v.strictObject({ kind: v.literal('note'), text: text(800) }),
]);

const section = v.strictObject({ heading: text(80), blocks: some(block, 20) });

/** Every paper, in the order in which it is told of. `slides` are pages for a projector: the title and one section each. */
export const PAPER_IDS = [
  'guide-20',
  'guide-50',
  'data-sheet',
  'quick-check',
  'glossary',
  'worksheet',
  'parents-letter',
  'slides',
] as const;

const paper = v.strictObject({
  id: v.picklist(PAPER_IDS),
  title: text(120),
  lead: text(500),
  sections: some(section, 20),
  sources: v.pipe(v.array(source), v.maxLength(30)),
  asOf: date,
});

/** What to do when a deepfake concerns someone in school. General, dated, and no legal advice. */
const safeguarding = v.strictObject({
  title: text(120),
  lead: text(500),
  now: some(text(400), 12),
  not: some(text(400), 12),
  tell: some(text(400), 12),
  say: some(text(300), 12),
  law: text(1200),
  sources: some(source, 20),
  asOf: date,
});

/** Papers for teachers, parents and administrators, and the safeguarding card. Lives in `content/teaching/papers-<language>.json`. */
export const papersSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal('second-look-papers'),
  version: v.literal(1),
  language: text(20),
  papers: v.pipe(v.array(paper), v.length(PAPER_IDS.length)),
  safeguarding,
});

export type Papers = Readonly<v.InferOutput<typeof papersSchema>>;
export type Paper = Papers['papers'][number];
export type PaperSection = Paper['sections'][number];
export type Block = PaperSection['blocks'][number];
export type Safeguarding = Papers['safeguarding'];
