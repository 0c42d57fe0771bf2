import type { Block, Paper } from '../../../../game/teaching/papers-schema.ts';
import type { Check, Complaint } from '../subject.ts';

/** What each paper has to be: how long the lesson of its script is, in minutes, and how many words fit on its printed pages. */
const ASKED: Readonly<Record<Paper['id'], { readonly minutes: number | null; readonly words: number }>> = {
  'guide-20': { minutes: 20, words: 1350 },
  'guide-50': { minutes: 50, words: 2000 },
  'data-sheet': { minutes: null, words: 600 },
  'quick-check': { minutes: null, words: 480 },
  glossary: { minutes: null, words: 560 },
  worksheet: { minutes: null, words: 260 },
  'parents-letter': { minutes: null, words: 420 },
  slides: { minutes: null, words: 320 },
};

/** Kinds of block that make a guide one: a script, likely answers, curriculum tags, and something set off. */
const IN_GUIDE: readonly Block['kind'][] = ['steps', 'questions', 'table', 'note'];

/** The papers can be used as they are: scripts go through the whole lesson minute by minute, nothing is missing, and they fit their pages. */
export const papers: Check = {
  name: 'papers complete',
  run: ({ papers: file }) => file.papers.flatMap(paperProblems),
};

function paperProblems(paper: Paper): readonly Complaint[] {
  const { minutes, words } = ASKED[paper.id];
  const blocks = paper.sections.flatMap((section) => section.blocks);
  const length = wordsIn(paper);
  return [
    ...(length > words ? [{ says: `The paper "${paper.id}" has ${length} words; its pages hold ${words}.` }] : []),
    ...(minutes === null ? [] : guideProblems(paper, blocks, minutes)),
  ];
}

function guideProblems(paper: Paper, blocks: readonly Block[], minutes: number): readonly Complaint[] {
  const kinds = new Set(blocks.map(({ kind }) => kind));
  return [
    ...IN_GUIDE.filter((kind) => !kinds.has(kind)).map((kind) => ({
      says: `The paper "${paper.id}" has no block of the kind "${kind}".`,
    })),
    ...(paper.sources.length === 0 ? [{ says: `The paper "${paper.id}" names no source.` }] : []),
    ...blocks.flatMap((block) =>
      block.kind === 'steps'
        ? scriptProblems(
            paper.id,
            block.rows.map((row) => row.minutes),
            minutes,
          )
        : [],
    ),
  ];
}

/** A script's rows follow each other without a gap, from minute 0 to the end of the lesson. */
function scriptProblems(id: string, rows: readonly string[], minutes: number): readonly Complaint[] {
  let at = 0;
  for (const row of rows) {
    const span = /^(\d+)–(\d+)$/.exec(row);
    if (span === null) return [{ says: `The paper "${id}" has a script row "${row}"; write it like "0–2".` }];
    const [from, to] = [Number(span[1]), Number(span[2])];
    if (from !== at || to <= from)
      return [{ says: `The paper "${id}" has a script row "${row}" after minute ${at}: rows follow each other.` }];
    at = to;
  }
  return at === minutes ? [] : [{ says: `The script of the paper "${id}" ends at minute ${at}, not at ${minutes}.` }];
}

/** Words of all that is printed. */
function wordsIn(paper: Paper): number {
  return textsIn([paper.title, paper.lead, paper.sections, paper.sources]).join(' ').split(/\s+/).length;
}

/** Every text within; `kind` is a name for the program and is not printed. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (key === 'kind' ? [] : textsIn(entry)));
}
